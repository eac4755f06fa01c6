"""`ectcore bulk`: a roster and a template to checked plans in a folder."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from pathlib import Path
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, Final, cast

import click

from ectcore.bulk.cohort import CohortSummary
from ectcore.bulk.delivering import Delivered
from ectcore.bulk.making import STAFF_ID, Job, Maker
from ectcore.bulk.report import reporting
from ectcore.bulk.run import Outcome, Workers, run
from ectcore.bulk.workers import dask_cluster, processes
from ectcore.checking import select
from ectcore.cli.exits import CANNOT, FINDINGS, FINE
from ectcore.cli.formats import files_of, writers
from ectcore.cli.known import Known, circumstances, codes, selection
from ectcore.cli.overviews import overview_shape
from ectcore.cli.overwriting import READ, spare
from ectcore.cli.progress import progress
from ectcore.cli.saying import say
from ectcore.cli.standard import called, standard_input
from ectcore.cli.streams import in_file, opened, read_document, write
from ectcore.cli.telling import Telling, hands_back
from ectcore.errors import DocumentError, ExportError, InvalidValueError, UnknownNameError
from ectcore.export import LoadedExporter, muted
from ectcore.mentoring.compiled import faults_of_template
from ectcore.mentoring.templates import columns_of_days, placeholders
from ectcore.model.fault import fault_of
from ectcore.model.field import Line
from ectcore.model.template import Template
from ectcore.reading.roster import Roster, RosterRow, read_roster
from ectcore.rules import RULES

_MOST_IN_MEMORY: Final = 64 << 20
"""How many bytes of a roster from standard input are kept off the disk: it holds personal data (a bound of our own)."""


@click.command("bulk")
@click.argument("roster", type=READ)
@click.option("--template", type=READ, metavar="FILE", required=True, help="The template of the plans (JSON).")
@click.option("-d", "--directory", metavar="DIR", required=True, help="The folder for the plans.")
@click.option(
    "-t", "--to", "names", multiple=True, required=True, metavar="NAME", help="The format; may be given again."
)
@click.option("-O", "--option", "options", multiple=True, metavar="KEY=VALUE", help="An option of the format.")
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="How many processes work.")
@click.option("--dask", "address", metavar="ADDRESS", help="Let the Dask cluster at that address work.")
@click.option("--dry-run", "dry", is_flag=True, help="Check all, and write nothing.")
@click.option(
    "--report",
    "reports",
    multiple=True,
    metavar="FILE",
    help="What became of the rows: FILE.csv for the rejected rows whole, any other for lines of JSON.",
)
@click.option(
    "--overview",
    "overviews",
    multiple=True,
    metavar="FILE",
    help="The numbers of the cohort: FILE.html, FILE.csv or FILE.json.",
)
@selection
@click.option(
    "--name-by", metavar="COLUMN", default=STAFF_ID, show_default=True, help="The column after which files are named."
)
@click.option("--namespace", metavar="NAME", default="", help="Sets staff ids apart where rows have no school_urn.")
@circumstances
@click.pass_context
def command(
    ctx: click.Context,
    *,
    roster: str,
    template: str,
    directory: str,
    names: tuple[str, ...],
    options: tuple[str, ...],
    jobs: int,
    address: str | None,
    dry: bool,
    reports: tuple[str, ...],
    overviews: tuple[str, ...],
    chosen: tuple[str, ...],
    ignored: tuple[str, ...],
    name_by: str,
    namespace: str,
    known: Known,
) -> int:
    """Make a checked plan of every row of ROSTER (CSV or XLSX; `-` is standard input) and write it into a folder.

    The same command again completes a run that was killed, updates what has changed, and leaves
    the rest untouched. Bad rows are told and the others go on; nothing in the folder is ever removed.
    """
    if address and jobs > 1:
        msg = "--jobs is for this machine and --dask for a cluster; give one of the two"
        raise click.UsageError(msg, ctx)
    if fault := fault_of(Line)(namespace):
        msg = f"--namespace: {fault}"
        raise click.UsageError(msg, ctx)
    exporters = _apart(writers(names, options, plugins=ctx.obj["plugins"]))
    spare(ctx, (*reports, *overviews), files_of(exporters, options))
    job = Job(
        template=read_document(template, Template),
        exporters=exporters,
        about=known(),
        rules=select(RULES, codes(chosen), codes(ignored)),
        namespace=namespace,
        name_by=name_by,
    )
    shapes = [overview_shape(overview, plugins=ctx.obj["plugins"]) for overview in overviews]
    with ExitStack() as stack:
        rows = _read(stack.enter_context(_opened(roster)), roster, job)
        _refuse_before_the_first_row(job, rows, template)
        workers = stack.enter_context(_workers(jobs, address))
        listeners = [
            reporting(stack.enter_context(opened(report)), rows, handing_back=hands_back(report)) for report in reports
        ]
        telling = Telling(rows, called(roster), columns_of_days(job.template))
        advance = stack.enter_context(progress(rows.about))

        def tell(row: RosterRow, delivered: Delivered) -> None:
            for listen in listeners:
                listen(row, delivered)
            telling(row, delivered)
            advance()

        try:
            with muted():
                outcome = run(
                    rows, job, Path(directory), told=tell, workers=workers, dry=dry, with_reviews=bool(overviews)
                )
        except DocumentError as error:
            raise in_file(error, template, of_nobody=True) from None
    telling.conclude(outcome, reports)
    failed = [not _looked_over(overview, shape, outcome) for overview, shape in zip(overviews, shapes, strict=True)]
    if telling.failed or any(failed):
        return CANNOT
    return FINDINGS if telling.rejected or outcome.counts else FINE


def _looked_over(name: str, shape: Callable[[CohortSummary], bytes], outcome: Outcome) -> bool:
    """Whether the numbers of the run are written; why not, is said."""
    try:
        write(shape(outcome.summary), name)
    except ExportError as error:
        say(f"ectcore: {error}")
        return False
    return True


def _apart(exporters: tuple[LoadedExporter, ...]) -> tuple[LoadedExporter, ...]:
    """The exporters, unless two of them would write the same file."""
    by_suffix: dict[str, str] = {}
    for each in exporters:
        suffix, name = each.exporter.suffix, each.entry.asked_as
        other = by_suffix.setdefault(suffix, name)
        if other != name:
            raise InvalidValueError("-t", [f"{other} and {name} both write {suffix} files; use two folders"])
    return exporters


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    """A roster; what can be read only once is kept first, since it is read twice: in memory, unless it is vast."""
    with nullcontext(standard_input()) if name == "-" else Path(name).open("rb") as file:
        if name != "-" and file.seekable():
            yield file
            return
        with SpooledTemporaryFile(_MOST_IN_MEMORY) as kept:
            copyfileobj(file, kept)
            kept.seek(0)
            yield cast("BinaryIO", kept)


def _read(file: BinaryIO, name: str, job: Job) -> Roster:
    try:
        return read_roster(file, also=(*placeholders(job.template), job.name_by))
    except DocumentError as error:
        raise in_file(error, name, of_nobody=True) from None


def _refuse_before_the_first_row(job: Job, rows: Roster, template: str) -> None:
    faults = faults_of_template(job.template, rows.columns, job.about.calendar)
    if faults:
        raise in_file(DocumentError(faults), template, of_nobody=True)
    Maker(job)
    if job.name_by not in rows.columns:
        raise UnknownNameError("column", job.name_by, rows.columns)


def _workers(jobs: int, address: str | None) -> AbstractContextManager[Workers]:
    if address:
        return dask_cluster(address)
    return processes(jobs) if jobs > 1 else nullcontext(Workers())
