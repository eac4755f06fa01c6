"""Term dates as people have them, among them the real feeds of a council and of a school."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.codec import encode
from ectcore.errors import DocumentError
from ectcore.model.calendar import BreakKind, SchoolCalendar
from ectcore.reading.calendar import read_calendar
from ectcore.school_calendar.school_days import is_school_day, school_days, why_closed
from ectcore.school_calendar.stretches import stretches


@pytest.fixture(scope="module")
def council(shared: Path) -> SchoolCalendar:
    return read_calendar((shared / "data/term-dates/sheffield-school-holidays.ics").read_bytes(), "feed.ics")


@pytest.fixture(scope="module")
def college(shared: Path) -> SchoolCalendar:
    return read_calendar((shared / "data/term-dates/utc-sheffield-school-dates.ics").read_bytes(), "feed.ics")


def test_a_feed_of_holidays_gives_the_school_days_that_the_council_counts(
    council: SchoolCalendar, shared: Path
) -> None:
    theirs = json.loads((shared / "data/term-dates/sheffield-term-dates.json").read_bytes())
    counted = [date.fromisoformat(day["date"]) for year in theirs["academic_years"] for day in year["dates"]]
    assert list(school_days(council)) == sorted(counted)
    assert council.name == "Sheffield"


def test_a_feed_of_days_gives_those_days(college: SchoolCalendar, shared: Path) -> None:
    feed = (shared / "data/term-dates/utc-sheffield-school-dates.ics").read_text(encoding="utf-8")
    listed = [line.partition(":")[2] for line in feed.splitlines() if line.startswith("DTSTART")]
    assert [day.strftime("%Y%m%d") for day in school_days(college)] == sorted(listed)


COUNCIL_BY_EYE = [
    ("2025-09-01", True, ""),
    ("2025-10-24", True, ""),
    ("2025-10-27", False, "School holiday"),
    ("2025-11-03", True, ""),
    ("2025-12-19", True, ""),
    ("2025-12-22", False, "Christmas holiday"),
    ("2025-12-25", False, "Christmas Day"),
    ("2026-01-05", True, ""),
    ("2026-02-16", False, "February half-term"),
    ("2026-04-06", False, "Easter Monday"),
    ("2026-05-04", False, "Early May bank holiday"),
    ("2026-06-01", True, ""),
    ("2026-07-20", True, ""),
    ("2026-07-21", False, "Summer holiday"),
    ("2026-08-05", False, "Summer holiday"),
    ("2028-07-21", True, ""),
    ("2028-09-04", None, ""),
]
COLLEGE_BY_EYE = [
    ("2025-09-01", None, ""),
    ("2025-09-02", True, ""),
    ("2025-10-21", True, ""),
    ("2025-10-22", False, "Half-term"),
    ("2025-12-22", False, "between two terms"),
    ("2026-07-17", True, ""),
    ("2026-07-20", False, "between two terms"),
    ("2026-09-03", True, ""),
    ("2026-10-20", True, ""),
    ("2026-10-21", False, "Half-term"),
    ("2027-05-03", False, "Early May bank holiday"),
]


@pytest.mark.parametrize(("day", "open_", "why"), COUNCIL_BY_EYE)
def test_days_of_the_council_checked_by_eye(council: SchoolCalendar, day: str, open_: bool | None, why: str) -> None:  # noqa: FBT001
    assert is_school_day(date.fromisoformat(day), council) is open_
    assert why_closed(date.fromisoformat(day), council) == why


@pytest.mark.parametrize(("day", "open_", "why"), COLLEGE_BY_EYE)
def test_days_of_the_college_checked_by_eye(college: SchoolCalendar, day: str, open_: bool | None, why: str) -> None:  # noqa: FBT001
    assert is_school_day(date.fromisoformat(day), college) is open_
    assert why_closed(date.fromisoformat(day), college) == why


def test_both_feeds_have_six_half_terms_a_year(council: SchoolCalendar, college: SchoolCalendar) -> None:
    for calendar in (council, college):
        named = [(each.season.value, each.number) for each in stretches(calendar) if each.season]
        assert named == [(season, number) for season in ("autumn", "spring", "summer") for number in (1, 2)] * 3


def test_both_feeds_have_three_terms_a_year(council: SchoolCalendar, college: SchoolCalendar) -> None:
    for calendar in (council, college):
        assert [each.label for each in calendar.terms] == ["Autumn term", "Spring term", "Summer term"] * 3


def test_a_summer_that_begins_in_june_ends_a_term() -> None:
    days = [f"{day},School day" for day in ("2026-06-25", "2026-06-26", "2026-09-02", "2026-09-03")]
    calendar = read_calendar("\n".join(["date,event", *days]).encode())
    assert [each.label for each in calendar.terms] == ["Summer term", "Autumn term"]
    assert calendar.breaks == ()


FEED = """BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;VALUE=DATE:20260901
SUMMARY:INSET
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20260902
DTEND;VALUE=DATE:20261219
SUMMARY:Autumn Term 2026
END:VEVENT
BEGIN:VEVENT
DTSTART:20261026T000000
DTEND:20261031T000000
SUMMARY:October half term
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261201
DURATION:P1D
SUMMARY:Staff Training Day (disaggregated)
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261203
SUMMARY:Sports day
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261204
STATUS:CANCELLED
SUMMARY:INSET
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_feed_is_read_leniently(ends: str, mark: bytes) -> None:
    calendar = read_calendar(mark + FEED.replace("\n", ends).encode())
    (autumn,) = calendar.terms
    assert (autumn.label, autumn.starts, autumn.ends) == ("Autumn Term 2026", date(2026, 9, 2), date(2026, 12, 18))
    assert [(each.kind, each.starts, each.ends) for each in calendar.breaks] == [
        (BreakKind.INSET, date(2026, 9, 1), date(2026, 9, 1)),
        (BreakKind.HALF_TERM, date(2026, 10, 26), date(2026, 10, 30)),
        (BreakKind.INSET, date(2026, 12, 1), date(2026, 12, 1)),
    ]


def test_terms_are_told_by_their_first_and_last_days() -> None:
    table = (
        b"date,event\n02/09/2026,Autumn term starts\n18/12/2026,Term ends\n"
        b"4 Jan 2027,Pupils return\n25 Mar 2027,School breaks up\n"
    )
    assert [(each.label, each.starts.day, each.ends.day) for each in read_calendar(table).terms] == [
        ("Autumn term", 2, 18),
        ("Spring term", 4, 25),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_is_read_whatever_its_delimiter(delimiter: str) -> None:
    rows = [["Name", "From", "To"], ["Term 1", "2026-09-02", "16.10.2026"], ["Term 2", "2 Nov 2026", "18/12/26"]]
    calendar = read_calendar("\r\n".join(delimiter.join(row) for row in rows).encode("utf-16"))
    assert [(each.label, each.ends.isoformat()) for each in calendar.terms] == [
        ("Term 1", "2026-10-16"),
        ("Term 2", "2026-12-18"),
    ]


def test_the_examples_say_the_same(examples: Path) -> None:
    canonical = read_calendar((examples / "calendar.json").read_bytes())
    table = read_calendar((examples / "term-dates.csv").read_bytes())
    assert (canonical.terms, canonical.breaks) == (table.terms, table.breaks)
    assert len(school_days(table)) > 250


def test_what_is_encoded_is_read() -> None:
    calendar = read_calendar(FEED.encode())
    assert read_calendar(encode(calendar)) == calendar


@pytest.mark.parametrize(
    ("data", "name", "reasons"),
    [
        (b"", "", ["row 1: no column says on which day"]),
        (b"event,when\nINSET,soon\n", "", ["row 1: no column says on which day"]),
        (
            b"starts,label\n31/02/2026,INSET\nsoon,Term\n",
            "",
            ["row 2, starts: '31/02/2026' is no date", "row 3, starts: 'soon'"],
        ),
        (b"starts,ends,label\n2026-09-10,2026-09-01,Term\n", "", ["row 2: it ends on 2026-09-01, before it starts"]),
        (b"starts,label\n2026-09-10,Sports day\n", "", ["nothing in it says when there is school"]),
        (
            b"starts,ends,label\n2026-09-01,2026-12-18,Term\n2026-12-01,2027-02-01,Term\n",
            "",
            ["terms follow each other"],
        ),
        (
            b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:INSET\nEND:VEVENT\nEND:VCALENDAR\n",
            "",
            ["event 1: 'INSET' has no day"],
        ),
        (FEED.replace("20261219", "20260801").encode(), "", ["event 2: 'Autumn Term 2026' ends on 2026-07-31, before"]),
        (b"not a calendar", "dates.ics", ["no readable iCalendar file"]),
        (b'{"schema": "ectcore/plan/1"}', "", ["schema"]),
        (b"PK\x03\x04\x00\x00", "dates.xlsx", ["it is no text"]),
    ],
)
def test_what_is_no_calendar_is_refused_with_every_reason(data: bytes, name: str, reasons: list[str]) -> None:
    with pytest.raises(DocumentError) as refusal:
        read_calendar(data, name)
    assert all(reason in str(refusal.value) for reason in reasons)


def _is_read_or_refused(data: bytes) -> bool:
    try:
        return isinstance(read_calendar(data), SchoolCalendar)
    except DocumentError as refusal:
        return bool(refusal.problems)


@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(lambda text: ("starts,label\n" + text).encode("utf-8", "replace"))
)
def test_bytes_are_read_or_refused(data: bytes) -> None:
    assert _is_read_or_refused(data)


@given(st.text(max_size=60))
def test_a_summary_of_any_kind_is_read_or_refused(summary: str) -> None:
    line = " ".join(summary.split()).replace("\\", "")
    assert _is_read_or_refused(FEED.replace("Sports day", line).encode("utf-8", "replace"))


FEED_OF = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:{}\r\n{}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize(
    ("label", "days", "told"),
    [
        ("Term", "DTSTART;VALUE=TIME:090000", "event 1: 'Term' has no day on which it starts; give it a DTSTART"),
        (
            "Term",
            "DTSTART;VALUE=PERIOD:20260901T090000/20261218T150000",
            "event 1: 'Term' has no day on which it starts; give it a DTSTART",
        ),
        (
            "School days",
            "DTSTART;VALUE=DATE:20260901\r\nDURATION:P999999W",
            "event 1: 'School days' ends beyond the days that a calendar has; give it a DTEND",
        ),
        (
            "School days",
            "DTSTART;VALUE=DATE:20260901\r\nDTEND;VALUE=DATE:99991231",
            "the calendar, 'School days': 9999-12-30 is out of range; it is between 2000-01-01 and 2100-12-31",
        ),
        (
            "Term",
            "DTSTART;VALUE=DATE:00010101",
            "the calendar, 'Term': 0001-01-01 is out of range; it is between 2000-01-01 and 2100-12-31",
        ),
    ],
)
def test_a_feed_with_what_is_no_day_of_a_school_is_told_of(label: str, days: str, told: str) -> None:
    with pytest.raises(DocumentError) as refused:
        read_calendar(FEED_OF.format(label, days).encode())
    assert str(refused.value) == told


def test_an_end_that_is_a_time_of_day_is_none() -> None:
    (term,) = read_calendar(FEED_OF.format("Term", "DTSTART:20260901\r\nDTEND;VALUE=TIME:0900").encode()).terms
    assert (term.starts, term.ends) == (date(2026, 9, 1), date(2026, 9, 1))


def test_a_day_that_says_nothing_of_school_may_lie_anywhere() -> None:
    events = FEED_OF.format("Founder's birthday", "DTSTART;VALUE=DATE:18440101").partition("END:VCALENDAR")
    term = FEED_OF.format("Term", "DTSTART;VALUE=DATE:20260901").partition("BEGIN:VEVENT")
    assert read_calendar("".join((events[0], *term[1:])).encode()).terms[0].starts == date(2026, 9, 1)


def test_rows_of_a_table_that_cannot_be_read_are_told_of() -> None:
    lines = ["label,from,to", f'"{"x" * 200_000}",1 September 2026,2 September 2026', "", '"Term,1 October 2026,']
    with pytest.raises(DocumentError) as refused:
        read_calendar("\n".join(lines).encode())
    assert [each.partition(";")[0] for each in str(refused.value).splitlines()] == [
        "row 2: a cell has more than 131,072 characters",
        "row 4: a quotation mark is opened and never closed",
    ]


ZONE = """BEGIN:VTIMEZONE
TZID:Ours
BEGIN:STANDARD
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
"""
PIECES = [
    "VALUE=DAT,E",
    ",",
    ";",
    ":",
    "=",
    '"',
    "\n",
    "\n ",
    "BEGIN:VEVENT\n",
    "END:VEVENT\n",
    "9" * 20,
    "P9999999D",
    "TZID=a,b",
]


@pytest.mark.parametrize(
    ("piece", "hurt"),
    [
        ("DTSTART;VALUE=DATE:", "DTSTART;VALUE=DAT,E:"),
        ("TZID:Ours\n", "TZID:Ours\nTZID:Ours\n"),
        ("BEGIN:VTIMEZONE\nTZID:Ours", "BEGIN:VTIMEZON\nTZID:Theirs"),
        ("BEGIN:VTIMEZONE\nTZID:Ours", "BEGIN:VTIMEZONE\nTZID:"),
    ],
)
def test_a_feed_that_is_hurt_is_refused_in_words(piece: str, hurt: str) -> None:
    feed = FEED.replace("BEGIN:VEVENT", f"{ZONE}BEGIN:VEVENT", 1)
    assert piece in feed
    with pytest.raises(DocumentError, match="it is no readable iCalendar file"):
        read_calendar(feed.replace(piece, hurt, 1).encode())


@given(st.lists(st.tuples(st.integers(0, len(FEED + ZONE)), st.sampled_from(PIECES), st.integers(0, 3)), max_size=4))
def test_a_feed_that_is_hurt_anywhere_is_read_or_refused(hurts: list[tuple[int, str, int]]) -> None:
    feed = FEED.replace("BEGIN:VEVENT", f"{ZONE}BEGIN:VEVENT", 1)
    for at, piece, lost in hurts:
        feed = feed[:at] + piece + feed[at + lost :]
    assert _is_read_or_refused(feed.encode())
