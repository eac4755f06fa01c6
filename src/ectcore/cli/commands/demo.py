"""`ectcore demo`: the whole of it on a bundled sample."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

import click

from ectcore.checking import check
from ectcore.cli.known import output
from ectcore.cli.overwriting import spare
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
@output
@click.pass_context
def command(ctx: click.Context, *, directory: str, output: str | None) -> None:
    """Read a bundled sample plan, check it, and write it in three formats.

    It is checked as of the day of its meeting, so the output never changes. Files of those names
    that hold anything else stay as they are.
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
    made = dict(_made(plan, folder))
    _spare_what_is_not_ours(ctx, made)
    spare(ctx, [output, *made])
    folder.mkdir(parents=True, exist_ok=True)
    for (path, data), what in zip(made.items(), _WHAT_IT_IS.values(), strict=True):
        write_whole(path, data)
        lines.append(f"  {path.as_posix():24} {what}")
    lines += ["", "Next: ectcore rules STEP002; ectcore check --help"]
    write_text("\n".join(lines), output)


def _made(plan: ActionPlan, folder: Path) -> Iterator[tuple[Path, bytes]]:
    for name in _WHAT_IT_IS:
        writer = load_exporter(name, {}, plugins=False)
        yield folder / f"plan{writer.exporter.suffix}", export_plan(writer, plan)


def _spare_what_is_not_ours(ctx: click.Context, made: Mapping[Path, bytes]) -> None:
    """Refuse a folder in which somebody's own plan has one of the names."""
    others = [path.as_posix() for path, data in made.items() if path.is_file() and path.read_bytes() != data]
    if others:
        msg = f"nothing is written: {', '.join(others)} would be lost; name another folder with -d"
        raise click.UsageError(msg, ctx)
