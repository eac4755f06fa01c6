"""The year of a programme, as tables have it."""

import re
from typing import Final

_YEARS: Final = re.compile(r"(?:year|yr|y|ect|ect year|ect y)? ?(?P<year>[1-4])(?:st|nd|rd|th)?(?: year)?")
_SPELT: Final = {"one": 1, "first": 1, "two": 2, "second": 2, "three": 3, "third": 3, "four": 4, "fourth": 4}


def year_in(typed: str) -> int | None:
    """The year of the programme that was typed, 1 to 4; None where it is something else.

    >>> [year_in(typed) for typed in ("2", "Year 1", "ECT2", "second", "Year 9", "2025/26")]
    [2, 1, 2, 2, None, None]
    """
    words = " ".join(typed.casefold().split()).removesuffix(" year")
    found = _YEARS.fullmatch(words)
    return int(found["year"]) if found else _SPELT.get(words)
