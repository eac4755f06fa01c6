"""What a text is about: families of topics, as meetings and the Teachers' Standards name them."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ectcore.wording.words.lexicon import stem, themes
from ectcore.wording.words.tokens import NO_TAGS, Word, words_of

FAMILIES: Final = frozenset(
    [
        "behaviour",
        "assessment",
        "adaptive",
        "memory",
        "planning",
        "subject",
        "oracy",
        "parents",
        "staff",
        "professional",
        "workload",
        "pastoral",
        "environment",
    ]
)
_NEIGHBOURS: Final = {
    "oracy": {"assessment", "adaptive"},
    "environment": {"subject", "memory"},
    "pastoral": {"behaviour"},
}
_STANDARDS: Final = {
    1: {"behaviour", "professional"},
    2: {"memory"},
    3: {"subject"},
    4: {"planning"},
    5: {"adaptive"},
    6: {"assessment"},
    7: {"behaviour"},
    8: {"professional", "parents", "staff"},
}
_STANDARD: Final = re.compile(r"ts ?([1-8])")
_NO_THEME: Final = frozenset({"mark", "time", "slogan"})
_STEM: Final = 5
_EMPTY: Final = frozenset({"pupil", "parent", "stop", "generic", "quality", "mark", "time", "number", "light"})


def families(words: Iterable[Word], *, only_topics: bool = False) -> frozenset[str]:
    """The families that the words are a sign of."""
    asked = [word for word in words if not only_topics or not word.tags.isdisjoint(_TOPICAL)]
    tags = NO_TAGS.union(*[word.tags for word in asked])
    standards = [
        _STANDARDS[int(match[1])]
        for word in asked
        if word.text[:2] == "ts" and (match := _STANDARD.fullmatch(word.text))
    ]
    found = (tags & FAMILIES).union(*standards)
    return found or (_SUBJECT if "unit" in tags and not only_topics else NO_TAGS)


_TOPICAL: Final = frozenset({"topic", "technique"})
_SUBJECT: Final = frozenset({"subject"})


def served(words: Iterable[Word]) -> frozenset[str]:
    """The families that anything in the words serves, a known topic or not."""
    stems = [stem(word.text) for word in words if word.tags.isdisjoint(_NO_THEME)]
    known = themes()
    return frozenset().union(
        *[known[each,] for each in stems if (each,) in known],
        *[known[pair] for pair in pairwise(stems) if pair in known],
    )


@lru_cache(maxsize=512)
def focus_families(focus: str) -> frozenset[str]:
    """The families of a meeting's focus; what it says of planning for a year is not a topic.

    >>> sorted(focus_families("Retrieval practice"))
    ['memory']
    """
    words = words_of(_FOR_A_YEAR.sub("", focus))
    subject = {"subject"} if names_a_subject(words) else set()
    return (families(words, only_topics=True) or families(words)) | subject


def names_a_subject(words: Iterable[Word]) -> bool:
    """Whether a subject of the curriculum is named: maths, Spanish."""
    return any("subjectname" in word.tags for word in words)


def meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of families share one, or have neighbours."""
    return (
        bool(one & other)
        or any(_NEIGHBOURS.get(each, set()) & other for each in one)
        or any(_NEIGHBOURS.get(each, set()) & one for each in other)
    )


def share_a_word(one: Iterable[Word], other: Iterable[Word]) -> str:
    """A word that both name, by its stem; empty where there is none."""
    stems = {word.text[:_STEM] for word in other if len(word.text) >= _STEM and word.tags.isdisjoint(_EMPTY)}
    return next((word.text for word in one if word.text[:_STEM] in stems and word.tags.isdisjoint(_EMPTY)), "")


_FOR_A_YEAR: Final = re.compile(
    r"(?:planning|plan|targets|priorities) for (?:year \d|next year|the (?:next|new|coming) year):?", re.IGNORECASE
)
