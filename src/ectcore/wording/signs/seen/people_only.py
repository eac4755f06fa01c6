"""A verb of which nothing is said but that pupils are its object, and which does not tell what is done: crack 9C."""

from typing import Final

from ectcore.wording.signs.measures.quantities import measured
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word


def is_done_to_people_only(clause: Clause, act: Word, others: list[Word]) -> bool:
    """Whether that is all that is said: enthuse the boys in 9B, listen more to Y4; not greet 9B, seat 9B in pairs.

    Args:
        clause: the clause.
        act: the verb.
        others: its other words.
    """
    if act.text in listed("done to people") or "phrase" in act.tags or measured(clause):
        return False
    if any(word.tags.isdisjoint(_TELLS_NO_MORE) and word.text not in _ROUND for word in others):
        return False
    abstract = False
    for word in clause.plain:
        if word.start <= act.start or word.text in _BEFORE_PEOPLE or (abstract and word.text in _TO):
            continue
        if word.text not in _BY_DEGREES and word.tags.isdisjoint(_ABSTRACT):
            return "pupil" in word.tags
        abstract = True
    return False


_TELLS_NO_MORE: Final = frozenset({"stop", "pupil", "class", "quality", "generic", "filler", "vague", "time"})
_BEFORE_PEOPLE: Final = frozenset({"the", "my", "all", "of", "our", "these", "those", "any", "some"})
_ABSTRACT: Final = frozenset({"quality", "generic"})
_ROUND: Final = frozenset({"round", "around"})
_BY_DEGREES: Final = frozenset({"more", "less", "better", "harder"})
_TO: Final = frozenset({"to", "at", "with", "from", "in", "for"})
