"""A product or task that is plainly done or not done."""

from itertools import pairwise
from typing import Final

from ectcore.wording.signs.acts.deeds import brought_about, deed
from ectcore.wording.signs.acts.jobs import (
    BY_DEGREES,
    CALLED,
    asked_once,
    held,
    is_of_lessons,
    is_one_adult,
    is_participle,
    job,
)
from ectcore.wording.signs.acts.papers import goes_to_somebody, set_down, shown_to_somebody
from ectcore.wording.signs.acts.performed import performed
from ectcore.wording.signs.acts.standing import data_in, standing
from ectcore.wording.signs.acts.taken_in import taken_in
from ectcore.wording.signs.checked.all_or_none import is_given_up
from ectcore.wording.signs.measures.frequencies import frequency
from ectcore.wording.signs.residue import is_act, is_residue, judges, names_a_thing
from ectcore.wording.signs.shape.parts import Parts
from ectcore.wording.signs.whose.tasked import tasked
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word

_NEAR: Final = 10
_HABIT: Final = frozenset({"habit"})
_WHENEVER: Final = frozenset(["when", "whenever", "while", "if", "unless"])


def finished(clause: Clause) -> tuple[Word, ...]:
    """A product or task that is plainly done or not done."""
    words = clause.plain
    if words and (once := _done_once(clause)):
        return once
    if (
        not words
        or (clause.says(_HABIT) and is_given_up(clause))
        or clause.has("wish")
        or clause.says(_WHENEVER)
        or (clause.has("quality") and any(_judges(word, clause) for word in words))
    ):
        return ()
    if (
        done_once := job(clause)
        or held(clause)
        or brought_about(clause)
        or _put_together(clause)
        or _done_by_others(clause)
        or performed(clause)
    ):
        return done_once
    return _made_or_done(clause) or set_down(clause) or standing(clause) or _is_told_shortly(clause)


def _done_once(clause: Clause) -> tuple[Word, ...]:
    """One deed, whatever is said of how good it is: somebody asked, something shown, seen to or entered."""
    return (
        _is_seen_to(clause)
        or data_in(clause)
        or asked_once(clause)
        or shown_to_somebody(clause)
        or deed(clause)
        or taken_in(clause)
    )


def _is_seen_to(clause: Clause) -> tuple[Word, ...]:
    """What one makes sure is done, where it would be a product that is finished by itself: the corner is set up."""
    if not clause.says(_SEES_TO):
        return ()
    words = clause.plain
    if [word.text for word in words[:_PAIR]] != ["make", "sure"] and words[0].text != "ensure":
        return ()
    at = next((at for at, word in enumerate(words[: -_PAIR + 1]) if word.text in {"is", "are"}), 0)
    if not at or not is_participle(words[at + 1]):
        return ()
    begin = 1 + (words[0].text == "make")
    inner = Clause(clause.box, (*_without_whose(words[begin:at]), *words[at + 1 :]))
    if any(_judges(word, inner) for word in inner.plain):
        return ()
    return _made_or_done(inner) or standing(inner)


_SEES_TO: Final = frozenset({"sure", "ensure"})


def _without_whose(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without the class in whose room it is, at the end: the reading area in 3K."""
    ends = len(words) > _PAIR and words[-_PAIR].text in {"in", "for"} and "class" in words[-1].tags
    return words[:-_PAIR] if ends else words


def _is_told_shortly(clause: Clause) -> tuple[Word, ...]:
    """What is done, in two words of a criterion: email sent, trip happens."""
    words = clause.plain
    if len(words) != _PAIR or clause.box.part != "criteria":
        return ()
    thing, done = words
    named = not thing.tags.isdisjoint(_ON_PAPER | {"occasion"}) and "topic" not in thing.tags
    return words if named and (is_participle(done) or done.text in _HAPPENS) else ()


_PAIR: Final = 2
_HAPPENS: Final = frozenset({"happens", "happened", "on", "held", "over"})


def _done_by_others(clause: Clause) -> tuple[Word, ...]:
    """One deed of somebody else: the council to resurface the playground; not what goes on: to run the club."""
    task = tasked(clause)
    if task is None or not task.deed.tags.isdisjoint({"light", "activity", "vague", "attend"}) or frequency(clause):
        return ()
    after = tuple(word for word in clause.plain if word.start >= task.deed.start)
    named = any(
        is_residue(word) or names_a_thing(word) or not word.tags.isdisjoint(_ON_PAPER | {"place"}) for word in after[1:]
    )
    return after if named and not any(word.text in {"more", "less"} for word in after) else ()


def _made_or_done(clause: Clause) -> tuple[Word, ...]:
    """A product with a verb of making before it, or with what says that it is done after it."""
    if not clause.has("product") and clause.plain[0].text not in _WRITES:
        return ()
    words = _not_instead(clause.plain)
    for index, word in enumerate(words):
        if _is_product(words, index) or _is_written(words, index):
            if (made := _made_before(words, index)) and (
                "topic" not in word.tags or word.tags >= {"phrase", "document"}
            ):
                return words[made - 1 : index + 1]
            if any(_is_done(words, at) for at in range(index + 1, len(words))) or _is_due(clause, index):
                return words[index:]
    return ()


def _not_instead(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words before what is done no longer: a sheet in place of written comments, rather than slides drawn up."""
    texts = [word.text for word in words]
    pairs = [*pairwise(texts)]
    ends = [at for at, pair in enumerate(pairs) if pair in _INSTEAD]
    return words[: ends[0] - (texts[ends[0]] == "place")] if ends and ends[0] else words


_INSTEAD: Final = (("place", "of"), ("instead", "of"), ("rather", "than"))


def _judges(word: Word, clause: Clause) -> bool:
    """Whether it says how good something is: better, clear; not where it is what is done, as in "clear the table"."""
    return judges(word) and not (word is clause.head and is_act(word)) and not _tells_which(word, clause)


def _tells_which(word: Word, clause: Clause) -> bool:
    """Whether a noun only tells what a product is about: a values policy, the progress tracker."""
    if word.text not in listed("tells which product"):
        return False
    after = next((each for each in clause.plain if each.start > word.start), None)
    return after is not None and not after.tags.isdisjoint(_ON_PAPER) and "quality" not in after.tags


def _put_together(clause: Clause) -> tuple[Word, ...]:
    """A list of the topics that I drop marks on; write what I am going to say."""
    words, head = clause.plain, clause.head
    if len(words) < _TOLD_OF:
        return ()
    told = words[1].text in {"what", "who", "which"} and (clause.has("occasion") or not is_of_lessons(clause))
    written = told and head is not None and head.tags.issuperset({"making", "base"})
    listed = words[0].text in {"a", "an"} and words[2].text == "of" and not words[1].tags.isdisjoint(_ON_PAPER)
    return words[:_TOLD_OF] if written or listed else ()


_TOLD_OF: Final = 4
_ON_PAPER: Final = frozenset({"product", "document"})


def _is_product(words: tuple[Word, ...], index: int) -> bool:
    word = words[index]
    if index and words[index - 1].text in {"don't", "not", "never"}:
        return False
    return "product" in word.tags and word.tags.isdisjoint({"crossref", "mark", "filler"})


def _is_written(words: tuple[Word, ...], index: int) -> bool:
    """Whether a document is what the clause asks to be written: rewrite the history units."""
    return words[0].text in _WRITES and "document" in words[index].tags and index > 0


_WRITES: Final = frozenset({"rewrite", "redraft", "replan", "redo"})


def _made_before(words: tuple[Word, ...], index: int) -> int:
    """The place (from 1) of a verb of making up to five words before; 0 where there is none."""
    for at in range(index - 1, max(-1, index - _NEAR), -1):
        tags = words[at].tags
        done_by_pupils = at > 0 and "pupil" in words[at - 1].tags
        if words[at].text == "send" and "pupil" in words[at + 1].tags and "class" not in words[at + 1].tags:
            return 0  # send them to the word mat
        by_making = "ing" in tags and at > 0 and words[at - 1].text == "by" and words[at + 1].text in _ONE
        told = by_making or not tags.isdisjoint({"base", "past"})
        if "making" in tags and not done_by_pupils and told and (by_making or _is_made(words[at])):
            return at + 1
        if words[at].text in {"with", "in", "for", "from", "by"}:
            return 0
    return 0


_ONE: Final = frozenset({"a", "an", "one", "the"})


def _is_done(words: tuple[Word, ...], at: int) -> bool:
    """Whether it is said there that a product is finished: up, done, saved, drawn."""
    word = words[at]
    if "held" in {word.text, words[max(0, at - 1)].text} and any(each.text == "up" for each in words[at : at + 2]):
        return False  # cards that are held up
    if "done" in word.tags and word.tags.isdisjoint({"product", "topic", "technique"}):
        if word.text == "live":
            return at + 1 == len(words) or words[at + 1].text == "on" or "time" in words[at + 1].tags
        if word.text in {"in", "out"} and word.tags.isdisjoint({"act", "making"}):
            return all("time" in after.tags for after in words[at + 1 :]) or goes_to_somebody(words, at)
        return word.text != "up" or at + 1 == len(words) or words[at + 1].text not in {"to", "until", "till"}
    return word.tags.issuperset({"making", "past"}) and word.tags.isdisjoint({"stop", "base"})


def finished_later(parts: Parts) -> bool:
    """Whether a product is named, and that it is finished at the beginning of another clause: display, up by May."""
    aim = [clause for clause in parts.aim if not any(_judges(word, clause) for word in clause.plain)]
    product = any(clause.has("product") for clause in aim)
    thing = any(is_residue(word) or names_a_thing(word) for clause in aim for word in clause.plain)
    return any(
        (product and (_is_done(clause.plain, 0) or _is_bare_making(clause)))
        or (thing and _is_with_somebody(clause))
        or (thing and is_participle(clause.plain[0]) and clause.plain[0].tags.isdisjoint({"vague", "activity"}))
        for clause in parts.judged[1:]
        if clause.plain
    )


def _is_bare_making(clause: Clause) -> bool:
    """Whether what is named before is to be made, and nothing else: (marking policy:) rewrite and launch."""
    first, *rest = clause.plain
    made = first.tags >= {"making", "base"} and first.tags.isdisjoint({"product", "noun", "vague"})
    return made and (not rest or rest[0].text in {"and", "by", "for", "it", "them"} or "time" in rest[0].tags)


def _is_with_somebody(clause: Clause) -> bool:
    """Whether it has gone to an adult by a day: with the SENCO by Wednesday."""
    words = clause.plain
    return words[0].text in {"with", "to"} and clause.has("time") and any(map(is_one_adult, words[1:_NEAR_BY]))


_NEAR_BY: Final = 4


def _is_made(word: Word) -> bool:
    if word.tags >= CALLED or word.text in BY_DEGREES:
        return False
    return word.tags.isdisjoint({"stop", "noun"}) or word.text in {"make", "made"}


def _is_due(clause: Clause, index: int) -> bool:
    """Whether a product stands without a verb, with a place or a day: seating plan on the system by Friday."""
    words = clause.plain
    if any("base" in word.tags and "product" not in word.tags and "time" not in word.tags for word in words):
        return False
    if words[0].tags.issuperset({"act", "ing"}):
        return False
    after = words[index + 1 :]
    there = any("place" in word.tags or word.text in _FILES for word in after)
    held_there = "occasion" in words[index].tags  # a concert in the hall
    placed = there and not held_there and any(word.text in {"on", "in", "up"} for word in after[:1])
    return placed or (any("time" in word.tags for word in after) and "topic" not in words[index].tags)


_FILES: Final = frozenset({"file", "folder", "portfolio"})
