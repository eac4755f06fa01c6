"""How words begin: what a phrase of time can be is told from that, without trying every form at every word."""

import re
from itertools import product
from string import digits
from typing import Final

HEAD: Final = re.compile(r"(?<!\w)(?:(?:the|for)[a-z]?|[a-z]{1,3}|[0-9](?![0-9]?[a-z](?![a-z])))")
"""The beginning of a word: up to three letters, or a digit; none of a class such as 8c or 10d.

A fourth letter tells "the" and "for" from what only begins so.
"""


def head_at(text: str, place: int) -> str:
    """How the word begins that begins there; empty where none does."""
    match = HEAD.match(text, place)
    return match[0] if match else ""


def heads(words: str) -> frozenset[str]:
    """How each of the words begins, and with "+" the word after it, where only some will do; 0 is any digit.

    >>> sorted(heads("each every y7 to+be")), len(heads("0"))
    (['eac', 'eve', 'to be', 'y'], 10)
    """
    return frozenset(
        " ".join(both)
        for word in words.split()
        for both in product(*[digits if each == "0" else (head_at(each, 0),) for each in word.split("+")])
    )


def before(words: str, others: str) -> str:
    """Each of the words with each of the others after it.

    >>> before("a two", "day week")
    'a+day a+week two+day two+week'
    """
    return " ".join([f"{word}+{other}" for word in words.split() for other in others.split()])
