"""What the columns of a roster are called in school systems, and which of ours each is."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

ERROR_MESSAGE: Final = "Error message"
"""The column in which rejected rows are handed back with the reason (DfE's bulk uploads have the same)."""

HOLDS_PERSONAL_DATA: Final = "This file holds personal data"
"""The column whose heading says so of rejected rows."""

FIRST_NAME: Final = "first_name"
LAST_NAME: Final = "last_name"

_CALLED: Final = {
    "staff_id": "staff code|staff number|staff no|staff reference|employee id|employee number|employee no|"
    "employee code|payroll number|payroll no|personnel number|ect id|teacher id|teacher code|id",
    "display_name": "name|full name|teacher|teacher name|ect|ect name|staff name|employee name|preferred name|"
    "known as|legal full name",
    FIRST_NAME: "forename|given name|preferred first name|preferred forename|legal forename|legal first name",
    LAST_NAME: "surname|family name|preferred surname|preferred last name|legal surname|legal last name",
    "email": "e mail|email address|e mail address|work email|work email address|ect email|school email|teacher email",
    "mentor_id": "mentor staff id|mentor code|mentor staff code|mentor number|mentor employee id",
    "mentor_name": "mentor|name of mentor|mentor full name",
    "mentor_email": "mentor e mail|mentor email address|mentor work email",
    "tutor_id": "induction tutor id|induction tutor|induction tutor staff id|induction tutor code|tutor code",
    "school_name": "school|establishment|establishment name|name of school|academy|place of work",
    "school_urn": "urn|establishment urn|school unique reference number|unique reference number",
    "induction_start": "induction start date|induction period start date|start of induction|induction began|"
    "start date|date started",
    "fte": "full time equivalent|contract fte|fte ratio|part of full time",
    "trn": "teacher reference number|teacher ref no|teacher reference|dfe number|qts number",
}
"""The usual headings (the project's own list, from what exports of school systems have in common)."""

_OURS: Final = {name: column for column, names in _CALLED.items() for name in names.split("|")} | {
    column.replace("_", " "): column for column in _CALLED
}
_ASIDE: Final = re.compile(r"\([^()]*\)")
_NO_WORD: Final = re.compile(r"[\W_]+")


class Heading(NamedTuple):
    """A column of the roster.

    Attributes:
        place: which one it is, the leftmost being 0.
        column: what it is called with us, or as typed where the template alone knows it.
        typed: the heading as it stands in the file.
    """

    place: int
    column: str
    typed: str

    @property
    def is_known(self) -> bool:
        """Whether it is one of the usual headings, and not a template's own."""
        return self.column in _CALLED


def headings(cells: Sequence[str]) -> tuple[Heading, ...]:
    """The columns that a header names; one without a heading, and what only rejected rows have, is left out.

    >>> [heading.column for heading in headings(["Staff Code", "Full name", "Start date (yyyy-mm-dd)", "class_name"])]
    ['staff_id', 'display_name', 'induction_start', 'class_name']
    """
    return tuple(_headings(cells))


def _headings(cells: Sequence[str]) -> Iterator[Heading]:
    typed = [cell.strip().lstrip("\ufeff") for cell in cells]
    exact = set(typed)
    for place, heading in enumerate(typed):
        if heading and heading not in (ERROR_MESSAGE, HOLDS_PERSONAL_DATA):
            ours = _OURS.get(_plain(heading), heading)
            yield Heading(place, heading if ours != heading and ours in exact else ours, heading)


def _plain(heading: str) -> str:
    words = _NO_WORD.sub(" ", _ASIDE.sub(" ", heading.casefold().replace("'s", "").replace("\u2019s", "")))
    return " ".join(words.split())
