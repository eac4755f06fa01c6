"""Whether there is a check that two people would call the same way."""

from itertools import pairwise
from typing import Final

from ectcore.wording.clauses import Clause, clauses
from ectcore.wording.flag import Flag, Want
from ectcore.wording.frequencies import frequency
from ectcore.wording.jobs import job
from ectcore.wording.narrative import is_calendar_fact
from ectcore.wording.parts import Parts
from ectcore.wording.practice import practice
from ectcore.wording.quantities import bare_number, measured
from ectcore.wording.record import Record
from ectcore.wording.residue import is_act, is_residue, names_a_thing, quote
from ectcore.wording.tokens import Word

_NONE: Final = frozenset(["no", "none", "nobody", "never", "zero", "nothing", "without", "nil"])
_ALL: Final = frozenset(["all", "every", "everyone", "everybody", "each", "both", "whole"])
_STATES: Final = frozenset({"state", "quality"})
_NEAR: Final = 9


def why_not_measurable(parts: Parts, record: Record) -> tuple[Flag, ...]:
    """What is wanting; nothing where a check is named."""
    named = any(practice(clause) for clause in parts.aim)
    if any(check(clause) and (named or not _is_bare(clause)) for clause in parts.judged) or _finished_later(parts):
        return ()
    return (_nothing_named(parts, record),)


def _is_bare(clause: Clause) -> bool:
    """Whether it is a number or fraction by itself, which counts only what the target names: 4 out of 5."""
    return all(not word.tags.isdisjoint({"number", "stop", "time"}) for word in clause.plain)


def check(clause: Clause) -> tuple[Word, ...]:
    """The words of a clause that can be checked; none where none can."""
    if is_calendar_fact(clause):
        return ()
    return measured(clause) or _how_often(clause) or absolute(clause) or _finished(clause) or _stated_result(clause)


def _how_often(clause: Clause) -> tuple[Word, ...]:
    """How often something is done that can be seen."""
    return frequency(clause) if practice(clause) and not _is_vague(clause) else ()


def _is_vague(clause: Clause) -> bool:
    head = clause.head
    return head is not None and "vague" in head.tags and not is_act(head)


def absolute(clause: Clause) -> tuple[Word, ...]:
    """All, none, never: of something that can be seen; not what is to be given up."""
    words = clause.plain
    for index, word in enumerate(words):
        if word.text in _INSTEAD:
            return ()
        if word.text in _NONE and "technique" not in word.tags and _seen_after(words, index):
            return words[index : index + _NEAR]
        if (word.text in _ALL and _is_of_some(words, index) and _seen_after(words, index)) or word.text == "100":
            return words[index : index + _NEAR]
    return ()


def _is_of_some(words: tuple[Word, ...], index: int) -> bool:
    """Whether "each" stands for all of some people or things, and not for whatever comes: naming each step."""
    after = words[index + 1] if index + 1 < len(words) else None
    bounded = {"pupil", "parent", "document", "product", "place", "number", "class", "staff"}
    return words[index].text != "each" or after is None or after.text == "of" or not after.tags.isdisjoint(bounded)


def _seen_after(words: tuple[Word, ...], index: int) -> bool:
    near = words[index + 1 : index + _NEAR]
    if not near or near[0].text in {"longer", "more", "one's", "later", "matter", "year", "time"}:
        return False
    if any(_is_felt(word) for word in near[:4]):
        return False
    return any(is_act(word) or is_residue(word) or "behaviour" in word.tags for word in near) and not _comes_round(near)


def _is_felt(word: Word) -> bool:
    """Whether it is a feeling or a judgement."""
    return not word.tags.isdisjoint(_STATES) and not is_act(word) and word.text not in _ONLY_DESCRIBES


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
    if (
        clause.has("wish")
        or any(word.text in _WHENEVER for word in words)
        or any("quality" in word.tags and word.text not in _ONLY_DESCRIBES for word in words)
    ):
        return ()
    if done_once := job(clause):
        return done_once
    for index, word in enumerate(words):
        if _is_product(words, index):
            if (made := _made_before(words, index)) and "topic" not in word.tags:
                return words[made - 1 : index + 1]
            if any(_is_done(words, at) for at in range(index + 1, len(words))) or _is_due(clause, index):
                return words[index:]
    return _ticked_off(clause)


def _is_product(words: tuple[Word, ...], index: int) -> bool:
    word = words[index]
    return "product" in word.tags and word.tags.isdisjoint({"crossref", "mark"})


def _ticked_off(clause: Clause) -> tuple[Word, ...]:
    """Something named first and then that it is made, sent or put up: gala list typed and pinned on the board."""
    words = clause.plain
    if _is_habit(words) or clause.starts_with_act:
        return ()
    for at, word in enumerate(words[: _NEAR + 1]):
        describes = at + 1 < len(words) and words[at + 1].tags.isdisjoint({"stop", "time"})
        if at and not describes and "past" in word.tags and not word.tags.isdisjoint({"making", "done", "act"}):
            named = any(is_residue(each) or names_a_thing(each) for each in words[:at])
            return words[: at + 1] if named else ()
    return ()


def _is_habit(words: tuple[Word, ...]) -> bool:
    """Whether it is done again and again with a class or in a phase of lessons; what is for a class is not."""
    return any(
        not word.tags.isdisjoint(_IN_CLASS) and (not at or words[at - 1].text not in {"for", "to"})
        for at, word in enumerate(words)
    )


_WHENEVER: Final = frozenset(["when", "whenever", "while", "if", "unless"])
_IN_CLASS: Final = frozenset({"pupil", "phase", "me"})


def _made_before(words: tuple[Word, ...], index: int) -> int:
    """The place (from 1) of a verb of making up to five words before; 0 where there is none."""
    for at in range(index - 1, max(-1, index - 6), -1):
        tags = words[at].tags
        if "making" in tags and not tags.isdisjoint({"base", "past"}) and tags.isdisjoint({"stop", "noun"}):
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
        if (
            "topic" not in word.tags
            and not word.tags.isdisjoint({"exam", "post"})
            and (any(not each.tags.isdisjoint(_REACHED) for each in before) or _is_award_by_a_day(clause, index))
        ):
            return words[max(0, index - 1) : index + 1]
    return _quoted_rating(clause)


def _is_rated(words: tuple[Word, ...], index: int) -> bool:
    """Whether something rates: a plain result (ticked off), or a colour or word beside the name of a rating."""
    others = [word for at, word in enumerate(words) if at != index]
    plainly = words[index].text in _PLAIN_RESULTS and ("base" not in words[index].tags or _is_judged(words, index))
    at_least = index > 0 and words[index - 1].text == "least"
    return (
        plainly
        or at_least
        or any("rating" in word.tags or word.text in {"observed", "observation", "seen"} for word in others)
    )


def _is_judged(words: tuple[Word, ...], index: int) -> bool:
    """Whether it is somebody else's tick, or a pass: mentor to tick it off; not "tick planners"."""
    return words[index].text == "pass" or any(
        not word.tags.isdisjoint({"helper", "leader", "colleague", "bound"}) for word in words[:index]
    )


_PLAIN_RESULTS: Final = frozenset({"tick", "ticked", "ticks", "sign", "signed", "signs", "pass", "passed"})


def _nothing_named(parts: Parts, record: Record) -> Flag:
    """What there is instead of a check."""
    for want, tag in ((Want.FEELING, "state"), (Want.COMPARATIVE, "quality")):
        for clause in parts.success:
            if found := clause.first(tag):
                return Flag(want, quote(clause, (found,)), clause.box.path)
    return _habit(parts) or _bare(parts) or _counted_in_a_step(record) or _no_check(parts)


def _is_done(words: tuple[Word, ...], at: int) -> bool:
    """Whether it is said there that a product is finished: up, done, saved, drawn."""
    word = words[at]
    if "done" in word.tags and word.tags.isdisjoint({"product", "topic", "technique"}):
        if word.text in {"in", "out"}:
            return all("time" in after.tags for after in words[at + 1 :])
        return word.text != "up" or at + 1 == len(words) or words[at + 1].text not in {"to", "until", "till"}
    return word.tags.issuperset({"making", "past"}) and word.tags.isdisjoint({"stop", "base"})


def _finished_later(parts: Parts) -> bool:
    """Whether a product is named in one clause, and that it is finished at the beginning of another."""
    named = any(clause.has("product") and not clause.has("quality") for clause in parts.aim)
    return named and any(clause.plain and _is_done(clause.plain, 0) for clause in parts.aim[1:])


_REACHED: Final = frozenset({"making", "light"})


def _is_due(clause: Clause, index: int) -> bool:
    """Whether a product stands without a verb, with a place or a day: seating plan on the system by Friday."""
    words = clause.plain
    if any("base" in word.tags and "product" not in word.tags and "time" not in word.tags for word in words):
        return False
    after = words[index + 1 :]
    placed = any(word.text in {"on", "in", "up"} for word in after[:1]) and any("place" in word.tags for word in after)
    return placed or (any("time" in word.tags for word in after) and "topic" not in words[index].tags)


def _is_award_by_a_day(clause: Clause, index: int) -> bool:
    """Whether a named award stands by itself with a day."""
    words = clause.plain
    return any("identifier" in word.tags for word in words[:index]) and any(
        "time" in word.tags for word in words[index:]
    )


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


def _counted_in_a_step(record: Record) -> Flag | None:
    for box in record.steps:
        for clause in clauses(box):
            if found := measured(clause):
                return Flag(Want.NUMBER_IN_STEPS, quote(clause, found), box.path)
    return None


def _no_check(parts: Parts) -> Flag:
    for want, tag in ((Want.FEELING, "state"), (Want.COMPARATIVE, "quality")):
        for clause in parts.judged:
            if found := clause.first(tag):
                return Flag(want, quote(clause, (found,)), clause.box.path)
    first = next((clause for clause in parts.judged if clause.plain), None)
    return Flag(Want.NO_CHECK, first.quote if first else "", first.box.path if first else ("statement",))


_ONLY_DESCRIBES: Final = frozenset(
    [
        "higher",
        "full",
        "own",
        "new",
        "small",
        "big",
        "personal",
        "short",
        "low",
        "high",
        "main",
        "key",
        "core",
        "whole",
        "different",
        "simple",
        "little",
        "certain",
        "own",
        "complete",
        "ready",
        "level",
        "quick",
        "real",
        "current",
        "special",
        "standard",
        "more",
    ]
)


def _quoted_rating(clause: Clause) -> tuple[Word, ...]:
    """The word of a rating in quotation marks: records 'meets policy'."""
    for mark, word in pairwise(clause.words):
        if mark.text in _QUOTES and "rating" in word.tags:
            return (word,)
    return ()


_QUOTES: Final = frozenset({"'", '"', "\u2018", "\u201c"})


_INSTEAD: Final = frozenset({"instead", "rather"})
