"""An entry of a school's calendar, whatever it stood in, and what its label and its length say it is."""

import re
from datetime import date
from typing import Final, NamedTuple

from ectcore.model.calendar import BreakKind
from ectcore.reading.term_dates.label import Sense, sense_of_label

_LONGEST_BREAK: Final = 20
"""From so many days on, what is called "Autumn half term 1" is a part of the year, not a break in it."""


class Entry(NamedTuple):
    """Something that a calendar says of some days.

    Attributes:
        starts: the first day.
        ends: the last day, included.
        label: what it is called.
        kind: what a table's column says it is; empty where nothing does.
    """

    starts: date
    ends: date
    label: str
    kind: str = ""


_HALF_TERM_MONTHS: Final = (2, 5, 10, 11)


def sense_of(entry: Entry) -> BreakKind | Sense | None:
    """What an entry is; None for what says nothing of school days, such as a sports day or a football training.

    >>> from datetime import date
    >>> sense_of(Entry(date(2026, 10, 24), date(2026, 11, 1), "School holiday")).value
    'half_term'
    """
    if entry.kind:
        return _of_kind(entry.kind)
    sense = sense_of_label(entry.label)
    days = (entry.ends - entry.starts).days + 1
    if days > _LONGEST_BREAK and sense in {BreakKind.HALF_TERM, Sense.TERM_STARTS, Sense.TERM_ENDS}:
        return Sense.TERM
    if sense is BreakKind.HOLIDAY and days <= _LONGEST_BREAK and _is_half_term(entry):
        return BreakKind.HALF_TERM
    return sense


def _is_half_term(entry: Entry) -> bool:
    named = re.search("christmas|xmas|winter|easter|summer", entry.label, re.IGNORECASE)
    return not named and entry.starts.month in _HALF_TERM_MONTHS


def _of_kind(kind: str) -> BreakKind | Sense | None:
    plain = re.sub(r"[\s-]+", "_", kind.strip().lower())
    if plain == Sense.TERM.value:
        return Sense.TERM
    return next(
        (each for each in BreakKind if each.value in {plain, plain.removesuffix("_day"), plain.rstrip("s")}), None
    )
