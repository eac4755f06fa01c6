from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from ectcore.model.calendar import Break, BreakKind, SchoolCalendar, Term
from ectcore.school_calendar.phrase import is_phrase, resolve, resolve_date

START = date(2026, 9, 1)
AUTUMN = Term(label="Autumn", starts=date(2026, 9, 2), ends=date(2026, 12, 18))
SPRING = Term(label="Spring", starts=date(2027, 1, 4), ends=date(2027, 3, 25))
HALF_TERM = Break(kind=BreakKind.HALF_TERM, starts=date(2026, 10, 26), ends=date(2026, 10, 30))
CALENDAR = SchoolCalendar(terms=(AUTUMN, SPRING), breaks=(HALF_TERM,))
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize("words", ["start", " Start ", "+0 days", "2026-09-01"])
def test_the_start_is_the_start(words: str) -> None:
    assert resolve(words, START).day == START


@given(DAYS, st.integers(0, 2000))
def test_days_and_weeks_are_counted_from_the_start(start: date, number: int) -> None:
    assert resolve(f"+{number} days", start).day == start + relativedelta(days=number)
    assert resolve(f"+ {number}  WEEKS", start).day == start + relativedelta(weeks=number)
    assert resolve("+1 week", start).day == resolve("+7 days", start).day


@given(DAYS, DAYS)
def test_a_date_is_itself_whatever_the_start(start: date, day: date) -> None:
    assert resolve(day.isoformat(), start).day == resolve_date(day.isoformat()).day == day


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("as soon as possible", "'as soon as possible' is no day; write a date such as 2026-10-02"),
        ("", "'' is no day"),
        ("6 weeks", "'6 weeks' is no day"),
        ("+six weeks", "is no day"),
        ("-3 days", "is no day"),
        ("+99999 days", "is no day"),
        ("20261002", "is no day"),
        ("+6 weeks\n", None),
        ("2026-02-30", "'2026-02-30' is no date; write year-month-day"),
        ("1999-12-31", "1999-12-31 is out of range"),
        ("+9999 weeks", "is out of range"),
    ],
)
def test_what_is_no_day_is_told_with_what_would_be(words: str, reason: str | None) -> None:
    resolution = resolve(words, START)
    if reason is None:
        assert resolution.day is not None
    else:
        assert resolution.day is None
        assert reason in resolution.reason


@given(st.text() | st.from_regex(r"\+ ?[0-9]{1,4} (teaching )?(day|week)s?", fullmatch=True))
def test_words_have_a_day_or_a_reason_and_never_both(words: str) -> None:
    for calendar in (None, CALENDAR):
        resolution = resolve(words, START, calendar)
        assert (resolution.day is None) == bool(resolution.reason)
        assert resolution.day is None or is_phrase(words)


def test_teaching_weeks_leave_out_the_weeks_without_school() -> None:
    assert resolve("+7 teaching weeks", date(2026, 9, 2), CALENDAR).day == date(2026, 10, 21)
    assert resolve("+8 teaching weeks", date(2026, 9, 2), CALENDAR).day == date(2026, 11, 4)
    assert resolve("+16 teaching weeks", date(2026, 9, 2), CALENDAR).day == date(2027, 1, 13)


def test_teaching_weeks_without_declared_terms_have_no_day() -> None:
    for calendar in (None, SchoolCalendar(breaks=(HALF_TERM,))):
        reason = resolve("+6 teaching weeks", START, calendar).reason
        assert reason.startswith("'+6 teaching weeks' counts weeks of term, and no term is declared")


def test_teaching_weeks_beyond_the_last_term_have_no_day() -> None:
    for last, calendar in ((AUTUMN, SchoolCalendar(terms=(AUTUMN,))), (SPRING, CALENDAR)):
        reason = resolve("+60 teaching weeks", START, calendar).reason
        assert "'+60 teaching weeks' from" in reason
        assert f"ends on {last.ends}" in reason
    assert "is beyond" in resolve("+1 teaching week", SPRING.ends, CALENDAR).reason


@given(st.dates(date(2026, 9, 2), date(2027, 3, 1)), st.integers(0, 30))
def test_teaching_weeks_count_the_weeks_that_have_school(start: date, number: int) -> None:
    day = resolve(f"+{number} teaching weeks", start, CALENDAR).day
    if day is None or number == 0:
        assert day is None or day == start
        return
    school = {
        each
        for each in (date(2026, 9, 1) + timedelta(days=days) for days in range(365))
        if each.isoweekday() <= 5
        and (AUTUMN.starts <= each <= AUTUMN.ends or SPRING.starts <= each <= SPRING.ends)
        and not HALF_TERM.starts <= each <= HALF_TERM.ends
    }
    assert day in school
    weeks = {
        each.isocalendar()[:2]
        for each in school
        if start.isocalendar()[:2] < each.isocalendar()[:2] <= day.isocalendar()[:2]
    }
    assert len(weeks) == number


def test_a_teaching_week_without_that_weekday_gives_its_nearest_school_day() -> None:
    first_week = SchoolCalendar(terms=(Term(label="Spring", starts=date(2027, 1, 6), ends=date(2027, 1, 8)),))
    assert resolve("+1 teaching week", date(2026, 12, 28), first_week).day == date(2027, 1, 6)
    middle = SchoolCalendar(
        terms=(Term(label="Spring", starts=date(2027, 1, 4), ends=date(2027, 1, 8)),),
        breaks=(Break(kind=BreakKind.INSET, starts=date(2027, 1, 6), ends=date(2027, 1, 6)),),
    )
    assert resolve("+1 teaching week", date(2026, 12, 30), middle).day == date(2027, 1, 7)
    assert resolve("+1 teaching week", date(2027, 1, 3), middle).day == date(2027, 1, 8)


def test_a_term_that_ends_on_a_monday_has_that_week() -> None:
    short = SchoolCalendar(terms=(Term(label="Summer", starts=date(2027, 4, 12), ends=date(2027, 4, 19)),))
    assert resolve("+1 teaching week", date(2027, 4, 14), short).day == date(2027, 4, 19)
