"""The words of time: pattern fragments and what they count."""

import re
from typing import Final

from ectcore.model.session import Season
from ectcore.school_calendar.points import Edge, Unit

APOSTROPHE: Final = "['\u2019]"
DIGITS: Final = re.compile(r"\d+")


def one_of(*patterns: str) -> str:
    """A pattern for any of these, the first that fits.

    >>> one_of("daily", "weekly")
    '(?:daily|weekly)'
    """
    return f"(?:{'|'.join(patterns)})"


def in_small_letters(text: str) -> str:
    """The text in small letters, each in the place of its capital.

    >>> in_small_letters("By Easter"), len(in_small_letters("\u0130"))
    ('by easter', 1)
    """
    small = text.lower()
    return small if len(small) == len(text) else "".join(letter.lower()[0] for letter in text)


def spaced(pattern: str) -> str:
    r"""The pattern with every blank, or blank or hyphen, as a run of up to three.

    >>> spaced(r"half[\s-]?term 1")
    'half[\\s-]{0,3}term\\s{1,3}1'
    """
    joined = re.sub(r"\[\\s-\](\?)?(?![{*])", lambda joint: rf"[\s-]{{{0 if joint[1] else 1},3}}", pattern)
    return joined.replace(r"\s?", r"\s{0,3}").replace(" ", r"\s{1,3}")


_MONTH_NAMES: Final = (
    "jan(?:uary)?",
    "feb(?:ruary|uary)?",
    "mar(?:ch)?",
    "apr(?:il)?",
    "may",
    "june?",
    "july?",
    "aug(?:ust)?",
    "sept?(?:ember)?",
    "oct(?:ober)?",
    "nov(?:ember)?",
    "dec(?:ember)?",
)
_DAY_NAMES: Final = (
    "mon(?:day)?",
    "tue(?:s(?:day)?)?",
    "wed(?:s|nesday|nes)?",
    "thu(?:r(?:s(?:day)?)?)?",
    "fri(?:day)?",
    "sat(?:urday)?",
    "sun(?:day)?",
)
_LESSONS: Final = (
    "lessons?",
    "sessions?",
    "periods?",
    "practicals?",
    "pieces?",
    "entries",
    "observations?",
    "drop-?ins?",
    "visits?",
    "assemblies",
    "homeworks?",
    "quizzes",
    "tests?",
    "books?",
    "times?",
    "attempts?",
    "meetings?",
)
MONTH: Final = rf"{one_of(*_MONTH_NAMES)}\b\.?"
DAY_NAME: Final = one_of(*_DAY_NAMES)
WEEKDAY: Final = rf"{DAY_NAME}\b\.?"
SMALL_NUMBER: Final = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
MONTH_HEADS: Final = "jan feb mar apr may jun jul aug sep oct nov dec"
DAY_HEADS: Final = "mon tue wed thu fri sat sun"
NUMBER_HEADS: Final = f"0 a an couple {SMALL_NUMBER.replace('|', ' ')}"
"""What months, weekdays and numbers can begin with."""
UNIT_HEADS: Final = "school working teaching calendar half term fortnight week wk wks month day year"
CLOCK_HEADS: Final = "hour hr hrs min sec"
COUPLE: Final = "couple+of a+couple"
"""What units of time can begin with, and how "a couple of" any of them does."""
NUMBER: Final = one_of("[0-9]{1,3}", "an?", SMALL_NUMBER, "(?:a )?couple of")
HALF_TERM: Final = r"(?:half[\s-]?terms?|h/t)\b"
HOLIDAY: Final = r"(?:holidays?|hols?|break|vacation)\b"
LESSON: Final = one_of(*_LESSONS)
_SPAN: Final = one_of(r"half[\s-]?terms?", "terms?", "fortnights?", "weeks?", "wks?", "months?", "days?", "years?")
UNIT: Final = one_of(r"(?:school|working|teaching|calendar) (?:days?|weeks?)\b", rf"{_SPAN}\b")
CLOCK: Final = r"(?:hours?|hrs?|min(?:ute)?s?|sec(?:ond)?s?)\b"
YEAR: Final = "20[0-9]{2}"

_WEEKDAYS: Final = ("mo", "tu", "we", "th", "fr", "sa", "su")
_SEASONS: Final = {
    "au": Season.AUTUMN,
    "sp": Season.SPRING,
    "su": Season.SUMMER,
    "mi": Season.AUTUMN,
    "le": Season.SPRING,
    "hi": Season.SPRING,
    "tr": Season.SUMMER,
}
"""Seasons by how their terms' names begin, those of independent schools too: Michaelmas, Lent or Hilary, Trinity."""
_NUMBERS: Final = dict(zip(SMALL_NUMBER.split("|"), (*range(1, 13), 15, 20), strict=True)) | {
    "a": 1,
    "an": 1,
    "couple of": 2,
    "a couple of": 2,
    "other": 2,
    "second": 2,
    "third": 3,
    "fourth": 4,
}
_UNITS: Final = (
    ("school day", Unit.SCHOOL_DAY),
    ("working day", Unit.SCHOOL_DAY),
    ("school week", Unit.TEACHING_WEEK),
    ("teaching week", Unit.TEACHING_WEEK),
    ("half", Unit.HALF_TERM),
    ("term", Unit.TERM),
    ("week", Unit.WEEK),
    ("wk", Unit.WEEK),
    ("month", Unit.MONTH),
    ("year", Unit.YEAR),
    ("day", Unit.DAY),
)


def month_of(words: str) -> int:
    """The number of a month from any of its names.

    >>> month_of("Sept."), month_of("july")
    (9, 7)
    """
    return MONTH_HEADS.split().index(words[:3].casefold()) + 1


def weekday_of(words: str) -> int:
    """The number of a weekday from any of its names, Monday being 0.

    >>> weekday_of("Thurs")
    3
    """
    return _WEEKDAYS.index(words[:2].casefold())


def weekday_if_told(words: str | None) -> int | None:
    """The number of a weekday; None where none is told.

    >>> weekday_if_told("Thurs"), weekday_if_told(None)
    (3, None)
    """
    return weekday_of(words) if words else None


def season_of(words: str) -> Season:
    """The season of a term from any of its names.

    >>> season_of("Aut").value, season_of("Michaelmas").value
    ('autumn', 'autumn')
    """
    return _SEASONS[words[:2].casefold()]


def number_of(words: str) -> int:
    """The number that a word or digits say; 1 for what is no number.

    >>> number_of("six"), number_of("12"), number_of("a couple of")
    (6, 12, 2)
    """
    plain = " ".join(words.casefold().split())
    return int(plain) if plain.isdecimal() else _NUMBERS.get(plain, 1)


def unit_of(words: str) -> Unit:
    """What is counted by a word such as "wks".

    >>> unit_of("half-terms").value, unit_of("pieces").value
    ('half term', 'lesson')
    """
    plain = re.sub(r"[\s-]+", " ", words.casefold())
    return next((unit for start, unit in _UNITS if plain.startswith(start)), Unit.LESSON)


def year_of(words: str | None) -> int | None:
    """The year that two or four digits say; None where there are none.

    >>> year_of("'26"), year_of("2027"), year_of(None)
    (2026, 2027, None)
    """
    found = DIGITS.search(words or "")
    return None if not found else int(found[0]) + (2000 if len(found[0]) <= len("26") else 0)


_EDGES: Final = {
    **dict.fromkeys(("start", "beginning", "outset", "first", "early"), Edge.START),
    **dict.fromkeys(("middle", "mid", "midpoint"), Edge.MIDDLE),
    **dict.fromkeys(("end", "close", "last", "late"), Edge.END),
    **dict.fromkeys(("before", "ahead"), Edge.BEFORE),
    **dict.fromkeys(("after", "following"), Edge.AFTER),
}


def edge_of(*words: str | None) -> Edge:
    """The edge of a period that the first telling word names; its end where none does.

    >>> edge_of(None, "first day"), edge_of("last day", "by")
    (<Edge.START: 'start'>, <Edge.END: 'end'>)
    """
    for each in words:
        first = (each or "").casefold().split(" ")[0]
        if first in _EDGES:
            return _EDGES[first]
    return Edge.END
