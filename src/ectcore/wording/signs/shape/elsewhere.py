"""What a clause points to instead of saying it: advice that was given, a target that is still to be written."""

from functools import lru_cache
from typing import Final

from ectcore.memory import OF_CLAUSES
from ectcore.wording.signs.residue import is_act, is_residue
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word


@lru_cache(OF_CLAUSES)
def refers_or_waits(clause: Clause) -> bool:
    """Whether it heeds what somebody said, without saying what, or puts the target off."""
    return heeds_advice(clause) or is_put_off(clause)


def heeds_advice(clause: Clause) -> bool:
    """Whether it is to do what somebody said, and not a word of it is named: act on what she suggested."""
    head, words = clause.head, clause.plain
    if head is None or head.text not in listed("heeds advice") or not clause.says(listed("advice")):
        return False
    at = next((at for at, word in enumerate(words[:_SOON]) if word.text in listed("advice")), None)
    if at is None or (not at and words[0].text not in _WHAT):
        return False
    rest = words[at + 1 :]
    if words[at].text in _WHAT:
        said = next((after for after, word in enumerate(rest[:_SOON]) if word.text in listed("was said")), None)
        if said is None:
            return False
        rest = rest[said + 1 :]
    return all(_names_nothing(word) for word in (*words[:at], *rest))


_WHAT: Final = frozenset({"what", "everything", "things", "all", "whatever", "that", "anything"})
_SOON: Final = 6


def _names_nothing(word: Word) -> bool:
    """Whether it is one of those who speak of a lesson, or when they did, or a word of no content."""
    if not word.tags.isdisjoint(_SPEAKERS) or (not word.tags and word.typed[0].isupper()):
        return True
    if word.tags.issuperset(_A_CLASS):
        return True  # what Jo said about 9X
    if word.text in listed("heeds advice") or word.text in listed("was said") or word.text in listed("advice"):
        return True
    return word.tags.isdisjoint(_NAMES) and not (is_residue(word) or is_act(word))


_SPEAKERS: Final = frozenset({"helper", "leader", "colleague", "time", "rating"})
_A_CLASS: Final = frozenset({"class", "identifier"})
_NAMES: Final = frozenset({"technique", "pupil", "unit"})


def is_put_off(clause: Clause) -> bool:
    """Whether it says that the target is still to be written: to be completed after we meet, will fill in later."""
    if not clause.has("put-off"):
        return False
    words = clause.plain
    at = next(at for at, word in enumerate(words) if "put-off" in word.tags)
    return at <= _NEAR and not any(is_residue(word) for word in words[:at])


_NEAR: Final = 3
