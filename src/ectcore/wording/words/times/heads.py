"""How words begin: what a phrase of time can be is told from that, without trying every form at every word."""

import re
from string import digits
from typing import Final

HEAD: Final = re.compile(r"(?<!\w)(?:[a-z]{1,3}|[0-9](?![0-9]?[a-z](?![a-z])))")
"""The beginning of a word: up to three letters, or a digit; none of a class such as 8c or 10d."""


def head_at(text: str, place: int) -> str:
    """How the word begins that begins there; empty where none does."""
    match = HEAD.match(text, place)
    return match[0] if match else ""


def heads(words: str) -> frozenset[str]:
    """How each of the words begins; 0 stands for any digit.

    >>> sorted(heads("each every y7")), len(heads("0"))
    (['eac', 'eve', 'y'], 10)
    """
    return frozenset(head for word in words.split() for head in (digits if word == "0" else (head_at(word, 0),)))
