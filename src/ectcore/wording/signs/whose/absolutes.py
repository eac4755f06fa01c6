"""What is asked of people without exception: all, every, never."""

import re
from itertools import pairwise
from typing import Final

from ectcore.wording.flag import Flag, Want
from ectcore.wording.signs.residue import is_name
from ectcore.wording.signs.whose.control import CAUSING
from ectcore.wording.signs.whose.everybody import ME, STILL, all_of_people, is_done_to, is_of_lessons_given, is_people
from ectcore.wording.signs.whose.outright import outright
from ectcore.wording.signs.whose.pupils_work import all_their_work_done
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word

_ALL: Final = frozenset(
    {"all", "every", "everyone", "everybody", "each", "whole", "completely", "entirely", "totally", "always"}
)
_NONE: Final = frozenset({"no", "none", "nobody", "never", "zero", "nil", "nought", "0", "nothing", "not"})
_HUNDRED: Final = frozenset({"100", "hundred"})
_SAID: Final = _ALL | _NONE | _HUNDRED
_TELLING: Final = _SAID | {"time", "times"}
_NOBODY: Final = frozenset({"nobody", "no", "none"})
_BOUNDED: Final = frozenset({"next", "last", "first"})


def absolute_on_people(clause: Clause, *, is_aim: bool = True) -> Flag | None:
    """All, every, never as what is asked of pupils or parents; not of one's own simple acts."""
    if (told := outright(clause)) and not _is_softened(clause.plain):
        return _flag(clause, told)
    if not (clause.says(_SAID) or clause.has("superlative")):
        return None
    words = _not_instead(clause.plain)
    softened = _is_softened(words)
    for index, word in enumerate(words):
        if softened and word.text not in _NOBODY:
            continue
        if word.text not in _TELLING and "superlative" not in word.tags:
            continue
        percent = _is_all_in_percent(clause, index) and not is_of_lessons_given(words, index)
        everybody = percent or (word.text in _ALL and not _is_so_many_each(words, index))
        if (
            (everybody and all_of_people(words, index) and (is_aim or not clause.has("state")))
            or (word.text in _NONE and "technique" not in word.tags and _none_of_people(words, index))
            or (word.text in _EVERY and _are_still(words, index))
            or (percent and _is_of_people(clause, index))
            or (everybody and all_their_work_done(clause, index))
            or "superlative" in word.tags
            or (word.text in {"times", "time"} and _is_at_all_times(words, index))
        ):
            return _flag(clause, words[index : index + 3])
    return None


def _not_instead(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words before what is done no longer: codes instead of essays that nobody reads."""
    at = next((at for at, word in enumerate(words) if word.text in {"instead", "rather"}), len(words))
    return words[:at] if at else words


def _is_at_all_times(words: tuple[Word, ...], index: int) -> bool:
    """Whether people are to do it without a pause: children speak in full sentences at all times, every time."""
    before = [word.text for word in words[max(0, index - 2) : index]]
    if any("number" in word.tags for word in words[max(0, index - 4) : index]):
        return False  # three questions each time
    if before[-1:] in (["every"], ["each"]):
        return any(map(is_people, words[:2])) and not is_done_to(words[1:])
    people = any(is_people(word) or word.text in STILL for word in words[: index - 2])
    return people and before in (["at", "all"], ["all", "the"])


def _are_still(words: tuple[Word, ...], index: int) -> bool:
    """Whether people are to be still whenever: 7S silent for every practical."""
    return is_people(words[0]) and any(word.text in STILL for word in words[1 : min(index, _SOON)])


_SOON: Final = 4
_EVERY: Final = frozenset({"every", "each", "all"})


def _is_of_people(clause: Clause, index: int) -> bool:
    """Whether 100 % is said of people or their work: 100% of 7D to pass; a 100% pass."""
    if _FROM_A_GRADE_UP.match(clause.box.text, clause.plain[index].end):
        return True
    after = [word.text for word in clause.plain[index + 1 :]]
    if after[:1] == ["pass"] or after[:2] == ["on", "task"] or not _GRADES.isdisjoint(after[:4]):
        return True
    at = index + 2
    named = after[:1] == ["of"] and at + 1 < len(clause.plain) and "digits" in clause.plain[at].tags
    if named and is_name(clause.plain[at + 1]):
        return True  # 100% of 8 Maple
    if not clause.has("pupil", "parent", "handed-in"):
        return False
    return not clause.starts_with_act or (clause.head is not None and clause.head.text in CAUSING and "to" in after)


_FROM_A_GRADE_UP: Final = re.compile(r"\s*%\s*(?:grades? )?[1-9A-C](?:\+|\*-| ?- ?[1-9A-C]\b)")
"""All of them at a grade or above: 100% 4+, 100% A*-C."""
_GRADES: Final = frozenset({"grade", "grades", "level", "gcse", "pass"})


def _is_all_in_percent(clause: Clause, index: int) -> bool:
    """100 %, a hundred per cent; not a score of 100."""
    word = clause.plain[index]
    return word.text in _HUNDRED and _PERCENT.match(clause.box.text, word.end) is not None


_PERCENT: Final = re.compile(r"\s*(?:%|per\b|percent\b)", re.IGNORECASE)


def _is_so_many_each(words: tuple[Word, ...], index: int) -> bool:
    """Five labels each for half the class; one side each, 8 in all."""
    after = words[index + 1] if words[index].text == "each" and index + 1 < len(words) else None
    return after is not None and (after.text in _SO_MANY_EACH or "digits" in after.tags)


_SO_MANY_EACH: Final = frozenset({"for", "at", "in", "on", "by", "up", "to", "from", "with"})


def _flag(clause: Clause, words: tuple[Word, ...]) -> Flag:
    return Flag(Want.ABSOLUTE, clause.box.text[words[0].start : words[-1].end], clause.box.path)


def _none_of_people(words: tuple[Word, ...], index: int) -> bool:
    word, after = words[index], words[index + 1 : index + 6]
    texts = [each.text for each in after]
    gated = any(each.text in _GATES and "time" not in each.tags for each in words[index + 2 :])
    if not after or gated or texts[0] in {"than", "more", "longer", "later"} or not _BOUNDED.isdisjoint(texts[:4]):
        return False
    if word.text == "nobody" or (word.text == "no" and is_people(after[0])):
        return texts[:3] not in _SPARED and not is_done_to(after[word.text == "no" :])
    if word.text == "not":
        one = texts[0] in {"one", "a"} and texts[1:2] != ["more"]
        return one and words[0] is word and not is_of_lessons_given(words, index)
    if word.text == "never":
        return _people_never(words, index)
    if word.text == "none":
        return index == 0 and texts[0] == "of" and any(is_people(each) for each in after[:3])
    mine = any(by in {"from", "by"} and me in ME for by, me in pairwise(texts))
    return not mine and any(each.text in listed("misdeed") for each in after[:4])


def _people_never(words: tuple[Word, ...], index: int) -> bool:
    """Whether it is people who never do it: pupils never talk; there is never a day when a child pushes."""
    if index and words[index - 1].text in {"is", "be"}:
        return any(map(is_people, words[index + 1 : index + _AFAR]))
    texts = [word.text for word in words[index + 1 : index + 4]]
    if texts[:2] == ["have", "to"] and texts[2:] and texts[2] in _MADE_TO:
        return True
    if not index and texts and texts[0] in _NEVER_AGAIN:
        return any(is_people(word) or word.text in listed("misdeed") for word in words[1:_AFAR])
    let = [word.text for word in words[index + 1 : index + 2]] in _LETS
    return any(map(is_people, words[max(0, index - 3) : index])) or (
        let and any(map(is_people, words[index + 2 : index + 5]))
    )


_MADE_TO: Final = frozenset({"repeat", "say", "tell", "ask", "remind", "shout", "raise", "wait", "stop", "chase"})
"""What one would have to do if only one of them did not listen."""
_NEVER_AGAIN: Final = frozenset({"again", "a", "an", "any", "another", "one"})
_SPARED: Final = (["has", "to", "ask"], ["has", "to", "wait"], ["needs", "to", "ask"], ["needs", "to", "wait"])
"""What pupils are spared is no rule for them: word banks out so nobody has to ask."""
_LETS: Final = (["have"], ["let"], ["allow"], ["see"])
_AFAR: Final = 10
_GATES: Final = frozenset({"until", "till", "unless", "before"})
"""What makes a rule of the lesson, which the ECT keeps, of what nobody does: no scalpel until the sheet is signed."""


def _is_softened(words: tuple[Word, ...]) -> bool:
    """Whether a share of occasions is asked for and not all of them: four lessons in five, nine times out of ten."""
    texts = [word.text for word in words]
    if any(_is_so_many_of(words, at) for at, text in enumerate(texts) if text == "of" and at):
        return True
    return any(
        (text == "out" and texts[at + 1 : at + 2] == ["of"] and texts[at - 1 : at] != texts[at + 2 : at + 3])
        or (text == "in" and _so_many(words, at - 2) and _so_many(words, at + 1))
        for at, text in enumerate(texts)
    )


def _is_so_many_of(words: tuple[Word, ...], at: int) -> bool:
    """Five of the next six: the lesser number of a greater, with the next or last between."""
    after = [word for word in words[at + 1 : at + 4] if word.text not in {"the", "my", "next", "last"}]
    between = any(word.text in {"next", "last"} for word in words[at + 1 : at + 3])
    return between and _so_many(words, at - 1) and bool(after) and "number" in after[0].tags


def _so_many(words: tuple[Word, ...], at: int) -> bool:
    return 0 <= at < len(words) and "number" in words[at].tags
