"""What fits a meeting by what it was on: studying for subject knowledge, a score in spelling."""

from typing import Final

from ectcore.wording.signs.own_teaching import is_anchored
from ectcore.wording.signs.residue import is_residue
from ectcore.wording.signs.topics import served
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Tags, Word


def fits(first: Clause | None, words: tuple[Word, ...], about: Tags, wanted: Tags) -> bool:
    """Whether it fits a meeting on subject knowledge, or on what all pupils are to be sure of."""
    if "subject" in wanted and first is not None and _studies(first, about):
        return True
    return not wanted.isdisjoint(_BASIC) and about <= _SCORES and _scores(words)


_BASIC: Final = frozenset({"literacy", "numeracy"})
_SCORES: Final = frozenset({"assessment", "memory"})


def _studies(clause: Clause, about: Tags) -> bool:
    """Whether the ECT learns something for themselves, and no other topic is named: read round coastal processes."""
    head = clause.head
    if head is None or head.text not in _STUDY or not about <= _READING:
        return False
    after = [word for word in clause.plain if word.start > head.start]
    if after and after[0].text == "myself":
        return True
    return any(map(is_residue, after)) and served(after) <= _READING


_STUDY: Final = frozenset(
    {"read", "reread", "study", "revise", "learn", "teach", "research", "brush", "swot", "refresh"}
)
_READING: Final = frozenset({"subject", "literacy", "memory"})


def _scores(words: tuple[Word, ...]) -> bool:
    """Whether a class is to do well in a test or a league that is named by nothing else."""
    if not is_anchored(words) or any("subjectname" in word.tags for word in words):
        return False
    counted = any(not word.tags.isdisjoint({"number", "figures"}) or word.text == "win" for word in words)
    return counted and any(word.text in _TESTS for word in words)


_TESTS: Final = frozenset(
    {"test", "tests", "quiz", "quizzes", "check", "leaderboard", "league", "paper", "assessment", "score", "scores"}
)
