"""How many terms an induction takes, and what absence adds to them."""

from datetime import date
from typing import Final

from attrs import frozen

from ectcore.induction.spells import years_worked
from ectcore.model.induction import Induction

TERMS: Final = 6.0
"""How many full-time terms an induction has: two school years of three terms (2.30)."""

TERMS_OF_A_YEAR: Final = 3.0
"""How many full-time terms a year of induction has: half of them (2.30)."""

ABSENCE: Final = 30
"""From how many days of absence in a year of induction on that year is extended (3.6)."""

SCHOOL_DAYS_OF_A_TERM: Final = 65
"""A third of the 195 days that a teacher works in a school year (School Teachers' Pay and Conditions)."""

ALMOST: Final = 1e-9
"""By how much sums of parts of terms and years may miss what they make."""


@frozen
class Absent:
    """The absence of a year of induction.

    Attributes:
        year: which year of induction, from 1.
        days: the days of absence that count.
        extends_by: by how many days the year is extended: by all of them, or by none.

    >>> Absent(year=1, days=12, extends_by=0).extends_by
    0
    """

    year: int
    days: int
    extends_by: int


def absences(induction: Induction) -> tuple[Absent, ...]:
    """The absence of each year of induction in which there was any.

    A year with 30 days of absence or more is extended by all of them (April 2024, 3.6).
    Statutory maternity, paternity, adoption, shared parental, parental bereavement and
    carer's leave do not count (3.7). An absence counts in the year in which it begins.

    >>> from ectcore.model.induction import Absence
    >>> off = Absence(starts=date(2025, 11, 3), ends=date(2025, 12, 19), days=34)
    >>> absences(Induction(starts=date(2025, 9, 1), absences=(off,)))
    (Absent(year=1, days=34, extends_by=34),)
    """
    days: dict[int, int] = {}
    for absence in induction.absences:
        if not absence.statutory_leave:
            year = year_of_induction(induction, absence.starts)
            days[year] = days.get(year, 0) + absence.days
    return tuple(Absent(year, count, count if count >= ABSENCE else 0) for year, count in sorted(days.items()))


def year_of_induction(induction: Induction, day: date) -> int:
    """The year of induction in which a day lies, 1 or more: a year is a full-time year, pro rata at part time.

    The guidance divides an induction into two equal blocks (April 2024, 2.30), at part time
    pro rata (2.36). Spells before the day count by their part of full time; where none is
    entered, it is full time. At full time a year begins on the anniversary of the start.

    >>> from ectcore.model.induction import Employment
    >>> half = Employment(starts=date(2025, 9, 1), fte=0.5)
    >>> year_of_induction(Induction(starts=date(2025, 9, 1), employment=(half,)), date(2027, 1, 11))
    1
    """
    return int(years_worked(induction, day) + ALMOST) + 1


def terms_required(induction: Induction) -> float:
    """How many full-time terms the induction takes: 6, and its extensions (April 2024, 2.30, 3.6).

    Where absences call for a longer extension than was entered, they decide.

    >>> terms_required(Induction(starts=date(2025, 9, 1), extension_terms=1.5))
    7.5
    """
    return round(TERMS + max(induction.extension_terms, terms_of_absence(induction)), 1)


def terms_of_absence(induction: Induction, year: int | None = None) -> float:
    """By how many full-time terms absences extend an induction, or one year of it."""
    days = sum(each.extends_by for each in absences(induction) if year in {None, each.year})
    return days / SCHOOL_DAYS_OF_A_TERM
