"""How a day is written, by people without a locale and by programs."""

from datetime import date
from functools import lru_cache
from typing import Final

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


_WRITTEN: Final = "2026-10-02"


def day_of(words: str) -> date | None:
    """The day that is written as year, month and day with hyphens between them (ISO 8601); None for any other words.

    >>> day_of("2026-10-02")
    datetime.date(2026, 10, 2)
    >>> day_of("2026-02-30"), day_of("20261002"), day_of("2026-W40-5")
    (None, None, None)
    """
    # date.fromisoformat also takes the last two.
    if len(words) == len(_WRITTEN) and words[4] == words[7] == "-":
        try:
            return date.fromisoformat(words)
        except ValueError:
            pass
    return None


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
