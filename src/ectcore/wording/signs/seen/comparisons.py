"""What is only to be better or more so, which two people would not see alike."""

from itertools import pairwise
from typing import Final

from ectcore.wording.signs.measures.quantities import measured
from ectcore.wording.signs.residue import judges
from ectcore.wording.signs.whose.everybody import STILL
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word


def is_only_better(clause: Clause) -> bool:
    """Whether somebody or something is only to be good or better: be calmer with 9N, they behave better in the hall."""
    if not clause.has("quality", "state") and not clause.says(_DEGREES):
        return False
    words = _aim_itself(clause)
    if words[:1] and words[0].text in {"convince", "persuade"}:
        return False  # that somebody is won over can be seen
    better = _is_to_be_good(words) or _does_better(words) or (not clause.starts_with_act and _is_more_so(words))
    return better and not measured(clause)


def _aim_itself(clause: Clause) -> tuple[Word, ...]:
    """The words before what it is for: so that the corner looks nicer; none where a deed follows after a comma."""
    words = clause.plain
    if any(mark.text == "," and word.tags >= {"act", "ing"} for mark, word in pairwise(clause.words)):
        return ()
    end = next((at for at, word in enumerate(words) if at and word.text in {"so", "because", "as"}), len(words))
    return words[:end]


def _is_to_be_good(words: tuple[Word, ...]) -> bool:
    """Whether it is to be or to become of some quality: get more organised, be less of a pushover."""
    at = next((at for at, word in enumerate(words[:_SOON]) if word.text in _BEING), None)
    if at is None or any(word.tags >= {"act", "base"} and word.tags.isdisjoint(_NO_DEED) for word in words[:at]):
        return False
    told = [word for word in words[at + 1 : at + _SOON] if word.text not in _HOW_MUCH]
    degrees = [word.text for word in words[at + 1 : at + 3]]
    if words[at].text in _GETTING and _DEGREES.isdisjoint(degrees):
        return False
    if degrees[:1] and degrees[0] in _DEGREES and degrees[1:] in (["like"], ["of"]):
        return True
    return bool(told) and _is_of_degree(told[0])


_SOON: Final = 6
_NO_DEED: Final = frozenset({"noun", "topic", "vague", "light"})
_BEING: Final = frozenset({"be", "being", "become", "becoming", "feel", "feeling", "get", "getting"})
_GETTING: Final = frozenset({"get", "getting"})
_DEGREES: Final = frozenset({"more", "less", "better", "calmer", "clearer"})
_HOW_MUCH: Final = frozenset(
    {"a", "an", "much", "so", "really", "very", "even", "bit", "little", "more", "less", "far"}
)


def _is_of_degree(word: Word) -> bool:
    return (
        judges(word, "quality", "state")
        and word.text not in STILL
        and word.tags.isdisjoint({"act", "technique", "bound"})
    )


def _is_more_so(words: tuple[Word, ...]) -> bool:
    """Whether what is named is only to be more so: source questions more accessible, practicals safer."""
    for at, word in enumerate(words):
        if not word.tags.isdisjoint({"ing", "past"}) or word.text in {"to", "will", "has", "have"}:
            return False
        after = words[at + 1] if at + 1 < len(words) else None
        if at and word.text in {"more", "less"} and after is not None and _is_of_degree(after):
            return not after.text.endswith("ly")
        last = after is None or after.text in _AFTER
        if at and last and word.text.endswith("er") and words[at - 1].text not in _HOW_MUCH and _is_of_degree(word):
            return True
    return False


_AFTER: Final = frozenset({"and", "for", "in", "at", "with", "by", "so"})


def _does_better(words: tuple[Word, ...]) -> bool:
    """Whether they only do it better: they behave better in the corridor."""
    return any(one.text in _DOES and two.text == "better" for one, two in pairwise(words))


_DOES: Final = frozenset(
    {"do", "behave", "perform", "work", "listen", "engage", "cope", "respond", "learn", "get", "doing"}
)
