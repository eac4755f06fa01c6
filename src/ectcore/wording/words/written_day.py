"""A day that a cell or an option holds, as people in England write it: the day before the month."""

import re
from datetime import date
from functools import lru_cache
from typing import Final

from ectcore.memory import OF_TEXTS
from ectcore.model.day import MONTHS, WEEKDAYS
from ectcore.model.field import quoted
from ectcore.school_calendar.meaning import resolve_phrase
from ectcore.school_calendar.phrase import Resolution, resolve_date
from ectcore.school_calendar.points import NamedDay, Phrase
from ectcore.wording.words.time import phrases

HOW_TO_WRITE: Final = "write 2026-10-02, or the day first as in 02/10/2026"
"""What is said to who wrote something else."""

_BEGINS: Final = frozenset(name[:3].casefold() for name in (*WEEKDAYS, *MONTHS))
_TIME_OF_DAY: Final = re.compile(r"[T ]\d{1,2}:\d{2}[\d:.Z+-]*$")
_IN_NUMBERS: Final = re.compile(r"\d{1,2}\D{1,3}\d{1,2}\D{1,3}\d{2,4}(?!\d)")


@lru_cache(OF_TEXTS)
def written_day(words: str) -> Resolution:
    """The day that the words write out in full, whether 2026-10-02 or day, month and year.

    A time of day after it, as spreadsheets add, is passed over.

    >>> for words in ("2026-10-02", "02/10/2026", "2.10.26", "Fri 2nd Oct 2026", "02/10/2026 00:00"):
    ...     print(written_day(words).day)
    2026-10-02
    2026-10-02
    2026-10-02
    2026-10-02
    2026-10-02
    >>> written_day("09/25/2026").reason
    "'09/25/2026' has 25 where the month stands; days are written before months"
    >>> written_day("2 October").reason
    "'2 October' is no date; write 2026-10-02, or the day first as in 02/10/2026"
    """
    iso = resolve_date(words)
    if iso.day:
        return iso
    phrase = _whole(_TIME_OF_DAY.sub("", " ".join(words.split())))
    if phrase is None:
        return Resolution(None, f"{quoted(words)} is no date; {HOW_TO_WRITE}")
    return resolve_phrase(phrase, date.min)


def is_day_first(words: str) -> bool:
    """Whether the words are a day in numbers alone, of which the first was read as that of the day.

    >>> [is_day_first(words) for words in ("02/10/2026", "2.10.26", "2 October 2026", "2026-10-02")]
    [True, True, False, False]
    """
    return bool(_IN_NUMBERS.match(words)) and written_day(words).day is not None


def _whole(words: str) -> Phrase | None:
    """The phrase that the words are from end to end, where it names day, month and year and no more."""
    if not (words[:1].isdecimal() or words[:3].casefold() in _BEGINS):
        return None
    phrase = next(iter(phrases(words)), None)
    if phrase is None or phrase.words != words or not isinstance(phrase.meaning, NamedDay):
        return None
    return phrase if phrase.meaning.month and phrase.meaning.year else None
