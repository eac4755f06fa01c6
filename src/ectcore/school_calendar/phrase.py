"""Days in words: a phrase of time, and the day that it means from a start.

A form of the grammar is one pattern with the function that resolves it, listed in
`_FORMS`; what needs a school's calendar says so where there is none.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from attrs import frozen

from ectcore.model.calendar import SchoolCalendar
from ectcore.model.day import day_of
from ectcore.model.fault import fault_of
from ectcore.model.field import Day, quoted
from ectcore.school_calendar.teaching_weeks import teaching_weeks_later

_ISO: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHAT_THERE_IS: Final = (
    'write a date such as 2026-10-02, or count from the start: "start", "+10 days", "+6 weeks", "+6 teaching weeks"'
)

_out_of_range = fault_of(Day)


@frozen
class Resolution:
    """The day that a phrase means, or why it means none.

    Attributes:
        day: the day.
        reason: why there is none, and what would be right; empty where there is one.
        past: whether there is none because it lies behind.
    """

    day: date | None
    reason: str = ""
    past: bool = False


_Form = Callable[[re.Match[str], date, SchoolCalendar | None], Resolution]


def resolve(words: str, start: date, calendar: SchoolCalendar | None = None) -> Resolution:
    """The day that the words mean, counted from the start.

    Args:
        words: the phrase, such as "+6 weeks"; capitals and runs of blanks do not matter.
        start: the day that it is counted from.
        calendar: the school's terms and breaks, which teaching weeks need.

    >>> resolve("+6 weeks", date(2026, 9, 1)).day
    datetime.date(2026, 10, 13)
    >>> resolve("+6 teaching weeks", date(2026, 9, 1)).reason
    "'+6 teaching weeks' counts weeks of term, and no term is declared; give a school calendar, or write '+6 weeks'"
    """
    for pattern, form in _FORMS:
        if match := pattern.fullmatch(_plain(words)):
            return within_range(form(match, start, calendar))
    return Resolution(None, unknown_phrase(words))


def resolve_date(words: str) -> Resolution:
    """The day that the words write out as a date, counted from nothing.

    >>> resolve_date("2026-10-02").day
    datetime.date(2026, 10, 2)
    >>> resolve_date("+6 weeks").reason
    "'+6 weeks' is no date; write year-month-day, such as 2026-10-02"
    """
    if day := day_of(words):
        return within_range(Resolution(day))
    return Resolution(None, f"{quoted(words)} is no date; write year-month-day, such as 2026-10-02")


def unknown_phrase(words: str) -> str:
    """What is wrong with words that the grammar does not know."""
    return f"{quoted(words)} is no day; {_WHAT_THERE_IS}"


def is_phrase(words: str) -> bool:
    """Whether the grammar knows the words, whatever day they mean.

    >>> is_phrase("+6 weeks"), is_phrase("as soon as possible")
    (True, False)
    """
    return any(pattern.fullmatch(_plain(words)) for pattern, _ in _FORMS)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def within_range(resolution: Resolution) -> Resolution:
    """The resolution, unless its day lies outside the years that a plan can have."""
    fault = _out_of_range(resolution.day) if resolution.day else None
    return Resolution(None, fault) if fault else resolution


def _start(_match: re.Match[str], start: date, _calendar: SchoolCalendar | None) -> Resolution:
    return Resolution(start)


def _iso(match: re.Match[str], _start: date, _calendar: SchoolCalendar | None) -> Resolution:
    return resolve_date(match[0])


def _days(match: re.Match[str], start: date, _calendar: SchoolCalendar | None) -> Resolution:
    return Resolution(start + timedelta(days=int(match["days"])))


def _weeks(match: re.Match[str], start: date, _calendar: SchoolCalendar | None) -> Resolution:
    return Resolution(start + timedelta(weeks=int(match["weeks"])))


def _teaching_weeks(match: re.Match[str], start: date, calendar: SchoolCalendar | None) -> Resolution:
    if calendar is None or not calendar.terms:
        asked = f"{quoted(match[0])} counts weeks of term, and no term is declared"
        weeks = f"{match['weeks']} week{'s' * (int(match['weeks']) != 1)}"
        return Resolution(None, f"{asked}; give a school calendar, or write '+{weeks}'")
    day = teaching_weeks_later(start, int(match["weeks"]), calendar)
    if day is None:
        beyond = (
            f"{quoted(match[0])} from {start} is beyond the last declared term, which ends on {calendar.terms[-1].ends}"
        )
        return Resolution(None, f"{beyond}; declare the terms after it")
    return Resolution(day)


_FORMS: Final[tuple[tuple[re.Pattern[str], _Form], ...]] = (
    (re.compile("start"), _start),
    (_ISO, _iso),
    (re.compile(r"\+ ?(?P<days>[0-9]{1,4}) days?"), _days),
    (re.compile(r"\+ ?(?P<weeks>[0-9]{1,4}) weeks?"), _weeks),
    (re.compile(r"\+ ?(?P<weeks>[0-9]{1,4}) teaching weeks?"), _teaching_weeks),
)
