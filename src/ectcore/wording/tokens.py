"""A text as words and marks, each with its place and what it is a sign of."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from ectcore.wording.lexicon import NO_TAGS, Tags, lexicon, tags_of

_TOKEN: Final = re.compile(r"\$\{\w+\}|\d+(?:[.,/:]\d+)+|\w+(?:['\u2019]\w+)*|[^\w\s]")
_CODE: Final = re.compile(
    r"(?:y|yr|year)?\d{1,2}(?!(?:am|pm|st|nd|rd|th|s|m|k|h|hr|hrs|min|mins|sec|secs|cm|mm|km|kg|p|ish|pt)$)[a-z]{1,4}\d?"
    r"|(?:y|yr)\d{1,2}s?|\$\{\w+\}"
)
_CODE_LIKE_A_UNIT: Final = re.compile(r"(?:[1-9]|1[0-3])[hmps]")
_BEFORE_CLASSES: Final = frozenset(["in", "with", "for", "to", "of", "my", "the", "all", "each", "every", "and"])
_LABEL: Final = re.compile(r"(?:ks|ts|p|c|b|s|t|l|rm|g|q|ch|m|u)\d{1,2}[a-z]?")
_LABELLED: Final = frozenset(
    [
        "year",
        "years",
        "yr",
        "y",
        "set",
        "sets",
        "room",
        "rm",
        "period",
        "p",
        "part",
        "section",
        "lab",
        "unit",
        "units",
        "target",
        "phase",
        "chapter",
        "question",
        "grade",
        "level",
        "week",
        "wk",
        "paper",
        "step",
        "stage",
        "group",
        "form",
        "spring",
        "autumn",
        "summer",
        "term",
        "lesson",
        "band",
        "stream",
        "house",
        "key",
        "act",
        "scene",
        "verse",
        "page",
        "pages",
        "ts",
        "standard",
        "standards",
        "module",
        "phase",
        "option",
        "appendix",
        "version",
        "ext",
        "extension",
        "no",
        "number",
        "section",
        "class",
        "bank",
        "column",
        "columns",
        "row",
        "rows",
        "tab",
    ]
)
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_IN_WORDS: Final = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "hundred",
        "dozen",
        "dozens",
        "couple",
        "both",
        "once",
        "twice",
        "thrice",
        "half",
        "halve",
        "halves",
        "double",
        "triple",
        "third",
        "thirds",
        "quarter",
        "quarters",
        "fifth",
        "tenth",
        "single",
        "pair",
    ]
)


class Word(NamedTuple):
    """A word or mark of a text.

    Attributes:
        text: as it is compared: small letters, plain apostrophes, no possessive.
        start: where it begins.
        end: where it ends.
        tags: what it is a sign of.
        typed: as it was typed.
    """

    text: str
    start: int
    end: int
    tags: Tags
    typed: str


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Word, ...]:
    """The words and marks of a text, in order.

    >>> [word.text for word in words_of("Cold-call in 7D's recap.")]
    ['cold', '-', 'call', 'in', '7d', 'recap', '.']
    """
    found = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text)]
    plain = [_plain(typed) for typed, _, _ in found]
    tags = [_tags(plain, index) for index in range(len(plain))]
    for index in range(1, len(plain)):
        if plain[index - 1] in _LABELLED and "identifier" in tags[index]:
            tags[index - 1] = tags[index]
    _add_phrases(plain, tags)
    for index in range(1, len(plain)):
        if plain[index - 1] in _BEFORE_NOUNS and "base" in tags[index]:
            tags[index] |= _NOUN
    return tuple(
        Word(word, start, end, tag, typed) for word, tag, (typed, start, end) in zip(plain, tags, found, strict=True)
    )


def _plain(typed: str) -> str:
    lowered = typed.lower()
    if "\u2019" in lowered:
        lowered = lowered.replace("\u2019", "'")
    return lowered.removesuffix("'s") if lowered not in {"it's", "that's", "there's", "let's", "what's"} else lowered


def _tags(plain: list[str], index: int) -> Tags:
    word = plain[index]
    if not word[0].isalnum() and word[0] != "$":
        return _MARK
    if word[0].isdigit() or word[0] == "$" or word[-1].isdigit():
        return _tags_of_figures(word, plain[index - 1] if index else "")
    if word.endswith(_CONTRACTED):
        return _STOP
    return tags_of(word) | _WORD_NUMBER if word in _IN_WORDS else tags_of(word)


def _tags_of_figures(word: str, before: str) -> Tags:
    if _CODE.fullmatch(word) or (before in _BEFORE_CLASSES and _CODE_LIKE_A_UNIT.fullmatch(word)):
        return _CLASS
    if _LABEL.fullmatch(word):
        return _IDENTIFIER
    if _NUMBER.fullmatch(word):
        return _after(before)
    return _FIGURES


def _after(before: str) -> Tags:
    if before in {"year", "years", "yr", "y", "class", "form", "set", "sets"}:
        return _CLASS
    return _IDENTIFIER if before in _LABELLED else _DIGITS


_BEFORE_NOUNS: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "my",
        "our",
        "your",
        "his",
        "her",
        "their",
        "its",
        "this",
        "that",
        "these",
        "those",
        "in",
        "of",
        "on",
        "at",
        "each",
        "every",
        "no",
    ]
)
_CONTRACTED: Final = ("n't", "'ve", "'re", "'ll", "'d")
_STOP: Final[Tags] = frozenset({"stop"})
_NOUN: Final[Tags] = frozenset({"noun"})
_MARK: Final[Tags] = frozenset({"mark"})
_CLASS: Final[Tags] = frozenset({"identifier", "pupil", "bound", "class"})
_IDENTIFIER: Final[Tags] = frozenset({"identifier"})
_DIGITS: Final[Tags] = frozenset({"number", "digits"})
_FIGURES: Final[Tags] = frozenset({"figures"})
_WORD_NUMBER: Final[Tags] = frozenset({"number"})


def _add_phrases(plain: list[str], tags: list[Tags]) -> None:
    """Add to the words of a known phrase what the phrase is a sign of; hyphens within are passed over."""
    phrases = lexicon().phrases
    places = [place for place, word in enumerate(plain) if word not in _JOINING]
    words = [plain[place] for place in places]
    for at in range(len(words) - 1):
        for rest, more in phrases.get((words[at], words[at + 1]), ()):
            if _follows(words, at + 2, rest):
                for place in places[at : at + 2 + len(rest)]:
                    tags[place] |= more


_JOINING: Final = frozenset({"-", "\u2011", "/", "'"})


__all__ = ["NO_TAGS", "Tags", "Word", "words_of"]


def _follows(words: list[str], at: int, rest: tuple[str, ...]) -> bool:
    """Whether the rest of a phrase stands there, its last word perhaps in the plural."""
    if not rest:
        return True
    if words[at : at + len(rest) - 1] != list(rest[:-1]) or at + len(rest) > len(words):
        return False
    last = words[at + len(rest) - 1]
    return last in (rest[-1], f"{rest[-1]}s")
