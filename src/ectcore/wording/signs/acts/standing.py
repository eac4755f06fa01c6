"""Something that is where or as it should be: on the wall, ticked off, working again, back in school."""

from itertools import pairwise
from typing import Final

from ectcore.wording.signs.acts.jobs import is_of_lessons, is_one_adult, is_participle
from ectcore.wording.signs.residue import is_residue, names_a_thing
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word

_NEAR: Final = 10
_IN_CLASS: Final = frozenset({"pupil", "phase"})
_I: Final = frozenset({"i", "me", "we", "i'm"})


def standing(clause: Clause) -> tuple[Word, ...]:
    """The words that say where or how it is to be; none where they do not."""
    return (
        _up_there(clause)
        or _in_its_place(clause)
        or _ticked_off(clause)
        or _got_by_a_day(clause)
        or _beside(clause)
        or _works_again(clause)
        or _is_had_back(clause.plain)
    )


def _up_there(clause: Clause) -> tuple[Word, ...]:
    """Something up on a wall or a door."""
    if "up" not in clause.texts:
        return ()
    words = clause.plain
    for at in range(1, len(words) - 1):
        up = words[at].text == "up" and words[at + 1].text in {"on", "in", "at"} and "verb" not in words[at].tags
        if up and any("place" in word.tags for word in words[at + 1 : at + 5]):
            return words[at - 1 : at + 5]
    return ()


def _in_its_place(clause: Clause) -> tuple[Word, ...]:
    """Something on a wall, a door or a system by a day: groups on the wall by Monday."""
    words = clause.plain
    told = "base" in words[0].tags and "noun" not in words[0].tags and words[0].text not in {"have", "get"}
    if not clause.has("time") or told:
        return ()
    there = next((at for at, word in enumerate(words) if word.tags >= {"done", "phrase", "place"}), 0)
    return words[: there + 1] if there else ()


def _got_by_a_day(clause: Clause) -> tuple[Word, ...]:
    """One thing that is to be had, with a day: a rabbit hutch before the new term."""
    words = clause.plain
    if words[0].text not in {"a", "an"} or not clause.has("time") or is_of_lessons(clause):
        return ()
    return words if any(is_residue(word) for word in words) else ()


def _ticked_off(clause: Clause) -> tuple[Word, ...]:
    """Something named first and then that it is made, sent or put up: gala list typed and pinned on the board."""
    words = clause.plain
    head = clause.head
    met = head is not None and head.text in _ENCOUNTERS
    noun_first = clause.starts_with_act and (met or _is_a_noun_first(words))
    if _is_habit(clause) or (clause.starts_with_act and not noun_first):
        return ()
    for at in range(1, min(_NEAR, len(words))):
        if _is_told_done(words, at):
            return (
                words[: at + 1]
                if noun_first or met or _several_stand_first(words) or any(map(_is_named, words[:at]))
                else ()
            )
    return ()


_ENCOUNTERS: Final = frozenset({"chat", "talk", "meeting", "call", "visit", "conversation", "interview", "handover"})


def _several_stand_first(words: tuple[Word, ...]) -> bool:
    """Whether a plural that only looks like a verb is what the clause is about: wires in C4 taped down."""
    return "third" in words[0].tags and words[0].tags.isdisjoint({"base", "stop", "topic", "pupil"})


def _is_named(word: Word) -> bool:
    return is_residue(word) or names_a_thing(word) or "place" in word.tags or word.text in _DATA


_DATA: Final = frozenset({"data", "marks", "grades", "levels", "scores", "reports"})


def data_in(clause: Clause) -> tuple[Word, ...]:
    """Figures that are to be in where they belong: age scores in for Y5 by Easter; not data in lessons."""
    if not clause.says(_IN) or not clause.says(_DATA):
        return ()
    words = clause.plain
    for at, (figures, there) in enumerate(pairwise(words)):
        if figures.text in _DATA and there.text in _IN and all(map(_says_whose_or_when, words[at + 2 :])):
            return () if clause.starts_with_act and at else words[: at + 2]
    return ()


def _says_whose_or_when(word: Word) -> bool:
    """Whether it only tells whose they are, where they are kept or by when."""
    return "class" in word.tags or "time" in word.tags or word.text in _KEPT or (not word.tags and word.typed.isupper())


_IN: Final = frozenset({"in", "entered", "inputted", "uploaded"})
_KEPT: Final = frozenset(
    {"for", "on", "the", "system", "tracker", "markbook", "sims", "arbor", "my", "all", "of", "to"}
)


def _is_told_done(words: tuple[Word, ...], at: int) -> bool:
    """Whether it is said there that a thing is done, or turned or put somewhere; not what is used or described."""
    after = words[at + 1] if at + 1 < len(words) else None
    apart = after is not None and after.start > words[at].end + 1
    if after is None or apart or not after.tags.isdisjoint({"stop", "time"}) or after.text in _INSIDE:
        return is_participle(words[at]) or (words[at].text in _PUT and after is not None and after.text in _TOWARDS)
    return False


_INSIDE: Final = frozenset({"inside", "underneath", "outside", "opposite"})
_PUT: Final = frozenset(
    {
        "turned",
        "put",
        "taken",
        "brought",
        "moved",
        "set",
        "gone",
        "given",
        "handed",
        "passed",
        "swung",
        "rolled",
        "carried",
    }
)
_TOWARDS: Final = frozenset({"to", "into", "onto", "away", "back", "off", "round", "over", "out", "down", "home", "up"})


def _is_a_noun_first(words: tuple[Word, ...]) -> bool:
    """Whether what looks like a verb is part of a name: peg names swapped, contact home made."""
    named = len(words) > _PAIR and not words[0].tags.isdisjoint({"place", "product", "document", "oneoff"})
    named = named and words[0].tags.isdisjoint({"generic", "filler"})
    return named and "stop" not in words[1].tags and words[1].tags.isdisjoint({"class", "number", "identifier"})


def _is_habit(clause: Clause) -> bool:
    """Whether it is done again and again with a class or in a phase of lessons; what is for one, or its own, is not."""
    words = clause.plain
    apart = clause.words[-1] if [word.text for word in clause.words[-2:-1]] == [","] else None
    return any(
        (word.text in _I or not word.tags.isdisjoint(_IN_CLASS))
        and word is not apart
        and word.text != "tables"
        and not (at and word.tags >= _A_BOOK and words[at - 1].text == "the")
        and not _is_meant_for(words, at)
        and not _tells_which(words[at : at + 4])
        and len(word.typed) == len(word.text)
        for at, word in enumerate(words)
    )


_A_BOOK: Final = frozenset({"phase", "document", "place"})
"""The register may be a time of the day, and a book."""


def _tells_which(words: tuple[Word, ...]) -> bool:
    """Whether a class or phase only tells which product is meant: a 7C seating chart, fieldwork kit lists."""
    if "phase" in words[0].tags and "pupil" not in words[0].tags:
        return any("product" in word.tags for word in words[:3])
    after = next((word for word in words if "identifier" not in word.tags), None)
    return "class" in words[0].tags and after is not None and "product" in after.tags


_WHOSE: Final = frozenset({"my", "our", "the", "own", "all", "and"})


def _is_meant_for(words: tuple[Word, ...], at: int) -> bool:
    """Whether it only says for whom it is, or by when: for 8B, for my own classes, by snack."""
    while at and (words[at - 1].text in _WHOSE or "identifier" in words[at - 1].tags):
        at -= 1
    return at > 0 and words[at - 1].text in {"for", "to", "by", "before"}


def _beside(clause: Clause) -> tuple[Word, ...]:
    """A thing that is made, and beside what it is to be: visual timetable beside the door."""
    words = clause.plain
    if not clause.says(_BESIDE) or (clause.starts_with_act and "product" not in words[0].tags):
        return ()
    for at, word in enumerate(words[:_SOON]):
        if at and word.text in _BESIDE and "product" in words[at - 1].tags and _is_there(words[at + 1 : at + 5]):
            return words[: at + 3]
    return ()


def _is_there(after: tuple[Word, ...]) -> bool:
    """Whether a place or a part of the room follows, with "the" or "my" or none: by the door, beside my desk."""
    named = after[1:] if after and after[0].text in listed("before a noun") else after
    return any(not word.tags.isdisjoint({"place", "phase"}) for word in named[:_PAIR])


_SOON: Final = 6
_BESIDE: Final = frozenset({"beside", "by", "above", "behind", "over", "outside", "under", "near"})


def _works_again(clause: Clause) -> tuple[Word, ...]:
    """A thing that works once more: kiln up and running, Van de Graaff working again."""
    if not clause.says(_LAST_IN_ORDER):
        return ()
    words = tuple([word for word in clause.plain if "time" not in word.tags])
    texts = [word.text for word in words]
    ended = next((end for end in _IN_ORDER if tuple(texts[-len(end) :]) == end), ())
    if not ended or clause.has("class", "pupil", "topic", "technique"):
        return ()
    return words if any(is_residue(word) or names_a_thing(word) for word in words[: -len(ended)]) else ()


_IN_ORDER: Final = (
    ("up", "and", "running", "again"),
    ("up", "and", "running"),
    ("working", "again"),
    ("running", "again"),
    ("in", "working", "order"),
    ("back", "up"),
    ("good", "as", "new"),
)
_LAST_IN_ORDER: Final = frozenset(end[-1] for end in _IN_ORDER)


def _is_had_back(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """One pupil on a list or back in school, or what somebody is granted: Ali back in school, given a Year 11 set."""
    if len(words) <= _PAIR:
        return ()
    if words[0].text in {"a", "an"} and words[2].text == "from" and any(map(_answers, words[3:_SOON])):
        return words[:_SOON]
    if words[0].text in _GRANTED and words[1].text in {"a", "an", "the", "my"}:
        return words[:_SOON]
    if not words[0].typed[0].isupper() or (words[0].tags and words[0].tags != _INITIAL):
        return ()
    back = words[1].text == "back"
    at = 1 + back
    there = words[at].text in {"on", "in", "at", "onto"} and any(
        word.text in _LISTS or (back and word.text in _SCHOOL) for word in words[at + 1 : at + _NEAR]
    )
    return words[: at + _SOON] if there else ()


def _answers(word: Word) -> bool:
    """Whether somebody is named from whom an answer may come: a reply from the exam board."""
    return is_one_adult(word) or not word.tags.isdisjoint({"leader", "officer", "premises", "outsider"})


_PAIR: Final = 2
_INITIAL: Final = frozenset({"pupil", "bound"})
_GRANTED: Final = frozenset({"given", "granted", "offered", "appointed", "allowed"})
_LISTS: Final = frozenset({"list", "register", "roll", "rota", "course"})
_SCHOOL: Final = frozenset({"school", "mainstream", "college", "class", "lessons"})
