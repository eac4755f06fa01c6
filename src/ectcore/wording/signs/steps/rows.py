"""Actions in a row within the target or the success criteria, that are not numbered: by doing, then, and then."""

from collections.abc import Sequence
from typing import Final

from ectcore.wording.signs.residue import is_act, names_a_thing
from ectcore.wording.signs.shape.pieces import pieces
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word

_FEWEST: Final = 2
_IN_A_ROW: Final = 3


def in_a_row(judged: Sequence[Clause]) -> list[Clause]:
    """Three things to do or more in one sentence; ways to do it after "by"; what comes then, and then."""
    for clause in judged:
        several = [piece for piece in pieces(clause) if piece.starts_with_act]
        if len(several) >= _IN_A_ROW:
            return several
        if ways := _by_doing(clause):
            return ways
    return _one_after_another(judged)


def _by_doing(clause: Clause) -> list[Clause]:
    """Each thing by doing which it is reached: by choosing a page, marking the pauses and recording myself."""
    if "by" not in clause.texts:
        return []
    words = clause.words
    by = next((at for at, word in enumerate(words[:-1]) if word.text == "by" and "ing" in words[at + 1].tags), None)
    if by is None:
        return []
    begins = [at for at in range(by + 1, len(words) - 1) if _is_doing(words, at)]
    if len(begins) < _FEWEST:
        return []
    ends = [*begins[1:], len(words)]
    return [Clause(clause.box, words[at:end]) for at, end in zip(begins, ends, strict=True)]


def _is_doing(words: tuple[Word, ...], at: int) -> bool:
    """Whether a verb of doing with its object begins there, after "by", a comma or "and"."""
    word = words[at]
    doing = "ing" in word.tags and not word.tags.isdisjoint({"act", "making", "light", "oneoff"})
    return doing and words[at - 1].text in _BEFORE_DOING and words[at + 1].text not in _BEFORE_DOING


_BEFORE_DOING: Final = frozenset({"by", ",", "and", "&", "then"})


def _one_after_another(judged: Sequence[Clause]) -> list[Clause]:
    """What comes first and what comes then, each in a clause of its own: strip the slides, then rehearse with Tom."""
    thens = [at for at, clause in enumerate(judged) if at and clause.words[0].text in _THEN]
    if not thens or thens[0] == 1:
        return []  # what the target begins with is the practice itself
    several = [judged[thens[0] - 1], *(judged[at] for at in thens)]
    told = [clause for clause in several if _is_something(clause)]
    acts = all(_is_told(clause) for clause in several)
    return told if len(told) >= (_FEWEST if acts else _IN_A_ROW) else []


def _is_told(clause: Clause) -> bool:
    """Whether it is told to do it, perhaps by a verb that nobody listed: strip the slides."""
    head = clause.head
    return clause.starts_with_act or (head is not None and not head.tags and len(clause.plain) > _IN_A_ROW)


def _is_something(clause: Clause) -> bool:
    return any(is_act(word) or names_a_thing(word) for word in clause.plain)


_THEN: Final = frozenset({"then", "next", "finally", "lastly"})
