"""`ectcore export`: plans in other formats."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

import click

from ectcore.cli.commands.check import tell
from ectcore.cli.exits import CANNOT, FINE, USAGE
from ectcore.cli.formats import exported, files_of, writers
from ectcore.cli.known import Known, circumstances, output
from ectcore.cli.overwriting import READ, spare
from ectcore.cli.saying import say
from ectcore.cli.streams import read_document, write
from ectcore.disclosing import Profile, disclosure
from ectcore.errors import DocumentError, ExportError, UnknownNameError
from ectcore.export import LoadedExporter
from ectcore.files import safe_name
from ectcore.linting.circumstances import Circumstances
from ectcore.model.plan import ActionPlan

_CALENDAR: Final = "text/calendar"
_EVENTS: Final = (b"BEGIN:VEVENT", b"BEGIN:VTODO")
"""What every entry of a calendar begins with (RFC 5545, section 3.6.1)."""


@click.command("export")
@click.argument("files", nargs=-1, required=True, type=READ, metavar="FILE...")
@click.option(
    "-t", "--to", "names", multiple=True, required=True, metavar="NAME", help="The format; may be given again."
)
@click.option("-O", "--option", "options", multiple=True, metavar="KEY=VALUE", help="An option of the format.")
@click.option("-d", "--directory", metavar="DIR", help="Write a file for each plan and format into DIR.")
@click.option(
    "--profile",
    type=click.Choice([profile.value for profile in Profile]),
    help="Who reads it; what that reader may not see is left out. Without it, all is there.",
)
@circumstances
@output
@click.pass_context
def command(
    ctx: click.Context,
    *,
    files: tuple[str, ...],
    names: tuple[str, ...],
    options: tuple[str, ...],
    directory: str | None,
    profile: str | None,
    known: Known,
    output: str | None,
) -> int:
    """Write plans in other formats; `-` is standard input.

    One plan in one format goes to standard output or the file of -o, several into the folder of -d,
    each named after its plan file; where one would be written over another, or over a file that is
    read, none is written. What is known (--calendar and the like) is for formats that show
    findings or school days. Findings are shown where the whole plan is.
    """
    if directory is None and (len(files) > 1 or len(names) > 1):
        msg = "several files would be written; name a folder for them with -d"
        raise click.UsageError(msg, ctx)
    if directory is not None and output is not None:
        msg = "-o names one file and -d a folder; give one of the two"
        raise click.UsageError(msg, ctx)
    about = known()
    asked = writers(names, options, plugins=ctx.obj["plugins"])
    plans, failed = _read(files)
    places = [[_place(writer, plan, file, directory, output) for writer in asked] for file, plan in plans]
    spare(ctx, [place for each in places for place in each], files_of(asked, options))
    code = CANNOT if failed else FINE
    for (_, plan), each in zip(plans, places, strict=True):
        shown = disclosure(plan, Profile(profile)) if profile else plan
        for writer, place in zip(asked, each, strict=True):
            code = max(code, _written(place, partial(_made, writer, shown, about, judged=shown == plan)))
    return code


def _read(files: tuple[str, ...]) -> tuple[list[tuple[str, ActionPlan]], bool]:
    """The plans that can be read, each with its file, and whether any cannot, of which is told."""
    plans, failed = [], False
    for file in files:
        try:
            plans.append((file, read_document(file, ActionPlan)))
        except (DocumentError, OSError) as error:
            tell(error, file)
            failed = True
    return plans, failed


def _place(
    writer: LoadedExporter, plan: ActionPlan, file: str, directory: str | None, output: str | None
) -> str | Path | None:
    """Where a plan is written: into the folder, named after its file, else where -o says."""
    if directory is None:
        return output
    stem = safe_name("plan", plan.id) if file == "-" else Path(file).stem
    return Path(directory) / f"{stem}{writer.exporter.suffix}"


def _written(place: str | Path | None, made: Callable[[], bytes]) -> int:
    """Write what is made, and say how that ended: an option that asks for what no plan has is wrong usage."""
    try:
        data = made()
    except ExportError as error:
        say(f"ectcore: {error}")
        return USAGE if isinstance(error.__cause__, UnknownNameError) else CANNOT
    if isinstance(place, Path):
        place.parent.mkdir(parents=True, exist_ok=True)
    write(data, place)
    return FINE


def _made(writer: LoadedExporter, plan: ActionPlan, about: Circumstances, *, judged: bool) -> bytes:
    """What the exporter writes; of a diary with nothing in it is told."""
    data = exported(writer, plan, about, judged=judged)
    if writer.exporter.media_type.startswith(_CALENDAR) and not any(event in data for event in _EVENTS):
        say(f"ectcore: plan {plan.id} has nothing to put into a diary: no plan review, and no follow-up with a day")
    return data
