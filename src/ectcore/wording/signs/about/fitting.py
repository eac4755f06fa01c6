"""What fits a meeting by what it was on: studying for subject knowledge, a score in spelling."""

from itertools import pairwise
from typing import Final

from ectcore.wording.signs.about.own_teaching import is_anchored
from ectcore.wording.signs.about.topics import BASIC, served
from ectcore.wording.signs.checked.results import GRADES
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Tags, Word


def fits(first: Clause | None, words: tuple[Word, ...], about: Tags, wanted: Tags) -> bool:
    """Whether it fits a meeting on subject knowledge, or on what all pupils are to be sure of."""
    if "subject" in wanted and first is not None and _studies(first, about):
        return True
    if "planning" in wanted and first is not None and _is_taught(first):
        return True
    if "assessment" in wanted and _graded(words):
        return True
    return not wanted.isdisjoint(BASIC) and about <= _SCORES and _scores(words)


_SCORES: Final = frozenset({"assessment", "memory"})


def _studies(clause: Clause, about: Tags) -> bool:
    """Whether the ECT learns something for themselves, and no other topic is named: read round coastal processes."""
    head = clause.head
    if head is None or head.text not in _STUDY:
        return False
    after = [word for word in clause.plain if word.start > head.start]
    if after and after[0].text == "myself":
        return True
    if not about <= _READING:
        return False
    named = any(word.tags.isdisjoint(_NAMES_NONE) and word.text not in _READ for word in after[:_SOON])
    return named and served(after) <= _READING


def _is_taught(clause: Clause) -> bool:
    """Whether a class is to have been taught so much of a subject: teach Year 9 the whole of physics, finish forces."""
    head = clause.head
    if head is None or head.text not in _TEACHES or not clause.has("subjectname", "unit"):
        return False
    return head.text != "teach" or clause.has("class")


_TEACHES: Final = frozenset({"teach", "cover", "finish", "complete"})


def _graded(words: tuple[Word, ...]) -> bool:
    """Whether somebody is to get a grade that has a letter: a B or above, A*."""
    for at, (one, two) in enumerate(pairwise(words)):
        if one.typed in GRADES and (two.text in {"*", "+"} or (two.text == "or" and _is_more(words[at + 2 : at + 3]))):
            return True
    return False


def _is_more(words: tuple[Word, ...]) -> bool:
    return any(word.text in {"above", "better", "higher", "over"} for word in words)


_SOON: Final = 4
_NAMES_NONE: Final = frozenset({"stop", "mark", "time", "number", "pupil", "quality"})
_READ: Final = frozenset({"book", "books", "article", "articles", "blog", "blogs", "education", "educational", "one"})
"""What is read whatever it is about."""
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
