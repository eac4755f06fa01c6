"""On which days an event of a feed lies, whatever zone it is written in."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.reading.term_dates.feed import entries_of_feed

LONDON, UTC = ZoneInfo("Europe/London"), ZoneInfo("UTC")
DAY = timedelta(days=1)


def days_of(*lines: str) -> tuple[date, date]:
    feed = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:INSET", *lines, "END:VEVENT", "END:VCALENDAR", ""]
    _, (entry,) = entries_of_feed("\r\n".join(feed).encode())
    return entry.starts, entry.ends


@pytest.mark.parametrize(
    ("lines", "first", "last"),
    [
        ("DTSTART:20260615T230000Z DTEND:20260616T230000Z", 16, 16),
        ("DTSTART:20260615T230000Z DTEND:20260617T230000Z", 16, 17),
        ("DTSTART:20260615T230000Z", 16, 16),
        ("DTSTART:20260615T230000Z DURATION:P1D", 16, 16),
        ("DTSTART:20260615T230000Z DURATION:PT48H", 16, 17),
        ("DTSTART:20260616T000000Z DTEND:20260617T000000Z", 16, 16),
        ("DTSTART:20260616T080000Z DTEND:20260616T150000Z", 16, 16),
        ("DTSTART:20260116T000000Z DTEND:20260117T000000Z", 16, 16),
        ("DTSTART;TZID=America/New_York:20260615T190000 DTEND;TZID=America/New_York:20260616T190000", 16, 16),
        ("DTSTART;TZID=Europe/Paris:20260616T010000 DTEND;TZID=Europe/Paris:20260617T010000", 16, 16),
        ("DTSTART;TZID=Europe/Paris:20260616T000000 DTEND;TZID=Europe/Paris:20260617T000000", 16, 16),
        ("DTSTART;TZID=Europe/Paris:20260616T000000 DURATION:P2D", 16, 17),
        ("DTSTART;TZID=Europe/London:20260616T000000 DTEND;TZID=Europe/London:20260617T000000", 16, 16),
        ("DTSTART:20260616T000000 DTEND:20260617T000000", 16, 16),
        ("DTSTART:20260616T230000 DTEND:20260616T233000", 16, 16),
        ("DTSTART;VALUE=DATE:20260616 DURATION:P1D", 16, 16),
        ("DTSTART;VALUE=DATE:20260616", 16, 16),
    ],
)
def test_an_event_lies_on_its_days_in_london(lines: str, first: int, last: int) -> None:
    starts, ends = days_of(*lines.split())
    assert (starts.day, ends.day) == (first, last)


def test_a_whole_day_when_the_clocks_change_is_one_day() -> None:
    assert days_of("DTSTART:20261024T230000Z", "DTEND:20261026T000000Z") == (date(2026, 10, 25), date(2026, 10, 25))
    assert days_of("DTSTART:20260329T000000Z", "DTEND:20260329T230000Z") == (date(2026, 3, 29), date(2026, 3, 29))


@given(st.dates(date(2001, 1, 1), date(2099, 12, 1)), st.integers(1, 60))
def test_days_in_london_written_in_utc_are_those_days(first: date, length: int) -> None:
    starts, ends = (
        datetime.combine(day, time(), LONDON).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
        for day in (first, first + DAY * length)
    )
    assert days_of(f"DTSTART:{starts}", f"DTEND:{ends}") == (first, first + DAY * (length - 1))
