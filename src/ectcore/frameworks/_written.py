"""How people write codes: `4.7, 4n`, `1.1-1.5`, `Standards 2 & 3`, `6h 6k 6m`."""

import re
from collections.abc import Iterator
from string import ascii_lowercase
from typing import Final

DASHES: Final = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_RANGE: Final = rf"[ \t]*(?:[{DASHES}]|\bto\b)[ \t]*"
_AND: Final = r"[ \t]*(?:[,;&/+]|\band/or\b|\band\b|\bor\b)(?:[ \t]*(?:and/or|and|or|&)\b)?[ \t]*"
_NUMBER: Final = r"[1-9]\.[0-9]{1,2}(?![0-9A-Za-z%]|\.[0-9]|[ \t]?[ap]\.?m\b)"
_LETTER: Final = r"[1-9][a-z](?![0-9A-Za-z])"
_SHORT: Final = rf"(?:,[a-z](?![a-z])|[{DASHES}][a-z](?![a-z]))"
_ITEM: Final = rf"(?:{_NUMBER}|{_LETTER}{_SHORT}*)"
_TEACHERS: Final = r"[Tt]eachers?['\u2019]?s?['\u2019]?"
_STANDARD: Final = r"[1-9](?![0-9A-Za-z]|\.[0-9])"

SEEMS: Final = re.compile(r"[1-9](?:\.[0-9]|[a-z])")
"""What any code begins with: found fast, so that the rest is asked at few places."""

CODES: Final = re.compile(
    rf"(?:(?<![0-9A-Za-z.\u00a3$\u20ac#/:\{DASHES}])|(?<=[a-z]{{3}})|(?<=\bTS)|(?<=\bECF))"
    rf"{_ITEM}(?:(?:{_RANGE}|{_AND}){_ITEM}|[ \t]+{_LETTER})*"
)
"""A code written as n.m or as n and a letter, with those that follow it."""

STANDARDS: Final = re.compile(
    r"(?:[Ss](?<![A-Za-z].)(?:tandards?|TANDARDS?)[ \t]+|T(?<![A-Za-z].)Ss?[ \t]?)"
    rf"(?P<list>{_STANDARD}(?:(?:{_RANGE}|{_AND}){_STANDARD})*)"
)
"""Standards by their numbers."""

PART_TWO: Final = re.compile(
    rf"[Pp]art (?:2|[Tt]wo) of the {_TEACHERS} [Ss]tandards\b|{_TEACHERS} [Ss]tandards,? [Pp]art (?:2|[Tt]wo)\b"
)
"""The part of the Teachers' Standards on conduct."""

_PIECE: Final = re.compile(
    rf"(?P<dash>{_RANGE})?(?P<item>[1-9]\.[0-9]{{1,2}}|[1-9][a-z]?)|(?P<to>[{DASHES}])(?P<end>[a-z])|,(?P<further>[a-z])(?![a-z])"
)


def spelt_out(written: str) -> Iterator[str]:
    """Each code that a list or range stands for, in order; of a range that has no sense, its two ends.

    >>> list(spelt_out("1.1-1.3, 4n & 8a-c"))
    ['1.1', '1.2', '1.3', '4n', '8a', '8b', '8c']
    """
    last = ""
    for piece in _PIECE.finditer(written):
        standard = last[:1]
        code = piece["item"] or standard + (piece["end"] or piece["further"])
        if last and (piece["dash"] or piece["to"]):
            yield from _between(last, code)
        yield code
        last = code


def _between(first: str, last: str) -> Iterator[str]:
    if first.isdigit() and last.isdigit():
        yield from map(str, range(int(first) + 1, int(last)))
    elif first[0] == last[0] and "." in first and "." in last:
        for ordinal in range(int(first[2:]) + 1, int(last[2:])):
            yield f"{first[:2]}{ordinal}"
    elif first[0] == last[0] and first[1:].isalpha() and last[1:].isalpha():
        for letter in ascii_lowercase[ascii_lowercase.index(first[1]) + 1 : ascii_lowercase.index(last[1])]:
            yield f"{first[0]}{letter}"
