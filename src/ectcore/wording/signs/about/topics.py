"""What a text is about: families of topics, as meetings and the Teachers' Standards name them."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from ectcore.memory import OF_TEXTS
from ectcore.wording.words.lexicon import listed, stem, tags_of, themes, topics
from ectcore.wording.words.tokens import NO_TAGS, Tags, Word, words_of

FAMILIES: Final = frozenset(
    [
        "behaviour",
        "assessment",
        "adaptive",
        "memory",
        "planning",
        "subject",
        "literacy",
        "numeracy",
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
_BY_NAME: Final = {f"ts{number}": theirs for number, theirs in _STANDARDS.items()}
_NO_THEME: Final = frozenset({"mark", "time", "slogan"})
_STEM: Final = 5
_SAYS_LITTLE: Final = frozenset({"pupil", "parent", "stop", "generic", "mark", "time", "number", "light"})
"""What no word of the target may be that stands in the focus too; how good it is may: more fluent, for fluency."""
_EMPTY: Final = frozenset({"pupil", "parent", "stop", "generic", "quality", "mark", "time", "number", "light"})


def families(words: Iterable[Word], *, only_topics: bool = False) -> frozenset[str]:
    """The families that the words are a sign of; what is of reading or of number is no sign of other subjects."""
    asked = [word for word in words if not word.tags.isdisjoint(_TOPICAL)] if only_topics else list(words)
    tags = NO_TAGS.union(*[word.tags for word in asked])
    if "subject" in tags and not BASIC.isdisjoint(tags) and not any(map(_is_of_any_subject, asked)):
        tags -= _SUBJECT
    standards = [_BY_NAME[word.text] for word in asked if word.text in _BY_NAME]
    found = (tags & FAMILIES).union(*standards)
    return found or (_SUBJECT if "unit" in tags and not only_topics else NO_TAGS)


_TOPICAL: Final = frozenset({"topic", "technique"})
_SUBJECT: Final = frozenset({"subject"})
BASIC: Final = frozenset({"literacy", "numeracy"})
"""What is of reading or of number, and so no sign of other subjects."""


def _is_of_any_subject(word: Word) -> bool:
    return "subject" in word.tags and word.tags.isdisjoint(BASIC)


def served(words: Iterable[Word]) -> frozenset[str]:
    """The families that anything in the words serves, a known topic or not.

    Of points in time only those count that lie back: last month's questions.
    """
    asked = tuple(words)
    stems = [stem(word.text) for word in asked if word.tags.isdisjoint(_NO_THEME)]
    known = themes()
    back = [
        (stem(one.text), stem(two.text)) for one, two in pairwise(asked) if one.text in _BACK and "time" in one.tags
    ]
    return frozenset().union(
        *[known[each,] for each in stems if (each,) in known],
        *[known[pair] for pair in (*pairwise(stems), *back) if pair in known],
    )


_BACK: Final = frozenset({"last", "previous"})


def pointed_at(words: Iterable[Word]) -> frozenset[str]:
    """The families that a pupil called by name points at: what is done for one child is adaptive or pastoral.

    What that child has no hold on, such as an illness, is not done for anybody.
    """
    asked = tuple(words)
    if not any(map(_is_called_by_name, asked)) or any("control" in word.tags for word in asked):
        return NO_TAGS
    return _FOR_ONE


_FOR_ONE: Final = frozenset({"adaptive", "pastoral"})


def _is_called_by_name(word: Word) -> bool:
    named = "pupil" in word.tags and word.typed[0].isupper() and "class" not in word.tags
    return named and "pupil" not in tags_of(word.text)


@lru_cache(OF_TEXTS)
def focus_families(focus: str) -> frozenset[str]:
    """The families of a meeting's focus; what any meeting is for, such as planning for a year, is no topic.

    What it names decides; only where it names no topic, what its words are a sign of. A phrase is one topic, whatever
    its words mean apart. Reading and number go before subjects in general.

    >>> sorted(focus_families("Retrieval practice")), sorted(focus_families("Low-level disruption"))
    (['memory'], ['behaviour'])
    """
    words = words_of(of_this_meeting(focus))
    named = _standards(focus) | _named(words)
    subjects = _SUBJECT.union(*[word.tags & FAMILIES for word in words if "subjectname" in word.tags])
    if _names_a_subject(words) and named <= _SUBJECTS:
        named |= subjects
    finer = named & BASIC
    return named - _SUBJECT if finer else named or families(words)


def of_this_meeting(focus: str) -> str:
    """A focus without what any meeting may be for: planning for ECT year 2."""
    return _ANY_MEETING.sub(" ", focus)


def _standards(focus: str) -> frozenset[str]:
    """The families of the Teachers' Standards that are named by number: TS 2 and 3, Standard 5."""
    numbers = (int(digit) for match in _BY_NUMBER.finditer(focus) for digit in match[1] if digit in _DIGITS)
    return frozenset().union(*[_STANDARDS[number] for number in numbers])


_YEAR: Final = (
    r"(?:the )?(?:ect )?(?:year (?:[12]|one|two)|(?:next|new|coming|second|following) (?:school |academic )?year)"
    r"(?: of induction)?"
)
_ANY_MEETING: Final = re.compile(
    rf"\b(?:(?:end of |start of |review of |reflection on )?{_YEAR}(?: (?:review|planning|plans?))?"
    r"|(?:end|start|rest|review) of (?:the )?(?:year|term)|(?:the )?year ahead"
    r"|(?:autumn|spring|summer|final|formal|progress|termly|half[- ]term(?:ly)?|mid[- ]?year) (?:term )?review"
    r"|(?:mentor|tutor|review|progress|final|weekly|catch[- ]?up) meeting|(?:week|meeting) \d+|catch[- ]?up"
    r"|learning walk|lesson visit|drop[- ]in|lesson observation|(?:action|development|improvement) plan(?:ning)?"
    r"|plan(?:ning|s)? for|(?:targets?|goals?)[- ]setting(?! with)|setting (?:targets|goals)|targets|priorities"
    rf"|next steps(?! after)|(?:moving|transition|going) (?:into|to) {_YEAR}|looking (?:ahead|back|forward)(?: to)?"
    r"|strengths and areas for \w+|areas for (?:development|improvement)|reflection and|progress (?:against|towards)"
    r"|teachers'? standards|general|various|n/?a|none|tbc)\b:?",
    re.IGNORECASE,
)
_BY_NUMBER: Final = re.compile(
    r"\b(?:TS|standards?) ?([1-8](?:(?:, ?| ?(?:&|and|/) ?)(?:TS ?)?[1-8])*)\b", re.IGNORECASE
)
_DIGITS: Final = frozenset("12345678")
_SUBJECTS: Final = _SUBJECT | BASIC


def _named(words: Iterable[Word]) -> frozenset[str]:
    """The families of the topics that are named, or else of what is known to show one; the longest phrases first.

    Words such as time, team and groups name a topic only where nothing else does: time for feedback.
    """
    stems = [stem(word.text) for word in words if "mark" not in word.tags]
    known = topics()
    found: list[tuple[tuple[str, ...], Tags]] = []
    while stems:
        length = next((each for each in range(_LONGEST, 0, -1) if tuple(stems[:each]) in known), 0)
        if length:
            key = tuple(stems[:length])
            found.append((key, known[key]))
        del stems[: length or 1]
    names = [(key, tags) for key, tags in found if "topic" in tags] or found
    strong = [tags for key, tags in names if not (len(key) == 1 and key[0] in _weak_names())]
    return NO_TAGS.union(*(strong or [tags for _, tags in names])) & FAMILIES


@cache
def _weak_names() -> frozenset[str]:
    return frozenset(map(stem, listed("weak name of a topic")))


_LONGEST: Final = 6


def _names_a_subject(words: Iterable[Word]) -> bool:
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
    asked = [word for word in other if word.tags.isdisjoint(_EMPTY) or _names_a_quality(word)]
    stems = {stem(word.text)[:_STEM] for word in asked if len(word.text) >= _STEM}
    return next(
        (word.text for word in one if stem(word.text)[:_STEM] in stems and word.tags.isdisjoint(_SAYS_LITTLE)), ""
    )


def _names_a_quality(word: Word) -> bool:
    """Whether a quality is all that it names: readiness, assertiveness."""
    return word.text.endswith("ness") and word.tags.isdisjoint(_SAYS_LITTLE)
