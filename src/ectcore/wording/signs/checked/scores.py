"""What is to be written of the ECT's practice: 4 out of 5 on the visit form, a green from the head of house."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ectcore.memory import OF_CLAUSES
from ectcore.wording.signs.measures.amounts import Amount, amount_of
from ectcore.wording.signs.residue import is_act, is_name, is_residue
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import QUOTES, Word


@lru_cache(OF_CLAUSES)
def scored(clause: Clause) -> tuple[Word, ...]:
    """A level, with the record that it is to stand on or whoever gives it; none where pupils or things are counted."""
    rated = clause.says(listed("record of a score")) or clause.has(*_JUDGES)
    if not rated or clause.has("class") or not any(map(_records, clause.plain[1:])):
        return ()
    return _level_on_a_record(clause) or _only_a_level(clause)


def _level_on_a_record(clause: Clause) -> tuple[Word, ...]:
    """A level that stands first: two points up on the checklist, 'strong' in the feedback box of the record."""
    words = clause.plain
    quoted = clause.words[0].text in QUOTES
    told = next((at for at in range(quoted, len(words)) if not _may_belong(words, at)), len(words))
    first = 0 if quoted else next((at for at, word in enumerate(words[:told]) if _is_a_level(word)), told)
    stands = any(_leads_to_a_record(words, at) for at in range(first + 1, told))
    return words[: told + 1] if stands and any(map(_records, words[told : told + _SOON])) else ()


_SOON: Final = 9


def _may_belong(words: tuple[Word, ...], at: int) -> bool:
    """Whether a word may stand before the record: at least, get, seven of the eight statements, for routines, up."""
    word = words[at]
    scored = word.text in listed("unit of a score") or word.text in listed("gets a score")
    if scored or not word.tags.isdisjoint(_SCORING):
        return True
    return at > 0 and words[at - 1].text == "for" and "topic" in word.tags


_SCORING: Final = frozenset({"number", "stop", "rating", "benchmark"})


def _leads_to_a_record(words: tuple[Word, ...], at: int) -> bool:
    """Whether a word says where the level stands or who gives it: on, from, all the lines of."""
    of = words[at].text == "of" and words[at - 1].text in listed("unit of a score")
    return of or words[at].text in _ON


_ON: Final = frozenset({"on", "in", "from", "by", "when", "with", "against"})


def _only_a_level(clause: Clause) -> tuple[Word, ...]:
    """A level wherever it stands, and nothing done or made: behaviour row from 1 to 2 on the spring sheet."""
    words = clause.plain
    if _starts_otherwise(clause) or _is_of_pupils(words) or clause.says(_LISTED):
        return ()
    quoted = frozenset(_in_quotes(clause.words))
    levels = [at for at, word in enumerate(words) if word.start in quoted or _is_a_level(word)]
    if not levels or not all(word.start in quoted or _tells_no_more(word) for word in words):
        return ()
    return words[levels[0] :]


def _is_of_pupils(words: tuple[Word, ...]) -> bool:
    """Whether pupils are to reach it, and not the ECT: every pupil to go up two levels, each form to raise £200."""
    at = next((at for at, word in enumerate(words) if word.text not in {"all", "each", "every", "my", "the", "of"}), 0)
    asked = any(word.text in listed("record of a score") for word in words[at + 1 : at + 3])  # student survey
    return "pupil" in words[at].tags and "phrase" not in words[at].tags and not asked


_LISTED: Final = frozenset({"targets", "priorities", "areas", "actions", "foci", "focuses"})
"""What a review names, and does not rate: three targets from the autumn review."""


def _starts_otherwise(clause: Clause) -> bool:
    """Whether something is to be done, other than to get or reach a score."""
    head = clause.head
    return clause.starts_with_act and head is not None and head.text not in listed("gets a score")


def _in_quotes(words: tuple[Word, ...]) -> Iterator[int]:
    """Where the words begin that stand in quotation marks."""
    within = False
    for word in words:
        if word.text in QUOTES or word.text in _CLOSING:
            within = not within
        elif within:
            yield word.start


_CLOSING: Final = frozenset({"\u2019", "\u201d"})


def _is_a_level(word: Word) -> bool:
    """Whether it is a figure or a colour; "secure" alone may be said of anything."""
    if not word.tags.isdisjoint({"stop", "quality"}):
        return False
    if "rating" in word.tags or amount_of(word) is Amount.PART:
        return True
    return "number" in word.tags and "identifier" not in word.tags


def _tells_no_more(word: Word) -> bool:
    """Whether it belongs to a score: a topic, a level, who gives it, where it stands; nothing done and no thing."""
    if _records(word) or word.text in listed("unit of a score") or word.text in listed("gets a score"):
        return True
    if is_name(word) or not word.tags.isdisjoint(_BELONGS):
        return True
    return not (is_act(word) or is_residue(word)) and word.tags.isdisjoint({"product", "document", "technique"})


_BELONGS: Final = frozenset({"stop", "topic", "rating", "number", "time", "quality", "leader", "helper"})


def _records(word: Word) -> bool:
    """Whether it is a form that practice is rated on, or somebody who rates it."""
    return word.text in listed("record of a score") or not word.tags.isdisjoint(_JUDGES)


_JUDGES: Final = frozenset({"leader", "authority"})
