"""What a point of time means after a meeting is what walking the calendar day by day finds."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta
from hypothesis import example, given
from hypothesis import strategies as st

from ectcore.model.calendar import SchoolCalendar
from ectcore.school_calendar import resolve_phrase
from ectcore.school_calendar.cadence import lay
from ectcore.school_calendar.phrase import Resolution
from ectcore.school_calendar.points import (
    Cadence,
    Edge,
    Later,
    NamedDay,
    NamedMonth,
    NamedWeekday,
    Period,
    Phrase,
    PhraseKind,
    SchoolTime,
    Unit,
)
from ectcore.school_calendar.school_days import is_school_day, nearest_school_day

MEETINGS = st.dates(date(2001, 1, 1), date(2085, 12, 31))
WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)


def meant(meaning: object, meeting: date) -> Resolution:
    phrase = Phrase(words="then", start=0, end=4, kind=PhraseKind.DAY, meaning=meaning)
    return resolve_phrase(phrase, meeting)


def days_after(day: date) -> Iterator[date]:
    while True:
        day += timedelta(days=1)
        yield day


def first(fits: Callable[[date], bool], after: date) -> date:
    return next(day for day in days_after(after) if fits(day))


@given(MEETINGS, st.integers(1, 31), st.integers(1, 12))
def test_a_day_without_its_year_is_the_first_to_come(meeting: date, day: int, month: int) -> None:
    found = meant(NamedDay(day, month), meeting)
    if day > (date(2000, month, 1) + relativedelta(day=31)).day:  # a leap year
        assert "is no day of that month" in found.reason
    else:
        assert found.day == first(lambda each: (each.day, each.month) == (day, month), meeting)


@given(MEETINGS, st.integers(1, 31))
def test_a_day_without_its_month_is_the_first_to_come(meeting: date, day: int) -> None:
    assert meant(NamedDay(day), meeting).day == first(lambda each: each.day == day, meeting)


def test_a_day_without_its_month_is_the_first_on_its_weekday_within_a_year() -> None:
    assert meant(NamedDay(4, weekday=5), date(2026, 9, 1)).day == date(2027, 9, 4)
    assert "is a Thursday in 2001, not a Friday" in meant(NamedDay(13, weekday=4), date(2001, 8, 14)).reason


def test_a_leap_day_to_come_that_no_plan_can_have_is_out_of_range_and_still_a_day() -> None:
    assert "2104-02-29 is out of range" in meant(NamedDay(29, 2), date(2096, 3, 1)).reason


@given(MEETINGS, st.integers(1, 12), st.integers(1, 28))
def test_a_day_of_next_year_is_in_next_year(meeting: date, month: int, day: int) -> None:
    assert meant(NamedDay(day, month, ahead=1), meeting).day == date(meeting.year + 1, month, day)


@pytest.mark.parametrize("month", [0, 13])
def test_a_year_has_twelve_months(month: int) -> None:
    assert f"has {month} where the month stands" in meant(NamedDay(5, month), date(2026, 9, 1)).reason
    assert meant(NamedDay(5, abs(month - 12) or 1), date(2026, 9, 1)).day


@given(MEETINGS, st.integers(0, 6), st.integers(0, 2))
def test_a_weekday_is_the_first_to_come_or_so_many_weeks_after_it(meeting: date, weekday: int, weeks: int) -> None:
    coming = meeting + relativedelta(days=1, weekday=WEEKDAYS[weekday](+1))
    assert meant(NamedWeekday(weekday), meeting).day == coming
    assert meant(NamedWeekday(weekday, weeks=weeks), meeting).day == coming + relativedelta(weeks=weeks)


@given(MEETINGS, st.integers(0, 6))
def test_next_friday_is_that_of_the_week_after(meeting: date, weekday: int) -> None:
    found = meant(NamedWeekday(weekday, next_week=True), meeting).day
    assert found
    assert found.weekday() == weekday
    assert (found - relativedelta(weeks=1)).isocalendar()[:2] == meeting.isocalendar()[:2]


@given(MEETINGS, st.sampled_from(Edge), st.integers(1, 12))
@example(date(2026, 12, 31), Edge.BEFORE, 1)
@example(date(2026, 6, 30), Edge.END, 6)
def test_a_month_is_the_first_whose_named_end_is_to_come(meeting: date, edge: Edge, month: int) -> None:
    found = meant(NamedMonth(month, edge=edge), meeting).day
    assert found
    at = {
        Edge.BEFORE: lambda each: (each + timedelta(days=1)).timetuple()[1:3] == (month, 1),
        Edge.START: lambda each: (each.month, each.day) == (month, 1),
        Edge.MIDDLE: lambda each: (each.month, each.day) == (month, 15),
        Edge.END: lambda each: each.month == month and (each + timedelta(days=1)).month != month,
        Edge.AFTER: lambda each: (each - timedelta(days=1)).month == month and each.day == 1,
    }
    assert found == first(at[edge], meeting)


@given(MEETINGS, st.integers(1, 24))
def test_so_many_months_ahead_ends_with_that_month(meeting: date, ahead: int) -> None:
    assert meant(NamedMonth(0, ahead=ahead), meeting).day == meeting + relativedelta(months=ahead, day=31)


@given(MEETINGS, st.integers(0, 40))
def test_so_much_later_is_counted_on_the_calendar(meeting: date, number: int) -> None:
    assert meant(Later(number, Unit.DAY), meeting).day == meeting + relativedelta(days=number)
    assert meant(Later(number, Unit.WEEK), meeting).day == meeting + relativedelta(weeks=number)
    assert meant(Later(number, Unit.MONTH), meeting).day == meeting + relativedelta(months=number)
    assert meant(Later(number % 10, Unit.YEAR), meeting).day == meeting + relativedelta(years=number % 10)


@pytest.mark.parametrize("unit", [Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR])
def test_what_no_calendar_reaches_is_said_to_be_too_far_away(unit: Unit) -> None:
    assert "is too far away" in meant(Later(10**9, unit), date(2026, 9, 1)).reason


@given(MEETINGS, st.integers(2, 4))
def test_an_end_of_a_week_is_a_day_of_it_or_beside_it(meeting: date, ahead: int) -> None:
    monday = meeting - timedelta(days=meeting.weekday()) + timedelta(weeks=ahead)
    days = {
        Edge.BEFORE: monday + relativedelta(days=-1, weekday=FR(-1)),
        Edge.START: monday,
        Edge.MIDDLE: monday + relativedelta(weekday=WE(+1)),
        Edge.END: monday + relativedelta(weekday=FR(+1)),
        Edge.AFTER: monday + relativedelta(days=1, weekday=MO(+1)),
    }
    for edge, day in days.items():
        assert meant(SchoolTime(Period.WEEK, edge=edge, ahead=ahead), meeting).day == day


@pytest.mark.parametrize("kind", [kind for kind in PhraseKind if not kind.is_point])
def test_what_is_no_point_has_no_day_and_only_what_looks_back_is_past(kind: PhraseKind) -> None:
    found = resolve_phrase(Phrase(words="then", start=0, end=4, kind=kind, meaning=None), date(2026, 9, 1))
    assert (found.day, found.past) == (None, kind is PhraseKind.PAST)
    assert found.reason


def test_a_day_before_the_meeting_is_past() -> None:
    assert meant(NamedDay(1, 9, 2025), date(2026, 9, 1)).past


@given(st.integers(1, 4), st.dates(date(2026, 9, 2), date(2027, 6, 30)), st.dates(date(2026, 9, 2), date(2027, 7, 20)))
@example(1, date(2026, 9, 2), date(2027, 7, 20))
def test_what_comes_round_each_month_is_laid_near_the_day_of_the_first(
    three_terms: SchoolCalendar, every: int, begins: date, ends: date
) -> None:
    wanted = [begins + relativedelta(months=every * number) for number in range(1, 12)]
    near = (nearest_school_day(day, three_terms) for day in wanted if (day.year, day.month) <= (ends.year, ends.month))
    expected = dict.fromkeys(day for day in near if day and begins < day <= ends)
    assert lay(Cadence(every, Unit.MONTH), begins, ends, three_terms).days == tuple(expected)


@given(st.dates(date(2026, 9, 2), date(2027, 7, 20)), st.integers(1, 5))
def test_what_comes_round_each_school_day_begins_after_the_first(
    three_terms: SchoolCalendar, begins: date, every: int
) -> None:
    last = date(2027, 7, 21)
    school = [day for day in days_until(begins, last) if is_school_day(day, three_terms)]
    assert lay(Cadence(every, Unit.SCHOOL_DAY), begins, last, three_terms).days == tuple(school[every - 1 :: every])


def days_until(begins: date, last: date) -> Iterator[date]:
    return (begins + timedelta(days=number) for number in range(1, (last - begins).days + 1))
