"""Rows and a template to checked plans, as one stream."""

import pickle
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from functools import lru_cache, partial
from typing import Final

from ectcore.bulk.making import STAFF_ID, Job, Made, Maker, Sent, sent
from ectcore.bulk.streaming import chunks, in_order
from ectcore.export import AnyExporter
from ectcore.linting.circumstances import Circumstances
from ectcore.model.template import Template
from ectcore.reading.roster import RosterRow

CHUNK: Final = 100
"""How many rows go to a worker at a time: enough to hide the way there, few enough to hold in memory."""

AHEAD: Final = 8
"""How many chunks are under way at most, so that memory does not grow with the rows."""

_NOTHING_KNOWN: Final = Circumstances()


def generate(
    rows: Iterable[RosterRow | Mapping[str, str]],
    template: Template,
    *,
    exporters: Iterable[AnyExporter],
    about: Circumstances = _NOTHING_KNOWN,
    executor: Executor | None = None,
    chosen: Sequence[str] = (),
    namespace: str = "",
    name_by: str = STAFF_ID,
) -> Iterator[Made]:
    """What becomes of each row, in order; a row that cannot be used is rejected, and the others go on.

    Args:
        rows: rows of `read_roster`, or values by column; taken as they are needed.
        template: the template of the plans.
        exporters: what writes the plans, asked for nothing but `export(plan)`.
        about: what is known beside the plans: the day, the school's calendar.
        executor: what runs the work, such as a `ProcessPoolExecutor` or that of a Dask client;
            None runs it here. The results are the same.
        chosen: the codes of the rules to apply; none means all.
        namespace: what sets staff ids apart where a row has no `school_urn`.
        name_by: the column after which files are to be named.

    >>> from datetime import date
    >>> from ectcore.export import exporter
    >>> template = Template(id="y2", revision=1, changed_on=date(2026, 7, 1), title="Plan of ${display_name}")
    >>> rows = [{"staff_id": "ect-014", "display_name": "Aisha", "induction_start": "2026-09-01"}, {"staff_id": ""}]
    >>> made, rejected = generate(rows, template, exporters=[exporter("markdown")])
    >>> made.files[0].data.decode().splitlines()[0]
    '# Plan of Aisha'
    >>> rejected.problems[0].where
    'staff_id'
    """
    job = Job(
        template=template,
        exporters=tuple(exporters),
        about=about,
        chosen=tuple(chosen),
        namespace=namespace,
        name_by=name_by,
    )
    task = partial(made_of, packed(job))
    for _, made in in_order(task, chunks(_numbered(rows), CHUNK), sent, executor, AHEAD):
        yield made


def packed(job: Job) -> bytes:
    """The job as it travels to workers, who unpack it once."""
    return pickle.dumps(job)


def made_of(job: bytes, rows: Sequence[Sent]) -> list[Made]:
    """What becomes of a chunk of rows: the task of a worker."""
    maker = maker_of(job)
    return [maker(*row) for row in rows]


@lru_cache(maxsize=4)
def maker_of(job: bytes) -> Maker:
    """The job made ready, once in each process."""
    unpacked: Job = pickle.loads(job)  # noqa: S301 - packed above, by the process that asks for the work
    return Maker(unpacked)


def _numbered(rows: Iterable[RosterRow | Mapping[str, str]]) -> Iterator[RosterRow]:
    for number, row in enumerate(rows, 1):
        yield row if isinstance(row, RosterRow) else RosterRow(number=number, values=row)
