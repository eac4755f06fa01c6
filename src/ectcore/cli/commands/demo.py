"""`ectcore demo`: the whole of it on a bundled sample."""

from importlib.resources import files
from pathlib import Path

import click

from ectcore.checking import check
from ectcore.cli.streams import write_text
from ectcore.codec import decode
from ectcore.export import export_plan, load_exporter
from ectcore.files import write_whole
from ectcore.linting.circumstances import Circumstances
from ectcore.model.day import in_words
from ectcore.model.plan import ActionPlan
from ectcore.reporting import FORMATS, Report

_WHAT_IT_IS = {"markdown": "a page to read and print", "json": "the plan itself", "icalendar": "dates for the diary"}


@click.command("demo")
@click.option("-d", "--directory", default="ectcore-demo", show_default=True, metavar="DIR", help="Where the files go.")
def command(*, directory: str) -> None:
    """Read a bundled sample plan, check it, and write it in three formats.

    It is checked as of the day of its meeting, so the output never changes.
    """
    plan = decode((files("ectcore.cli") / "sample" / "plan.json").read_bytes(), ActionPlan)
    findings = check(plan, Circumstances(as_of=plan.meeting.on))
    lines = [
        f"The sample is a plan for Year {plan.for_year}, drafted on {in_words(plan.meeting.on)}:",
        f"{len(plan.targets)} targets, {len(plan.reviews)} plan reviews. What the checks say:",
        "",
        FORMATS["text"]([Report("plan.json", findings)]),
        "Written:",
    ]
    folder = Path(directory)
    folder.mkdir(parents=True, exist_ok=True)
    for name, what in _WHAT_IT_IS.items():
        writer = load_exporter(name, {}, plugins=False)
        path = folder / f"plan{writer.exporter.suffix}"
        write_whole(path, export_plan(writer, plan))
        lines.append(f"  {path.as_posix():24} {what}")
    lines += ["", "Next: ectcore rules STEP002; ectcore check --help"]
    write_text("\n".join(lines), None)
