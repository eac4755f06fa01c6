"""Where somebody is to be, which can be seen: at the door as 8R come in, Ruby back in school."""

from typing import Final

from ectcore.wording.signs.residue import judges
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import tags_of
from ectcore.wording.words.tokens import Word

_NEAR: Final = 2


def whereabouts(clause: Clause) -> Word | None:
    """The word that says where the ECT, a class or a pupil called by a name that nobody listed is to be."""
    words = clause.plain
    called = "pupil" in words[0].tags and not tags_of(words[0].text)
    present = called or clause.has("class") or any(word.text in {"be", "me"} for word in words)
    if not present or clause.has("topic", "rating", "figure") or any(judges(word) for word in words):
        return None
    return next((word for at, word in enumerate(words) if _is_where(words, at, called=called)), None)


def _is_where(words: tuple[Word, ...], at: int, *, called: bool) -> bool:
    before = {word.text for word in words[max(0, at - _NEAR) : at]}
    place = not words[at].tags.isdisjoint({"place", "phase"}) and "generic" not in words[at].tags
    there = place or (called and words[at].text in _AT_SCHOOL)
    return there and not before.isdisjoint(_IN)


_AT_SCHOOL: Final = frozenset({"school", "class", "classroom", "lessons", "lesson", "mainstream", "college"})
_IN: Final = frozenset({"at", "in", "into", "on", "by", "outside", "behind", "beside"})
