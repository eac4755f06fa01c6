"""A roster's row into people and school: the columns that everybody knows."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple, TypeVar

from ectcore.errors import InvalidValueError, Problem
from ectcore.model.field import quoted
from ectcore.model.people import Person, School
from ectcore.wording.words.written_day import written_day

INDUCTION_START: Final = "induction_start"
OF_PEOPLE: Final = (
    "staff_id", "display_name", "email", "mentor_id", "mentor_name", "mentor_email",
    "tutor_id", "school_name", "school_urn", "fte", "trn",
)  # fmt: skip
"""The columns of a roster that say whose a plan is and where they teach."""

KNOWN_COLUMNS: Final = frozenset({*OF_PEOPLE, INDUCTION_START})
"""The columns of a roster that say who somebody is and where; any other is a template's own."""

_ECT: Final = {"id": "staff_id", "display_name": "display_name", "email": "email", "trn": "trn"}
_MENTOR: Final = {"id": "mentor_id", "display_name": "mentor_name", "email": "mentor_email"}
_TUTOR: Final = {"id": "tutor_id"}
_SCHOOL: Final = {"name": "school_name", "urn": "school_urn"}
_DECIMAL: Final = re.compile(r"[0-9]*\.?[0-9]+")
T = TypeVar("T", Person, School)


class People(NamedTuple):
    """Who a plan is about, as a row says it.

    Attributes:
        ect: whose plan it is; None where the row cannot be used.
        mentor: the mentor; None while not yet named.
        tutor: the induction tutor.
        school: where the induction is served.
        fte: the part of full time that the ECT works.
    """

    ect: Person | None
    mentor: Person | None
    tutor: Person | None
    school: School | None
    fte: float | None


class Row:
    """The values of one row, and the problems found in them so far.

    Attributes:
        problems: what is wrong, each with its column.
    """

    def __init__(self, values: Mapping[str, str]) -> None:
        """Keep the values without the blanks around them."""
        self._values = {column: value.strip() for column, value in values.items()}
        self.problems: list[Problem] = []

    def text(self, column: str) -> str:
        """What the row has in that column; nothing where it has no such column."""
        return self._values.get(column, "")

    def fault(self, column: str, reason: str) -> None:
        """Add what is wrong with a column."""
        self.problems.append(Problem(f"/{column}", column, reason))

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that the row has."""
        return tuple(self._values)

    def people(self) -> People:
        """Who the row is about; what it does not say is None."""
        if not self.text("staff_id"):
            self.fault("staff_id", "is empty; every ECT has a staff id, unique in the school")
        if not self.text("mentor_id"):
            for column in ("mentor_name", "mentor_email"):
                if self.text(column):
                    self.fault("mentor_id", f"is empty, while {column} is given; give the mentor's staff id too")
        return People(
            ect=self._person(_ECT),
            mentor=self._person(_MENTOR),
            tutor=self._person(_TUTOR),
            school=self._made(School, _SCHOOL),
            fte=self._fte(),
        )

    def day(self, column: str) -> date | None:
        """The day in that column, where it has one, as people in England write it."""
        typed = self.text(column)
        if not typed:
            return None
        meant = written_day(typed)
        if meant.reason:
            self.fault(column, meant.reason)
        return meant.day

    def _fte(self) -> float | None:
        typed = self.text("fte")
        number = float(typed) if _DECIMAL.fullmatch(typed) else 0.0
        if typed and not 0 < number <= 1:
            self.fault(
                "fte", f"{quoted(typed)} is no part of full time; write a number above 0 and at most 1, such as 0.6"
            )
        return number or None

    def _person(self, columns: Mapping[str, str]) -> Person | None:
        return self._made(Person, columns) if self.text(columns["id"]) else None

    def _made(self, cls: Callable[..., T], columns: Mapping[str, str]) -> T | None:
        typed = tuple([self._values.get(column, "") for column in columns.values()])
        if not any(typed):
            return None
        try:
            known: T = _known(cls, tuple(columns), typed)
        except InvalidValueError as error:
            for fault in error.faults:
                field, _, reason = fault.partition(": ")
                self.fault(columns[field], reason)
            return None
        return known


@lru_cache(maxsize=1024)
def _known(cls: Callable[..., T], fields: tuple[str, ...], typed: tuple[str, ...]) -> T:
    """Somebody, or a school; rows have mentors, tutors and schools in common."""
    return cls(**{field: text for field, text in zip(fields, typed, strict=True) if text})
