"""Laws of school time: whatever people write, and whatever a school declares."""

import sys
from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from ectcore.model.calendar import SchoolCalendar, Term
from ectcore.school_calendar import resolve_phrase
from ectcore.school_calendar.school_days import is_school_day, school_days, why_closed
from ectcore.school_calendar.stretches import stretches
from ectcore.school_calendar.teaching_weeks import teaching_weeks
from ectcore.wording.words.time import phrases

_LINES = (
    "by before after until the end of start this next last every each in within for from since ago to a six asap",
    "half-term half term spring summer 2 3rd 14 Friday tues week weeks fortnight w/c October May Christmas Easter hols",
    "03/07/26 31.12.27 2026-02-30 8/10 24/7 P5 9pm year academic lesson lessons mentor meeting",
    "data drop parents' evening",
    "Year 9 KS4 , . ; ( )",
)
WORDS = st.sampled_from([word for line in _LINES for word in line.split()])
TEXTS = st.text(max_size=120) | st.lists(WORDS, max_size=14).map(" ".join)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@st.composite
def calendars(draw: st.DrawFn) -> SchoolCalendar:
    """Terms one after the other, of any length and with any gap."""
    terms = []
    first = draw(st.dates(date(2024, 8, 1), date(2027, 1, 31)))
    for number in range(draw(st.integers(0, 7))):
        last = first + timedelta(days=draw(st.integers(0, 110)))
        label = draw(st.sampled_from([f"Term {number % 6 + 1}", "Autumn term", "Spring term", "Summer term", ""]))
        terms.append(Term(label=label, starts=first, ends=last))
        first = last + timedelta(days=draw(st.integers(1, 60)))
    return SchoolCalendar(terms=tuple(terms))


@given(TEXTS)
@example("ſat ſun K 1 ½ İ")
@example("2026-02-30 31/02/2026 29 Feb")
def test_phrases_are_pieces_of_the_text_in_order(text: str) -> None:
    end = 0
    for phrase in phrases(text):
        assert phrase.words == text[phrase.start : phrase.end] != ""
        assert phrase.start >= end
        end = phrase.end


@given(TEXTS, DAYS, st.none() | calendars())
def test_a_phrase_has_a_day_not_before_the_meeting_or_a_reason_and_never_both(
    text: str, meeting: date, calendar: SchoolCalendar | None
) -> None:
    for phrase in phrases(text):
        resolution = resolve_phrase(phrase, meeting, calendar)
        assert (resolution.day is None) == bool(resolution.reason)
        assert resolution.day is None or (resolution.day >= meeting and phrase.kind.is_point)
        assert not resolution.past or resolution.day is None


@given(TEXTS, st.dates(date(2020, 1, 1), date(2030, 12, 31)), calendars())
def test_a_calendar_only_adds_days(text: str, meeting: date, calendar: SchoolCalendar) -> None:
    """What has a day without a calendar has the same day with one."""
    for phrase in phrases(text):
        without = resolve_phrase(phrase, meeting)
        assert without.day in {None, resolve_phrase(phrase, meeting, calendar).day}


@given(st.lists(WORDS, max_size=10).map(" ".join))
def test_runs_of_blanks_do_not_matter(text: str) -> None:
    spread = text.replace(" ", "  ")
    assert [each.meaning for each in phrases(spread)] == [each.meaning for each in phrases(text)]


@given(calendars(), st.dates(date(2024, 7, 1), date(2029, 12, 31)))
def test_a_school_day_is_open_and_every_other_known_day_has_its_reason(calendar: SchoolCalendar, day: date) -> None:
    in_term = day.weekday() < 5 and any(term.starts <= day <= term.ends for term in calendar.terms)
    found = is_school_day(day, calendar)
    assert found is not True or in_term
    assert (found is False) == bool(why_closed(day, calendar))


@given(calendars())
def test_half_terms_and_weeks_divide_the_school_days(calendar: SchoolCalendar) -> None:
    days = school_days(calendar)
    by_stretch = [day for each in stretches(calendar) for day in days if each.starts <= day <= each.ends]
    by_week = [day for each in teaching_weeks(calendar) for day in each.days]
    assert by_stretch == by_week == list(days)


def test_a_long_text_takes_work_in_proportion_to_its_length() -> None:
    """Tens of thousands of characters of what begins like a phrase and is none."""

    def work(text: str) -> int:
        calls = 0

        def count(_frame: object, event: str, _value: object) -> None:
            nonlocal calls
            calls += event in {"call", "c_call"}

        sys.setprofile(count)
        try:
            phrases(text)
        finally:
            sys.setprofile(None)
        return calls

    for piece in ("by the end of the ", "every a b c ", "1/", "by ", "last lesson ", "in the ", "a a a week ", "half "):
        times = 2_000 // len(piece)
        assert work(piece * times * 8) < 10 * work(piece * times) + 1000
