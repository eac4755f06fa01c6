"""Phrases of time as teachers write them, and the days that they mean in two schools."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Final
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ectcore.model.calendar import Break, BreakKind, SchoolCalendar, Term
from ectcore.school_calendar import resolve_phrase
from ectcore.school_calendar.points import Cadence, Phrase, PhraseKind, Unit
from ectcore.wording.words import time
from ectcore.wording.words.time import phrases
from ectcore.wording.words.times.beginnings import FREE, LED, Beginning, Beginnings
from ectcore.wording.words.times.counts import COUNTS, LED_COUNTS
from ectcore.wording.words.times.dates import DATES
from ectcore.wording.words.times.endless import ENDLESS
from ectcore.wording.words.times.form import Form
from ectcore.wording.words.times.heads import HEAD, head_at
from ectcore.wording.words.times.lead import DETERMINER, EDGE, RELATION, Part
from ectcore.wording.words.times.occasions import LAST, OCCASIONS
from ectcore.wording.words.times.school import SCHOOL

MEETING: Final = date(2026, 9, 22)  # a Tuesday


def _holiday(starts: date, ends: date) -> Break:
    return Break(kind=BreakKind.HALF_TERM, starts=starts, ends=ends)


THREE_TERMS: Final = SchoolCalendar(
    name="three terms, one week in October",
    terms=(
        Term(label="Autumn term", starts=date(2026, 9, 2), ends=date(2026, 12, 18)),
        Term(label="Spring term", starts=date(2027, 1, 4), ends=date(2027, 3, 25)),
        Term(label="Summer term", starts=date(2027, 4, 12), ends=date(2027, 7, 21)),
        Term(label="Autumn term", starts=date(2027, 9, 2), ends=date(2027, 12, 17)),
    ),
    breaks=(
        _holiday(date(2026, 10, 26), date(2026, 10, 30)),
        _holiday(date(2027, 2, 15), date(2027, 2, 19)),
        _holiday(date(2027, 5, 31), date(2027, 6, 4)),
        _holiday(date(2027, 10, 25), date(2027, 10, 29)),
    ),
)
SIX_TERMS: Final = SchoolCalendar(
    name="six terms as in Kent, two weeks in October",
    terms=(
        Term(label="Term 1", starts=date(2026, 9, 1), ends=date(2026, 10, 16)),
        Term(label="Term 2", starts=date(2026, 11, 2), ends=date(2026, 12, 17)),
        Term(label="Term 3", starts=date(2027, 1, 5), ends=date(2027, 2, 12)),
        Term(label="Term 4", starts=date(2027, 2, 22), ends=date(2027, 3, 24)),
        Term(label="Term 5", starts=date(2027, 4, 12), ends=date(2027, 5, 28)),
        Term(label="Term 6", starts=date(2027, 6, 7), ends=date(2027, 7, 23)),
    ),
)

OFTEN: Final = "says how often"
SLOT: Final = "slot of the timetable"
LENGTH: Final = "length of time"
FAST: Final = "how fast each time"
EACH: Final = "each time"
BEGINS: Final = "when something begins"
OPEN: Final = "leaves the end open"
STAGE: Final = "stage of schooling"
BACK: Final = "looks back"
PAST: Final = "before the meeting"
OCCASION: Final = "occasion that no calendar here has"
BEYOND: Final = "not within the terms"


def _day(text: str) -> date:
    """A day of the table: month-day of the school year of the meeting, or in full."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date(*parts)
    month, day = parts
    return date(2026 if month >= 9 else 2027, month, day)


TABLE: Final = [
    # dates in figures
    ("03/10/26", "10-3"),
    ("by 3.11.26", "11-3"),
    ("3-11-2026", "11-3"),
    ("2026-11-03", "11-3"),
    ("2026/11/4", "11-4"),
    ("17/12", "12-17"),
    ("Review 2/11.", "11-2"),
    ("Fri 09/10/26", "10-9"),
    ("by Fri 9/10", "10-9"),
    ("due: 12.11.2026", "11-12"),
    ("07/22/2026", "22 where the month stands"),
    ("31/11/2026", "no day of that month"),
    ("01/09/2026", PAST),
    ("21.09.26", PAST),
    ("prev review 15.09.26", BACK),
    ("last looked at 08/09/2026", BACK),
    # dates with a month's name
    ("by 12 December", "12-12"),
    ("Fri 9th Oct", "10-9"),
    ("Friday, 9 October 2026", "10-9"),
    ("3rd of November", "11-3"),
    ("3 Nov '26", "11-3"),
    ("5th Nov 27", "2027-11-5"),
    ("Nov 3", "11-3"),
    ("November 3rd, 2026", "11-3"),
    ("NO LATER THAN 20 NOV", "11-20"),
    ("up to 17 May", "5-17"),
    ("on 26 April next year", "2027-4-26"),
    ("in time for 14 Sept", "2027-9-14"),
    ("Thursday 9 October", "is a Friday in 2026, not a Thursday", "is a Friday in 2026, not a Thursday"),
    ("30 Feb", "no day of that month"),
    ("00/10/2026", "no day of that month"),
    ("29 February", "2028-2-29"),
    ("parents' evening (24 November)", "11-24"),
    ("w/c 5 October", "10-5"),
    ("wk beg 5th Oct", "10-5"),
    ("week commencing Monday 2 November", "11-2"),
    ("w/b 30/11", "11-30"),
    ("from w/c 2 November", BEGINS),
    ("since 3 September", BACK),
    # a day of the month, a weekday
    ("by the 16th", "10-16"),
    ("done for the 29th", "9-29"),
    ("Sat 24th", "10-24"),
    ("on Friday the 13th", "11-13"),
    ("by Friday", "9-25"),
    ("Friday coming", "9-25"),
    ("this Thurs", "9-24"),
    ("next Tuesday", "9-29"),
    ("by next Fri", "10-2"),
    ("before Monday", "9-28"),
    ("next Friday week", "10-9"),
    ("next Tuesday fortnight", "10-13"),
    ("Wednesday week", "9-30"),
    ("Thursday's lesson", "9-24"),
    ("by tues", "9-29"),
    ("starting Monday", BEGINS),
    ("last Friday", BACK),
    ("tomorrow's lesson", "9-23"),
    ("today by 4pm", "9-22"),
    ("the day after tomorrow", "9-24"),
    ("by the end of the day", "9-22"),
    # weeks and months
    ("this week", "9-25"),
    ("by the end of the week", "9-25"),
    ("end of next week", "10-2"),
    ("next week", "10-2"),
    ("the week after next", "10-9"),
    ("start of next week", "9-28"),
    ("last week", BACK),
    ("by November", "11-30"),
    ("before December", "11-30"),
    ("early in the new year, say mid-January", "1-15"),
    ("end of June", "6-30"),
    ("by the start of March", "3-1"),
    ("in May 2027", "5-31"),
    ("Oct '26", "10-31"),
    ("by the end of the month", "9-30"),
    ("next month", "10-31"),
    ("from January", BEGINS),
    ("since September", BACK),
    # so long after the meeting
    ("in 6 weeks", "11-3"),
    ("in three weeks' time", "10-13"),
    ("a fortnight today", "10-6"),
    ("2 weeks from now", "10-6"),
    ("within a month", "10-22"),
    ("within two wks", "10-6"),
    ("over the next six weeks", "11-3"),
    ("across the next 2 months", "11-22"),
    ("a week today", "9-29"),
    ("in ten days' time", "10-2"),
    ("in six teaching weeks", "11-10", "11-17"),
    ("in a year", "2027-9-22"),
    ("a week on Wednesday", "9-30"),
    ("Thursday fortnight", "10-8"),
    ("within the fortnight", "10-6"),
    ("by the new year", "1-1"),
    ("two weeks before half term", "10-9", "10-2"),
    ("a week before 12 March", "3-5"),
    ("three days after the October half-term", "11-5"),
    ("by our next mentor mtg", OCCASION),
    ("before the Y11 PPEs", OCCASION),
    ("before the reports go out", OCCASION),
    ("before Ramadan", OCCASION),
    ("until we next meet", OCCASION),
    ("by the time reports are due", OCCASION),
    ("by the last week", OCCASION),
    ("for open evening", OCCASION),
    ("his last Friday, 6 November", "11-6"),
    ("the last on 6 November", "11-6"),
    ("by this May", "5-31"),
    ("before the clocks change", OCCASION),
    ("a week before parents' evening", OCCASION),
    # terms and half terms
    ("by half term", "10-23", "10-16"),
    ("before October half-term", "10-23", "10-16"),
    ("after October half-term", "11-2"),
    ("by Oct half term", "10-23", "10-16"),
    ("this half term", "10-23", "10-16"),
    ("half-term", "10-23", "10-16"),
    ("by the end of this half-term", "10-23", "10-16"),
    ("next half term", "12-18", "12-17"),
    ("by the end of next half term", "12-18", "12-17"),
    ("by Feb half term", "2-12"),
    ("before the February half term 2027", "2-12"),
    ("May half term", "5-28"),
    ("before the Whit half-term", "5-28"),
    ("spring half-term", "2-12"),
    ("Oct HT", "10-23", "10-16"),
    ("by Feb HT", "2-12"),
    ("HT", "10-23", "10-16"),
    ("b4 HT", "10-23", "10-16"),
    ("four in 8C by HT", "10-23", "10-16"),
    ("bf half term", "10-23", "10-16"),
    ("Xmas HT", "12-18", "12-17"),
    ("Lent half term", "2-12"),
    ("half term 3", "2-12"),
    ("by the end of HT2", "12-18", "12-17"),
    ("end of Spring 2", "3-25", "3-24"),
    ("Aut 1", "10-23", "10-16"),
    ("Summer 2", "7-21", "7-23"),
    ("Spr1", "2-12"),
    ("start of Summer 1", "4-12"),
    ("before Aut 2", "10-23", "10-16"),
    ("before the spring term", "12-18", "12-17"),
    ("before the summer term", "3-25", "3-24"),
    ("after Term 5", BEYOND, "6-7"),
    ("the first half of the spring term", "2-12"),
    ("Summer term", "7-21", "7-23"),
    ("by the end of spring term", "3-25", "3-24"),
    ("at the start of the summer term", "4-12"),
    ("autumn term 2026", "12-18", "12-17"),
    ("Michaelmas", "12-18", "12-17"),
    ("by the end of Lent term", "3-25", "3-24"),
    ("Hilary term", "3-25", "3-24"),
    ("Trinity term 2027", "7-21", "7-23"),
    ("EOT", "12-18", "10-16"),
    ("end of T2", "3-25", "12-17"),
    ("autumn 2027", "2027-12-17", BEYOND),
    ("by spring", "3-25", "3-24"),
    ("by summer", "7-21", "7-23"),
    ("end of term", "12-18", "10-16"),
    ("before the end of term", "12-18", "10-16"),
    ("this term", "12-18", "10-16"),
    ("for the rest of the term", "12-18", "10-16"),
    ("by the end of next term", "3-25", "12-17"),
    ("at the beginning of next term", "1-4", "11-2"),
    ("Term 3", "7-21", "2-12"),
    ("by the end of term 2", "3-25", "12-17"),
    ("last day of term", "12-18", "10-16"),
    ("by the last week of this term", "12-18", "10-16"),
    ("since the start of term", BACK),
    ("last half term", BACK),
    # holidays and the year
    ("by Christmas", "12-18", "12-17"),
    ("before Xmas hols", "12-18", "12-17"),
    ("last day before the Christmas holidays", "12-18", "12-17"),
    ("after Christmas", "1-4", "1-5"),
    ("by Easter", "3-25", "3-24"),
    ("straight after the Easter break", "4-12"),
    ("before the summer holidays", "7-21", "7-23"),
    ("after the summer", "2027-9-2", BEYOND),
    ("before the holidays", "12-18", "12-17"),
    ("when we're back", "11-2"),
    ("first three lessons back", "11-2"),
    ("before we break up", "10-23", "10-16"),
    ("before we break up for Christmas", "12-18", "12-17"),
    ("until we break up in Feb", "2-12"),
    ("end of the academic year", "7-21", "7-23"),
    ("by the end of the school year", "7-21", "7-23"),
    ("this year", "7-21", "7-23"),
    ("by EOY", "7-21", "7-23"),
    ("end of yr", "7-21", "7-23"),
    ("by end of this yr", "7-21", "7-23"),
    ("by the end of my ECT year", "7-21", "7-23"),
    ("by the end of next year", BEYOND, BEYOND),
    ("by week 6 of term", "10-9", "10-9"),
    # occasions
    ("by parents' evening", OCCASION),
    ("before the mocks", OCCASION),
    ("by the next data drop", OCCASION),
    ("for my next observation", OCCASION),
    ("at our next mentor meeting", OCCASION),
    ("before governors meet", OCCASION),
    ("this topic's last lesson", OCCASION),
    ("by the end of the Vikings unit", OCCASION),
    ("ahead of the May SATs", OCCASION),
    ("at the xmas concert", OCCASION),
    ("Aug results", OCCASION),
    ("by Yr 10 mocks", OCCASION),
    ("by AP2", OCCASION),
    ("in time for the Year 11 mocks", OCCASION),
    ("by Remembrance Day", OCCASION),
    ("end of ECT1", OCCASION),
    ("next time", OCCASION),
    ("by the following lesson", OCCASION),
    ("following session", OCCASION),
    # what ends nothing
    ("weekly", OFTEN),
    ("every Monday", OFTEN),
    ("daily", OFTEN),
    ("half-termly", OFTEN),
    ("half termly", OFTEN),
    ("each lesson", OFTEN),
    ("in every 11C lesson", OFTEN),
    ("once per half-term", OFTEN),
    ("three times a fortnight", OFTEN),
    ("on Mondays", OFTEN),
    ("fortnightly on Thursdays", OFTEN),
    ("every other Friday", OFTEN),
    ("every six teaching weeks", OFTEN),
    ("each mentor meeting", OFTEN),
    ("four days out of five", OFTEN),
    ("P5 Thursdays", SLOT),
    ("Mon and Fri", SLOT),
    ("Mon to Weds", SLOT),
    ("Tues-Thurs", SLOT),
    ("period 3", SLOT),
    ("by 9pm", SLOT),
    ("five minutes", LENGTH),
    ("a 20-minute slot", LENGTH),
    ("half an hour", LENGTH),
    ("the next six lessons", LENGTH),
    ("for six weeks", LENGTH),
    ("within 24 hours", FAST),
    ("within five school days", FAST),
    ("within two weeks of each assessment", FAST),
    ("the same day", FAST),
    ("the night before", FAST),
    ("by the end of each lesson", EACH),
    ("by the end of the lesson", EACH),
    ("at the end of every period", EACH),
    ("from now on", BEGINS),
    ("with immediate effect", BEGINS),
    ("ongoing", OPEN),
    ("a.s.a.p.", OPEN),
    ("TBC", OPEN),
    ("rolling programme", OPEN),
    ("over time", OPEN),
    ("all year", OPEN),
    ("throughout the term", OPEN),
    ("soon", OPEN),
    ("when possible", OPEN),
    ("whenever I can", OPEN),
    ("as and when", OPEN),
    ("in due course", OPEN),
    ("by Year 9", STAGE),
    ("by the end of KS4", STAGE),
    ("by end of yr 9", STAGE),
    ("by YR", STAGE),
    ("yesterday", BACK),
    ("two weeks ago", BACK),
    ("so far", BACK),
]
CASES: Final = [
    (row[0], calendar, row[min(place, len(row) - 1)])
    for row in TABLE
    for place, calendar in ((1, THREE_TERMS), (2, SIX_TERMS))
]


PARTS: Final[dict[str, Form | Part]] = {
    **{name: form for forms in (ENDLESS, COUNTS, OCCASIONS, SCHOOL, DATES, LED_COUNTS) for name, form in forms.items()},
    "relation": RELATION,
    "edge": EDGE,
    "determiner": DETERMINER,
}
VOCABULARY: Final = sorted({word for row in TABLE for word in row[0].split()})


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
@settings(max_examples=40)
@given(st.data())
def test_a_form_begins_with_no_other_words_than_it_says(part: Form | Part, data: st.DataObject) -> None:
    """It would not be tried there."""
    text = data.draw(st.from_regex(part.compiled, fullmatch=True, alphabet=st.characters(codec="ascii")))
    first, *after = HEAD.findall(text)
    assert head_at(text, 0) == first
    assert not part.heads.isdisjoint({first, " ".join([first, *after[:1]])}), text


ALL: Final = Beginnings({}, Beginning(FREE, LED, may_lead=True), LED)
"""All that a phrase of time can be."""
BESIDE: Final = [
    *("the", "my", "our", "a", "in", "on", "to", "for", "with", "at", "by", "of", "and", "lesson", "one", "8C"),
    *("first", "last", "next", "same", "very", "whole"),
]


SAID: Final = [
    *(row[0] for row in TABLE),
    *("outside the room each lesson", "next session", "by the last full week of term", "a first rainy day of March"),
]


@settings(max_examples=500)
@given(
    st.lists(st.sampled_from(BESIDE) | st.sampled_from(VOCABULARY) | st.sampled_from(SAID), max_size=5).map(" ".join)
)
def test_what_is_not_tried_would_not_fit(text: str) -> None:
    """Every form at every word finds what is found by how the words begin."""
    found = phrases(text)
    with patch.object(time, "beginnings", lambda _: ALL), patch.object(time, "goes_on", lambda *_: True):
        assert phrases.__wrapped__(text) == found


@given(st.data(), st.sampled_from([*PARTS.values(), *LAST.values()]), st.lists(st.sampled_from(VOCABULARY), max_size=4))
def test_whatever_looks_like_time_is_read_and_stands_in_the_text(
    data: st.DataObject, part: Form | Part, before: list[str]
) -> None:
    text = " ".join([*before, data.draw(st.from_regex(part.compiled, fullmatch=True))])
    found = phrases(text)
    assert all(text[each.start : each.end] == each.words for each in found)
    assert all(first.end <= second.start for first, second in pairwise(found))


@given(st.lists(st.sampled_from(VOCABULARY), max_size=8).map(" ".join))
def test_a_text_all_in_capitals_says_the_same_as_one_with_capitals(text: str) -> None:
    told, shouted = phrases(text.title()), phrases(text.upper())
    assert [(each.start, each.end, each.meaning) for each in told] == [
        (each.start, each.end, each.meaning) for each in shouted
    ]


def test_the_table_is_long_and_no_two_rows_are_alike() -> None:
    assert len({row[0].casefold() for row in TABLE}) == len(TABLE) >= 200


@pytest.mark.parametrize(
    ("words", "calendar", "meant"), CASES, ids=[f"{words}-{place % 2}" for place, (words, _, _) in enumerate(CASES)]
)
def test_a_phrase_means_its_day_or_the_reason_why_it_has_none(words: str, calendar: SchoolCalendar, meant: str) -> None:
    found = [resolve_phrase(phrase, MEETING, calendar) for phrase in phrases(words)]
    assert found, "no phrase of time was found"
    if meant[0].isdigit() and "where" not in meant:
        assert _day(meant) in [each.day for each in found]
    else:
        assert all(each.day is None for each in found)
        assert any(meant in each.reason for each in found)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ask pupils to explain their reasoning before they answer",
        "Lesson seen by HT and the EOY report",
        "Teach the Lent story, then the T2 weighted scan, at Trinity with Hilary",
        "They may march to lunch and sat down in the sun",
        "8/10 or better",
        "3/4 of the class, 5/6 decode Set 2",
        "teach 24/7",
        "write in the 3rd person",
        "the Saturday fixtures",
        "the June knowledge quiz",
        "Christmas cards",
        "the summer reading list",
        "Tuesday set and Term 2 scheme",
        "in terms of key terms",
        "version 1.2 and room 10.3",
        "spring in their step",
        "Year 9 set 4",
    ],
)
def test_what_only_looks_like_time_is_none(text: str) -> None:
    assert phrases(text) == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Weekly until half term", ["frequency", "school"]),
        ("from 6 Jan to 14 Feb", ["start", "day"]),
        ("asap but by Xmas", ["open", "school"]),
        ("3 lessons a week for 4 weeks", ["frequency", "duration"]),
        ("Five minutes every Monday, done by 3/11", ["duration", "frequency", "day"]),
        ("Since September, and by the end of each lesson", ["past", "each_time"]),
        ("P5 Thursdays, within 24 hours, by Year 9", ["slot", "response", "stage"]),
    ],
)
def test_every_phrase_of_a_text_is_found_in_order(text: str, kinds: list[str]) -> None:
    assert [phrase.kind.value for phrase in phrases(text)] == kinds


def test_a_phrase_keeps_its_words_and_the_word_that_joins_it() -> None:
    (phrase,) = phrases("Phonics screened NO LATER  THAN the end of Spring 2!")
    assert (phrase.words, phrase.relation) == ("NO LATER  THAN the end of Spring 2", "no later than")


@pytest.mark.parametrize(
    "words", ["by half term", "end of the spring term", "this term", "half term 3", "in six teaching weeks"]
)
def test_without_a_calendar_a_school_point_is_an_end_whose_day_is_unknown(words: str) -> None:
    (phrase,) = phrases(words)
    resolution = resolve_phrase(phrase, MEETING)
    assert phrase.kind.is_point
    assert resolution.day is None
    assert "declared" in resolution.reason
    assert not resolution.past


def test_a_season_that_the_calendar_does_not_name_is_unknown() -> None:
    (phrase,) = phrases("end of Spring 2")
    calendar = SchoolCalendar(terms=SIX_TERMS.terms[:3])
    assert "does not say which of its terms" in resolve_phrase(phrase, MEETING, calendar).reason


def test_a_term_declared_in_part_has_no_end() -> None:
    """Half an autumn is no autumn: its last declared day is not the end of the term."""
    half = SchoolCalendar(terms=(Term(label="Autumn 1", starts=date(2026, 9, 1), ends=date(2026, 10, 23)),))
    for words in ("end of the autumn term", "by Christmas", "end of the academic year"):
        (phrase,) = phrases(words)
        assert resolve_phrase(phrase, MEETING, half).day is None


@pytest.mark.parametrize("calendar", [THREE_TERMS, SIX_TERMS])
def test_on_its_last_day_the_end_of_term_is_not_that_of_the_next(calendar: SchoolCalendar) -> None:
    last = calendar.terms[0].ends
    (phrase,) = phrases("end of term")
    assert resolve_phrase(phrase, last - timedelta(days=1), calendar).day == last
    assert resolve_phrase(phrase, last, calendar).day is None


@pytest.mark.parametrize("ends", [date(2027, 3, 25), date(2027, 4, 8)])
def test_a_spring_term_ends_before_easter_whenever_that_is(ends: date) -> None:
    (phrase,) = phrases("end of the spring term")
    spring = Term(label="Spring term", starts=date(2027, 1, 4), ends=ends)
    assert resolve_phrase(phrase, MEETING, SchoolCalendar(terms=(spring,))).day == ends


def test_a_term_that_has_a_number_is_meant_by_it_wherever_it_stands() -> None:
    (phrase,) = phrases("end of Term 5")
    later = SchoolCalendar(terms=SIX_TERMS.terms[3:])
    assert resolve_phrase(phrase, MEETING, later) == resolve_phrase(phrase, MEETING, SIX_TERMS)
    assert resolve_phrase(phrase, MEETING, later).day == date(2027, 5, 28)


def test_a_cadence_says_how_often_and_on_which_day() -> None:
    said = {words: phrases(words)[0].meaning for words in ("every half-term", "every other Friday", "termly")}
    assert said == {
        "every half-term": Cadence(1, Unit.HALF_TERM),
        "every other Friday": Cadence(2, Unit.WEEK, 4),
        "termly": Cadence(1, Unit.TERM),
    }


@given(st.sampled_from(list(PhraseKind)))
def test_a_phrase_without_a_meaning_has_a_reason(kind: PhraseKind) -> None:
    phrase = Phrase(words="words", start=0, end=5, kind=kind)
    assert resolve_phrase(phrase, MEETING).reason


def test_a_day_that_no_plan_can_have_is_out_of_range() -> None:
    (phrase,) = phrases("in 6 weeks")
    resolution = resolve_phrase(phrase, date(2100, 12, 1))
    assert (resolution.day, "out of range" in resolution.reason) == (None, True)


@pytest.mark.parametrize("blank", ["", " ", "\t", "\n", "\x1d", "\u2003", "\u00a0"])
def test_a_date_is_read_whatever_blank_stands_in_it(blank: str) -> None:
    """What a regular expression takes for a blank, int() may not: a separator (U+001D), for one."""
    for words in (
        f"by 01/10/{blank}2026",
        f"by 1{blank}/{blank}10{blank}/{blank}2026",
        f"by 1 October{blank or ' '}2026",
    ):
        (phrase,) = phrases(words)
        assert resolve_phrase(phrase, date(2026, 7, 14)).day == date(2026, 10, 1), words
