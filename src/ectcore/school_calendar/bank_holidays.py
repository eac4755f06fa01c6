"""Bank holidays of England and Wales: the published ones as facts, the rule for the years around them."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Final

from attrs import frozen
from dateutil.easter import easter

_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


@frozen
class BankHoliday:
    """A bank holiday of England and Wales.

    Attributes:
        on: the day on which it is kept, the substitute day where there is one.
        name: what it is called.
    """

    on: date
    name: str


@cache
def bank_holidays(year: int) -> tuple[BankHoliday, ...]:
    """The bank holidays of a year, in order: as GOV.UK has published them, or by the rule where it has not.

    The rule is the Banking and Financial Dealings Act 1971 with the days that have been
    proclaimed each year since 1978; it cannot know of a coronation.

    >>> [each.on.isoformat() for each in bank_holidays(2026) if each.on.month == 12]
    ['2026-12-25', '2026-12-28']
    """
    published = tuple(each for each in _published() if each.on.year == year)
    return published or tuple(sorted(by_rule(year), key=lambda each: each.on))


def is_bank_holiday(day: date) -> bool:
    """Whether banks, and with them schools, are closed on that day in England and Wales.

    >>> is_bank_holiday(date(2027, 5, 3))
    True
    """
    return any(each.on == day for each in bank_holidays(day.year))


def by_rule(year: int) -> Iterator[BankHoliday]:
    """The bank holidays of a year as the rule has them, whatever was published."""
    sunday = easter(year)
    yield BankHoliday(_substitute(date(year, 1, 1)), "New Year\u2019s Day")
    yield BankHoliday(sunday - 2 * _DAY, "Good Friday")
    yield BankHoliday(sunday + _DAY, "Easter Monday")
    yield BankHoliday(_monday_from(date(year, 5, 1)), "Early May bank holiday")
    yield BankHoliday(_monday_from(date(year, 5, 25)), "Spring bank holiday")
    yield BankHoliday(_monday_from(date(year, 8, 25)), "Summer bank holiday")
    weekday = date(year, 12, 25).weekday()
    yield BankHoliday(date(year, 12, 25 if weekday < _SATURDAY else 27), "Christmas Day")
    yield BankHoliday(date(year, 12, 28 if weekday in {_SATURDAY - 1, _SATURDAY} else 26), "Boxing Day")


def _substitute(day: date) -> date:
    """The day itself, or the Monday after it where it falls on a weekend."""
    return day if day.weekday() < _SATURDAY else _monday_from(day)


def _monday_from(day: date) -> date:
    return day + _DAY * (-day.weekday() % 7)


@cache
def _published() -> tuple[BankHoliday, ...]:
    """Those of whole years, from 2012 to 2028."""
    days = json.loads(files(__package__).joinpath("bank_holidays.json").read_bytes())["days"]
    return tuple(BankHoliday(date.fromisoformat(day), name) for day, name in days.items())
