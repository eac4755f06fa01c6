"""Whether there is a check that two people would call the same way."""

from itertools import pairwise
from typing import Final

from ectcore.wording.flag import Flag, Want
from ectcore.wording.record import Wording
from ectcore.wording.signs.checked.all_or_none import absolute, is_given_up, none_of_it
from ectcore.wording.signs.checked.finished import finished, finished_later
from ectcore.wording.signs.checked.results import stated_result
from ectcore.wording.signs.measures.frequencies import SLOTS, frequency
from ectcore.wording.signs.measures.quantities import bare_number, measured
from ectcore.wording.signs.residue import is_act, judges, quote
from ectcore.wording.signs.seen.practice import practice
from ectcore.wording.signs.shape.diary import is_calendar_fact, is_diary
from ectcore.wording.signs.shape.elsewhere import refers_or_waits
from ectcore.wording.signs.shape.parts import Parts
from ectcore.wording.words.clauses import Clause, clauses
from ectcore.wording.words.tokens import Word


def why_not_measurable(parts: Parts, wording: Wording) -> tuple[Flag, ...]:
    """What is wanting; nothing where a check is named."""
    named = any(practice(clause) for clause in parts.aim)
    if any(check(clause, named=named) and (named or not _is_bare(clause)) for clause in parts.judged) or finished_later(
        parts
    ):
        return ()
    return (_nothing_named(parts, wording),)


def _is_bare(clause: Clause) -> bool:
    """Whether it is a number or fraction by itself, which counts only what the target names: 4 out of 5."""
    short = len(clause.plain) == _PAIR  # eight minutes
    return all(
        (not word.tags.isdisjoint({"number", "stop", "time"}) or (short and word.text in _UNITS))
        and "act" not in word.tags
        and word.text not in _ANYBODY
        for word in clause.plain
    )


_UNITS: Final = frozenset({"minutes", "mins", "seconds", "secs", "hours"})
_ANYBODY: Final = frozenset({"nobody", "everybody", "everyone", "all"})


def check(clause: Clause, *, named: bool = False) -> tuple[Word, ...]:
    """The words of a clause that can be checked; none where none can."""
    if is_calendar_fact(clause) or is_diary(clause) or refers_or_waits(clause):
        return ()
    return (
        measured(clause)
        or _how_often(clause, named=named)
        or absolute(clause)
        or none_of_it(clause)
        or finished(clause)
        or stated_result(clause)
        or _same_day(clause)
        or _brought_back(clause)
    )


def _brought_back(clause: Clause) -> tuple[Word, ...]:
    """So many things noted of what is seen: write down the three cues she gives."""
    if not clause.says(_NOTES):
        return ()
    words = clause.plain
    for at, word in enumerate(words):
        told = not at or words[at - 1].text in {"and", "then", "to"}
        if told and word.text in _NOTES and "base" in word.tags:
            after = words[at + 1 : at + _SOON]
            if any("number" in each.tags and "identifier" not in each.tags for each in after):
                return words[at : at + _SOON]
    return ()


_NOTES: Final = frozenset(
    {"write", "list", "note", "jot", "record", "copy", "collect", "bring", "name", "pick", "choose"}
)
_SOON: Final = 4
_PAIR: Final = 2


def _same_day(clause: Clause) -> tuple[Word, ...]:
    """How soon after it something is done that can be seen: log concerns the same day."""
    if "same" not in clause.texts:
        return ()
    words = clause.plain
    at = next((at for at, word in enumerate(words[:-1]) if word.text == "same"), None)
    if at is None or words[at + 1].text not in _SOON_AFTER or not practice(clause):
        return ()
    return words[at : at + _PAIR]


_SOON_AFTER: Final = frozenset({"day", "lesson", "evening", "morning", "afternoon", "night"})


def _how_often(clause: Clause, *, named: bool) -> tuple[Word, ...]:
    """How often something is done that can be seen, or that the target names."""
    if is_given_up(clause) or ("not" in clause.texts and _is_what_does_not_happen(clause)):
        return ()
    found = frequency(clause) if (named or practice(clause) or _is_somewhere(clause)) and not _is_vague(clause) else ()
    slot = found and found[-1].text in SLOTS and len(found) == _PAIR
    several = slot and len(clause.texts & SLOTS) > 1  # twos on Mondays, fives on Thursdays
    return () if slot and not several and "not" not in clause.texts else found  # on Mondays, not Tuesdays


def _is_what_does_not_happen(clause: Clause) -> bool:
    """Whether the frequency belongs to what is not the case: in a way that does not eat every lunchtime."""
    return any(one.text in {"does", "do"} and two.text == "not" for one, two in pairwise(clause.plain))


def _is_somewhere(clause: Clause) -> bool:
    """Whether something is to be at a place of the room: objective on the board."""
    words = clause.plain
    return "on" in clause.texts and any(
        word.text == "on" and words[at + 1].text in {"the", "my"} and "place" in words[at + 2].tags
        for at, word in enumerate(words[1:-2], 1)
    )


def _is_vague(clause: Clause) -> bool:
    head = clause.head
    return head is not None and head.tags >= _VAGUE and not is_act(head) and "technique" not in head.tags


_VAGUE: Final = frozenset({"vague", "base"})


def _nothing_named(parts: Parts, wording: Wording) -> Flag:
    """What there is instead of a check."""
    for want, tag in ((Want.FEELING, "state"), (Want.COMPARATIVE, "quality")):
        for clause in parts.success:
            if found := _judging(clause, tag):
                return Flag(want, quote(clause, (found,)), clause.box.path)
    return _habit(parts) or _bare(parts) or _counted_in_a_step(wording) or _no_check(parts)


def _judging(clause: Clause, tag: str) -> Word | None:
    """The first word of that kind which judges, and does not only describe: better, well; no new, no make sure."""
    return next((word for word in clause.words if judges(word, tag) and word.text != "sure"), None)


def _habit(parts: Parts) -> Flag | None:
    for clause in parts.judged:
        if clause.head and clause.head.text in {"stop", "avoid", "don't", "less", "quit"}:
            return Flag(Want.HABIT_TO_STOP, clause.quote, clause.box.path)
    return None


def _bare(parts: Parts) -> Flag | None:
    for clause in parts.judged:
        if number := bare_number(clause):
            return Flag(Want.BARE_NUMBER, quote(clause, number), clause.box.path)
    return None


def _counted_in_a_step(wording: Wording) -> Flag | None:
    for box in wording.steps:
        for clause in clauses(box):
            if found := measured(clause):
                return Flag(Want.NUMBER_IN_STEPS, quote(clause, found), box.path)
    return None


def _no_check(parts: Parts) -> Flag:
    for want, tag in ((Want.FEELING, "state"), (Want.COMPARATIVE, "quality")):
        for clause in parts.judged:
            if found := _judging(clause, tag):
                return Flag(want, quote(clause, (found,)), clause.box.path)
    first = next((clause for clause in (*parts.judged, *parts.told) if clause.plain), None)
    return Flag(Want.NO_CHECK, first.quote if first else "", first.box.path if first else ("statement",))
