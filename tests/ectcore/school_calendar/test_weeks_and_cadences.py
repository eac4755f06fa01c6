from datetime import date, timedelta

import pytest
from attrs import evolve
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from ectcore.model.calendar import Break, BreakKind, SchoolCalendar, Term
from ectcore.school_calendar.cadence import lay
from ectcore.school_calendar.points import Cadence, Unit
from ectcore.school_calendar.school_days import is_school_day, nearest_school_day
from ectcore.school_calendar.stretches import stretches
from ectcore.school_calendar.teaching_weeks import teaching_weeks, teaching_weeks_between, teaching_weeks_later
from ectcore.wording.words.time import phrases

FIRST, LAST = date(2026, 9, 22), date(2027, 7, 16)


def test_half_terms_are_what_the_breaks_leave(three_terms: SchoolCalendar, six_terms: SchoolCalendar) -> None:
    named = [(each.season.value, each.number) for each in stretches(three_terms) if each.season]
    assert named == [(season, number) for season in ("autumn", "spring", "summer") for number in (1, 2)]
    assert [each.season for each in stretches(three_terms)] == [each.season for each in stretches(six_terms)]
    assert [each.ends for each in stretches(three_terms)][:2] == [date(2026, 10, 23), date(2026, 12, 18)]
    assert [each.ends for each in stretches(six_terms)][:2] == [date(2026, 10, 16), date(2026, 12, 17)]
    assert stretches(three_terms)[0].starts == date(2026, 9, 2)


def test_the_half_terms_of_a_season_are_numbered_from_one_though_not_all_are_declared(
    three_terms: SchoolCalendar,
) -> None:
    two_terms = SchoolCalendar(terms=three_terms.terms[:2], breaks=three_terms.breaks)
    assert stretches(two_terms) == stretches(three_terms)[:4]


def test_a_year_of_which_half_is_declared_names_no_season(six_terms: SchoolCalendar) -> None:
    assert {each.season for each in stretches(SchoolCalendar(terms=six_terms.terms[:3]))} == {None}


@given(st.dates(date(2026, 9, 8), date(2026, 11, 20)), st.integers(1, 18))
def test_a_term_is_divided_where_a_week_from_monday_to_friday_has_no_school(starts: date, length: int) -> None:
    closed = Break(kind=BreakKind.CLOSURE, starts=starts, ends=starts + timedelta(days=length - 1))
    autumn = Term(label="Autumn term", starts=date(2026, 9, 2), ends=date(2026, 12, 18))
    mondays = [date(2026, 9, 7) + timedelta(weeks=weeks) for weeks in range(15)]
    without = [monday for monday in mondays if closed.starts <= monday and monday + timedelta(days=4) <= closed.ends]
    assert len(stretches(SchoolCalendar(terms=(autumn,), breaks=(closed,)))) == (2 if without else 1)


def test_weeks_are_numbered_within_their_term(three_terms: SchoolCalendar, six_terms: SchoolCalendar) -> None:
    ends = {(week.term.label, week.number): week.days[-1] for week in teaching_weeks(three_terms)}
    assert ends["Autumn term", 1] == date(2026, 9, 4)
    assert ends["Autumn term", 9] == date(2026, 11, 6)
    assert ends["Spring term", 11] == date(2027, 3, 25)
    assert max(week.number for week in teaching_weeks(six_terms) if week.term.label == "Term 2") == 7


def test_a_week_with_days_of_two_terms_is_of_the_first(three_terms: SchoolCalendar) -> None:
    autumn, *_ = three_terms.terms
    first, second = evolve(autumn, ends=date(2026, 10, 13)), evolve(autumn, label="Other", starts=date(2026, 10, 15))
    weeks = teaching_weeks(SchoolCalendar(terms=(first, second)))[5:8]
    assert [(week.term.label, week.number) for week in weeks] == [("Autumn term", 6), ("Autumn term", 7), ("Other", 1)]


@pytest.mark.parametrize(
    ("first", "last", "weeks"),
    [
        (date(2026, 9, 22), date(2026, 9, 25), 0),
        (date(2026, 9, 28), date(2026, 9, 22), 0),
        (date(2026, 9, 22), date(2026, 9, 28), 1),
        (date(2026, 10, 20), date(2026, 11, 3), 1),
        (date(2026, 9, 22), date(2026, 12, 18), 11),
        (date(2026, 12, 18), date(2027, 1, 4), 1),
        (date(2027, 7, 1), date(2027, 9, 3), None),
    ],
)
def test_weeks_of_holiday_are_not_counted(
    three_terms: SchoolCalendar, first: date, last: date, weeks: int | None
) -> None:
    assert teaching_weeks_between(first, last, three_terms) == weeks


@given(st.dates(date(2026, 9, 2), date(2027, 6, 1)), st.integers(1, 30))
def test_counting_on_and_counting_back_agree(three_terms: SchoolCalendar, start: date, weeks: int) -> None:
    day = teaching_weeks_later(start, weeks, three_terms)
    if day:
        assert teaching_weeks_between(start, day, three_terms) == weeks


@pytest.mark.parametrize(
    ("words", "three", "six"),
    [
        (
            "every half-term",
            ["2026-10-20", "2026-12-15", "2027-02-09", "2027-03-23", "2027-05-25"],
            ["2026-10-13", "2026-12-15", "2027-02-09", "2027-03-23", "2027-05-25"],
        ),
        (
            "termly",
            ["2026-12-15", "2027-03-23"],
            ["2026-10-13", "2026-12-15", "2027-02-09", "2027-03-23", "2027-05-25"],
        ),
        (
            "every six teaching weeks",
            ["2026-11-10", "2027-01-05", "2027-02-23", "2027-04-20", "2027-06-08"],
            ["2026-11-17", "2027-01-12", "2027-03-02", "2027-04-27", "2027-06-15"],
        ),
        (
            "fortnightly on Thursdays",
            ["2026-10-08", "2026-10-22", "2026-11-12", "2026-11-26", "2026-12-10", "2027-01-07"],
            ["2026-10-08", "2026-11-05", "2026-11-19", "2026-12-03", "2026-12-17", "2027-01-14"],
        ),
        (
            "every other Monday",
            ["2026-10-05", "2026-10-19", "2026-11-09"],
            ["2026-10-05", "2026-11-02", "2026-11-16"],
        ),
        ("monthly", ["2026-10-22", "2026-11-23", "2026-12-18"], ["2026-10-16", "2026-11-23", "2026-12-17"]),
        ("daily", ["2026-09-23", "2026-09-24", "2026-09-25", "2026-09-28"], ["2026-09-23", "2026-09-24"]),
    ],
)
def test_a_cadence_is_laid_on_school_days(
    three_terms: SchoolCalendar, six_terms: SchoolCalendar, words: str, three: list[str], six: list[str]
) -> None:
    (phrase,) = phrases(words)
    assert isinstance(phrase.meaning, Cadence)
    for calendar, expected in ((three_terms, three), (six_terms, six)):
        laid = lay(phrase.meaning, FIRST, LAST, calendar)
        assert [day.isoformat() for day in laid.days][: len(expected)] == expected
        assert laid.reason == ""


@pytest.mark.parametrize(
    ("every", "first", "day"),
    [
        (1, date(2026, 10, 20), date(2026, 12, 15)),
        (2, date(2026, 10, 22), date(2026, 12, 17)),
        (1, date(2026, 10, 23), date(2026, 12, 18)),
        (2, date(2026, 10, 23), date(2027, 2, 12)),
    ],
)
def test_what_is_agreed_on_in_the_last_week_of_a_half_term_comes_round_after_it(
    three_terms: SchoolCalendar, every: int, first: date, day: date
) -> None:
    assert lay(Cadence(every, Unit.HALF_TERM), first, LAST, three_terms).days[0] == day


CADENCES = st.builds(
    Cadence,
    st.integers(1, 4),
    st.sampled_from([unit for unit in Unit if unit is not Unit.LESSON]),
    st.none() | st.integers(0, 4),
)


@given(CADENCES, st.dates(date(2026, 9, 2), date(2027, 4, 1)), st.integers(1, 100))
def test_every_day_of_a_cadence_is_a_school_day_between_the_first_and_the_last(
    three_terms: SchoolCalendar, cadence: Cadence, first: date, length: int
) -> None:
    last = first + timedelta(days=length)
    days = lay(cadence, first, last, three_terms).days
    assert all(first < day <= last and is_school_day(day, three_terms) for day in days)
    assert list(days) == sorted(set(days))


@given(st.integers(1, 4), st.dates(date(2026, 9, 2), date(2027, 4, 1)), st.integers(0, 9))
def test_a_cadence_of_months_keeps_the_day_of_the_month(
    three_terms: SchoolCalendar, every: int, first: date, months: int
) -> None:
    last = first + relativedelta(months=months)
    wanted = [first + relativedelta(months=ahead) for ahead in range(every, months + 1, every)]
    nearest = [nearest_school_day(day, three_terms) for day in wanted]
    expected = sorted({day for day in nearest if day and first < day <= last})
    assert list(lay(Cadence(every, Unit.MONTH), first, last, three_terms).days) == expected


def test_without_a_calendar_a_cadence_has_no_days_and_says_so(three_terms: SchoolCalendar) -> None:
    weekly = Cadence(1, Unit.WEEK)
    assert lay(weekly, FIRST, LAST, None).days == ()
    assert "no school calendar is declared" in lay(weekly, FIRST, LAST, None).reason
    assert "does not declare every day" in lay(weekly, FIRST, date(2027, 9, 1), three_terms).reason
