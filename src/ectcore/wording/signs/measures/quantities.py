"""Quantities: how many, what part, how long, how often; identifiers and dates are none."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ectcore.memory import OF_CLAUSES
from ectcore.wording.signs.measures.amounts import SHORT_TIMES, Amount, amount_of
from ectcore.wording.signs.measures.frequencies import PER
from ectcore.wording.signs.measures.limits import UNTIL, changed_by, is_clock, limit
from ectcore.wording.signs.measures.shares import followed_by, is_fraction, percentage, share
from ectcore.wording.signs.measures.uncounted import SHARES, counts_nothing
from ectcore.wording.signs.residue import is_act, is_countable, is_noun
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word

_SHORT: Final = SHORT_TIMES | {"hour", "hours", "hr", "hrs", "word", "words", "mark", "marks", "percent"}
_LONG: Final = frozenset(
    {"day", "days", "evening", "evenings", "week", "weeks", "month", "months", "term"}
    | {"terms", "year", "years", "fortnight", "half", "night", "nights"}
)


@lru_cache(OF_CLAUSES)
def measured(clause: Clause) -> tuple[Word, ...]:
    """The words of the first quantity of something named; none where there is no such thing."""
    words = clause.words
    for found in _measures(words):
        if found and not _is_only_felt(words, found):
            return found
    return ()


def _is_only_felt(words: tuple[Word, ...], found: tuple[Word, ...]) -> bool:
    """Whether so many are to feel something, which nobody can count: all four TAs to feel valued."""
    after = [word for word in words if word.start > found[-1].start]
    if len(after) > 1 and after[0].text in {"are", "is", "have"} and "adaptive" in after[1].tags:
        return True  # half of them are EAL
    verb = next((word for word in after[:_SOON] if word.text in _FEELS or _is_done(word)), None)
    return verb is not None and verb.text in _FEELS and all(word.text not in _SAYS for word in after)


def _is_done(word: Word) -> bool:
    return is_act(word) and word.tags.isdisjoint({"pupil", "staff", "helper"})


_SOON: Final = 6
_FEELS: Final = frozenset({"feel", "feels", "feeling", "felt", "enjoy", "enjoys", "enjoying", "love", "like", "loving"})
_SAYS: Final = frozenset(
    {"say", "says", "saying", "report", "survey", "score", "tick", "vote", "rate", "questionnaire"}
)


def _measures(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """Every quantity; none among them where a number counts nothing."""
    for index, word in enumerate(words):
        if word.text == "all" and index + 1 < len(words) and "number" in words[index + 1].tags:
            if index and words[index - 1].text == "across":
                return
            yield words[index : index + 3]
            continue
        if word.text in {"a", "an", "one"} and (found := _in_under_a(words, index) or _to_each(words, index)):
            yield found
        figures = word.text[0].isnumeric() or word.text[-1].isdigit()
        if not (figures or "number" in word.tags or word.text in _MANIFOLD):
            continue
        if word.text in _MANIFOLD or (figures and amount_of(word)):
            if _is_amount(words, index):
                yield words[index : index + 3]
        elif ("number" in word.tags or (figures and is_clock(word))) and (span := _quantity(words, index)):
            yield words[span[0] : span[1] + 1]


_MANIFOLD: Final = frozenset({"halved", "doubled", "tripled", "trebled", "quartered"})


def _is_amount(words: tuple[Word, ...], index: int) -> bool:
    """Whether the one word is a part or length of something that is named: 5/6 of the group, lates halved."""
    if amount_of(words[index]) is Amount.TIMES or _is_content(words, index):
        return False
    return any(is_countable(word) for word in words if word is not words[index])


def _to_each(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """So many to each, where a clause or a row of it begins: a board to a bench, a comment a fortnight."""
    if index and "mark" not in words[index - 1].tags:
        return ()
    after = words[index + 1 : index + 5]
    if len(after) <= _PAIR or not is_countable(after[0]):
        return ()
    each = after[2] if after[1].text in {"a", "an", "per"} else after[-1]
    led = after[1].text in {"a", "an", "per"} or (after[1].text in {"to", "for"} and after[2].text in {"a", "an"})
    return words[index : index + 5] if led and (each.text in _EACH or "pupil" in each.tags) else ()


_EACH: Final = frozenset(
    {"week", "fortnight", "lesson", "day", "term", "bench", "pair", "group", "head", "page", "row", "book", "table"}
)


_FULLY: Final = frozenset({"full", "whole", "clear", "solid", "good", "half", "quarter"})


def _is_content(words: tuple[Word, ...], index: int) -> bool:
    """Whether what looks like a part is a name or what is taught: grades 4/5, 3/4 and 6/8."""
    near = (*words[max(0, index - _PAIR) : index], *words[index + 1 : index + 1 + _PAIR])
    paired = any(word.text in {"and", "&"} for word in near) and any(amount_of(word) is Amount.PART for word in near)
    return paired or (index > 0 and words[index - 1].text in {"grade", "grades", "level", "levels", "band", "year"})


def _in_under_a(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """In under a minute, within an hour, a full minute, within a week of the test."""
    whole = index + 2 < len(words) and words[index + 1].text in _FULLY
    if whole and words[index + 2].text in _SHORT:
        return words[index : index + 3]
    limited = index > 0 and words[index - 1].text in {"under", "within", "inside", "than"}
    if limited and index + 2 < len(words) and words[index + 1].text in _WEEK and words[index + 2].text == "of":
        return words[index - 1 : index + 3]
    return (
        words[index - 1 : index + 2] if limited and index + 1 < len(words) and words[index + 1].text in _SHORT else ()
    )


_WEEK: Final = _LONG | {"wk"}


def bare_number(clause: Clause) -> tuple[Word, ...]:
    """A number in the clause of which it is not said what it counts: 60%, attendance 97.

    The name of a class or room is none, nor is a time of day, nor what tells which of them are meant: the 3 pupils.
    """
    if "digits" not in clause.tags:
        return ()
    words = clause.words
    for index, word in enumerate(words):
        if "digits" in word.tags and "identifier" not in word.tags and not is_clock(word):
            before = words[index - 1].text if index else ""
            if _counted_noun(words, index, before) is None:
                return words[index : index + 1 + followed_by(words, index, {"%"})]
    return ()


def _quantity(words: tuple[Word, ...], index: int) -> tuple[int, int] | None:
    word = words[index]
    before = words[index - 1].text if index else ""
    if changed := changed_by(words, index) or _ranked(words, index):
        return changed
    if counts_nothing(words, index, before):
        return None
    if followed_by(words, index, {"%"}) or followed_by(words, index, {"percent", "per"}):
        return percentage(words, index)
    if word.text in SHARES:
        return share(words, index)
    if is_fraction(words, index):
        return index, min(index + 3, len(words) - 1)
    return _count(words, index, before)


def _ranked(words: tuple[Word, ...], index: int) -> tuple[int, int] | None:
    """Which place somebody is to have: in the top three, in the top half; not the top three rows."""
    before = [word.text for word in words[max(0, index - 3) : index]]
    if before[1:] != ["the", "top"] or before[0] not in {"in", "into", "among"}:
        return None
    counted = any("stop" not in word.tags and is_countable(word) for word in words[index + 1 : index + _PAIR])
    return None if counted else (index - 1, index)


def _count(words: tuple[Word, ...], index: int, before: str) -> tuple[int, int] | None:
    if before in _MONEY:
        return index - 1, index
    if before in UNTIL and is_clock(words[index]):
        return limit(words, index, before)
    if words[index].text in {"once", "twice", "thrice"}:
        return _so_often(words, index, before)
    return _counted_noun(words, index, before) or limit(words, index, before)


def _so_often(words: tuple[Word, ...], index: int, before: str) -> tuple[int, int] | None:
    """Once a week, at least twice."""
    if before in {"least", "than", "only", "exactly"}:
        return index - 1, index
    if index > 1 and words[index].text == "once" and followed_by(words, index, _WHEN_ONCE):
        return index - 1, index
    return (index, index + 1) if followed_by(words, index, set(PER)) else None


_WHEN_ONCE: Final = {"while", "by", "before", "with", "this", "only"}


def _counted_noun(words: tuple[Word, ...], index: int, before: str) -> tuple[int, int] | None:
    """What is counted, up to four words after the number."""
    for at in range(index + 1, min(index + 5, len(words))):
        word = words[at]
        if "mark" in word.tags and word.text not in {"-", "'", '"', "+", "“", "\u2018"}:
            break
        if at == index + 1 and (_is_a_grade(word) or word.text in _THERE):
            return index, at
        if word.text in _LONG:
            return _long(words, index, at, before)
        if word.text in _SHORT or _is_counted(words, index, at) or _is_of_a_class(words, index, at):
            return index, at
        if word.text in _ENDS_IT and (at > index + 1 or word.text != "of"):
            break
    return None


def _is_a_grade(word: Word) -> bool:
    """Whether so many of a grade are counted there: at least five 3s, two 7s; not so many seconds."""
    return "figures" in word.tags and word.text[1:] == "s"


_THERE: Final = frozenset({"back", "returned", "handed", "complete", "present", "correct"})
"""What so many of a thing are that is not named again: 27 back by Friday."""
_ENDS_IT: Final = frozenset({"of", "in", "by", "for", "to", "and", "at", "with", "from", "during", "when"})


def _is_counted(words: tuple[Word, ...], index: int, at: int) -> bool:
    """Whether it is what the number counts, and not a name with a number before it: four boys, but no 7 Basil."""
    word = words[at]
    if word.text in _WHATEVER or (words[index].text == "0" and at == index + 1):
        return True
    if not is_noun(word):
        return False
    if words[index + 1].text == "on":
        return True
    several = word.text.endswith("s") and not word.text.endswith("ss")
    joined = words[index + 1].text in {"-", "x"}
    one = words[index].text in {"one", "1"}
    return several or joined or one or word.text in _SEVERAL or not word.tags.isdisjoint({"act", "pupil", "parent"})


_WHATEVER: Final = frozenset({"things", "ones", "goes", "tries", "turns"})
_SEVERAL: Final = frozenset({"children", "people", "men", "women", "feet", "staff", "data", "media", "mice", "geese"})


def _is_of_a_class(words: tuple[Word, ...], index: int, at: int) -> bool:
    """Sixteen of 8R, fifteen of them."""
    of = at == index + _PAIR and words[index + 1].text == "of"
    return of and ("class" in words[at].tags or words[at].text == "them")


def _long(words: tuple[Word, ...], index: int, at: int, before: str) -> tuple[int, int] | None:
    """Days and weeks measure only as a limit, before something, or as a share: three days a week, two days before."""
    after = words[at + 1].text if at + 1 < len(words) else ""
    return (
        (index, at)
        if before in {"than", "least"}
        or (before == "to" and words[index - _PAIR].text == "down")
        or after in {"before", "ahead", "late", "a", "per", "out", "in", "running", "straight"}
        or [word.text for word in words[at + 1 : at + 4]] in _OF_A_WEEK
        else None
    )


_OF_A_WEEK: Final = (["of", "the", "week"], ["of", "each", "week"], ["in", "the", "week"], ["in", "each", "week"])
_MONEY: Final = frozenset({"£", "$", "€"})
_PAIR: Final = 2
