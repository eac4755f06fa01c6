"""Jobs that are done once: whoever looks can say whether they are done."""

from typing import Final

from ectcore.wording.clauses import Clause
from ectcore.wording.frequencies import frequency
from ectcore.wording.tokens import Word

_PARTICLES: Final = frozenset({"in", "up", "out", "off", "on", "down", "over", "to", "for"})
_TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "dr"})
_DEFINITE: Final = frozenset({"the", "a", "an", "my", "our", "all", "one"})


def job(clause: Clause) -> tuple[Word, ...]:
    """The words of a job that is done once: recable the room, book the hall, attend the twilight; else none."""
    head = clause.head
    if head is None or not head.tags.issuperset({"oneoff", "base"}) or _is_vague(clause, head) or frequency(clause):
        return ()
    if _is_about_a_topic(clause) and head.tags.isdisjoint({"clerical", "attend"}):
        return ()
    after = [word for word in clause.plain if word.start > head.start]
    while after and (after[0].text in _PARTICLES or "oneoff" in after[0].tags):
        del after[0]
    named = bool(after) and (
        len(after) > 1 or not after[0].tags.isdisjoint({"product", "document", "place", "identifier"})
    )
    return (
        (head, *after)
        if named and _is_an_object(after[0], strictly=not head.tags.isdisjoint({"attend", "asks"}))
        else ()
    )


def _is_vague(clause: Clause, head: Word) -> bool:
    return any("vague" in word.tags for word in clause.plain if word is not head)


def _is_about_a_topic(clause: Clause) -> bool:
    return any("topic" in word.tags and "phrase" not in word.tags for word in clause.words)


def _is_an_object(word: Word, *, strictly: bool) -> bool:
    """Whether a thing is named there: the hall, my tray, IT3, places."""
    if "identifier" in word.tags or word.text in _DEFINITE or word.text in _TITLES:
        return True
    return not strictly and word.tags.isdisjoint({"stop", "verb", "pupil", "quality"})
