"""How long something takes, where a heading says so.

A duration is what stands at the end of a heading or label: a number inside prose is none.
"""

import re
from typing import Final

_LONGEST: Final = 200
_ABOUT: Final = r"(?:(?:approx(?:\.|imately)?|about|up to)\s*)?(?:\d{1,3}\s?(?:[-\u2013]|to)\s?)?"
_MINUTES: Final = r"(?<!\d)([1-9]\d{0,3})\s?-?(?:mins?|minutes?)\.?[)\]]?"
_TIMED: Final = re.compile(rf"(.*?[^\s(\[])\s*[:,\u2013\u2014-]?\s*[(\[]?{_ABOUT}{_MINUTES}", re.IGNORECASE)
_ALONE: Final = re.compile(r"[(\[]?([1-9]\d{0,3})\s?-?(?:mins?|minutes?)\.?[)\]]?", re.IGNORECASE)
_MARKED: Final = re.compile(r"[(\[:]\s*\d{1,4}\s?-?(?:mins?|minutes?)\.?[)\]]?$", re.IGNORECASE)
_TOTAL: Final = re.compile(
    r"(?:duration|length|total time|time needed)\s*[:\u2013-]\s*([1-9]\d{0,3})\s?(?:mins?|minutes?)\.?", re.IGNORECASE
)


def timed(line: str) -> tuple[str, int | None]:
    """The words of a heading and its minutes, in any of the forms that pages use; of "5-10 minutes" the more.

    >>> timed("Next Steps 5 mins"), timed("Discussion (20 minutes)"), timed("Review: 5 mins")
    (('Next Steps', 5), ('Discussion', 20), ('Review', 5))
    >>> timed("Reflection")
    ('Reflection', None)
    """
    words = line.strip().strip("*_").rstrip(" :")
    if len(words) > _LONGEST or "min" not in words[-12:].casefold():
        return words, None
    match = _TIMED.fullmatch(words)
    return (match[1].rstrip(" :*_"), int(match[2])) if match else (words, None)


def minutes_alone(line: str) -> int | None:
    """The minutes of a line that says nothing else.

    >>> minutes_alone("(5 minutes)"), minutes_alone("It took 5 minutes")
    (5, None)
    """
    match = _ALONE.fullmatch(line.strip())
    return int(match[1]) if match else None


def marked(line: str) -> bool:
    """Whether the minutes of a line are set apart by a bracket or a colon.

    >>> marked("Discussion (20 minutes)"), marked("Take 10 minutes")
    (True, False)
    """
    return _MARKED.search(line.rstrip(" *_")) is not None


def total(line: str) -> int | None:
    """The length of a whole session, where the line states it.

    >>> total("Duration: 60 minutes."), total("Talk for 60 minutes.")
    (60, None)
    """
    match = _TOTAL.fullmatch(line.strip(" *_"))
    return int(match[1]) if match else None
