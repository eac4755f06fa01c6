"""What is told as it will have been done: questions asked in each lesson, by half term three pupils chose it."""

from typing import Final

from ectcore.wording.signs.measures.frequencies import frequency
from ectcore.wording.signs.residue import is_name
from ectcore.wording.signs.shape.diary import ENDS
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word


def is_to_have_been(clause: Clause) -> bool:
    """Whether what sounds past is what is aimed at, since it says how often or by when: asked in each 9Z lesson.

    What somebody says or does to oneself is told of the past, however often.
    """
    if clause.says(_ABOUT_ONESELF) or clause.says(_LOOKS_BACK):
        return False
    ends = any(word.text in ENDS and "time" in word.tags for word in clause.plain)
    at = next((at for at, word in enumerate(clause.plain) if word.text in _DONE_TO), 0)
    if at and clause.plain[at + 1 : at + 2] != () and clause.plain[at + 1].text == "for":
        return False  # they asked for it
    if at and _is_what_it_is_done_to(clause.plain[:at]):
        return ends or bool(frequency(clause))
    return ends and "number" in clause.plain[0].tags


def _is_what_it_is_done_to(words: tuple[Word, ...]) -> bool:
    """Whether things stand there, or those who are asked or told; not whoever speaks to the ECT, as Sarah or Mr Ali."""
    return not is_name(words[-1]) and not any(
        word.tags.isdisjoint(_NOT_SPEAKING) and not word.tags.isdisjoint(_SPEAKING) for word in words
    )


_DONE_TO: Final = frozenset(
    {"asked", "told", "said", "found", "met", "mentioned", "suggested", "noticed", "discussed", "observed", "got"}
)
"""Forms that are past and participles too: three pupils asked."""
_SPEAKING: Final = frozenset({"leader", "colleague", "parent"})
_NOT_SPEAKING: Final = frozenset({"number", "pupil", "helper"})
_ABOUT_ONESELF: Final = frozenset(
    {"i", "i'd", "i'm", "i've", "me", "my", "we", "us", "it", "there", "they", "he", "she", "this", "mentor", "tutor"}
)
_LOOKS_BACK: Final = frozenset({"last", "since", "yesterday", "previously", "recently", "lately", "ago", "was", "were"})
