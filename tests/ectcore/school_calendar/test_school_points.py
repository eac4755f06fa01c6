"""Points of the school year in calendars that are not the common ones: other months, other labels, one term alone."""

from datetime import date

import pytest
from attrs import evolve

from ectcore.model.calendar import Break, BreakKind, SchoolCalendar, Term
from ectcore.model.session import Season
from ectcore.school_calendar.points import Edge, Period, SchoolTime
from ectcore.school_calendar.school_points import school_point

AUTUMN = Term(label="Autumn term", starts=date(2026, 9, 2), ends=date(2026, 12, 18))
SPRING = Term(label="Spring term", starts=date(2027, 1, 4), ends=date(2027, 3, 25))
OCTOBER = Break(kind=BreakKind.HALF_TERM, starts=date(2026, 10, 26), ends=date(2026, 10, 30))
SUMMER_STARTS = date(2027, 4, 12)


def ending(ends: date, *breaks: Break) -> SchoolCalendar:
    """A school whose year ends on that day."""
    return SchoolCalendar(
        terms=(AUTUMN, SPRING, Term(label="Summer term", starts=SUMMER_STARTS, ends=ends)), breaks=(OCTOBER, *breaks)
    )


@pytest.mark.parametrize(
    ("said", "meeting", "day"),
    [
        (SchoolTime(Period.BREAK, Edge.BEFORE), date(2026, 9, 8), date(2026, 10, 23)),
        (SchoolTime(Period.BREAK, Edge.BEFORE), date(2026, 11, 3), date(2026, 12, 18)),
        (SchoolTime(Period.TERM, Edge.END, ahead=1), date(2026, 12, 18), date(2027, 3, 25)),
        (SchoolTime(Period.TERM, Edge.END, ahead=1), date(2027, 1, 4), date(2027, 7, 21)),
        (SchoolTime(Period.TERM, Edge.AFTER, season=Season.AUTUMN), date(2026, 11, 3), date(2027, 1, 4)),
        (SchoolTime(Period.TERM, Edge.END, number=1), date(2026, 11, 3), date(2026, 12, 18)),
        (SchoolTime(Period.HALF_TERM, Edge.END, number=2), date(2026, 11, 3), date(2026, 12, 18)),
        (SchoolTime(Period.WEEK, Edge.START, number=2), date(2026, 9, 2), date(2026, 9, 7)),
        (SchoolTime(Period.WEEK, Edge.END, number=2), date(2026, 9, 8), date(2026, 9, 11)),
    ],
)
def test_a_point_is_the_first_to_come(three_terms: SchoolCalendar, said: SchoolTime, meeting: date, day: date) -> None:
    assert school_point(said, meeting, three_terms) == day


@pytest.mark.parametrize(
    ("ends", "known"),
    [
        (date(2027, 5, 28), False),  # no more than its first half term is declared
        (date(2027, 6, 30), True),
        (date(2027, 7, 21), True),
        (date(2027, 8, 3), True),
    ],
)
def test_a_school_year_ends_from_june_to_august(ends: date, known: object) -> None:
    day = school_point(SchoolTime(Period.YEAR), date(2027, 5, 4), ending(ends))
    assert day == (ends if known else "is not within the terms that the calendar declares")


def test_a_school_year_begins_in_august_and_not_before() -> None:
    late = Break(kind=BreakKind.HALF_TERM, starts=date(2027, 6, 28), ends=date(2027, 7, 2))
    usual = ending(date(2027, 7, 23), late)
    early = evolve(usual, terms=(evolve(AUTUMN, starts=date(2026, 8, 27)), *usual.terms[1:]))
    assert school_point(SchoolTime(Period.YEAR), date(2026, 9, 8), early) == date(2027, 7, 23)


def test_a_term_that_names_no_season_has_its_half_term_and_its_holiday() -> None:
    alone = SchoolCalendar(terms=(evolve(AUTUMN, label="Michaelmas"),), breaks=(OCTOBER,))
    half_term, holiday = (SchoolTime(period, Edge.BEFORE) for period in (Period.HALF_TERM_BREAK, Period.HOLIDAY))
    assert school_point(half_term, date(2026, 9, 8), alone) == date(2026, 10, 23)
    assert school_point(holiday, date(2026, 9, 8), alone) == date(2026, 12, 18)


@pytest.mark.parametrize("label", ["2026 term {} of 6", "Term {}, weeks A and B", "Term {}: A", "Term {}"])
def test_a_term_has_the_number_of_its_label(label: str) -> None:
    numbered = (evolve(AUTUMN, label=label.format(2)), evolve(SPRING, label=label.format(3)))
    said = SchoolTime(Period.TERM, number=3)
    assert school_point(said, date(2026, 9, 8), SchoolCalendar(terms=numbered)) == SPRING.ends
