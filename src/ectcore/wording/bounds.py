"""What a practice is bound to: a class, pupils, a phase, a place, a text, an occasion, an audience, a count."""

import re
from collections.abc import Iterable
from typing import Final

from ectcore.wording.clauses import Clause
from ectcore.wording.tokens import Word

_BOUND: Final = frozenset({"bound", "audience", "class"})
_OWN_CLASS: Final = re.compile(
    r"class teacher|reception|nursery|\byear [1-6r]\b|eyfs|ks1|primary|\by[1-6]\b", re.IGNORECASE
)


def bound_in(clauses: Iterable[Clause], *, besides: Word | None = None) -> Word | None:
    """A word that says where, with whom, on what or how many; None where there is none."""
    for clause in clauses:
        for word in clause.words:
            if word is not besides and _binds(word):
                return word
    return None


def _binds(word: Word) -> bool:
    return (
        not word.tags.isdisjoint(_BOUND)
        and not _is_mere_verb(word)
        and ("technique" not in word.tags or "class" in word.tags)
    )


def _is_mere_verb(word: Word) -> bool:
    return word.tags.issuperset({"act", "base"}) and word.tags.isdisjoint({"document", "phase", "place"})


def has_own_class(role: str) -> bool:
    """Whether the role is that of a class teacher, whose practice happens with one class.

    >>> has_own_class("Year 4 class teacher"), has_own_class("secondary maths teacher")
    (True, False)
    """
    return bool(_OWN_CLASS.search(role))
