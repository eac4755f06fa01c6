"""Whether the work fits a full timetable: what an act costs, times how many, over the time there is."""

from collections.abc import Callable
from itertools import pairwise
from math import inf
from typing import Final

from attrs import frozen

from ectcore.wording.flag import Flag, Want
from ectcore.wording.record import Box
from ectcore.wording.signs.measures.frequencies import EVERY, frequency
from ectcore.wording.signs.seen.aimless import BETWEEN
from ectcore.wording.signs.work.costing import cost, singular
from ectcore.wording.signs.work.one_for_each import PER, whole_course
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word

_MOST_A_WEEK: Final = 480
_TIMES_A_WEEK: Final = 5
_SHORTEST: Final = 0.2
"""What there is of a week at least: a day."""
_REACH: Final = 7
_FAR: Final = 11


@frozen
class Burden:
    """Work without bounds, or more than the time may hold.

    Attributes:
        flag: what stands against it.
        box: where it is said.
        minutes: how long it takes once; endless for work without bounds.
        rounds: how often a week it is done; None where it is done once.
    """

    flag: Flag
    box: Box
    minutes: float = inf
    rounds: float | None = 1

    def is_too_much(self, weeks: Callable[[Box], float]) -> bool:
        """Whether it is too much for so many weeks; what says how many is asked only where it matters."""
        if self.rounds is None:
            return self.minutes / max(weeks(self.box), _SHORTEST) > _MOST_A_WEEK
        return self.minutes * self.rounds > _MOST_A_WEEK


def burden_of(clause: Clause) -> Burden | None:
    """What of the work that the clause asks for may be too much; None where there is always time for it."""
    box = clause.box
    if found := _boundless(clause) or _all_of_all(clause) or whole_course(clause):
        return Burden(Flag(Want.BOUNDLESS, found, box.path), box)
    if several := _all_at_once(clause):
        return Burden(Flag(Want.OVERLOAD, box.text[several[0].start : several[-1].end], box.path), box)
    minutes, words = cost(clause)
    if not words or minutes * _TIMES_A_WEEK <= _MOST_A_WEEK:
        return None
    flag = Flag(Want.OVERLOAD, box.text[words[0].start : words[-1].end], box.path)
    return Burden(flag, box, minutes, _rounds(clause))


def _boundless(clause: Clause) -> str:
    """Work without bounds; not so many words every Sunday."""
    if clause.says(_CLUBS) and (nightly := _one_each_night(clause)):
        return nightly
    found = clause.run("boundless")
    limited = found.casefold() in {"every saturday", "every sunday"} and clause.has("number")
    return "" if limited else found


def _one_each_night(clause: Clause) -> str:
    """Clubs of which there is one each night."""
    words = clause.plain
    for at, (one, each) in enumerate(pairwise(words[:-1])):
        if one.text == "one" and each.text in EVERY and words[at + 2].text in {"night", "day", "evening", "lunchtime"}:
            return clause.box.text[one.start : words[at + 2].end]
    return ""


_CLUBS: Final = frozenset({"club", "clubs"})


def _all_at_once(clause: Clause) -> tuple[Word, ...]:
    """The names of so many techniques in a row that nobody begins them all at once."""
    if not clause.has("technique") or not clause.says(BETWEEN):
        return ()
    words, found = clause.words, []
    for at, word in enumerate(words):
        if "technique" in word.tags and (not at or "technique" not in words[at - 1].tags or "phrase" not in word.tags):
            found.append(word)
    if len(found) < _TOO_MANY:
        return ()
    commas = sum(word.text in BETWEEN for word in words)
    return tuple(found) if commas + 1 >= _TOO_MANY else ()


_TOO_MANY: Final = 6


def counted_work(clause: Clause) -> str:
    """What the greatest work of the clause is done to or for, in the singular: scripts; empty where there is none."""
    _, words = cost(clause)
    return singular(words[-1].text) if words else ""


def _all_of_all(clause: Clause) -> str:
    """All there is of all there is: every page of every book."""
    if not clause.says(EVERY):
        return ""
    words = clause.plain
    for at, word in enumerate(words):
        if word.text in EVERY:
            if (year := _lessons_of_a_year(words, at)) and "making" in words[0].tags:
                return clause.box.text[word.start : year.end]
            after = words[at + 1 : at + _REACH]
            of = next((place for place, each in enumerate(after) if each.text == "of"), None)
            if of is None and words[0].text in _WORKS_THROUGH:
                after = words[at + 1 : at + _FAR]
                of = _on_or_with(after)
            if of is not None and of + 1 < len(after) and after[of + 1].text in _OF_ALL:
                return clause.box.text[word.start : after[-1].end]
    return ""


def _on_or_with(after: tuple[Word, ...]) -> int | None:
    """Where texts are worked through on all of some lists, or with all of a class: every set text on all four specs."""
    if not any(not word.tags.isdisjoint({"document", "product"}) for word in after[:3]):
        return None
    return next((at for at, (on, all_) in enumerate(pairwise(after)) if on.text in _ON and all_.text in _OF_ALL), None)


_ON: Final = frozenset({"on", "with", "from", "across"})
_WORKS_THROUGH: Final = frozenset({"read", "finish", "mark", "annotate", "write", "make", "copy", "film"})
_OF_ALL: Final = EVERY | {"all"}


def _lessons_of_a_year(words: tuple[Word, ...], at: int) -> Word | None:
    """The word for the year or term of which every lesson is meant: every lesson for next year."""
    said = [word.text for word in words[at + 1 : at + 3]]
    if said[:1] != ["lesson"] or said[1:] not in (["for"], ["next"], ["i"], ["of"], ["this"]):
        return None
    return next(
        (word for word in words[at + 2 : at + 6] if word.text in {"year", "term"} and "class" not in word.tags), None
    )


def _rounds(clause: Clause) -> float | None:
    """How many times a week it is done; None where it is done once."""
    if clause.says(PER):
        for before, word in pairwise(clause.plain):
            if before.text in PER and word.text in _A_WEEK:
                return _A_WEEK[word.text]
    if clause.says(_WEEKS) and _in_most_weeks(clause.plain):
        return 1
    again = frequency(clause)
    often = [word.text for word in again]
    if not often or (often[0] == "all" and any("number" in word.tags for word in again)):
        return None
    return next((times for text, times in _A_WEEK.items() if text in often), _TIMES_A_WEEK)


def _in_most_weeks(words: tuple[Word, ...]) -> bool:
    """Whether it is done in so many weeks of so many: ten weeks out of twelve, 8 of 10 wks."""
    shares = (at for at, (word, of) in enumerate(pairwise(words)) if of.text in _OUT_OF and _is_a_week(words, at, word))
    return any("number" in word.tags for at in shares for word in words[at + 2 : at + 4])


def _is_a_week(words: tuple[Word, ...], at: int, word: Word) -> bool:
    """Whether weeks are counted there, or a number of which the weeks are named after the other."""
    return word.text in _WEEKS or (
        "number" in word.tags and any(each.text in _WEEKS for each in words[at + 2 : at + 5])
    )


_WEEKS: Final = frozenset({"week", "weeks", "wk", "wks"})
_OUT_OF: Final = frozenset({"out", "of", "in"})
_A_WEEK: Final = {
    "day": 5,
    "night": 5,
    "week": 1,
    "weekly": 1,
    "fortnight": 0.5,
    "fortnightly": 0.5,
    "month": 0.25,
    "monthly": 0.25,
    "half": 0.2,
    "term": 0.1,
    "termly": 0.1,
}
"""How many times a week it is done that comes round so."""
