"""A draft made of what its boxes hold, mended where the model could not hold it."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, NamedTuple

from attrs import field, frozen

from ectcore.errors import InvalidValueError, Problem
from ectcore.model.draft import Draft, DraftContext
from ectcore.model.fault import fault_of
from ectcore.model.field import Id
from ectcore.model.place import pointer
from ectcore.reading.forms.years import year_in
from ectcore.reading.mending import mend
from ectcore.wording.words.written_day import written_day

TEXTS: Final = ("target", "success", "by", "review", "support", "why")
"""The boxes of a draft that hold prose."""

_id_fault: Final = fault_of(Id)
_BREAKS: Final = re.compile(r"[\n\t]+")


class Place(NamedTuple):
    """Where a draft stands in its file.

    Attributes:
        noun: what the file is made of: "row" or "line".
        number: which of them, from 1.
    """

    noun: str
    number: int

    def __str__(self) -> str:
        """The place as people say it."""
        return f"{self.noun} {self.number:,}"

    def problem(self, box: str, reason: str) -> Problem:
        """A fault that keeps this draft from being read."""
        where = f"{self}, {box.replace('_', ' ')}" if box else str(self)
        return Problem(pointer((self.number - 1, *[box] * bool(box))) if self.noun != "row" else "", where, reason)


class Remark(NamedTuple):
    """What was done to a draft so that it could be read.

    Attributes:
        place: where the draft stands.
        box: the box; empty for the draft as a whole.
        reason: what was done.
    """

    place: Place
    box: str
    reason: str


@frozen(kw_only=True)
class Read:
    """What was read in one place.

    Attributes:
        name: what its file calls the draft, or else its place.
        draft: the draft, unless it could not be read.
        remarks: what was done so that it could be read.
        problems: why it could not be read.
    """

    name: str
    draft: Draft | None = None
    remarks: tuple[Remark, ...] = ()
    problems: tuple[Problem, ...] = ()


@frozen
class _Mender:
    place: Place
    remarks: list[Remark] = field(factory=list)

    def text(self, box: str, typed: str) -> str:
        mended = mend(typed)
        self.remarks.extend(Remark(self.place, box, repair) for repair in mended.repairs)
        return mended.text

    def line(self, box: str, typed: str) -> str:
        return _BREAKS.sub(" ", self.text(box, typed))

    def note(self, box: str, reason: str) -> None:
        self.remarks.append(Remark(self.place, box, reason))


def read_boxes(typed: Mapping[str, str], steps: Iterable[str], place: Place) -> Read:
    """The draft that the boxes hold.

    >>> read = read_boxes({"target": "Greet 7M", "year": "Y2", "id": "T 4"}, ["Stand at the door"], Place("row", 2))
    >>> read.name, read.draft.context.year, read.draft.steps
    ('T 4', 2, ('Stand at the door',))
    """
    mender = _Mender(place)
    called = mender.line("id", typed.get("id", "")).strip()
    name = called or str(place)
    try:
        draft = Draft(
            id=called if called and not _id_fault(called) else None,
            meeting_date=_day(typed.get("meeting_date", ""), mender),
            context=DraftContext(
                role=mender.line("role", typed.get("role", "")),
                year=_year(typed.get("year", ""), mender),
                focus=mender.line("focus", typed.get("focus", "")),
            ),
            steps=tuple(mender.text("steps", step) for step in steps),
            **{box: mender.text(box, typed.get(box, "")) for box in TEXTS},
        )
    except InvalidValueError as error:
        return Read(name=name, problems=tuple(_problem(fault, place) for fault in error.faults))
    return Read(name=name, draft=draft, remarks=tuple(mender.remarks))


def _day(typed: str, mender: _Mender) -> date | None:
    day = written_day(typed).day
    if typed.strip() and day is None:
        mender.note(
            "meeting_date", "this is no day between 2000 and 2100, such as 2026-10-02 or 02/10/2026; left unknown"
        )
    return day


def _year(typed: str, mender: _Mender) -> int | None:
    year = year_in(typed)
    if typed.strip() and year is None:
        mender.note("year", "this is no year of a programme, which is 1 to 4; left unknown")
    return year


def _problem(fault: str, place: Place) -> Problem:
    box, _, reason = fault.partition(": ")
    return place.problem(box, reason)
