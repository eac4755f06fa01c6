"""The day that a phrase of time means after a meeting, or why it means none."""

from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, date, timedelta
from typing import Any, Final

from ectcore.model.calendar import SchoolCalendar
from ectcore.model.day import MONTHS, WEEKDAYS, in_words
from ectcore.model.field import quoted
from ectcore.school_calendar.phrase import Resolution, within_range
from ectcore.school_calendar.points import (
    Apart,
    Edge,
    Later,
    NamedDay,
    NamedMonth,
    NamedWeekday,
    Occasion,
    Period,
    Phrase,
    PhraseKind,
    SchoolTime,
    Unit,
)
from ectcore.school_calendar.school_points import school_point
from ectcore.school_calendar.teaching_weeks import teaching_weeks_later

_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)
_FRIDAY: Final = 4
_NO_END: Final = {
    PhraseKind.FREQUENCY: "says how often, not by when",
    PhraseKind.SLOT: "is a slot of the timetable, not a date",
    PhraseKind.DURATION: "is a length of time, not a date",
    PhraseKind.RESPONSE: "says how fast each time, not by when",
    PhraseKind.EACH_TIME: "comes round each time, so it ends nothing",
    PhraseKind.START: "is when something begins, not by when it is done",
    PhraseKind.OPEN: "leaves the end open",
    PhraseKind.STAGE: "is a stage of schooling, and says no year",
    PhraseKind.PAST: "looks back",
}
"""Why a phrase of such a kind has no day."""


def resolve_phrase(phrase: Phrase, meeting_on: date, calendar: SchoolCalendar | None = None) -> Resolution:
    """The day that the phrase means, agreed in a meeting on that day; the first such day after it.

    A period that is named as a deadline is meant to its last day: "by June", "this term".

    Args:
        phrase: the phrase as `ectcore.wording.words.time.phrases` found it.
        meeting_on: the day of the meeting.
        calendar: the school's terms and breaks; without them a point of the school year has no known day.

    >>> phrase = Phrase(words="by Friday", start=0, end=9, kind=PhraseKind.DAY, meaning=NamedWeekday(_FRIDAY))
    >>> resolve_phrase(phrase, date(2026, 7, 14)).day
    datetime.date(2026, 7, 17)
    """
    shown = quoted(phrase.words)
    if not phrase.kind.is_point or phrase.meaning is None:
        return Resolution(
            None, f"{shown} {_NO_END.get(phrase.kind, 'names no day')}", past=phrase.kind is PhraseKind.PAST
        )
    try:
        day = _MEANINGS[type(phrase.meaning)](phrase.meaning, meeting_on, calendar)
    except OverflowError:
        day = "is too far away"
    if isinstance(day, str):
        return Resolution(None, f"{shown} {day}")
    if day < meeting_on:
        return Resolution(None, f"{shown} is {in_words(day)}, which is before the meeting", past=True)
    return within_range(Resolution(day))


def _named_day(named: NamedDay, meeting_on: date, _calendar: SchoolCalendar | None) -> date | str:
    if named.month is not None and not 1 <= named.month <= len(MONTHS):
        return f"has {named.month} where the month stands; days are written before months"
    day = _first_after(named, meeting_on)
    if day is None:
        return "is no day of that month"
    if named.weekday is not None and day.weekday() != named.weekday:
        return f"is a {WEEKDAYS[day.weekday()]} in {day.year}, not a {WEEKDAYS[named.weekday]}"
    return day


def _first_after(named: NamedDay, meeting_on: date) -> date | None:
    if named.month is None:
        months = (meeting_on.year * 12 + meeting_on.month - 1 + ahead for ahead in range(13))
        days = (_day_or_none(month // 12, month % 12 + 1, named.day) for month in months)
    elif named.year or named.ahead:
        return _day_or_none(named.year or meeting_on.year + named.ahead, named.month, named.day)
    else:
        days = (_day_or_none(meeting_on.year + ahead, named.month, named.day) for ahead in range(9))
    coming = [day for day in days if day and day > meeting_on]
    matching = [day for day in coming if named.month is None and day.weekday() == named.weekday]
    return next(iter(matching or coming), None)


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _named_weekday(named: NamedWeekday, meeting_on: date, _calendar: SchoolCalendar | None) -> date:
    if named.next_week:
        return meeting_on - _DAY * meeting_on.weekday() + _WEEK * (1 + named.weeks) + _DAY * named.weekday
    return meeting_on + _DAY * ((named.weekday - meeting_on.weekday() - 1) % 7 + 1) + _WEEK * named.weeks


def _named_month(named: NamedMonth, meeting_on: date, _calendar: SchoolCalendar | None) -> date:
    if not named.month:
        ahead = meeting_on.month - 1 + named.ahead
        return _in_month(meeting_on.year + ahead // 12, ahead % 12 + 1, named.edge)
    if named.year:
        return _in_month(named.year, named.month, named.edge)
    days = (_in_month(meeting_on.year + ahead, named.month, named.edge) for ahead in range(3))
    return next(day for day in days if day > meeting_on)


def _in_month(year: int, month: int, edge: Edge) -> date:
    first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return {
        Edge.BEFORE: first - _DAY,
        Edge.START: first,
        Edge.MIDDLE: first + 14 * _DAY,
        Edge.END: last,
        Edge.AFTER: last + _DAY,
    }[edge]


def _later(later: Later, meeting_on: date, calendar: SchoolCalendar | None) -> date | str:
    if later.unit in _DAYS_OF:
        return meeting_on + later.number * _DAYS_OF[later.unit]
    if later.unit in {Unit.MONTH, Unit.YEAR}:
        ahead = meeting_on.month - 1 + later.number * (1 if later.unit is Unit.MONTH else 12)
        year, month = meeting_on.year + ahead // 12, ahead % 12 + 1
        return (
            date(year, month, min(meeting_on.day, monthrange(year, month)[1])) if year < MAXYEAR else "is too far away"
        )
    if calendar is None or not calendar.terms:
        return f"counts {later.unit.value}s, and no term is declared"
    day = teaching_weeks_later(meeting_on, later.number, calendar) if later.unit is Unit.TEACHING_WEEK else None
    return day or f"counts {later.unit.value}s, which the calendar does not place"


_DAYS_OF: Final = {Unit.DAY: _DAY, Unit.WEEK: _WEEK}


def _school_time(said: SchoolTime, meeting_on: date, calendar: SchoolCalendar | None) -> date | str:
    if said.period is Period.WEEK and not said.number:
        monday = meeting_on - _DAY * meeting_on.weekday() + _WEEK * said.ahead
        weekday = {Edge.BEFORE: -3, Edge.START: 0, Edge.MIDDLE: 2, Edge.END: _FRIDAY, Edge.AFTER: 7}[said.edge]
        return monday + _DAY * weekday
    return school_point(said, meeting_on, calendar)


def _occasion(_said: Occasion, _meeting_on: date, _calendar: SchoolCalendar | None) -> str:
    return "is an occasion that no calendar here has; write its date beside it"


def _apart(apart: Apart, meeting_on: date, calendar: SchoolCalendar | None) -> date | str:
    day = _MEANINGS[type(apart.of)](apart.of, meeting_on, calendar)
    length = _DAYS_OF.get(apart.by.unit)
    if isinstance(day, str) or length is None:
        return day if isinstance(day, str) else f"counts {apart.by.unit.value}s from another day; write the day"
    return day - apart.by.number * length if apart.before else day + apart.by.number * length


_MEANINGS: Final[dict[type, Callable[[Any, date, SchoolCalendar | None], date | str]]] = {
    NamedDay: _named_day,
    NamedWeekday: _named_weekday,
    NamedMonth: _named_month,
    Later: _later,
    SchoolTime: _school_time,
    Occasion: _occasion,
    Apart: _apart,
}
