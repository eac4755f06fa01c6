"""The steps within one cell, and words without the bullet before them."""

import re
from itertools import pairwise
from typing import Final

_BULLET: Final = re.compile(
    r"\s*(?:(?:[-\u2013\u2014*+•●▪◦·‣]|\(?(?:\d{1,2}|[a-z])[.)]|\[[ xX✓]?\])[ \t\u00a0]+)*(?:[•●▪◦‣][ \t]*)?"
)
_LONE_BULLET: Final = re.compile(r"\s*(?:[-\u2013\u2014*+•●▪◦·‣]+|\(?(?:\d{1,2}|[a-z])[.)]|\[[ xX✓]?\])\s*")
_INLINE_BULLET: Final = re.compile(r"\s*[•●▪◦‣]\s*")
_NUMBER: Final = re.compile(r"(?:^|(?<=\s))\(?(?P<mark>\d{1,2}|[a-h])[.)]\s+")


def unbulleted(line: str) -> str:
    """A line without the bullet or number before it, and without blanks at its ends.

    >>> unbulleted(" - Greet 7M"), unbulleted("2) Greet 7M"), unbulleted("2 steps"), unbulleted("•")
    ('Greet 7M', 'Greet 7M', '2 steps', '')
    """
    if _LONE_BULLET.fullmatch(line):
        return ""
    found = _BULLET.match(line)
    return line[found.end() if found else 0 :].strip()


def steps_in(cell: str) -> tuple[str, ...]:
    r"""The steps in a cell: one a line, or numbered or bulleted within a line.

    >>> steps_in("1. Stand at the door 2. Point to the task")
    ('Stand at the door', 'Point to the task')
    >>> steps_in("• Print the cards\n• Play pairs")
    ('Print the cards', 'Play pairs')
    """
    parts = (part for line in cell.splitlines() for part in _parts(line))
    return tuple(step for part in parts if (step := unbulleted(part)))


def sentence_in(line: str) -> str:
    """The target that a line is, without a bullet before it; numbers that run through the line are kept.

    >>> sentence_in("1. Behaviour in 9G"), sentence_in("a) ring the bell b) count down")
    ('Behaviour in 9G', 'a) ring the bell b) count down')
    """
    return line.strip() if len(_parts(line)) > 1 and not _INLINE_BULLET.match(line) else unbulleted(line)


def _parts(line: str) -> list[str]:
    if _INLINE_BULLET.match(line):
        return _INLINE_BULLET.split(line)
    marks = list(_NUMBER.finditer(line))
    if not _count_up(line, marks):
        return [line]
    ends = [*(mark.start() for mark in marks[1:]), len(line)]
    return [line[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]


def _count_up(line: str, marks: list[re.Match[str]]) -> bool:
    """Whether the marks number the whole line, one after the other, from its beginning."""
    if not marks or line[: marks[0].start()].strip():
        return False
    numbers = [int(mark["mark"]) if mark["mark"].isdecimal() else ord(mark["mark"]) - ord("a") + 1 for mark in marks]
    return all(after == before + 1 for before, after in pairwise(numbers))
