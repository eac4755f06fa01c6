"""How long an induction takes, and what falls due in it.

Figures are those of the statutory induction guidance in its edition of April 2024; each
function names its paragraph. Terms are full-time terms, to one decimal place, as they are
recorded (Register early career teachers, `NumberOfTermsValidation`). What is counted in
school days needs the school's own calendar: where it does not say, the answer is None.

A progress review and a formal assessment are acts of the induction tutor. They are apart
from the plan reviews of mentor and ECT.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from itertools import groupby
from typing import Final

from attrs import frozen

from ectcore.model.calendar import SchoolCalendar
from ectcore.model.induction import Employment, Induction
from ectcore.school_calendar.school_days import school_days
from ectcore.school_calendar.stretches import Stretch, stretches

TERMS: Final = 6.0
"""How many full-time terms an induction has: two school years of three terms (2.30)."""

TERMS_OF_A_YEAR: Final = 3.0
"""How many full-time terms a year of induction has: half of them (2.30)."""

ABSENCE: Final = 30
"""From how many days of absence in a year of induction on that year is extended (3.6)."""

SCHOOL_DAYS_OF_A_TERM: Final = 65
"""A third of the 195 days that a teacher works in a school year (School Teachers' Pay and Conditions)."""

_ALMOST: Final = 1e-9
_LONGEST_HOLIDAY: Final = timedelta(weeks=10)
"""Between two terms that are further apart something is not declared (the project's own bound)."""


class Statutory(Enum):
    """What the induction tutor or the headteacher does in a term of induction.

    >>> Statutory("formal_assessment")
    <Statutory.FORMAL_ASSESSMENT: 'formal_assessment'>
    """

    PROGRESS_REVIEW = "progress_review"
    FORMAL_ASSESSMENT = "formal_assessment"


@frozen
class InductionTerm:
    """A term of the school year as a part of an induction.

    Attributes:
        number: which term of the induction it is, from 1.
        starts: its first day.
        ends: its last day.
        served: how many full-time terms are served at its end.
        due: what falls due in it.

    >>> InductionTerm(1, date(2025, 9, 1), date(2025, 12, 19), 1.0, Statutory.PROGRESS_REVIEW).due.value
    'progress_review'
    """

    number: int
    starts: date
    ends: date
    served: float
    due: Statutory


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
    pro rata (2.36). Spells before the day count by their part of full time; where no spell
    is entered, as full time.

    >>> half = Employment(starts=date(2025, 9, 1), fte=0.5)
    >>> year_of_induction(Induction(starts=date(2025, 9, 1), employment=(half,)), date(2027, 1, 11))
    1
    """
    spells = induction.employment or (Employment(starts=induction.starts, fte=1.0),)
    worked = sum(_overlap(spell, induction.starts, day) * spell.fte for spell in spells)
    return int(worked / 365 + _ALMOST) + 1


def terms_required(induction: Induction) -> float:
    """How many full-time terms the induction takes: 6, and its extensions (April 2024, 2.30, 3.6).

    Where absences call for a longer extension than was entered, they decide.

    >>> terms_required(Induction(starts=date(2025, 9, 1), extension_terms=1.5))
    7.5
    """
    return round(TERMS + max(induction.extension_terms, _terms_of_absence(induction)), 1)


def terms_served(induction: Induction, calendar: SchoolCalendar, on: date) -> float | None:
    """How many full-time terms are served at the end of a day; None where the calendar does not reach so far.

    Part time counts by its part of full time: 2.5 terms at 0.5 are 1.25, recorded as 1.3 (April
    2024, 2.34). Employment without a break counts once it has lasted a term (2.33).

    >>> from ectcore.model.calendar import Term
    >>> autumn = Term(label="Autumn", starts=date(2025, 9, 1), ends=date(2025, 12, 19))
    >>> induction = Induction(starts=date(2025, 9, 1), employment=(Employment(starts=date(2025, 9, 1), fte=0.5),))
    >>> terms_served(induction, SchoolCalendar(terms=(autumn,)), date(2025, 12, 19))
    0.5
    """
    if on < induction.starts:
        return 0.0
    terms = _terms(induction, calendar)
    if not _covers(terms, induction.starts, on):
        return None
    return round(sum(fte for day, fte in _worked(induction, terms) if day <= on) + _ALMOST, 1)


def expected_end(induction: Induction, calendar: SchoolCalendar) -> date | None:
    """The school day on which the terms required are served; None where the calendar does not reach so far.

    An induction has the length of two full-time school years, pro rata at part time (April 2024,
    2.30, 2.36), and its extensions (3.6). A reduction for experience (3.2) or at part time
    (3.5) is the appropriate body's to decide and is not foreseen.

    >>> expected_end(Induction(starts=date(2025, 9, 1)), SchoolCalendar())
    """
    terms = _terms(induction, calendar)
    required, served = terms_required(induction), 0.0
    for day, fte in _worked(induction, terms):
        served += fte
        if served >= required - _ALMOST:
            return day if _covers(terms, induction.starts, day) else None
    return None


def induction_terms(induction: Induction, calendar: SchoolCalendar) -> tuple[InductionTerm, ...]:
    """The declared terms of the induction in order, each with what falls due in it.

    The formal assessments are in the terms in which the first block and the whole are served:
    the third and the sixth at full time (April 2024, 2.55-2.56). In every other term there is
    a progress review, at part time too (2.48). Whoever began in the middle of a term
    has the review by the same point of the next one (2.49).

    >>> from ectcore.model.calendar import Term
    >>> terms = (
    ...     Term(label="Autumn", starts=date(2025, 9, 1), ends=date(2025, 12, 19)),
    ...     Term(label="Spring", starts=date(2026, 1, 5), ends=date(2026, 3, 27)),
    ...     Term(label="Summer", starts=date(2026, 4, 13), ends=date(2026, 7, 21)),
    ... )
    >>> full_time = Employment(starts=date(2025, 9, 1), fte=1.0)
    >>> induction = Induction(starts=date(2025, 9, 1), employment=(full_time,))
    >>> [(term.number, term.served, term.due.value) for term in induction_terms(induction, SchoolCalendar(terms=terms))]
    [(1, 1.0, 'progress_review'), (2, 2.0, 'progress_review'), (3, 3.0, 'formal_assessment')]
    """
    return tuple(_induction_terms(induction, calendar))


def _induction_terms(induction: Induction, calendar: SchoolCalendar) -> Iterator[InductionTerm]:
    terms = _terms(induction, calendar)
    required = terms_required(induction)
    ahead = [TERMS_OF_A_YEAR + _terms_of_absence(induction, year=1), required]
    served, last = 0.0, induction.starts
    worked = list(_worked(induction, terms))
    for number, (first, *_, end) in enumerate(terms, 1):
        if not _covers(terms, last, first) or served >= required - _ALMOST:
            return
        served += sum(fte for day, fte in worked if first <= day <= end)
        reached = [mark for mark in ahead if served >= mark - _ALMOST]
        ahead = ahead[len(reached) :]
        due = Statutory.FORMAL_ASSESSMENT if reached else Statutory.PROGRESS_REVIEW
        yield InductionTerm(number, first, end, round(served + _ALMOST, 1), due)
        last = end


def _terms_of_absence(induction: Induction, year: int | None = None) -> float:
    days = sum(each.extends_by for each in absences(induction) if year in {None, each.year})
    return days / SCHOOL_DAYS_OF_A_TERM


@lru_cache(maxsize=64)
def _all_terms(calendar: SchoolCalendar) -> tuple[tuple[date, ...], ...]:
    """The school days of each term: of two half-terms that a calendar calls terms, together."""
    days = school_days(calendar)
    spans = [list(several) for _, several in groupby(stretches(calendar), _term_of)]
    found = (tuple(day for day in days if several[0].starts <= day <= several[-1].ends) for several in spans)
    return tuple(each for each in found if len(each) > 1)


def _term_of(stretch: Stretch) -> object:
    return (stretch.school_year, stretch.season) if stretch.season else stretch.term


def _terms(induction: Induction, calendar: SchoolCalendar) -> tuple[tuple[date, ...], ...]:
    """The terms from the one in which the induction starts."""
    return tuple(days for days in _all_terms(calendar) if days[-1] >= induction.starts)


def _covers(terms: tuple[tuple[date, ...], ...], first: date, last: date) -> bool:
    """Whether every term between two days is declared: none is further from the next than a holiday is long."""
    edges = [first]
    for days in terms:
        edges += [min(max(days[0], first), last), min(max(days[-1], first), last)]
    edges.append(last)
    return all(edges[at + 1] - edges[at] <= _LONGEST_HOLIDAY for at in range(0, len(edges), 2))


def _worked(induction: Induction, terms: tuple[tuple[date, ...], ...]) -> Iterator[tuple[date, float]]:
    """Each school day that counts, with the part of a full-time term that it is."""
    counting = [spell for stretch in _unbroken(induction) if _lasts_a_term(stretch, terms) for spell in stretch]
    for days in terms:
        for day in days:
            for spell in counting:
                if day >= induction.starts and _is_within(day, spell):
                    yield day, spell.fte / len(days)


def _unbroken(induction: Induction) -> Iterator[list[Employment]]:
    """The spells of work, those together that follow each other within a holiday."""
    stretch: list[Employment] = []
    for spell in sorted(induction.employment, key=lambda each: each.starts):
        last = stretch[-1].ends if stretch else None
        if stretch and last is not None and spell.starts - last > _LONGEST_HOLIDAY:
            yield stretch
            stretch = []
        stretch.append(spell)
    if stretch:
        yield stretch


def _lasts_a_term(stretch: list[Employment], terms: tuple[tuple[date, ...], ...]) -> bool:
    if stretch[-1].ends is None:
        return True
    lasted = sum(1 / len(days) for days in terms for day in days if any(_is_within(day, spell) for spell in stretch))
    return lasted >= 1 - _ALMOST


def _is_within(day: date, spell: Employment) -> bool:
    return spell.starts <= day and (spell.ends is None or day <= spell.ends)


def _overlap(spell: Employment, first: date, before: date) -> int:
    starts, ends = max(spell.starts, first), before if spell.ends is None else min(spell.ends + timedelta(1), before)
    return max(0, (ends - starts).days)
