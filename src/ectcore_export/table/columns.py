"""The columns of the table, and what each says of the items of a target."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from typing import Any, Final

from attrs import frozen

from ectcore import (
    ActionStep,
    Decision,
    Measure,
    Outcome,
    Progress,
    Role,
    StartingPoint,
    SuccessCriterion,
    Support,
    Target,
    TargetOutcome,
    day_of,
)

Cell = str | int | bool | None
"""What a cell holds; None for what is not said."""


@frozen
class Column:
    """A column of the table.

    Attributes:
        name: its heading.
        attribute: what of an item stands in it.
        cell: the value as a cell.
        value: the cell, of which only the text may be left, as a value.
        words: what it may hold, as people say it.
    """

    name: str
    attribute: str
    cell: Callable[[Any], Cell] = lambda value: value
    value: Callable[[str], Any] = str
    words: str = "a text"


def _whole(name: str) -> Column:
    return Column(name, name, value=_or_none(int), words="a whole number")


def _choice(name: str, kind: type[Enum], attribute: str = "") -> Column:
    words = f"one of {', '.join(each.value for each in kind)}"
    return Column(name, attribute or name, lambda chosen: chosen and chosen.value, _or_none(kind), words)


def _day(name: str) -> Column:
    return Column(name, name, lambda on: on and on.isoformat(), _or_none(_of_day), "a day such as 2026-10-02")


def _of_day(cell: str) -> date:
    if day := day_of(cell):
        return day
    raise ValueError(cell)


def _several(name: str) -> Column:
    return Column(name, name, lambda names: " ".join(names) or None, lambda cell: tuple(cell.split()))


def _or_none(read: Callable[[str], Any]) -> Callable[[str], Any]:
    return lambda cell: read(cell) if cell else None


_TRUTH: Final = {"": None, "true": True, "false": False}
_AGREED: Final = Column("agreed", "agreed", value=lambda cell: _TRUTH[cell.casefold()], words="true or false")
_TEXT: Final = Column("text", "text")
_ID: Final = Column("id", "id")

OF_KIND: Final[Mapping[str, tuple[type, tuple[Column, ...]]]] = {
    "target": (
        Target,
        (
            _ID,
            Column("text", "statement"),
            Column("why", "why"),
            _choice("starting_point", StartingPoint),
            _whole("challenge"),
            _whole("confidence"),
            _several("statements"),
            _several("notes"),
        ),
    ),
    "criterion": (
        SuccessCriterion,
        (
            _ID,
            _TEXT,
            _choice("measure", Measure),
            Column("baseline", "baseline"),
            Column("goal", "goal"),
            Column("evidence", "evidence"),
            _choice("who", Role, "judged_by"),
        ),
    ),
    "step": (
        ActionStep,
        (
            _ID,
            _TEXT,
            _choice("who", Role, "owner"),
            Column("helper", "helper"),
            _whole("effort_minutes"),
            _choice("progress", Progress),
            _several("after"),
        ),
    ),
    "support": (Support, (_TEXT, _choice("who", Role, "giver"), _AGREED)),
    "outcome": (
        TargetOutcome,
        (
            Column("id", "target"),
            _choice("outcome", Outcome),
            _choice("decision", Decision),
            Column("evidence", "evidence"),
            _day("reviewed_on"),
            Column("reviewed_in", "plan", value=_or_none(str)),
        ),
    ),
}
"""Of each kind of row, the item that stands in it and the columns that say something of it."""

DUE: Final = (_day("due"), Column("due_words", "due_words"))
"""The columns that say by when: the day, and the words for it."""

PLACE: Final = ("plan_id", "ect_id", "ect_name", "target", "kind")
"""The columns of every row: of which plan it is and whose, the number of the target, and what stands in it."""

_SAID: Final = (*DUE, *(each for _, columns in OF_KIND.values() for each in columns))
HEADINGS: Final = tuple(dict.fromkeys((*PLACE, "id", "text", "why", *(each.name for each in _SAID))))
"""The headings of the table, in order."""
