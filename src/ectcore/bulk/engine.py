"""Rows and a template to checked plans, as one stream."""

import pickle
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from functools import lru_cache, partial
from typing import Final

from ectcore.bulk.making import STAFF_ID, Job, Made, Maker, Sent, sent
from ectcore.bulk.streaming import chunks, in_order
from ectcore.errors import InvalidValueError
from ectcore.export import AnyExporter
from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Rule
from ectcore.model.template import Template
from ectcore.reading.roster import RosterRow
from ectcore.rules import RULES

CHUNK: Final = 100
"""How many rows go to a worker at a time: enough to hide the way there, few enough to hold in memory."""

AHEAD: Final = 8
"""How many chunks are under way at most, so that memory does not grow with the rows."""

Work = Maker | bytes
"""A job made ready for this process, or packed for others."""

_NOTHING_KNOWN: Final = Circumstances()


def generate(
    rows: Iterable[RosterRow | Mapping[str, str]],
    template: Template,
    *,
    exporters: Iterable[AnyExporter],
    about: Circumstances = _NOTHING_KNOWN,
    executor: Executor | None = None,
    rules: Iterable[Rule] = RULES,
    namespace: str = "",
    name_by: str = STAFF_ID,
) -> Iterator[Made]:
    """What becomes of each row, in order; a row that cannot be used is rejected, and the others go on.

    What is wrong with anything but the rows is told at once, before the first of them is taken.

    Args:
        rows: rows of `read_roster`, or values by column; taken as they are needed.
        template: the template of the plans.
        exporters: what writes the plans, asked for nothing but `export(plan)`.
        about: what is known beside the plans: the day, the school's calendar.
        executor: what runs the work, such as a `ProcessPoolExecutor` or that of a Dask client;
            None runs it here. The results are the same. Exporters and rules of your own have to stand
            at the top of a module for it, so that other processes can import them.
        rules: the rules to apply, as for `check`.
        namespace: what sets staff ids apart where a row has no `school_urn`.
        name_by: the column after which files are to be named.

    Raises:
        InvalidValueError: an exporter or a rule cannot be sent to the executor's processes.

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
        rules=tuple(rules),
        namespace=namespace,
        name_by=name_by,
    )
    task = partial(made_of, work_of(job, executor))
    results = in_order(task, chunks(_numbered(rows), CHUNK), sent, executor, AHEAD)
    return (made for _, made in results)


def work_of(job: Job, executor: Executor | None) -> Work:
    """The job as it is given to tasks: made ready here, and for an executor packed, since it may travel.

    Raises:
        InvalidValueError: an exporter or a rule cannot be packed.
    """
    maker = Maker(job)
    if executor is None:
        return maker
    try:
        return pickle.dumps(job)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        fault = f"cannot be sent the work ({error}); exporters and rules have to stand at the top of a module"
        raise InvalidValueError("executor", [fault]) from error


def made_of(work: Work, rows: Sequence[Sent]) -> list[Made]:
    """What becomes of a chunk of rows: the task of a worker."""
    maker = maker_of(work)
    return [maker(*row) for row in rows]


def maker_of(work: Work) -> Maker:
    """The job made ready, once in each process."""
    return work if isinstance(work, Maker) else _unpacked(work)


@lru_cache(maxsize=4)
def _unpacked(job: bytes) -> Maker:
    unpacked: Job = pickle.loads(job)  # noqa: S301 - packed above, by the process that asks for the work
    return Maker(unpacked)


def _numbered(rows: Iterable[RosterRow | Mapping[str, str]]) -> Iterator[RosterRow]:
    for number, row in enumerate(rows, 1):
        yield row if isinstance(row, RosterRow) else RosterRow(number=number, values=row)
