"""An entry of a school's calendar, whatever it stood in, and what its label says it is."""

import re
from datetime import date
from enum import Enum
from typing import Final, NamedTuple

from ectcore.model.calendar import BreakKind

_LONGEST_BREAK: Final = 20
"""From so many days on, what is called "Autumn half term 1" is a part of the year, not a break in it."""


class Sense(Enum):
    """What an entry is, beside the kinds of break."""

    TERM = "term"
    TERM_STARTS = "term starts"
    TERM_ENDS = "term ends"
    SCHOOL_DAY = "school day"


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


_BY_LABEL: Final[tuple[tuple[str, BreakKind | Sense], ...]] = (
    (
        r"inset|in-service|training|\bp\.?d\.? ?days?\b|staff (?:development|day)|disaggregated|non[- ]?pupil",
        BreakKind.INSET,
    ),
    (r"professional development|teacher(?:s|')* day|occasional day", BreakKind.INSET),
    (r"bank hol|may day|good friday|easter monday|christmas day|boxing day|new year'?s day", BreakKind.BANK_HOLIDAY),
    (r"half[ -]?term", BreakKind.HALF_TERM),
    (r"\b(?:starts?|begins?|opens?|returns?|first day|back to school)\b", Sense.TERM_STARTS),
    (r"\b(?:ends?|finish(?:es)?|breaks? up|closes?|last day)\b", Sense.TERM_ENDS),
    (r"holidays?\b|\bhols\b|\bbreak\b|vacation", BreakKind.HOLIDAY),
    (r"clos(?:ed|ure)|no school", BreakKind.CLOSURE),
    (r"\b(?:term|school) ?days?\b|^\W*(?:day|week) [0-9ab]+\b|\(week [0-9ab]+\)", Sense.SCHOOL_DAY),
    (r"\bterm\b", Sense.TERM),
)
_PATTERNS: Final = tuple((re.compile(pattern, re.IGNORECASE), sense) for pattern, sense in _BY_LABEL)
_HALF_TERM_MONTHS: Final = (2, 5, 10, 11)


def sense_of(entry: Entry) -> BreakKind | Sense | None:
    """What an entry is; None for what says nothing of school days, such as a sports day.

    >>> from datetime import date
    >>> sense_of(Entry(date(2026, 10, 24), date(2026, 11, 1), "School holiday")).value
    'half_term'
    """
    if entry.kind:
        return _of_kind(entry.kind)
    sense = next((sense for pattern, sense in _PATTERNS if pattern.search(entry.label.replace("\u2019", "'"))), None)
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
