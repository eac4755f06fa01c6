"""Whether there is a check that two people would call the same way."""

from typing import Final

from ectcore.wording.clauses import Clause
from ectcore.wording.flag import Flag, Want
from ectcore.wording.parts import Parts
from ectcore.wording.quantities import bare_number, frequency, measured
from ectcore.wording.record import Record
from ectcore.wording.residue import is_act, is_residue, names_a_thing, quote
from ectcore.wording.specific import practice
from ectcore.wording.clauses import clauses
from ectcore.wording.tokens import Word

_NONE: Final = frozenset("no none nobody never zero nothing without nil".split())
_ALL: Final = frozenset("all every everyone everybody each both whole".split())
_STATES: Final = frozenset({"state", "quality"})
_NEAR: Final = 9


def why_not_measurable(parts: Parts, record: Record) -> tuple[Flag, ...]:
    """What is wanting; nothing where a check is named."""
    if any(check(clause) for clause in parts.judged) or _finished_later(parts):
        return ()
    return (_nothing_named(parts, record),)


def check(clause: Clause) -> tuple[Word, ...]:
    """The words of a clause that can be checked; none where none can."""
    return measured(clause) or _how_often(clause) or absolute(clause) or _finished(clause) or _stated_result(clause)


def _how_often(clause: Clause) -> tuple[Word, ...]:
    """How often something is done that can be seen."""
    return frequency(clause) if practice(clause) and not _is_vague(clause) else ()


def _is_vague(clause: Clause) -> bool:
    head = clause.head
    return head is not None and "vague" in head.tags and not is_act(head)


def absolute(clause: Clause) -> tuple[Word, ...]:
    """All, none, never: of something that can be seen."""
    words = clause.plain
    for index, word in enumerate(words):
        if word.text in _NONE and "technique" not in word.tags and _seen_after(words, index):
            return words[index : index + _NEAR]
        if (word.text in _ALL and _seen_after(words, index)) or word.text == "100":
            return words[index : index + _NEAR]
    return ()


def _seen_after(words: tuple[Word, ...], index: int) -> bool:
    near = words[index + 1 : index + _NEAR]
    if not near or near[0].text in {"longer", "more", "one's", "later", "matter", "year", "time"}:
        return False
    if any(not word.tags.isdisjoint(_STATES) and not is_act(word) for word in near[:4]):
        return False
    return any(is_act(word) or is_residue(word) or "behaviour" in word.tags for word in near) and not _comes_round(near)


def _comes_round(near: tuple[Word, ...]) -> bool:
    return not near[0].tags.isdisjoint({"time"}) or near[0].text in {
        "lesson",
        "lessons",
        "day",
        "week",
        "time",
        "single",
        "term",
        "year",
    }


def _finished(clause: Clause) -> tuple[Word, ...]:
    """A product or task that is plainly done or not done."""
    words = clause.plain
    if any("quality" in word.tags for word in words):
        return ()
    for index, word in enumerate(words):
        if "product" in word.tags:
            if (made := _made_before(words, index)) and "topic" not in word.tags:
                return words[made - 1 : index + 1]
            if any(_is_done(after) for after in words[index + 1 :]):
                return words[index:]
    return ()


def _made_before(words: tuple[Word, ...], index: int) -> int:
    """The place (from 1) of a verb of making up to five words before; 0 where there is none."""
    for at in range(index - 1, max(-1, index - 6), -1):
        tags = words[at].tags
        if "making" in tags and not tags.isdisjoint({"base", "past"}) and "stop" not in tags:
            return at + 1
        if words[at].text in {"with", "in", "for", "from", "by"}:
            return 0
    return 0


def _stated_result(clause: Clause) -> tuple[Word, ...]:
    """A rating, tick or test with a stated result."""
    words = clause.plain
    for index, word in enumerate(words):
        if "rating-result" in word.tags and _is_rated(words, index):
            return (word,)
        before = words[max(0, index - 6) : index]
        if not word.tags.isdisjoint({"exam", "post"}) and any(not each.tags.isdisjoint(_REACHED) for each in before):
            return words[max(0, index - 1) : index + 1]
    return ()


def _is_rated(words: tuple[Word, ...], index: int) -> bool:
    """Whether something rates: a plain result (ticked off), or a colour or word beside the name of a rating."""
    others = [word for at, word in enumerate(words) if at != index]
    plainly = words[index].text in {"tick", "ticked", "ticks", "sign", "signed", "signs", "pass", "passed"}
    return plainly or any("rating" in word.tags or word.text in {"observed", "observation", "seen"} for word in others)


def _nothing_named(parts: Parts, record: Record) -> Flag:
    first = next((clause for clause in parts.judged if clause.plain), None)
    for clause in parts.judged:
        number = bare_number(clause)
        if number:
            return Flag(Want.BARE_NUMBER, quote(clause, (number,)), clause.box.path)
    for box in record.steps:
        for clause in clauses(box):
            if found := measured(clause):
                return Flag(Want.NUMBER_IN_STEPS, quote(clause, found), box.path)
    for clause in parts.judged:
        if clause.head and clause.head.text in {"stop", "avoid", "don't", "less", "quit"}:
            return Flag(Want.HABIT_TO_STOP, clause.quote, clause.box.path)
    for want, tag in ((Want.FEELING, "state"), (Want.COMPARATIVE, "quality")):
        for clause in parts.judged:
            if found := clause.first(tag):
                return Flag(want, quote(clause, (found,)), clause.box.path)
    return Flag(Want.NO_CHECK, first.quote if first else "", first.box.path if first else ("statement",))


def _is_done(word: Word) -> bool:
    """Whether it says that a product is finished: up, done, saved, drawn."""
    if "done" in word.tags and word.tags.isdisjoint({"product", "topic"}):
        return word.text not in {"in", "out"}
    return word.tags.issuperset({"making", "past"}) and word.tags.isdisjoint({"stop", "base"})


def _finished_later(parts: Parts) -> bool:
    """Whether a product is named in one clause, and that it is finished at the beginning of another."""
    named = any(clause.has("product") and not clause.has("quality") for clause in parts.aim)
    return named and any(clause.plain and _is_done(clause.plain[0]) for clause in parts.aim[1:])


_REACHED: Final = frozenset({"making", "light"})
