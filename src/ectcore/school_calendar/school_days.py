"""School days, as the school itself declares them; what it does not declare is unknown."""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ectcore.model.calendar import Break, BreakKind, SchoolCalendar
from ectcore.model.day import WEEKDAYS
from ectcore.school_calendar.bank_holidays import bank_holidays, is_bank_holiday

_SATURDAY: Final = 5
_DAY: Final = timedelta(days=1)
LONGEST_HOLIDAY: Final = timedelta(weeks=8)
"""Between two terms that are further apart something is not declared, unless the calendar names it a break.

The project's own bound: the summer of a maintained school has six or seven weeks, and one half term that is
missing leaves more than eight with the breaks around it.
"""

_KINDS: Final = {
    BreakKind.HALF_TERM: "half-term",
    BreakKind.HOLIDAY: "a holiday",
    BreakKind.BANK_HOLIDAY: "a bank holiday",
    BreakKind.INSET: "an INSET day",
    BreakKind.CLOSURE: "a closure",
}


@lru_cache(maxsize=256)
def school_days(calendar: SchoolCalendar) -> tuple[date, ...]:
    """Every day on which pupils come, in order: Monday to Friday, in a term, in no break, no bank holiday."""
    off = {day for each in calendar.breaks for day in _each_day(each.starts, each.ends)}
    days = (day for term in calendar.terms for day in _each_day(term.starts, term.ends))
    return tuple(day for day in days if day.weekday() < _SATURDAY and day not in off and not is_bank_holiday(day))


def is_school_day(day: date, calendar: SchoolCalendar) -> bool | None:
    """Whether pupils come on that day; None where the calendar does not say.

    Weekends and bank holidays are never school days. The days between two terms are a
    holiday, unless so much lies between them that a term is missing.

    >>> from ectcore.model.calendar import Term
    >>> autumn = Term(label="Autumn", starts=date(2026, 9, 2), ends=date(2026, 12, 18))
    >>> [is_school_day(date(2026, 9, day), SchoolCalendar(terms=(autumn,))) for day in (1, 2, 5)]
    [None, True, False]
    """
    days = school_days(calendar)
    place = bisect_left(days, day)
    if place < len(days) and days[place] == day:
        return True
    return False if why_closed(day, calendar) else None


def why_closed(day: date, calendar: SchoolCalendar | None) -> str:
    """Why there is no school on that day, in a few words; empty where there is, or where nobody says.

    >>> why_closed(date(2026, 12, 25), None), why_closed(date(2026, 7, 18), None), why_closed(date(2026, 7, 14), None)
    ('Christmas Day', 'a Saturday', '')
    """
    for each in bank_holidays(day.year):
        if each.on == day:
            return each.name
    if calendar and (declared := _break_on(day, calendar)):
        return declared.label or _KINDS[declared.kind]
    if day.weekday() >= _SATURDAY:
        return f"a {WEEKDAYS[day.weekday()]}"
    return "between two terms" if calendar and _is_between_terms(day, calendar) else ""


def why_no_school_day(day: date, calendar: SchoolCalendar | None) -> str:
    """The same, and of weekends alone where the school's calendar is not known: they are none in any.

    >>> why_no_school_day(date(2026, 7, 18), None), why_no_school_day(date(2026, 12, 25), None)
    ('a Saturday', '')
    """
    return why_closed(day, calendar) if calendar or day.weekday() >= _SATURDAY else ""


def school_day_before(day: date, calendar: SchoolCalendar | None) -> date | None:
    """The last school day before that day; None where the calendar does not reach so far.

    Without a calendar it is the last from Monday to Friday that is no bank holiday.

    >>> from ectcore.model.calendar import Term
    >>> autumn = Term(label="Autumn", starts=date(2026, 9, 2), ends=date(2026, 12, 18))
    >>> school_day_before(date(2026, 9, 7), SchoolCalendar(terms=(autumn,)))
    datetime.date(2026, 9, 4)
    """
    if calendar is None:
        return _weekday_from(day - _DAY, -_DAY)
    days = school_days(calendar)
    place = bisect_left(days, day)
    return days[place - 1] if place and _is_declared(days[place - 1], day, calendar) else None


def school_day_after(day: date, calendar: SchoolCalendar | None) -> date | None:
    """The first school day after that day; None where the calendar does not reach so far.

    Without a calendar it is the first from Monday to Friday that is no bank holiday.

    >>> from ectcore.model.calendar import Term
    >>> autumn = Term(label="Autumn", starts=date(2026, 9, 2), ends=date(2026, 12, 18))
    >>> school_day_after(date(2026, 9, 4), SchoolCalendar(terms=(autumn,)))
    datetime.date(2026, 9, 7)
    """
    if calendar is None:
        return _weekday_from(day + _DAY, _DAY)
    days = school_days(calendar)
    place = bisect_right(days, day)
    return days[place] if place < len(days) and _is_declared(day, days[place], calendar) else None


def nearest_school_day(day: date, calendar: SchoolCalendar | None, *, since: date = date.min) -> date | None:
    """That day if it is a school day, else the nearest, the later of two; None where none is declared near it.

    Without a calendar it is the nearest from Monday to Friday that is no bank holiday.

    Args:
        day: the day near which it is wanted.
        calendar: the school's.
        since: the first day that will do.

    >>> nearest_school_day(date(2026, 10, 3), None), nearest_school_day(date(2026, 10, 4), None)
    (datetime.date(2026, 10, 2), datetime.date(2026, 10, 5))
    """
    first = max(day, since)
    if is_school_day(first, calendar) if calendar else not why_closed(first, None):
        return first
    around = (school_day_before(day, calendar), school_day_after(first, calendar))
    near = [each for each in around if each and each >= since]
    return min(near, key=lambda each: (abs(each - day), day - each), default=None)


def is_declared(first: date, last: date, calendar: SchoolCalendar) -> bool:
    """Whether the calendar says of every day from the first to the last if it is a school day."""
    return all(is_school_day(day, calendar) is not None for day in _each_day(first, last))


def _is_declared(first: date, last: date, calendar: SchoolCalendar) -> bool:
    return last - first <= LONGEST_HOLIDAY and is_declared(first, last, calendar)


def _weekday_from(day: date, way: timedelta) -> date:
    """That day, or the first that way, which is no weekend and no bank holiday."""
    while why_closed(day, None):
        day += way
    return day


def _break_on(day: date, calendar: SchoolCalendar) -> Break | None:
    return next((each for each in calendar.breaks if each.starts <= day <= each.ends), None)


def _is_between_terms(day: date, calendar: SchoolCalendar) -> bool:
    return any(
        before.ends < day < after.starts and after.starts - before.ends <= LONGEST_HOLIDAY
        for before, after in pairwise(calendar.terms)
    )


def _each_day(first: date, last: date) -> list[date]:
    return [first + _DAY * number for number in range((last - first).days + 1)]
