"""Which words of a target a message quotes: the clause that says more than a label, and of it what decided."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ectcore.linting.quoting import MOST_WORDS
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word


def telling(clauses: Sequence[Clause]) -> Clause:
    """The first clause, or where that is only a label the one after it, if that tells what to do or to be.

    Of "SEND: understand the needs of my ASD kids" it is the second, of "Pace: 8C" the first.
    """
    said = [clause for clause in clauses if clause.plain] or [clauses[0]]
    first, *others = said
    if not others or len(first.plain) > _LABEL or others[0].box is not first.box:
        return first
    goes_on = len(others[0].plain) > _LABEL and "base" in others[0].plain[0].tags
    return others[0] if goes_on else first


_LABEL: Final = 2


def topic_named(clause: Clause) -> str:
    """The words of the topic that the clause names; empty where it tells how somebody is to be, or whom it is for.

    Neither is the need of a pupil a topic there, nor an evening for parents: pupils with ADHD to be calm.
    """
    if not clause.has("topic") or _tells_how_to_be(clause):
        return ""
    words = clause.plain
    at = next((at for at, word in enumerate(words) if "topic" in word.tags and not _is_of_people(words, at)), None)
    if at is None:
        return ""
    end = at
    while end + 1 < len(words) and "topic" in words[end + 1].tags and words[end + 1].start <= words[end].end + 1:
        end += 1
    return clause.box.text[words[at].start : words[end].end]


def _tells_how_to_be(clause: Clause) -> bool:
    head = clause.head
    return head is not None and "topic" not in head.tags and (head.text == "be" or "state" in head.tags)


def _is_of_people(words: tuple[Word, ...], at: int) -> bool:
    """Whether it tells whom it is for, who does it or when they come: EAL pupils, those with ADHD, parents' evening."""
    word, after = words[at], words[at + 1 : at + 2]
    if "occasion" in word.tags or (not word.tags.isdisjoint(_PEOPLE) and len(words) > _LABEL):
        return True
    followed = bool(after) and "pupil" in after[0].tags and "class" not in after[0].tags
    return "adaptive" in word.tags and (followed or (at > 0 and words[at - 1].text == "with"))


_PEOPLE: Final = frozenset({"parent", "helper", "staff"})


def shortened(clause: Clause) -> str:
    """The clause as typed, or of a long one what it ends with where that tells how somebody is to be: to be engaged."""
    words = clause.plain
    if len(words) > MOST_WORDS and clause.says(_BE):
        pairs = enumerate(pairwise(words[: -_LABEL + 1]))
        to_be = next((at for at, (to, be) in pairs if (to.text, be.text) == ("to", "be") and at), 0)
        if to_be + _LABEL >= MOST_WORDS and "stop" not in words[to_be + _LABEL].tags:
            return clause.box.text[words[to_be].start : clause.words[-1].end]
    return clause.quote


_BE: Final = frozenset({"be"})
