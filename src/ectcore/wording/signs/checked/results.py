"""A rating, tick or test with a stated result."""

from itertools import pairwise
from typing import Final

from ectcore.wording.signs.checked.scores import scored
from ectcore.wording.signs.residue import judges
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import QUOTES, Word

_PLAIN_RESULTS: Final = frozenset({"tick", "ticked", "ticks", "sign", "signed", "signs", "pass", "passed"})
_REACHED: Final = frozenset({"making", "light"})


def stated_result(clause: Clause) -> tuple[Word, ...]:
    """A rating, tick or test with a stated result."""
    named = _named_result(clause) if clause.has("rating-result", "exam", "post") else ()
    return (
        named
        or _quoted_rating(clause)
        or _or_above(clause)
        or _graded(clause)
        or _against_a_mark(clause)
        or scored(clause)
    )


def _named_result(clause: Clause) -> tuple[Word, ...]:
    """A result by its name, or an exam, course or post that is reached or has a day."""
    words = clause.plain
    for index, word in enumerate(words):
        if "rating-result" in word.tags and not _is_a_heading(words, index) and _is_rated(words, index):
            return (word,)
        before = words[max(0, index - 6) : index]
        if any(each.text in _NEVER_DONE for each in before):
            continue
        if (
            "topic" not in word.tags
            and not word.tags.isdisjoint({"exam", "post"})
            and (_is_reached(before) or _is_award_by_a_day(clause, index))
        ):
            return words[max(0, index - 1) : index + 1]
    return ()


_NEVER_DONE: Final = frozenset({"towards", "keep", "keeping", "stay"})


def _is_reached(before: tuple[Word, ...]) -> bool:
    """Whether a verb stands before that reaches it: do the course; not what is done with or in it: open with a quiz."""
    verb = next((at for at, word in enumerate(before) if not word.tags.isdisjoint(_REACHED)), None)
    return verb is not None and not any(word.text in {"with", "in"} or judges(word) for word in before[verb + 1 :])


def _is_a_heading(words: tuple[Word, ...], index: int) -> bool:
    """Whether only the name of a figure stands there, and nobody passes: pass rates, the pass mark."""
    after = words[index + 1].text if index + 1 < len(words) else ""
    return words[index].text in {"pass", "passed"} and (after in _OF_A_PASS or after in _PASSES_ON)


_PASSES_ON: Final = frozenset({"on", "over", "round", "around", "out", "them", "it"})
_OF_A_PASS: Final = frozenset({"rate", "rates", "mark", "marks", "percentage", "figures"})


def _graded(clause: Clause) -> tuple[Word, ...]:
    """Which grade is to be given: graded good, assessed as meeting TS7, at expected for TS5, at least a 3."""
    if not clause.has("rating", "quality", "scale"):
        return ()
    words = clause.plain
    for at in range(1, len(words)):
        if words[at].text in listed("grade") or ("digits" in words[at].tags and len(words[at].text) == 1):
            before = [word.text for word in words[max(0, at - 3) : at] if word.text not in QUOTES]
            rated = not _RATES.isdisjoint(before) and (before[-1] in _RATES or before[-1] in _AS)
            given = before[-1] in _AT and _is_of_a_rating(clause, at)
            if rated or given or (before[-1] == "as" and any(word.text in _RATES for word in words[:at])):
                return words[at - 1 : at + 1]
    return ()


def _is_of_a_rating(clause: Clause, at: int) -> bool:
    """Whether a standard, a scale or a visit is named beside: at expected for TS5, a good in my learning walk."""
    words = clause.plain
    joined = at + 1 == len(words) or words[at + 1].text in _JOINS or "time" in words[at + 1].tags
    return joined and any(
        word.text[:2] == "ts" or (each != at and word.text in listed("is rated")) for each, word in enumerate(words)
    )


_RATES: Final = frozenset(
    {
        "moderated",
        "graded",
        "grade",
        "judged",
        "judge",
        "rated",
        "rate",
        "assessed",
        "scored",
        "out",
        "called",
        "signed",
        "tick",
    }
    | {"ticks", "ticked", "writes", "write", "records", "score", "marked"}
)
_AS: Final = frozenset({"as", "at", "a", "an", "be"})
_AT: Final = frozenset({"at", "a", "an", "least"})
_JOINS: Final = frozenset({"in", "for", "on", "at", "from", "or", "and", "by", "under", "across"})


def _against_a_mark(clause: Clause) -> tuple[Word, ...]:
    """What is to be reached or passed: above the national average, no lower than the mean, to beat their score."""
    if not clause.has("benchmark"):
        return ()
    words = clause.plain
    for at, word in enumerate(words):
        if word.text in _AGAINST and at + 1 < len(words):
            after = words[at + 1 : at + _SOON]
            described = after[0].text in {"average", "target"} and len(after) > 1 and "stop" not in after[1].tags
            if not described and any("benchmark" in each.tags for each in after):
                return words[at : at + _SOON]
    return ()


_SOON: Final = 6
_AGAINST: Final = frozenset(
    {
        "above",
        "below",
        "over",
        "under",
        "beat",
        "beats",
        "beating",
        "exceed",
        "exceeds",
        "exceeding",
        "match",
        "matches",
    }
    | {"than", "at", "with", "top", "pass", "reach", "reaches", "equal", "better", "meet", "meets", "hit", "hits"}
)


def _or_above(clause: Clause) -> tuple[Word, ...]:
    """Grade 5 or above, level 3 or better."""
    if "or" not in clause.texts:
        return ()
    words = clause.plain
    for at in range(1, len(words) - 2):
        graded = "identifier" in words[at].tags or words[at].typed in GRADES
        if graded and words[at + 1].text == "or" and words[at + 2].text in _BOUNDS:
            return words[at : at + 3]
    return ()


GRADES: Final = frozenset("ABCDE")
"""Grades that are letters."""
_BOUNDS: Final = frozenset({"above", "better", "higher", "more", "over", "below", "under", "lower"})


def _is_rated(words: tuple[Word, ...], index: int) -> bool:
    """Whether something rates: a plain result (ticked off), or a colour or word beside the name of a rating."""
    others = [word for at, word in enumerate(words) if at != index]
    if index > 1 and words[index - 1].text in _SAYS and "leader" in words[0].tags:
        return index + 1 == len(words)  # Ofsted to say Outstanding
    plainly = words[index].text in _PLAIN_RESULTS and ("base" not in words[index].tags or _is_judged(words, index))
    at_least = index > 0 and words[index - 1].text == "least"
    return plainly or at_least or any("rating" in word.tags or word.text in _RATING for word in others)


_SAYS: Final = frozenset({"say", "says", "call", "calls", "it", "us", "me"})
_RATING: Final = frozenset({"observed", "observation", "seen", "rates", "judges", "grades", "scores"})


def _is_judged(words: tuple[Word, ...], index: int) -> bool:
    """Whether it is somebody else's tick, or a pass: mentor to tick it off; not "tick planners"."""
    return words[index].text == "pass" or any(
        not word.tags.isdisjoint({"helper", "leader", "colleague", "bound"}) for word in words[:index]
    )


def _is_award_by_a_day(clause: Clause, index: int) -> bool:
    """Whether a named award stands by itself with a day."""
    words = clause.plain
    return any("identifier" in word.tags for word in words[:index]) and any(
        "time" in word.tags for word in words[index:]
    )


def _quoted_rating(clause: Clause) -> tuple[Word, ...]:
    """The word of a rating in quotation marks: records 'meets policy', from level 4 to 'strong'."""
    if not clause.says(QUOTES):
        return ()
    risen = any(word.text == "from" for word in clause.words)
    for at, (mark, word) in enumerate(pairwise(clause.words)):
        if mark.text in QUOTES and ("rating" in word.tags or (risen and at and clause.words[at - 1].text == "to")):
            return (word,)
    return ()
