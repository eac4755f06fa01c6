"""What is left of a clause once the words that name nothing in particular are set aside."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ectcore.model.day import MONTHS, WEEKDAYS
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Tags, Word

_SPEAKS: Final = frozenset({"technique", "product", "document", "unit"})
_EMPTY: Final = frozenset(
    {"mark", "stop", "quality", "generic", "filler", "topic", "vague", "light", "identifier", "number", "figures"}
    | {
        "time",
        "slogan",
        "pupil",
        "occasion",
        "place",
        "phase",
        "crossref",
        "leader",
        "staff",
        "rating",
        "state",
        "attend",
    }
    | {"adjective", "adverb", "abstract"}
)
DOING: Final = frozenset({"act", "oneoff"})
"""The tags of what is done: without one of them nothing is an act."""


def is_act(word: Word) -> bool:
    """Whether it is a verb of doing something that can be seen."""
    return not word.tags.isdisjoint(DOING) and word.tags.isdisjoint(_NO_ACT)


_NO_ACT: Final = frozenset(
    {"light", "vague", "topic", "stop", "time", "identifier", "generic", "filler", "noun", "rating"}
)


def is_weak_act(word: Word) -> bool:
    """Whether it is a verb that says little without its object: make, use, improve."""
    return not word.tags.isdisjoint(_WEAK)


_WEAK: Final = frozenset({"light", "vague", "making"})


def is_residue(word: Word) -> bool:
    """Whether it names something in particular."""
    if not word.tags:
        return len(word.text) > 1 and not word.text.endswith(ABSTRACT_ENDINGS)
    return _is_particular(word.tags) and (len(word.text) > 1 or "technique" in word.tags)


@lru_cache(maxsize=4096)
def _is_particular(tags: Tags) -> bool:
    """Whether what is a sign of that is named in particular, whatever the word; the same sets come again and again."""
    return "technique" in tags or (tags.isdisjoint(_EMPTY) and (tags.isdisjoint(DOING) or not tags.isdisjoint(_NO_ACT)))


ABSTRACT_ENDINGS: Final = ("ness", "ity", "ism", "ship", "ance", "ence", "ly", "ful", "less", "ous", "ively")
"""How words end that name a quality or a manner and nothing to be seen."""


def is_name(word: Word) -> bool:
    """Whether it is a name that nobody listed: Amir, Kestrels; not Monday, nor March."""
    named = not word.tags and word.typed[0].isupper() and word.typed[1:].islower()
    return named and word.text not in _OF_THE_CALENDAR


_OF_THE_CALENDAR: Final = frozenset([name.lower() for name in (*WEEKDAYS, *MONTHS)])


def names_a_thing(word: Word) -> bool:
    """Whether it names a product, a document, a text or a unit, or anything else in particular."""
    if "stop" in word.tags:
        return "technique" in word.tags  # most words, told at once
    return is_residue(word) or _speaks(word.tags)


@lru_cache(maxsize=4096)
def _speaks(tags: Tags) -> bool:
    """Whether what is a sign of that is something to look at, though it is called by a word of any kind."""
    return (
        not tags.isdisjoint(_SPEAKS) and tags.isdisjoint(_SAYS_NOTHING) and ("generic" not in tags or "phrase" in tags)
    )


_SAYS_NOTHING: Final = frozenset({"figure", "topic", "vague", "time", "light", "stop", "pupil", "identifier"})


def is_noun(word: Word) -> bool:
    """Whether it may be the name of what a number counts."""
    return word.tags.isdisjoint(_NEVER_COUNTED)


_NEVER_COUNTED: Final = frozenset({"mark", "stop", "time", "number", "identifier", "figures"})


def is_countable(word: Word) -> bool:
    """Whether it names people, things or acts of which there may be so many or so much."""
    return is_residue(word) or is_act(word) or not word.tags.isdisjoint(_COUNTABLE)


_COUNTABLE: Final = frozenset(
    {"pupil", "parent", "document", "product", "phase", "generic"}
    | {"benchmark", "staff", "unit", "assessment", "behaviour", "occasion", "place"}
)


def judges(word: Word, *by: str) -> bool:
    """Whether it judges, and does not only describe: better, well; but no new, no full.

    Args:
        word: the word.
        by: the tags of words that judge; none means those of quality.
    """
    return (
        not word.tags.isdisjoint(by or _QUALITY)
        and word.text not in _ONLY_DESCRIBES
        and word.tags.isdisjoint(_NO_JUDGEMENT)
    )


_NO_JUDGEMENT: Final = frozenset({"occasion", "clickthrough"})
_QUALITY: Final = frozenset({"quality"})


def quote(clause: Clause, words: Iterable[Word]) -> str:
    """The stretch of the text from the first to the last of the words."""
    several = tuple(words)
    return clause.box.text[several[0].start : several[-1].end] if several else clause.quote


_ONLY_DESCRIBES: Final = frozenset(
    [
        "higher",
        "full",
        "own",
        "new",
        "small",
        "big",
        "personal",
        "short",
        "low",
        "high",
        "main",
        "key",
        "core",
        "whole",
        "different",
        "simple",
        "little",
        "certain",
        "own",
        "complete",
        "ready",
        "level",
        "quick",
        "real",
        "current",
        "special",
        "standard",
        "more",
        "work",
        "skill",
        "skills",
        "hang",
        "reason",
    ]
)
"""Adjectives that are listed with the judgements of quality, and judge nothing."""
