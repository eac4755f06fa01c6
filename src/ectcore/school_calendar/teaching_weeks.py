"""School days and teaching weeks, from what the school itself declares."""

from datetime import date, timedelta
from typing import Final

from ectcore.model.calendar import SchoolCalendar

_SATURDAY: Final = 5
_WEEK: Final = timedelta(days=7)


def is_school_day(day: date, calendar: SchoolCalendar) -> bool:
    """Whether the calendar says that pupils come on that day: Monday to Friday, in a term, in no break."""
    return (
        day.weekday() < _SATURDAY
        and any(term.starts <= day <= term.ends for term in calendar.terms)
        and not any(each.starts <= day <= each.ends for each in calendar.breaks)
    )


def teaching_weeks_later(start: date, weeks: int, calendar: SchoolCalendar) -> date | None:
    """The day so many teaching weeks after the start; None where the calendar does not reach so far.

    A week from Monday to Sunday is a teaching week if it has a school day. The day has the
    weekday of the start, or is the nearest school day in that week, the later of two.

    >>> from ectcore.model.calendar import Break, BreakKind, Term
    >>> half_term = Break(kind=BreakKind.HALF_TERM, starts=date(2026, 10, 26), ends=date(2026, 10, 30))
    >>> autumn = Term(label="Autumn", starts=date(2026, 9, 2), ends=date(2026, 12, 18))
    >>> teaching_weeks_later(date(2026, 10, 13), 2, SchoolCalendar(terms=(autumn,), breaks=(half_term,)))
    datetime.date(2026, 11, 3)
    """
    if not weeks:
        return start
    last = max((term.ends for term in calendar.terms), default=start)
    monday = start - timedelta(days=start.weekday())
    left = weeks
    while left:
        monday += _WEEK
        if monday > last:
            return None
        left -= bool(_school_days(monday, calendar))
    wanted = monday + timedelta(days=start.weekday())
    return min(_school_days(monday, calendar), key=lambda day: (abs(day - wanted), wanted - day))


def _school_days(monday: date, calendar: SchoolCalendar) -> tuple[date, ...]:
    week = (monday + timedelta(days=days) for days in range(7))
    return tuple(day for day in week if is_school_day(day, calendar))
