"""What is to be written of the ECT's practice: 4 out of 5 on the visit form, a green from the head of house."""

from typing import Final

from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import QUOTES, Word


def scored(clause: Clause) -> tuple[Word, ...]:
    """A score, with the record that it is to stand on or whoever gives it; none where pupils or things are counted."""
    if clause.has("class") or not (clause.says(listed("record of a score")) or clause.has(*_JUDGES)):
        return ()
    return _score_on_a_record(clause) or _record_with_a_score(clause)


def _score_on_a_record(clause: Clause) -> tuple[Word, ...]:
    """A score that stands first: two points up on the checklist, 'strong' in the feedback box of the record."""
    words = clause.plain
    quoted = clause.words[0].text in QUOTES
    told = next((at for at in range(quoted, len(words)) if not _may_belong(words, at)), len(words))
    first = 0 if quoted else next((at for at, word in enumerate(words[:told]) if _is_a_score(word)), told)
    stands = any(_leads_to_a_record(words, at) for at in range(first + 1, told))
    return words[: told + 1] if stands and any(map(_records, words[told : told + _SOON])) else ()


def _may_belong(words: tuple[Word, ...], at: int) -> bool:
    """Whether a word may belong to a score: at least, get, seven of the eight statements, for routines, up, green."""
    word = words[at]
    if not word.tags.isdisjoint(_SCORING) or word.text in listed("unit of a score"):
        return True
    return at > 0 and words[at - 1].text == "for" and "topic" in word.tags


def _leads_to_a_record(words: tuple[Word, ...], at: int) -> bool:
    """Whether a word says where the score stands or who gives it: on, from, all the lines of."""
    of = words[at].text == "of" and words[at - 1].text in listed("unit of a score")
    return of or words[at].text in _ON


def _record_with_a_score(clause: Clause) -> tuple[Word, ...]:
    """A record that stands first, and what it is to show: the pupil voice form averages above 3.5 out of 5."""
    words = clause.plain
    named = next((at for at, word in enumerate(words[:_NEAR]) if word.text in listed("record of a score")), None)
    if named is None or clause.starts_with_act:
        return ()
    shown = range(named + 1, len(words))
    tells = any(_is_a_score(words[at]) for at in shown) and all(_may_belong(words, at) for at in shown)
    return words[named:] if tells and words[named + 1].text in _SHOWS else ()


_NEAR: Final = 5
_SOON: Final = 7
_ON: Final = frozenset({"on", "in", "from", "by", "when", "with", "against"})
_SHOWS: Final = frozenset(
    {"averages", "average", "averaging", "shows", "says", "scores", "scoring", "at", "above", "all"}
)


def _is_a_score(word: Word) -> bool:
    return "rating" in word.tags or ("number" in word.tags and "identifier" not in word.tags)


_SCORING: Final = frozenset({"number", "stop", "rating", "benchmark"})


def _records(word: Word) -> bool:
    """Whether it is a form that practice is rated on, or somebody who rates it."""
    return word.text in listed("record of a score") or not word.tags.isdisjoint(_JUDGES)


_JUDGES: Final = frozenset({"leader", "officer", "authority"})
