"""A criterion of all, none or never on something that can be seen."""

from itertools import pairwise
from typing import Final

from ectcore.wording.signs.residue import is_act, judges, names_a_thing
from ectcore.wording.signs.whose.everybody import RECEIVES
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import QUOTES, Word

_NONE: Final = frozenset(["no", "none", "nobody", "never", "zero", "nothing", "nil"])
_ALL: Final = frozenset(["all", "every", "everyone", "everybody", "each", "both", "whole"])
_WITHOUT_EXCEPTION: Final = _NONE | _ALL | {"not", "without", "100"}
_ASIDE: Final = frozenset({"to", "for", "with", "of", "in", "across", "from", "by", "at"})
_NEAR: Final = 9
_PAIR: Final = 2
_GIVEN_UP: Final = frozenset({"stop", "quit", "avoid", "stopping", "avoiding"})
_INSTEAD: Final = frozenset({"instead", "rather"})


def absolute(clause: Clause) -> tuple[Word, ...]:
    """All, none, never: of something that can be seen; not what is to be given up."""
    return (
        _nothing_said(clause)
        or _at_all(clause)
        or _free_of_it(clause)
        or (() if is_given_up(clause) else _of_all_or_none(clause))
    )


def is_given_up(clause: Clause) -> bool:
    """Whether it is a habit that is to stop, of which "every" only tells how it is done: stop filling every silence."""
    if clause.head is None:
        return False
    return clause.head.text in _GIVEN_UP or (clause.head.text in {"break", "kick", "drop"} and "habit" in clause.texts)


def _of_all_or_none(clause: Clause) -> tuple[Word, ...]:
    """The words from all, none or never on, where something follows that can be seen."""
    if not clause.says(_WITHOUT_EXCEPTION):
        return ()
    words = clause.plain
    for index, word in enumerate(words):
        if word.text in _INSTEAD or (word.text == "not" and _is_not_doing(words[index + 1 : index + 3])):
            return ()
        if word.text == "never" and index and words[index - 1].text in {"who", "that", "which"}:
            continue  # tells which: the four who never speak
        if word.text in _NONE and "technique" not in word.tags and _seen_after(words, index):
            return words[index : index + _NEAR]
        if word.text in {"not", "without"} and _is_not_one(words, index):
            return words[index : index + _NEAR]
        if _is_said_by_the_way(words, index):
            continue
        if (word.text in _ALL and _is_of_some(words, index) and _seen_after(words, index)) or _is_a_hundred(
            words, index
        ):
            return words[index : index + _NEAR]
    return ()


def _at_all(clause: Clause) -> tuple[Word, ...]:
    """None at all; at all times; the lot of them."""
    if not clause.says(_ALL_OR_LOT):
        return ()
    words = clause.plain
    texts = [word.text for word in words]
    for at in range(len(words) - 2):
        if texts[at : at + 3] in _AT_ALL or (at and texts[at - 1] == "the" and texts[at : at + 3] in _THE_LOT):
            return words[at : at + 3]
    return ()


_AT_ALL: Final = (["none", "at", "all"], ["at", "all", "times"])
_ALL_OR_LOT: Final = frozenset({"all", "lot"})
_THE_LOT: Final = (["lot", "of", "them"], ["lot", "of", "it"])


def _free_of_it(clause: Clause) -> tuple[Word, ...]:
    """None of something that is named before "free": gum-free lessons; not what nobody can see, as in stress-free."""
    if "free" not in clause.texts:
        return ()
    words = clause.words
    for at in range(_PAIR, len(words)):
        if words[at].text == "free" and words[at - 1].text == "-" and _is_to_be_seen(words[at - _PAIR]):
            return words[at - _PAIR : at + 1]
    return ()


def _is_to_be_seen(word: Word) -> bool:
    return word.tags.isdisjoint({"state", "quality", "stop"}) and word.text not in listed("nobody sees")


def none_of_it(clause: Clause) -> tuple[Word, ...]:
    """None, zero or never at the beginning of a criterion, of what the target names: none in 7B's last ten minutes."""
    if clause.box.part != "criteria":
        return ()
    words = clause.plain
    told = len(words) > 1 and words[0].text in {"none", "zero", "nil"} and words[1].text in _WHERE
    return words[:2] if told else ()


_WHERE: Final = frozenset({"in", "by", "during", "from", "at", "on", "all", "after", "before", "this", "for"})


def _is_not_one(words: tuple[Word, ...], index: int) -> bool:
    """Not a single pencil on the floor; without one reminder."""
    after = [word.text for word in words[index + 1 : index + 4] if word.text != "even"][:_PAIR]
    return after[:1] in (["one"], ["once"]) or (after[:1] == ["a"] and after[-1] in listed("not a"))


def _is_said_by_the_way(words: tuple[Word, ...], index: int) -> bool:
    """Whether "all" only tells for whom: lessons for all groups; but not "on all the books"."""
    if words[index].text != "all" or not index or words[index - 1].text not in _ASIDE:
        return False
    after = words[index + 1 : index + 3]
    of_a_class = len(after) > 1 and "class" in after[0].tags and not after[1].tags.isdisjoint({"document", "product"})
    return not after or (after[0].text not in {"the", "my", "our", "these", "those"} and not of_a_class)


def _nothing_said(clause: Clause) -> tuple[Word, ...]:
    """No 'well done', no "um": words in quotation marks that are not to be heard."""
    if not clause.says(QUOTES):
        return ()
    for word, mark in pairwise(clause.words):
        if mark.text in QUOTES and word.text in {"no", "zero", "never"}:
            return (word, mark)
    return ()


def _is_not_doing(after: tuple[Word, ...]) -> bool:
    """Whether it goes on with what is not done, of which "each" only tells where: not going round to each table."""
    return any(word.tags >= {"ing", "verb"} for word in after[:1])


def _is_of_some(words: tuple[Word, ...], index: int) -> bool:
    """Whether "each" stands for all of some people or things, and not for whatever comes: naming each step."""
    after = words[index + 1] if index + 1 < len(words) else None
    bounded = {"pupil", "parent", "product", "place", "number", "class", "staff"}
    if words[index].text == "whole":
        of = after is not None and after.text == "of"
        whom = {"pupil", "unit", "identifier"} if of else {"pupil"}
        if of and _is_had_whole(words, index):
            return True
        return any(
            not word.tags.isdisjoint(whom) and "technique" not in word.tags
            for word in words[index + 1 : index + 2 + 2 * of]
        )
    can = index > 0 and words[index - 1].text in {"can", "will", "must", "should"}  # they can each draw it
    return (
        words[index].text != "each"
        or after is None
        or can
        or any("third" in word.tags or word.text in _HAS for word in words[index + 2 : index + 3])
        or after.text in {"of", "book"}
        or not after.tags.isdisjoint(bounded)
    )


def _is_had_whole(words: tuple[Word, ...], index: int) -> bool:
    """Whether something is sat or taught from beginning to end: the whole of my lesson; not across the whole of it."""
    before = [word.text for word in words[max(0, index - _PAIR) : index]]
    if before[-1:] != ["the"] or not _ASIDE.isdisjoint(before):
        return False
    named = words[index + _PAIR : index + 5]
    return any(word.text == "lesson" or not word.tags.isdisjoint(_HAD_WHOLE) for word in named)


_HAD_WHOLE: Final = frozenset({"occasion", "unit", "document"})
_HAS: Final = frozenset({"has", "gets", "shows", "ends", "begins"})


def _is_a_hundred(words: tuple[Word, ...], index: int) -> bool:
    """Whether 100 stands there, of what can be seen: 100% of 8C, and no 100% effort."""
    if words[index].text != "100" or (index and words[index - 1].text in {"give", "gives", "giving"}):
        return False
    return not any(
        judges(word, "quality", "state") or word.text in listed("felt wholly") for word in words[index + 1 : index + 2]
    )


def _seen_after(words: tuple[Word, ...], index: int) -> bool:
    near = words[index + 1 : index + _NEAR]
    if not near or (near[0].text in _NOT_ALL and "identifier" not in near[0].tags) or _is_what_is_felt(words, index):
        return False
    if (words[index].text in {"every", "each"} and "place" in near[0].tags) or (index > 1 and _is_of_a_number(near)):
        return True
    if words[index].text in _NOT_THERE and _is_there(near):
        return True
    if any(_is_felt(word) for word in near[:4]) or any(word.text in _FEELS for word in near[:6]):
        return False
    if (words[index].text, near[0].text) == ("nothing", "but") or near[0].text in RECEIVES:
        return len(near) > 1
    seen = words[index].text == "whole" or any(
        is_act(word) or names_a_thing(word) or "behaviour" in word.tags for word in near
    )
    return seen and not _comes_round(near)


def _is_there(near: tuple[Word, ...]) -> bool:
    """Whether a place follows or a number that is not reached: (nobody) under the ramp, below seven."""
    beyond = near[0].text in _BEYOND and any("number" in word.tags for word in near[1:3])
    return beyond or (near[0].text in _THERE and any("place" in word.tags for word in near[1:3]))


def _is_of_a_number(near: tuple[Word, ...]) -> bool:
    """Whether all of a number are told: (each) of my 26, (every) one of the 31."""
    after = near[near[0].text == "one" :]
    told = [word.text for word in after[:2]]
    return told in (["of", "the"], ["of", "my"], ["of", "our"]) and any("number" in word.tags for word in after[2:3])


def _is_what_is_felt(words: tuple[Word, ...], index: int) -> bool:
    """Whether it is only what somebody understands or likes: understands every source; or a slogan."""
    felt = any("state" in word.tags and "done" not in word.tags for word in words[max(0, index - _PAIR) : index])
    return felt or any(word.tags >= _SLOGAN for word in words[index : index + _PAIR])


_SLOGAN: Final = frozenset({"slogan", "phrase"})
_BEYOND: Final = frozenset({"below", "under", "above", "over", "beneath"})
_NOT_THERE: Final = frozenset({"nobody", "none", "nothing"})
_THERE: Final = frozenset({"on", "in", "under", "at", "onto", "into", "through", "past", "near", "over", "off"})
_FEELS: Final = frozenset(
    {
        "understand",
        "understands",
        "love",
        "loves",
        "adore",
        "adores",
        "enjoy",
        "enjoys",
        "feel",
        "feels",
        "feeling",
        "felt",
        "unhappy",
        "upset",
        "sad",
        "bored",
        "anxious",
        "lonely",
        "scared",
    }
)
_NOT_ALL: Final = frozenset({"longer", "more", "one's", "later", "matter", "year", "time", "tolerance"})


def _is_felt(word: Word) -> bool:
    """Whether it is a feeling or a judgement."""
    return judges(word, "quality", "state") and not is_act(word) and "phase" not in word.tags


def _comes_round(near: tuple[Word, ...]) -> bool:
    if near[0].text == "single":
        near = near[1:] or near
    named = "identifier" in near[0].tags
    return not near[0].tags.isdisjoint({"time"}) or (not named and near[0].text in _COMES)


_COMES: Final = frozenset(
    {
        "lesson",
        "lessons",
        "day",
        "week",
        "time",
        "single",
        "term",
        "year",
        "evening",
        "morning",
        "afternoon",
        "night",
        "weekend",
        "lunchtime",
    }
)
