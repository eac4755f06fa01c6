"""Plans put where they belong, and what is worth telling of each, without the plans themselves."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import Any, Final, NamedTuple

from ectcore.bulk.engine import Work, maker_of
from ectcore.bulk.folder import OutputFolder, put_in_place
from ectcore.bulk.making import Made, Sent
from ectcore.bulk.streaming import chunks
from ectcore.errors import Problem
from ectcore.model.finding import Criterion, Finding


class State(Enum):
    """What became of a row, in the words of the summary.

    >>> State.FAILED.value
    'not written'
    """

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    PARTLY = "partly written"
    CHECKED = "checked"
    REJECTED = "rejected"
    FAILED = "not written"


class Delivered(NamedTuple):
    """What is told of a row.

    Attributes:
        row: which row it was.
        state: what became of it.
        plan: the id of its plan; None where the row was rejected.
        place: where its files are.
        problems: why the row was rejected.
        failure: why exporters could not write the plan; the other formats are written.
        codes: the rules that found something which nobody acknowledged, each with how often.
        unmet: the letters, and the action steps, that a finding speaks for which counts.
        counts: whether a finding is an error or warning that nobody acknowledged.
        mentor: the mentor's id.
        reviews: the days of the plan reviews that are to come.
    """

    row: int
    state: State
    plan: str | None
    place: str
    problems: tuple[Problem, ...]
    failure: str
    codes: tuple[tuple[str, int], ...]
    unmet: frozenset[Criterion]
    counts: bool
    mentor: str | None
    reviews: tuple[date, ...]


def deliver(made: Made, folder: OutputFolder | None) -> Delivered:
    """Put the files of a plan into the folder, where there is one, and tell what became of it.

    Raises:
        OSError: a file cannot be written.
    """
    return Delivered(
        row=made.row,
        state=_state(made, folder),
        plan=made.plan,
        place=made.place,
        problems=made.problems,
        failure=made.failure,
        codes=_codes(made.findings),
        unmet=frozenset([each.criterion for each in made.findings if each.counts and each.criterion]),
        counts=any(finding.counts for finding in made.findings),
        mentor=made.mentor,
        reviews=made.reviews,
    )


def delivered_of(work: Work, folder: OutputFolder | None, rows: Sequence[Sent]) -> list[tuple[Any, ...]]:
    """Make a chunk of rows and put the plans into the folder: the task of a worker that sees the same disk.

    What is told of each comes as a plain tuple, which goes from process to process in half the time.
    """
    maker = maker_of(work)
    several = ([maker(*row) for row in few] for few in chunks(rows, _FEW))
    return [tuple(deliver(made, folder)) for few in several for made in few]


_FEW: Final = 10
"""How many plans are made before they are written (the project's own): to turn from the one to the other for each
plan takes a twentieth longer, since each drives what the other needs out of the processor's cache."""


def _codes(findings: tuple[Finding, ...]) -> tuple[tuple[str, int], ...]:
    counted: dict[str, int] = {}
    for finding in findings:
        if not finding.acknowledged:
            counted[finding.code] = counted.get(finding.code, 0) + 1
    return tuple(counted.items())


def _state(made: Made, folder: OutputFolder | None) -> State:
    if made.problems:
        return State.REJECTED
    if folder is None:
        return State.FAILED if made.failure else State.CHECKED
    changed = put_in_place(made, folder)
    if made.failure:
        return State.PARTLY if made.files else State.FAILED
    return State.WRITTEN if changed else State.UNCHANGED
