"""What a practice is bound to: a class, pupils, a phase, a place, a text, an occasion, an audience, a count."""

import re
from collections.abc import Iterable
from typing import Final

from ectcore.wording.signs.residue import DOING, is_name
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word

_BOUND: Final = frozenset({"bound", "audience", "class"})
_OWN_CLASS: Final = re.compile(
    r"class teacher|reception|nursery|\byear [1-6r]\b|eyfs|ks1|primary|\by[1-6]\b", re.IGNORECASE
)


def bound_in(clauses: Iterable[Clause], *, besides: Word | None = None) -> Word | None:
    """A word that says where, with whom, on what or how many; None where there is none."""
    for clause in clauses:
        words = clause.words
        for at, word in enumerate(words):
            if at and words[at - 1].text in _FEWER and not word.tags.isdisjoint(_THINGS):
                continue  # fewer essays: which ones?
            if at and words[at - 1].text in _BEFORE_VERBS and _is_base(word):
                continue
            if word is not besides and (_binds(word) or (at > 0 and _is_particular(words[at - 1], word))):
                return word
    return None


def _is_particular(before: Word, word: Word) -> bool:
    """Whether a pupil is called by an initial there, or one thing is meant: K, the car park."""
    if len(word.text) == 1:
        return word.text.isalpha() and word.text not in _NO_INITIALS and before.text not in _BEFORE_LETTERS
    if is_called(before, word):
        return True
    return before.text in _ONE_IS_MEANT and not word.tags and len(word.text) > _LONG_ENOUGH


def is_called(before: Word, word: Word) -> bool:
    """Whether one pupil is called by name there: with Imran, for Ruby, seat Kai; not "plan with Mr Roy"."""
    doing = before.text.endswith("ing") or not before.tags.isdisjoint(DOING)
    return is_name(word) and (doing or before.text in _TO_ONE)


_TO_ONE: Final = frozenset({"with", "for", "beside", "near", "from", "behind"})
_FEWER: Final = frozenset({"more", "fewer", "less"})
_THINGS: Final = frozenset({"document", "occasion", "pupil"})
_BEFORE_VERBS: Final = frozenset({"who", "they", "i", "we"})
_NO_INITIALS: Final = frozenset("aiwcx")
_BEFORE_LETTERS: Final = frozenset({"(", "/", "part", "section", "question", "paper"})
_ONE_IS_MEANT: Final = frozenset({"the", "my", "our"})
_LONG_ENOUGH: Final = 3


_NUMBERED: Final = frozenset({"lab", "room", "rm", "page", "chapter", "act", "scene", "unit", "question", "paper"})


def _binds(word: Word) -> bool:
    if "identifier" in word.tags and word.text in _NUMBERED:
        return True
    return (
        not word.tags.isdisjoint(_BOUND)
        and ("stop" not in word.tags or "phrase" in word.tags)
        and not _is_mere_verb(word)
        and ("technique" not in word.tags or "class" in word.tags)
    )


def _is_base(word: Word) -> bool:
    """Whether it is a verb after "who" or "they", though it may be a thing elsewhere: people who call out."""
    return word.tags.issuperset({"act", "base"})


def _is_mere_verb(word: Word) -> bool:
    return word.tags.issuperset({"act", "base"}) and word.tags.isdisjoint(
        {"document", "phase", "place", "pupil", "occasion"}
    )


def has_own_class(role: str) -> bool:
    """Whether the role is that of a class teacher, whose practice happens with one class.

    >>> has_own_class("Year 4 class teacher"), has_own_class("secondary maths teacher")
    (True, False)
    """
    return bool(_OWN_CLASS.search(role))
