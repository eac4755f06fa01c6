"""Days and seasons that are over at the meeting, though no year stands with them, or since one does."""

from datetime import date, timedelta
from typing import Final

from ectcore.model.session import Season
from ectcore.school_calendar.points import NamedDay, Phrase, SchoolTime


def is_over(named: SchoolTime, meeting: date) -> bool:
    """Whether a season of a year is over, whatever the school's terms are: autumn 2024 in November 2025."""
    if named.year is None or named.season is None:
        return False
    return (named.year, _LAST_MONTHS[named.season]) < (meeting.year, meeting.month)


_LAST_MONTHS: Final = {Season.AUTUMN: 12, Season.SPRING: 4, Season.SUMMER: 8}


def is_last_years(phrase: Phrase, day: date | None, meeting: date, *, is_end: bool) -> bool:
    """Whether the day just gone by was meant, no year being told: the next is far ahead, or on another weekday.

    Args:
        phrase: the day as it was typed.
        day: the next such day after the meeting; None where there is none.
        meeting: the day of the meeting.
        is_end: whether it is told as an end, by "by" or in a box for it; in the summer that is one of next year.
    """
    named = phrase.meaning
    if not isinstance(named, NamedDay) or named.year is not None or named.ahead:
        return False
    if day is None:
        return named.weekday is not None and _was_on_that_weekday(named, meeting)
    if is_end and meeting.month in _SUMMER:
        return (day - meeting).days > _ALMOST_A_YEAR
    return (day - meeting).days > (_NEARLY_A_YEAR if _is_of_one_year(day, meeting) else _LONG)


def _was_on_that_weekday(named: NamedDay, meeting: date) -> bool:
    """Whether that day of the twelve months before the meeting fell on the weekday that is told: Fri 5 Sept."""
    before = (meeting - timedelta(days=ago) for ago in range(_LONG))
    return any((day.day, day.month, day.weekday()) == (named.day, named.month, named.weekday) for day in before)


def _is_of_one_year(day: date, meeting: date) -> bool:
    """Whether both days are of one school year, which begins in September."""
    return day.year - (day.month < _SEPTEMBER) == meeting.year - (meeting.month < _SEPTEMBER)


_SEPTEMBER: Final = 9
_SUMMER: Final = {7, 8}
"""Months in which the targets of the next school year are set."""
_ALMOST_A_YEAR: Final = 350
_NEARLY_A_YEAR: Final = 330
_LONG: Final = 300
