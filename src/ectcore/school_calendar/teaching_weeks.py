"""Teaching weeks: the weeks from Monday to Sunday that have a school day."""

from bisect import bisect_right
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby
from typing import Final

from attrs import frozen

from ectcore.model.calendar import SchoolCalendar, Term
from ectcore.school_calendar.school_days import is_declared, school_days

_DAY: Final = timedelta(days=1)


@frozen
class TeachingWeek:
    """A week with at least one school day.

    Attributes:
        monday: its Monday, a school day or not.
        days: its school days.
        term: the declared term of the first of them.
        number: its number in that term, counted from 1.
    """

    monday: date
    days: tuple[date, ...]
    term: Term
    number: int


@lru_cache(maxsize=256)
def teaching_weeks(calendar: SchoolCalendar) -> tuple[TeachingWeek, ...]:
    """The teaching weeks that the calendar declares, in order, numbered within their terms.

    >>> autumn = Term(label="Autumn", starts=date(2026, 9, 2), ends=date(2026, 12, 18))
    >>> sixth = teaching_weeks(SchoolCalendar(terms=(autumn,)))[5]
    >>> sixth.number, sixth.days[-1]
    (6, datetime.date(2026, 10, 9))
    """
    found: list[TeachingWeek] = []
    for monday, days in groupby(school_days(calendar), monday_of):
        within = tuple(days)
        term = next(each for each in calendar.terms if each.starts <= within[0] <= each.ends)
        number = found[-1].number + 1 if found and found[-1].term is term else 1
        found.append(TeachingWeek(monday, within, term, number))
    return tuple(found)


def teaching_weeks_between(first: date, last: date, calendar: SchoolCalendar) -> int | None:
    """How many teaching weeks begin after the first day's week, up to the last day's; None where not declared.

    >>> autumn = Term(label="Autumn", starts=date(2026, 9, 2), ends=date(2026, 12, 18))
    >>> teaching_weeks_between(date(2026, 9, 22), date(2026, 10, 9), SchoolCalendar(terms=(autumn,)))
    2
    """
    if not is_declared(first, last, calendar):
        return None
    mondays = [week.monday for week in teaching_weeks(calendar)]
    return max(0, bisect_right(mondays, monday_of(last)) - bisect_right(mondays, monday_of(first)))


def teaching_weeks_later(start: date, weeks: int, calendar: SchoolCalendar) -> date | None:
    """The day so many teaching weeks after the start; None where the calendar does not reach so far.

    The day has the weekday of the start, or is the nearest school day in that week, the
    later of two.

    >>> from ectcore.model.calendar import Break, BreakKind
    >>> half_term = Break(kind=BreakKind.HALF_TERM, starts=date(2026, 10, 26), ends=date(2026, 10, 30))
    >>> autumn = Term(label="Autumn", starts=date(2026, 9, 2), ends=date(2026, 12, 18))
    >>> teaching_weeks_later(date(2026, 10, 13), 2, SchoolCalendar(terms=(autumn,), breaks=(half_term,)))
    datetime.date(2026, 11, 3)
    """
    if not weeks:
        return start
    found = teaching_weeks(calendar)
    place = bisect_right([week.monday for week in found], monday_of(start)) + weeks - 1
    return day_in_week(found[place], start.weekday()) if place < len(found) else None


def day_in_week(week: TeachingWeek, weekday: int) -> date:
    """The school day of a teaching week that has that weekday, or the nearest, the later of two."""
    wanted = week.monday + _DAY * weekday
    if wanted in week.days:
        return wanted
    return min(week.days, key=lambda day: (abs(day - wanted), wanted - day))


def monday_of(day: date) -> date:
    """The Monday of the day's week."""
    return day - _DAY * day.weekday()
