"""A cadence of reviews laid on school days."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Final

from attrs import frozen

from ectcore.model.calendar import SchoolCalendar
from ectcore.school_calendar.points import Cadence, Unit
from ectcore.school_calendar.school_days import is_declared, nearest_school_day
from ectcore.school_calendar.stretches import Stretch, stretches
from ectcore.school_calendar.teaching_weeks import day_in_week, monday_of, teaching_weeks

_NEEDS_TERMS: Final = "reviews are laid on school days, and no school calendar is declared"


@frozen
class Laid:
    """The days of a cadence, or why there are none.

    Attributes:
        days: the days, in order, each a school day.
        reason: why there are none, or why they end early; empty where they are all there.
    """

    days: tuple[date, ...]
    reason: str = ""


def lay(cadence: Cadence, first: date, last: date, calendar: SchoolCalendar | None) -> Laid:
    """The school days on which something comes round after the first day, up to the last.

    Weeks are teaching weeks, since nothing comes round in the holidays. A half term, a term
    or a year has its day in its last week, on the weekday of the cadence or of the first day.

    >>> from ectcore.model.calendar import Term
    >>> autumn = Term(label="Autumn", starts=date(2026, 9, 2), ends=date(2026, 12, 18))
    >>> fortnightly = Cadence(2, Unit.WEEK, weekday=3)
    >>> [day.day for day in lay(fortnightly, date(2026, 9, 8), date(2026, 10, 9), SchoolCalendar(terms=(autumn,))).days]
    [24, 8]
    """
    if calendar is None or not calendar.terms:
        return Laid((), _NEEDS_TERMS)
    days = dict.fromkeys(day for day in _days(cadence, first, last, calendar) if first < day <= last)
    if is_declared(first, last, calendar):
        return Laid(tuple(days))
    return Laid(tuple(days), f"the calendar does not declare every day from {first} to {last}")


def _days(cadence: Cadence, first: date, last: date, calendar: SchoolCalendar) -> Iterator[date]:
    weekday = first.weekday() if cadence.weekday is None else cadence.weekday
    if cadence.unit in {Unit.DAY, Unit.SCHOOL_DAY}:
        school = [day for week in teaching_weeks(calendar) for day in week.days if day > first]
        yield from school[cadence.every - 1 :: cadence.every]
    elif cadence.unit in {Unit.WEEK, Unit.TEACHING_WEEK}:
        weeks = [week for week in teaching_weeks(calendar) if week.monday > monday_of(first)]
        yield from (day_in_week(week, weekday) for week in weeks[cadence.every - 1 :: cadence.every])
    elif cadence.unit is Unit.MONTH:
        yield from _monthly(cadence.every, first, last, calendar)
    else:
        ends = [each for each in _last_days(cadence.unit, calendar) if each > first]
        weeks_by_monday = {week.monday: week for week in teaching_weeks(calendar)}
        for day in ends[cadence.every - 1 :: cadence.every]:
            yield day_in_week(weeks_by_monday[monday_of(day)], weekday)


def _monthly(every: int, first: date, last: date, calendar: SchoolCalendar) -> Iterator[date]:
    months = (last.year - first.year) * 12 + last.month - first.month
    for ahead in range(every, months + 1, every):
        year, month = divmod(first.year * 12 + first.month - 1 + ahead, 12)
        wanted = date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))
        if day := nearest_school_day(wanted, calendar):
            yield day


def _last_days(unit: Unit, calendar: SchoolCalendar) -> Iterator[date]:
    for _, together in groupby(stretches(calendar), key=lambda each: _key(unit, each)):
        yield list(together)[-1].ends


def _key(unit: Unit, stretch: Stretch) -> object:
    if unit is Unit.YEAR:
        return stretch.school_year
    return stretch.term if unit is Unit.TERM else stretch.starts
