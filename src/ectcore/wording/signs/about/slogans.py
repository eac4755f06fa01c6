"""What could stand in any plan: a slogan, a rating of everything, a mark for oneself, a reference to another text."""

from collections.abc import Sequence
from typing import Final

from ectcore.wording.signs.about.own_teaching import is_anchored, says_something
from ectcore.wording.signs.residue import is_act, is_name, is_residue
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Tags, Word


def is_slogan(words: tuple[Word, ...], about: Tags) -> bool:
    """Whether nothing is left once its slogans are taken away: shine this year."""
    if about or not any("slogan" in word.tags for word in words):
        return False
    return not any(is_residue(word) or is_act(word) for word in words if word.tags.isdisjoint({"slogan", "rating"}))


def is_rating_of_everything(words: tuple[Word, ...], about: Tags) -> bool:
    """Whether a grade is wanted and no practice is named: all green by July; but not the sums of the green table."""
    rated = any("rating-result" in word.tags and not _tells_which(words, at) for at, word in enumerate(words))
    if not rated or about - {"assessment"} or any(map(is_act, words)):
        return False
    return not any(not word.tags.isdisjoint({"topic", "technique"}) or word.text[:2] == "ts" for word in words)


def _tells_which(words: tuple[Word, ...], at: int) -> bool:
    """Whether it only says which table or group is meant."""
    after = words[at + 1] if at + 1 < len(words) else None
    return after is not None and "stop" not in after.tags and ("pupil" in after.tags or after.text in _COLOURED)


_COLOURED: Final = frozenset({"pen", "pens", "pencil", "ink", "card", "cards", "paper", "book", "books", "zone", "hat"})


def is_only_a_mark(clauses: Sequence[Clause]) -> bool:
    """Whether a good mark for oneself is all that is wanted of somebody's visit: a good grade in my next drop-in."""
    visits, grades = any(clause.says(_VISITS) for clause in clauses), listed("grade")
    if not visits or not any(clause.has("quality") or clause.says(grades) for clause in clauses):
        return False
    words = [word for clause in clauses for word in clause.words]
    if not all(
        _says_when(word) or word.text in _OF_A_MARK or word.text in grades or _judges_only(word) for word in words
    ):
        return False
    return any(word.text in grades or "quality" in word.tags for word in words if not _says_when(word))


def _says_when(word: Word) -> bool:
    return not word.tags.isdisjoint(_SAYS_WHEN) and word.text not in _VISITS


def _judges_only(word: Word) -> bool:
    return not word.tags.isdisjoint({"quality", "rating", "vague", "number", "scale"})


def is_score_of_everything(clauses: Sequence[Clause]) -> bool:
    """Whether a total of all is wanted, and no topic is named: the overall box to read 'on track'."""
    if not any(clause.says(_TOTALS) and any(map(_records, clause.plain)) for clause in clauses):
        return False
    return not any(_names_one(word) for clause in clauses for word in clause.plain)


_TOTALS: Final = frozenset({"overall", "total", "self", "survey", "questionnaire"})


def _records(word: Word) -> bool:
    return word.text in listed("record of a score") or word.text in listed("unit of a score")


def _names_one(word: Word) -> bool:
    """Whether it names a topic, a class or a product; progress is what such forms are called by."""
    if word.text in {"progress", "review", "self", "evaluation", "assessment"}:
        return False
    return not word.tags.isdisjoint({"topic", "technique", "class", "unit", "subjectname"}) or word.text[:2] == "ts"


_SAYS_WHEN: Final = frozenset({"stop", "mark", "time"})
_VISITS: Final = frozenset(
    {"observation", "obs", "observed", "walk", "visit", "drop", "seen", "inspection", "scrutiny"}
)
_OF_A_MARK: Final = _VISITS | {"grade", "mark", "in", "next", "learning", "lesson", "comments", "report", "write", "up"}


def _says_where(word: Word) -> bool:
    """Whether it only says in which text, or whose: next steps on the last report, email 12/9, form 7b."""
    return not word.tags.isdisjoint(_OF_A_TEXT) or word.text in _TEXTS or is_name(word)


_OF_A_TEXT: Final = frozenset({"stop", "mark", "time", "number", "figures", "identifier", "leader", "helper"})
_TEXTS: Final = frozenset(
    {"email", "report", "notes", "note", "minutes", "form", "meeting", "feedback", "observation", "obs", "sheet"}
    | {"next", "steps", "targets", "target", "page", "box", "section", "dr", "mr", "mrs", "ms", "miss", "record", "cf"}
)


def points_elsewhere(words: tuple[Word, ...], about: Tags) -> bool:
    """Whether another text is pointed to and nothing is said here: see last week; but not who is ticked on my list."""
    if not any("crossref" in word.tags for word in words):
        return False
    rest = tuple(word for word in words if "crossref" not in word.tags)
    if all(map(_says_where, rest)):
        return True  # as per email 12/9
    if about:
        return False
    return not (is_anchored(rest) and says_something(rest))
