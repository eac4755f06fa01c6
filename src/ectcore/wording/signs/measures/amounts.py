"""Amounts that are written as one word: 5/6, ½, 30s, 3mins, 3x; 5m and 7s are classes."""

import re
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from ectcore.memory import OF_CLAUSES
from ectcore.wording.words.tokens import Word

SHORT_TIMES: Final = frozenset({"second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins"})
"""Units of which a number tells how soon or how long, and counts nothing that is made."""


class Amount(Enum):
    """What such a word tells."""

    PART = auto()
    LASTING = auto()
    TIMES = auto()


_SHAPES: Final = {
    Amount.PART: re.compile(r"\d{1,3}/\d{1,3}|(?!1:1)[1-9]:[1-9]|[\u00bc-\u00be\u2150-\u215e]"),
    Amount.LASTING: re.compile(r"\d+(?:\.\d+)?(?:secs?|mins?|hrs?)|\d{1,2}h[0-5]\d|(?:1[4-9]|[2-9]\d|\d{3})[sm]"),
    Amount.TIMES: re.compile(r"x\d{1,2}|\d{1,2}x"),
}
_PLAIN: Final = frozenset({"time", "number", "mark", "stop"})


def amount_of(word: Word) -> Amount | None:
    """What amount the word tells by itself; None for all other words.

    >>> from ectcore.wording.words.tokens import words_of
    >>> [amount.name for word in words_of("5/6 sit within 30s, 3x a week") if (amount := amount_of(word))]
    ['PART', 'LASTING', 'TIMES']
    """
    if not word.tags.isdisjoint(_PLAIN) or not (word.text[0].isnumeric() or word.text[-1].isdigit()):
        return None
    return _amount(word.text)


@lru_cache(OF_CLAUSES)
def _amount(text: str) -> Amount | None:
    return next((amount for amount, shape in _SHAPES.items() if shape.fullmatch(text)), None)
