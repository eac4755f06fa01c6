"""Outcomes that are named and can be seen: an exam that is passed, parents who come; and what is only put right."""

from typing import Final

from ectcore.wording.signs.residue import is_residue
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word


def outcome(clause: Clause) -> Word | None:
    """The word that names such an outcome; None where there is none."""
    return passed_exam(clause) or _come_to_an_event(clause)


def passed_exam(clause: Clause) -> Word | None:
    """The exam or course that is to be passed, called by its name: the GCSE resit; not just any test."""
    if not clause.says(PASSES):
        return None
    return next((word for word in clause.plain if word.text in _EXAMS), None)


PASSES: Final = frozenset({"pass", "passes", "passed", "passing"})
"""Forms of what one does with an exam."""

_EXAMS: Final = frozenset(
    {"gcse", "gcses", "igcse", "igcses", "btec", "btecs", "nvq", "alevel", "resit", "resits", "retake", "epq", "epa"}
)


def _come_to_an_event(clause: Clause) -> Word | None:
    """Whether parents are to come to an event: get the dads of 2B to come to the workshop."""
    if not clause.has("occasion", "time") or not clause.says(_COMES):
        return None
    words = clause.plain
    at = next((at for at, word in enumerate(words) if word.text in _COMES), 0)
    comes = at > 1 and words[at - 1].text in {"to", "will"} and any("parent" in word.tags for word in words[: at - 1])
    return words[at] if comes and any(not word.tags.isdisjoint(_EVENT) for word in words[at + 1 :]) else None


_COMES: Final = frozenset({"come", "attend", "turn"})
_EVENT: Final = frozenset({"occasion", "time"})


def is_only_put_right(clause: Clause) -> bool:
    """Whether a topic is only to be put right, and nobody could say how: get behaviour sorted with 9Y4."""
    if not clause.has("topic") or not clause.says(_PUT_RIGHT) or clause.has("technique"):
        return False
    words = clause.plain
    at = next(at for at, word in enumerate(words) if word.text in _PUT_RIGHT)
    about = [word for word in words[:at] if "stop" not in word.tags and word.text not in _GETS]
    named = any("topic" in word.tags for word in about)
    return named and all("topic" in word.tags or not (_is_a_thing(word) or is_residue(word)) for word in about)


def _is_a_thing(word: Word) -> bool:
    return not word.tags.isdisjoint({"product", "document", "place", "unit"})


_GETS: Final = frozenset({"get", "have", "make", "ensure", "see"})
_PUT_RIGHT: Final = frozenset({"sorted", "fixed", "nailed", "cracked", "sussed", "resolved", "tackled", "addressed"})
