"""How people write a day, without a locale."""

from datetime import date
from functools import lru_cache
from typing import Final

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def in_words(day: date) -> str:
    """The day as people write it in a sentence.

    >>> in_words(date(2026, 10, 2))
    '2 October 2026'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def with_weekday(day: date) -> str:
    """The day as people write it in a diary.

    >>> with_weekday(date(2026, 10, 2))
    'Friday 2 October 2026'
    """
    return _with_weekday(day)


@lru_cache(maxsize=1024)
def _with_weekday(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {in_words(day)}"
