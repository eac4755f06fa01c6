"""What a word with figures is a sign of: a class, a label, a number."""

import re
from functools import lru_cache
from typing import Final

from ectcore.wording.words.lexicon import Tags, listed

_CODE: Final = re.compile(
    r"(?:y|yr|year)?\d{1,2}(?!(?:am|pm|st|nd|rd|th|s|m|k|h|hr|hrs|min|mins|sec|secs|cm|mm|km|kg|p|ish|pt)$)[a-z]{1,4}\d?"
    r"|(?:y|yr)\d{1,2}s?|\$\{\w+\}"
)
_CODE_LIKE_A_UNIT: Final = re.compile(r"(?:[1-9]|1[0-3])[hmps]|[1-46-9]k")
_YEAR: Final = frozenset({"year", "years", "yr"})
_YEAR_GROUP: Final = re.compile(r"1?\ds")
_LABEL: Final = re.compile(r"(?:ks|ts|p|c|b|s|t|l|rm|g|q|ch|m|u)\d{1,2}[a-z]?")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_CLASS: Final[Tags] = frozenset({"identifier", "pupil", "bound", "class"})
_IDENTIFIER: Final[Tags] = frozenset({"identifier"})
_DIGITS: Final[Tags] = frozenset({"number", "digits"})
_FIGURES: Final[Tags] = frozenset({"figures"})


def _may_be_a_class(word: str, before: str, typed: str) -> bool:
    """Whether no unit is meant there: 9k at the beginning, in 8p, with 7h, and 8M wherever it stands."""
    return (
        typed[: len(word)][-1:].isupper()
        or before in listed("before a class")
        or (not before and word[-1] in {"h", "k"})
    )


@lru_cache(maxsize=4096)
def tags_of_figures(word: str, before: str, typed: str = "") -> Tags:
    """What a word with figures is a sign of, in small letters, after that other word.

    Args:
        word: the word, in small letters.
        before: the word before it.
        typed: the word as it was typed, where that is known.

    >>> sorted(tags_of_figures("12", "ask")), sorted(tags_of_figures("12", "page"))
    (['digits', 'number'], ['identifier'])
    """
    if _CODE.fullmatch(word) or (_CODE_LIKE_A_UNIT.fullmatch(word) and _may_be_a_class(word, before, typed)):
        return _CLASS
    if _LABEL.fullmatch(word):
        return _IDENTIFIER
    if not _NUMBER.fullmatch(word):
        return _CLASS if before in _YEAR and _YEAR_GROUP.fullmatch(word) else _FIGURES
    if before in {"year", "years", "yr", "y", "class", "form", "set", "sets"}:
        return _CLASS
    if before == "term" and word.isdecimal() and int(word) > _TERMS:
        return _DIGITS  # by half term 18 of them
    return _IDENTIFIER if before in listed("label") else _DIGITS


_TERMS: Final = 6
"""A school year has no more of them, however they are counted."""
