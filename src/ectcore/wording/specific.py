"""Whether an outsider could say what they would see, and where."""

from typing import Final

from ectcore.wording.bounds import bound_in, has_own_class
from ectcore.wording.clauses import Clause
from ectcore.wording.flag import Flag, Want
from ectcore.wording.jobs import job
from ectcore.wording.narrative import is_calendar_fact
from ectcore.wording.parts import Parts
from ectcore.wording.quantities import measured
from ectcore.wording.residue import is_act, is_residue, is_weak_act, names_a_thing
from ectcore.wording.tokens import Word

_FEWEST_WORDS: Final = 2


def why_not_specific(parts: Parts, role: str) -> tuple[Flag, ...]:
    """What is wanting; nothing where the target says what would be seen and where."""
    judged = parts.judged
    if not any(clause.plain for clause in judged):
        return (Flag(Want.HEADING_ONLY, path=("statement",)),)
    shown = next(((clause, word) for clause in judged if (word := practice(clause))), None)
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
        or job(clause)
    ):
        return ()
    if has_own_class(role) and (is_act(word) or ("technique" in word.tags and len(clause.plain) > _FEWEST_WORDS)):
        return ()
    return (Flag(Want.NO_BOUND, clause.quote, clause.box.path),)


def practice(clause: Clause) -> Word | None:
    """The word of a clause that names something to be seen; None where only topics and wishes are named."""
    words = clause.plain
    if not words or _says_no_aim(clause):
        return None
    technique = next((word for word in words if "technique" in word.tags and "topic" not in word.tags), None)
    if technique or _is_empty(clause):
        return technique
    if clause.has("post") and clause.starts_with_act:
        return clause.first("post")
    act = next((word for word in words if is_act(word)), None)
    things = [word for word in words if names_a_thing(word) and word is not act]
    if act and (things or measured(clause) or any(_is_object(word) for word in words if word is not act)):
        return act
    return _thing_of(clause, things) if things else None


def _thing_of(clause: Clause, things: list[Word]) -> Word | None:
    """The thing that is to be had or done, where the clause says more of it than that it should be better."""
    words = clause.plain
    named = next((word for word in things if is_residue(word)), None)
    if (named is None and clause.has("quality")) or _betters_a_topic(clause):
        return None
    if any(is_weak_act(word) for word in words) or "post" in things[0].tags:
        return named or things[0]
    related = any(word.text in _RELATES for word in words)
    unknown_verb = not words[0].tags and len(words) > _FEWEST_WORDS
    if len(words) > _FEWEST_WORDS and (measured(clause) or related or unknown_verb or clause.has("past")):
        return things[0]
    return None


_RELATES: Final = frozenset(["in", "with", "for", "at", "on", "during", "to", "from", "by", "before", "after"])


def _is_row_of_headings(clause: Clause) -> bool:
    """Whether headings stand in a row: pace, voice, reports."""
    if clause.words[0].start > _NEAR_THE_START or clause.has("number") or clause.starts_with_act:
        return False
    rows: list[int] = [0]
    for word in clause.words:
        if word.text in {",", "+", "/", "&", "and"}:
            rows.append(0)
        else:
            rows[-1] += 1
    return len(rows) >= _ROW and max(rows) <= _FEWEST_WORDS


_NEAR_THE_START: Final = 3
_ROW: Final = 3


def _is_object(word: Word) -> bool:
    return not word.tags.isdisjoint({"bound", "audience", "helper", "class", "phase", "place", "pupil"})


def _is_named_award(clause: Clause) -> bool:
    """Whether an exam, course or post is named, and not just any."""
    named = any("exam" not in word.tags and word.tags.isdisjoint(_NO_NAME) for word in clause.plain)
    return clause.has("post") or (clause.has("exam") and named)


def _is_slogan(clause: Clause) -> bool:
    return clause.has("slogan") and not any(is_residue(word) for word in clause.words)


def _is_cross_reference(clause: Clause) -> bool:
    left = [word for word in clause.plain if is_residue(word) or is_act(word)]
    return clause.has("crossref") and all("crossref" in word.tags for word in left)


def _of_its_kind(parts: Parts, shown: tuple[Clause, Word] | None) -> Flag | None:
    """What the target is instead of a target: a cross-reference, a rating, taking part."""
    aim = [clause for clause in (parts.aim or parts.success) if clause.plain]
    if shown is None and aim and all(_is_cross_reference(clause) for clause in aim):
        return Flag(Want.CROSS_REFERENCE, aim[0].quote, aim[0].box.path)
    rated = next((clause for clause in parts.judged if clause.has("rating")), None)
    if rated and (shown is None or _only_rates(shown[0])):
        return Flag(Want.RATING_AS_AIM, rated.quote, rated.box.path)
    return mere_taking_part(parts)


def _only_rates(clause: Clause) -> bool:
    """Whether the clause is about being rated: secure on the grid, good when next seen."""
    if not clause.has("rating-result") or clause.has("class", "technique", "exam"):
        return False
    left = [word for word in clause.plain if (is_residue(word) or is_act(word)) and "rating" not in word.tags]
    rates = sum("rating" in word.tags for word in clause.words)
    head = clause.head
    return not left or rates >= _FEWEST_WORDS or (head is not None and head.text in _MOVES)


def mere_taking_part(parts: Parts) -> Flag | None:
    """Attending, reading or watching, with nothing to look for or bring back."""
    first = next((clause for clause in parts.aim if clause.plain), None)
    head = first.head if first else None
    if first is None or head is None or "attend" not in head.tags or head.tags.isdisjoint({"base", "ing"}):
        return None
    if not head.tags.isdisjoint({"light", "topic", "place"}) or any(brings_back(clause) for clause in parts.judged):
        return None
    return Flag(Want.TAKING_PART, first.quote, first.box.path)


def brings_back(clause: Clause) -> bool:
    """Whether something is to be looked for, or done with what was seen."""
    for index, word in enumerate(clause.words):
        if "harvest" in word.tags and "verb" not in word.tags:
            return True
        joined = index > 0 and clause.words[index - 1].text in _JOINS
        if joined and "base" in word.tags and not word.tags.isdisjoint(_DONE_WITH):
            return True
    return False


def _nothing_shown(parts: Parts) -> Flag:
    told = parts.aim or parts.success
    clause = next((each for each in told if each.plain), told[0])
    if clause.has("topic"):
        return Flag(Want.TOPIC_ONLY, clause.quote, clause.box.path)
    if len(clause.plain) <= _FEWEST_WORDS:
        return Flag(Want.HEADING_ONLY, clause.quote, clause.box.path)
    return Flag(Want.NO_PRACTICE, clause.quote, clause.box.path)


_JOINS: Final = frozenset({"and", "then", "to", ",", "&"})


_DONE_WITH: Final = frozenset({"harvest", "act", "making"})


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


def _betters_a_topic(clause: Clause) -> bool:
    """Whether a mere topic is to be improved, wherever that may be: develop feedback, better TA deployment."""
    head = clause.head
    if head is None or head.tags.isdisjoint({"vague", "quality"}) or measured(clause):
        return False
    after = [
        word
        for word in clause.plain
        if word.start > head.start and word.tags.isdisjoint({"stop", "quality", "generic"})
    ]
    return bool(after) and "topic" in after[0].tags and "technique" not in after[0].tags


_NO_NAME: Final = frozenset({"stop", "quality", "generic", "light", "making", "number", "time", "attend"})


_BETTER: Final = frozenset(
    [
        "better",
        "more",
        "improved",
        "stronger",
        "clearer",
        "less",
        "greater",
        "good",
        "effective",
        "consistent",
        "nicer",
        "lovely",
        "great",
        "fewer",
    ]
)


def _is_placed(clause: Clause) -> bool:
    """Whether something in particular is named, and a phase, place or class for it."""
    return any(is_residue(word) for word in clause.words) and clause.has(
        "phase", "place", "unit", "class", "environment"
    )


def _says_no_aim(clause: Clause) -> bool:
    """Whether it refers elsewhere, notes something down, wishes, or tells a date."""
    noted = clause.has("note-start") and not clause.has("class")
    return noted or clause.has("wish") or _is_cross_reference(clause) or is_calendar_fact(clause)


def _is_empty(clause: Clause) -> bool:
    """Whether it is a slogan, a row of headings or a comparison of nothing in particular."""
    compares = clause.plain[0].text in _BETTER and not measured(clause) and not _is_placed(clause)
    return compares or _is_slogan(clause) or _is_row_of_headings(clause)
