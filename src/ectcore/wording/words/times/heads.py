"""How words begin: what a phrase of time can be is told from that, without trying every form at every word."""

import re
from typing import Final

HEAD: Final = re.compile(r"(?<!\w)(?:[a-z]{1,3}|[0-9](?![0-9]?[a-z](?![a-z])))")
"""The beginning of a word: up to three letters, or a digit; none of a class such as 8c or 10d."""

_DIGIT: Final = "0"


def head_of(match: re.Match[str]) -> str:
    """The beginning of a word that was matched, any digit being as good as another."""
    return _DIGIT if match[0].isdecimal() else match[0]


def head_at(text: str, place: int) -> str:
    """How the word begins that begins there; empty where none does."""
    match = HEAD.match(text, place)
    return head_of(match) if match else ""


def heads(words: str) -> frozenset[str]:
    """How each of the words begins.

    >>> sorted(heads("0 each every y7"))
    ['0', 'eac', 'eve', 'y']
    """
    return frozenset(head_at(word, 0) for word in words.split())
