from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.model.calendar import Break, BreakKind, SchoolCalendar, Term
from ectcore.school_calendar.school_days import (
    is_declared,
    is_school_day,
    nearest_school_day,
    school_day_after,
    school_day_before,
    why_closed,
)


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 9, 1), "an INSET day"),
        (date(2026, 9, 2), ""),
        (date(2026, 9, 5), "a Saturday"),
        (date(2026, 10, 25), "a Sunday"),
        (date(2026, 10, 26), "Half-term"),
        (date(2026, 12, 18), ""),
        (date(2026, 12, 25), "Christmas Day"),
        (date(2026, 12, 30), "between two terms"),
        (date(2027, 1, 4), ""),
        (date(2027, 5, 3), "Early May bank holiday"),
        (date(2027, 8, 4), ""),  # after the last declared term: unknown
    ],
)
def test_a_closed_day_has_its_reason(three_terms: SchoolCalendar, day: date, why: str) -> None:
    assert why_closed(day, three_terms) == why


def test_what_is_not_declared_is_unknown(three_terms: SchoolCalendar) -> None:
    assert is_school_day(date(2026, 8, 31), three_terms) is False  # a bank holiday, whatever the school says
    assert is_school_day(date(2026, 8, 28), three_terms) is None
    assert is_school_day(date(2027, 7, 22), three_terms) is None
    assert is_school_day(date(2027, 7, 24), three_terms) is False
    assert is_school_day(date(2026, 9, 2), SchoolCalendar()) is None
    assert not is_declared(date(2027, 7, 1), date(2027, 9, 1), three_terms)


def test_a_missing_term_is_not_taken_for_a_holiday(three_terms: SchoolCalendar) -> None:
    autumn, _, summer = three_terms.terms
    assert is_school_day(date(2027, 2, 1), SchoolCalendar(terms=(autumn, summer))) is None


@pytest.mark.parametrize(
    ("day", "before", "nearest", "after"),
    [
        (date(2026, 9, 16), date(2026, 9, 15), date(2026, 9, 16), date(2026, 9, 17)),
        (date(2026, 9, 12), date(2026, 9, 11), date(2026, 9, 11), date(2026, 9, 14)),
        (date(2026, 9, 13), date(2026, 9, 11), date(2026, 9, 14), date(2026, 9, 14)),
        (date(2026, 10, 28), date(2026, 10, 23), date(2026, 11, 2), date(2026, 11, 2)),
        (date(2026, 12, 26), date(2026, 12, 18), date(2026, 12, 18), date(2027, 1, 4)),
        (date(2027, 5, 3), date(2027, 4, 30), date(2027, 5, 4), date(2027, 5, 4)),
        (date(2027, 7, 24), None, None, None),
        (date(2026, 9, 2), None, date(2026, 9, 2), date(2026, 9, 3)),
    ],
)
def test_the_school_days_around_a_day(
    three_terms: SchoolCalendar, day: date, before: date | None, nearest: date | None, after: date | None
) -> None:
    found = (
        school_day_before(day, three_terms),
        nearest_school_day(day, three_terms),
        school_day_after(day, three_terms),
    )
    assert found == (before, nearest, after)


DAYS = st.dates(date(2026, 8, 20), date(2027, 8, 10))


@given(DAYS)
def test_there_is_no_school_day_between_a_day_and_the_next(three_terms: SchoolCalendar, day: date) -> None:
    after = school_day_after(day, three_terms)
    if after:
        between = [day + timedelta(days=number) for number in range(1, (after - day).days)]
        assert is_school_day(after, three_terms) is True
        assert all(is_school_day(each, three_terms) is False for each in between)


@given(DAYS)
def test_before_and_after_are_each_others_way_back(three_terms: SchoolCalendar, day: date) -> None:
    if is_school_day(day, three_terms) and (after := school_day_after(day, three_terms)):
        assert school_day_before(after, three_terms) == day


@given(DAYS)
def test_a_day_is_closed_for_a_reason_or_not_at_all(three_terms: SchoolCalendar, day: date) -> None:
    assert (is_school_day(day, three_terms) is False) == bool(why_closed(day, three_terms))


def test_a_closure_outside_the_terms_is_known_to_be_closed() -> None:
    snow = Break(kind=BreakKind.CLOSURE, starts=date(2027, 1, 11), ends=date(2027, 1, 11), label="Boiler broken")
    calendar = SchoolCalendar(terms=(Term(label="T", starts=date(2027, 1, 4), ends=date(2027, 1, 15)),), breaks=(snow,))
    assert why_closed(date(2027, 1, 11), calendar) == "Boiler broken"


def test_what_lies_between_two_terms_is_a_holiday_of_eight_weeks_at_most() -> None:
    summer = Term(label="Summer", starts=date(2026, 4, 13), ends=date(2026, 7, 16))
    for starts, known in ((date(2026, 9, 10), False), (date(2026, 9, 11), None)):
        calendar = SchoolCalendar(terms=(summer, Term(label="Autumn", starts=starts, ends=date(2026, 12, 18))))
        assert is_school_day(date(2026, 8, 12), calendar) is known
        assert school_day_after(summer.ends, calendar) == (None if known is None else starts)
        assert school_day_before(starts, calendar) == (None if known is None else summer.ends)
