"""`ectcore export`: plans in other formats."""

from pathlib import Path

import click

from ectcore.cli.commands.check import tell
from ectcore.cli.exits import CANNOT, FINE
from ectcore.cli.formats import told_by_host, writers
from ectcore.cli.known import Known, circumstances, output
from ectcore.cli.saying import say
from ectcore.cli.streams import read_document, write
from ectcore.disclosing import Profile, disclosure
from ectcore.errors import DocumentError, ExportError
from ectcore.export import LoadedExporter, export_plan
from ectcore.files import safe_name, write_whole
from ectcore.model.plan import ActionPlan


@click.command("export")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
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
    each named after its plan file. What is known (--calendar and the like) is for formats that show
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
    failed = False
    for file in files:
        try:
            plan = read_document(file, ActionPlan)
        except (DocumentError, OSError) as error:
            tell(error, file)
            failed = True
            continue
        shown = disclosure(plan, Profile(profile)) if profile else plan
        ready = [told_by_host(writer, shown, about, judged=shown == plan) for writer in asked]
        failed |= not _written(shown, file, ready, directory, output)
    return CANNOT if failed else FINE


def _written(
    plan: ActionPlan, file: str, writers: list[LoadedExporter], directory: str | None, output: str | None
) -> bool:
    whole = True
    for writer in writers:
        try:
            data = export_plan(writer, plan)
        except ExportError as error:
            say(f"ectcore: {error}")
            whole = False
            continue
        if directory is None:
            write(data, output)
        else:
            stem = safe_name("plan", plan.id) if file == "-" else Path(file).stem
            Path(directory).mkdir(parents=True, exist_ok=True)
            write_whole(Path(directory) / f"{stem}{writer.exporter.suffix}", data)
    return whole
