"""The terms that are served and those to come, each with what falls due in it."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from itertools import groupby
from math import fsum
from typing import Final

from attrs import frozen

from ectcore.induction.length import ALMOST, TERMS_OF_A_YEAR, terms_of_absence, terms_required
from ectcore.induction.spells import fte_on, is_within, unbroken
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.induction import Employment, Induction
from ectcore.school_calendar.school_days import LONGEST_HOLIDAY, is_declared, school_days
from ectcore.school_calendar.stretches import Stretch, stretches

_DAY: Final = timedelta(days=1)


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


def terms_served(induction: Induction, calendar: SchoolCalendar, on: date) -> float | None:
    """How many full-time terms are served at the end of a day; None where the calendar does not reach so far.

    Part time counts by its part of full time: 2.5 terms at 0.5 are 1.25, recorded as 1.3 (April
    2024, 2.34). Employment without a break counts once it has lasted a term (2.33). Posts held at
    once add up, to full time at most; where no employment is entered, it is full time.

    >>> from ectcore.model.calendar import Term
    >>> autumn = Term(label="Autumn", starts=date(2025, 9, 1), ends=date(2025, 12, 19))
    >>> induction = Induction(starts=date(2025, 9, 1), employment=(Employment(starts=date(2025, 9, 1), fte=0.5),))
    >>> terms_served(induction, SchoolCalendar(terms=(autumn,)), date(2025, 12, 19))
    0.5
    """
    if on < induction.starts:
        return 0.0
    if not _covers(calendar, induction.starts, on):
        return None
    return round(fsum(part for day, part in _worked(induction, calendar) if day <= on) + ALMOST, 1)


def expected_end(induction: Induction, calendar: SchoolCalendar) -> date | None:
    """The school day on which the terms required are served; None where the calendar does not reach so far.

    An induction has the length of two full-time school years, pro rata at part time (April 2024,
    2.30, 2.36), and its extensions (3.6). A reduction for experience (3.2) or at part time
    (3.5) is the appropriate body's to decide and is not foreseen.

    >>> expected_end(Induction(starts=date(2025, 9, 1)), SchoolCalendar())
    """
    required, served = terms_required(induction), 0.0
    for day, part in _worked(induction, calendar):
        served += part
        if served >= required - ALMOST:
            return day if _covers(calendar, induction.starts, day) else None
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
    >>> induction = Induction(starts=date(2025, 9, 1))
    >>> [(term.number, term.served, term.due.value) for term in induction_terms(induction, SchoolCalendar(terms=terms))]
    [(1, 1.0, 'progress_review'), (2, 2.0, 'progress_review'), (3, 3.0, 'formal_assessment')]
    """
    return tuple(_induction_terms(induction, calendar))


def _induction_terms(induction: Induction, calendar: SchoolCalendar) -> Iterator[InductionTerm]:
    required = terms_required(induction)
    ahead = [TERMS_OF_A_YEAR + terms_of_absence(induction, year=1), required]
    served, last = 0.0, induction.starts
    worked = _worked(induction, calendar)
    for number, (first, *_, end) in enumerate(_terms(induction, calendar), 1):
        if not _covers(calendar, last, first) or served >= required - ALMOST:
            return
        served += fsum(part for day, part in worked if first <= day <= end)
        reached = [mark for mark in ahead if served >= mark - ALMOST]
        ahead = ahead[len(reached) :]
        due = Statutory.FORMAL_ASSESSMENT if reached else Statutory.PROGRESS_REVIEW
        yield InductionTerm(number, first, end, round(served + ALMOST, 1), due)
        last = end


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


def _covers(calendar: SchoolCalendar, first: date, last: date) -> bool:
    """Whether every term between two days is declared: between two is a holiday, or the calendar tells of each day."""
    edges = [first]
    for days in _all_terms(calendar):
        edges += [min(max(days[0], first), last), min(max(days[-1], first), last)]
    edges.append(last)
    return all(_is_told(edges[at], edges[at + 1], calendar) for at in range(0, len(edges), 2))


def _is_told(before: date, after: date, calendar: SchoolCalendar) -> bool:
    return after - before <= LONGEST_HOLIDAY or is_declared(before + _DAY, after - _DAY, calendar)


@lru_cache(maxsize=64)
def _worked(induction: Induction, calendar: SchoolCalendar) -> tuple[tuple[date, float], ...]:
    """Each school day that counts, with the part of a full-time term that it is."""
    terms = _terms(induction, calendar)
    counting = [spell for stretch in unbroken(induction) if _lasts_a_term(stretch, terms) for spell in stretch]
    return tuple((day, fte_on(day, counting) / len(days)) for days in terms for day in days if day >= induction.starts)


def _lasts_a_term(stretch: list[Employment], terms: tuple[tuple[date, ...], ...]) -> bool:
    if any(spell.ends is None for spell in stretch):
        return True
    lasted = fsum(1 / len(days) for days in terms for day in days if any(is_within(day, spell) for spell in stretch))
    return lasted >= 1 - ALMOST
