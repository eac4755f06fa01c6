"""What a page says of itself: that it has no research summary, that the year or module ends with it."""

import re
from typing import Final

_NO_RESEARCH: Final = re.compile(
    r"(?:as this session\b[^.]{0,80}?\s)?(?:there (?:is|are)|this session has) no\s(?:\w+\s){0,2}"
    r"(?:research|case stud)",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(
    r"there are no further\b.{0,60}?\b(?:meeting|session)s?\b|you have (?:now )?completed year\b", re.IGNORECASE
)
_COMPLETED: Final = re.compile(r"\bcompleted year ([1-4])\b", re.IGNORECASE)


def no_research(line: str) -> bool:
    """Whether the line begins by saying that the session has no research summary or case study.

    >>> no_research("There is no separate research and practice summary for this week.")
    True
    """
    return _NO_RESEARCH.match(line) is not None


def ends(line: str) -> bool:
    """Whether the line says that the year or the module is at its end.

    >>> ends("There are no further ECT mentor meetings in Year 1.")
    True
    """
    return _ENDS.search(line) is not None


def completed_year(words: str) -> int | None:
    """The year of the programme that the words say is complete.

    >>> completed_year("You have now completed Year 2.")
    2
    """
    match = _COMPLETED.search(words)
    return int(match[1]) if match else None
