"""Whether an outsider could say what they would see, and where."""

from itertools import pairwise
from typing import Final

from ectcore.wording.flag import Flag, Want
from ectcore.wording.signs.checked.finished import finished
from ectcore.wording.signs.checked.scores import scored
from ectcore.wording.signs.measures.quantities import measured
from ectcore.wording.signs.residue import is_act, is_residue
from ectcore.wording.signs.seen.aimless import FEWEST_WORDS, is_bare_heading, is_cross_reference
from ectcore.wording.signs.seen.bounds import bound_in
from ectcore.wording.signs.seen.outcomes import PASSES, passed_exam
from ectcore.wording.signs.seen.practice import practice
from ectcore.wording.signs.seen.taking_part import mere_taking_part
from ectcore.wording.signs.shape.parts import Parts
from ectcore.wording.signs.shape.quoted import shortened, telling, topic_named
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word

_NO_NAME: Final = frozenset({"stop", "quality", "generic", "light", "making", "number", "time", "attend"})
_STATEMENT: Final = ("statement",)
_MOVES: Final = frozenset(
    [
        "move",
        "go",
        "get",
        "be",
        "become",
        "reach",
        "achieve",
        "secure",
        "good",
        "outstanding",
        "amber",
        "green",
        "no",
        "all",
    ]
)


def why_not_specific(parts: Parts, *, own_class: bool) -> tuple[Flag, ...]:
    """What is wanting; nothing where the target says what would be seen and where.

    Args:
        parts: the clauses of the target.
        own_class: whether it is by a class teacher, whose practice happens with one class.
    """
    judged = parts.judged
    if not any(clause.plain for clause in judged):
        told = next(iter(parts.told), None)
        return (
            Flag(Want.NO_PRACTICE, told.quote, told.box.path) if told else Flag(Want.HEADING_ONLY, path=_STATEMENT),
        )
    shown = next(
        ((clause, word) for clause in judged if (word := practice(clause)) and not _is_heading(clause, judged)), None
    )
    flag = _of_its_kind(parts, shown)
    if flag is not None:
        return (flag,)
    if shown is None:
        return (_nothing_shown(parts),)
    clause, word = shown
    if (
        bound_in(judged, besides=word)
        or any(measured(each) for each in judged)
        or _is_named_award(clause)
        or finished(clause)
    ):
        return ()
    named = "technique" in word.tags and len(clause.plain) > FEWEST_WORDS
    if own_class and (named or is_act(word) or "ing" in word.tags):
        return ()
    return (Flag(Want.NO_BOUND, clause.quote, clause.box.path),)


def _is_heading(clause: Clause, judged: tuple[Clause, ...]) -> bool:
    """Whether a few words name a thing, and nothing says how many or how often, where or for whom."""
    return is_bare_heading(clause) and not any(measured(each) or _goes_on(each, clause) for each in judged)


def _goes_on(clause: Clause, heading: Clause) -> bool:
    """Whether a success criterion goes on where the heading ends: for five children on their table."""
    after = clause.box is not heading.box and clause.words[0].text in {"for", "in", "on", "with", "at", "by", "during"}
    return after and bound_in([clause]) is not None


def _is_named_award(clause: Clause) -> bool:
    """Whether an exam, course or post is named, and not just any."""
    named = any(
        word.tags.isdisjoint(_NO_NAME) if "exam" not in word.tags else _is_known_by_name(word) for word in clause.plain
    )
    return clause.has("post") or (clause.has("exam") and named)


def _is_known_by_name(word: Word) -> bool:
    return "phrase" in word.tags and "attend" not in word.tags


def _of_its_kind(parts: Parts, shown: tuple[Clause, Word] | None) -> Flag | None:
    """What the target is instead of a target: a cross-reference, a rating, taking part."""
    aim = [clause for clause in (parts.aim or parts.success) if clause.plain]
    if shown is None and aim and all(is_cross_reference(clause) for clause in aim):
        return Flag(Want.CROSS_REFERENCE, aim[0].quote, aim[0].box.path)
    rated = next((clause for clause in parts.judged if clause.has("rating") or scored(clause)), None)
    if rated and (shown is None or _only_rates(shown[0]) or _tells_the_rating(shown[0], aim)):
        return Flag(Want.RATING_AS_AIM, rated.quote, rated.box.path)
    return None if any(map(_is_punctual, parts.aim)) else mere_taking_part(parts)


def _is_punctual(clause: Clause) -> bool:
    """Whether it says that one is there in time, which can be seen: turn up on time for duty."""
    head = clause.head
    texts = [word.text for word in clause.plain]
    there = head is not None and head.text in {"turn", "arrive", "attend"}
    return there and (("on", "time") in pairwise(texts) or "early" in texts or "punctually" in texts)


def _tells_the_rating(shown: Clause, aim: list[Clause]) -> bool:
    """Whether a rating is the aim, and the success criterion only says who writes it where: secure on the form."""
    if shown in aim or not shown.has("rating", "scale", "quality") or shown.has("class", "technique", "unit"):
        return False
    if not aim or not all(_only_rates(clause) for clause in aim):
        return False
    judged = {word.text for clause in aim for word in clause.plain if "quality" in word.tags}
    return shown.has("rating", "scale") or any(word.text in judged for word in shown.plain)


def _only_rates(clause: Clause) -> bool:
    """Whether the clause is about being rated: secure on the grid, good when next seen."""
    if (
        not (clause.has("rating-result") or (clause.has("scale") and (clause.has("number") or _is_a_move(clause))))
        or clause.has("class", "technique")
        or _is_of_an_exam(clause)
    ):
        return False
    if measured(clause) and any(word.text in PASSES for word in clause.plain):
        return False
    if any(word.tags.issuperset(_NAMED_DOCUMENT) for word in clause.plain):
        return False
    head = clause.head
    left = [word for word in clause.plain if (is_residue(word) or is_act(word)) and "rating" not in word.tags]
    rates = sum("rating" in word.tags for word in clause.words)
    if rates >= FEWEST_WORDS and not clause.starts_with_act:
        return True
    return not left or (head is not None and head.text in _MOVES)


def _is_a_move(clause: Clause) -> bool:
    """Whether it is to go up on a scale: move up a box on the strand."""
    return clause.head is not None and clause.head.text in _MOVES


_NAMED_DOCUMENT: Final = frozenset({"product", "phrase", "document"})
"""A document that is called by more than one word: a risk assessment is written, and no rating of anybody."""


def _is_of_an_exam(clause: Clause) -> bool:
    return passed_exam(clause) is not None or any(
        "exam" in word.tags and "topic" not in word.tags for word in clause.plain
    )


def _nothing_shown(parts: Parts) -> Flag:
    clause = telling(parts.aim or parts.success)
    if topic := topic_named(clause):
        return Flag(Want.TOPIC_ONLY, topic, clause.box.path)
    if len(clause.plain) <= FEWEST_WORDS:
        return Flag(Want.HEADING_ONLY, clause.quote, clause.box.path)
    return Flag(Want.NO_PRACTICE, shortened(clause), clause.box.path)
