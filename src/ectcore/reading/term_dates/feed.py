"""The entries of an .ics feed, read as leniently as feeds are written."""

from datetime import date, datetime, time, timedelta
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

from icalendar import Calendar

from ectcore.errors import DocumentError, Problem
from ectcore.model.field import LONGEST_LINE
from ectcore.reading.mending import mend
from ectcore.reading.term_dates.entry import Entry

_DAY: Final = timedelta(days=1)
_LONDON: Final = ZoneInfo("Europe/London")

_RAISED: Final = (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What icalendar raises: it takes for granted that a parameter is said once, that a rule says how often."""

T = TypeVar("T")


def entries_of_feed(data: bytes) -> tuple[str, list[Entry]]:
    """The name of a feed and its entries, cancelled ones left out; their days are those on the wall in London.

    Raises:
        DocumentError: it is no iCalendar file, or an event has no day or ends before it starts.
    """
    found: list[Entry] = []
    problems: list[Problem] = []
    calendars = _calendars(data)
    events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    for number, event in enumerate(events, 1):
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            continue
        entry = _entry(event)
        if isinstance(entry, str):
            problems.append(Problem("", f"event {number}", entry))
        else:
            found.append(entry)
    if problems:
        raise DocumentError(problems)
    name = next((_line(calendar.get("X-WR-CALNAME", "")) for calendar in calendars), "")
    return _without_prefix(name, found)


def _calendars(data: bytes) -> list[Any]:
    try:
        return list(Calendar.from_ical(data, multiple=True))
    except _RAISED as error:
        reason = " ".join(str(error).split())[:100] if isinstance(error, ValueError) else "a line is garbled"
        raise DocumentError([Problem("", "the calendar", f"it is no readable iCalendar file ({reason})")]) from None


def _entry(event: Any) -> Entry | str:  # noqa: ANN401 - a component of icalendar
    label = _line(event.get("SUMMARY", ""))
    starts = _value(event, "DTSTART", date)
    if starts is None:
        return f"{label!r} has no day on which it starts; give it a DTSTART"
    try:
        first, last = _day(starts), _last_day(event, starts)
    except OverflowError:
        return f"{label!r} ends beyond the days that a calendar has; give it a DTEND"
    if last < first:
        return f"{label!r} ends on {last}, before it starts on {first}"
    return Entry(first, last, label)


def _last_day(event: Any, starts: date | datetime) -> date:  # noqa: ANN401 - a component of icalendar
    ends, duration = _value(event, "DTEND", date), _value(event, "DURATION", timedelta)
    if ends is None and duration is not None:
        ends = starts + duration
    if ends is None or ends == starts:
        return _day(starts)
    is_midnight = not isinstance(ends, datetime) or _in_london(ends).time() == time()
    return _day(ends) - _DAY if is_midnight else _day(ends)


def _value(event: Any, name: str, kind: type[T]) -> T | None:  # noqa: ANN401 - a component of icalendar
    """What a property holds, if it is of that kind: a feed may write a time of day, or a period, for a day."""
    try:
        value = getattr(event.get(name), "dt", None)
    except ValueError:
        return None
    return value if isinstance(value, kind) else None


def _day(moment: date | datetime) -> date:
    return _in_london(moment).date() if isinstance(moment, datetime) else moment


def _in_london(moment: datetime) -> datetime:
    """The moment on the wall in London; where no zone is said, and at midnight of the zone that is, as it is written.

    From midnight to midnight is how feeds write a whole day, whatever zone they write it in.
    """
    return moment if moment.tzinfo is None or moment.time() == time() else moment.astimezone(_LONDON)


def _line(words: object) -> str:
    return " ".join(mend(str(words)).text.split())[:LONGEST_LINE]


def _without_prefix(name: str, found: list[Entry]) -> tuple[str, list[Entry]]:
    """What all labels begin with, as in "Marlow Road: Christmas holiday", is the school's name."""
    prefixes = {entry.label.partition(": ")[0] for entry in found if ": " in entry.label}
    prefix = prefixes.pop() if len(prefixes) == 1 else ""
    if not prefix or not all(entry.label.startswith(f"{prefix}: ") for entry in found):
        return name, found
    return name or prefix, [entry._replace(label=entry.label.removeprefix(f"{prefix}: ")) for entry in found]
