"""Quantities: how many, what part, how long, how often; identifiers and dates are none."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ectcore.wording.signs.amounts import Amount, amount_of
from ectcore.wording.signs.frequencies import PER
from ectcore.wording.signs.residue import is_act, is_residue
from ectcore.wording.signs.uncounted import SHARES, counts_nothing
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word

_SHORT: Final = frozenset(
    {"second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins"}
    | {"hour", "hours", "hr", "hrs", "word", "words", "mark", "marks", "percent"}
)
_LONG: Final = frozenset(
    {"day", "days", "evening", "evenings", "week", "weeks", "month", "months", "term"}
    | {"terms", "year", "years", "fortnight", "half", "night", "nights"}
)
_LIMITS: Final = frozenset(
    {"than", "least", "most", "only", "under", "over", "exactly", "to"}
    | {"maximum", "minimum", "max", "min", "up", "of", "within", "but"}
)


@lru_cache(maxsize=1024)
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
        if word.text in {"a", "an"} and (found := _in_under_a(words, index)):
            yield found
        if word.text in _MANIFOLD or amount_of(word):
            if _is_amount(words, index):
                yield words[index : index + 3]
        elif ("number" in word.tags or _is_clock(word)) and (span := _quantity(words, index)):
            yield words[span[0] : span[1] + 1]


_MANIFOLD: Final = frozenset({"halved", "doubled", "tripled", "trebled", "quartered"})


def _is_amount(words: tuple[Word, ...], index: int) -> bool:
    """Whether the one word is a part or length of something that is named: 5/6 of the group, lates halved."""
    if amount_of(words[index]) is Amount.TIMES:
        return False
    return any(_is_named(word) for word in words if word is not words[index])


def _is_named(word: Word) -> bool:
    return is_residue(word) or is_act(word) or not word.tags.isdisjoint(_COUNTABLE)


def _in_under_a(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """In under a minute, within an hour."""
    limited = index > 0 and words[index - 1].text in {"under", "within", "than"}
    return (
        words[index - 1 : index + 2] if limited and index + 1 < len(words) and words[index + 1].text in _SHORT else ()
    )


def bare_number(clause: Clause) -> tuple[Word, ...]:
    """A number or identifier in the clause that counts nothing, with the name that goes with it."""
    words = clause.words
    for index, word in enumerate(words):
        if not word.tags.isdisjoint({"digits", "identifier", "figures"}):
            together = index + 1 < len(words) and "identifier" in word.tags and "identifier" in words[index + 1].tags
            return words[index : index + 1 + together]
    return ()


def _quantity(words: tuple[Word, ...], index: int) -> tuple[int, int] | None:
    word = words[index]
    before = words[index - 1].text if index else ""
    if counts_nothing(words, index, before):
        return None
    if _followed_by(words, index, {"%"}) or _followed_by(words, index, {"percent", "per"}):
        return _of_something(words, index)
    if word.text in SHARES:
        return _share(words, index)
    if _is_fraction(words, index):
        return index, min(index + 3, len(words) - 1)
    return _count(words, index, before)


def _followed_by(words: tuple[Word, ...], index: int, texts: set[str]) -> bool:
    return index + 1 < len(words) and words[index + 1].text in texts


def _of_something(words: tuple[Word, ...], index: int) -> tuple[int, int] | None:
    """A percentage measures where the clause says of what; "60%" and "attendance 97%" do not."""
    said = [word for word in words if word.tags.isdisjoint({"mark", "number", "time"}) and word.text != "percent"]
    return (index, min(index + 1, len(words) - 1)) if len(said) > _PAIR else None


_COUNTABLE: Final = frozenset(
    {"pupil", "parent", "document", "product", "phase", "generic"}
    | {"staff", "unit", "assessment", "behaviour", "occasion", "place"}
)


def _share(words: tuple[Word, ...], index: int) -> tuple[int, int] | None:
    """Half the class, a third of 8C, three quarters of the books; but no half term, double lesson or third row."""
    if _followed_by(words, index, {"term", "terms", "-", "day", "life", "termly"}) or _is_no_share(words, index):
        return None
    for at in range(index + 1, min(index + 6, len(words))):
        word = words[at]
        if not word.tags.isdisjoint({"pupil", "class", "document", "product"}) or is_residue(word):
            return index, at
        if words[index + 1].text == "of" and _is_noun(word):
            return index, at
    return None


def _is_no_share(words: tuple[Word, ...], index: int) -> bool:
    text, before = words[index].text, words[index - 1].text if index else ""
    if text in {"third", "fifth", "tenth"}:
        return before not in {"a", "one", "two", "under", "over"}
    return text in {"double", "triple"} and not {"the", "my", "our"} & {
        word.text for word in words[index + 1 : index + 2]
    }


def _is_fraction(words: tuple[Word, ...], index: int) -> bool:
    """24 of 30, nine times in ten, four out of five, 15 to 25 of 30, 10/10."""
    near = [word.text for word in words[index + 1 : index + 6]]
    numbers = [at for at, word in enumerate(words[index + 1 : index + 8]) if "number" in word.tags]
    joined = any(near[at : at + 2] == ["out", "of"] for at in range(len(near)))
    if near[:1] == ["of"] and numbers[:1] and all(text in _BETWEEN for text in near[: numbers[0]]):
        return True
    return bool(numbers) and (
        joined
        or (near[1:2] == ["in"] and numbers[0] == _PAIR and near[0].endswith("s"))
        or (near[:2] == ["in", words[index + 2].text if index + 2 < len(words) else ""] and numbers[0] == 1)
    )


_BETWEEN: Final = frozenset({"of", "the", "my", "our", "next", "last", "first", "these"})


def _count(words: tuple[Word, ...], index: int, before: str) -> tuple[int, int] | None:
    if before in _MONEY:
        return index - 1, index
    if before in _UNTIL and _is_clock(words[index]):
        return _limit(words, index, before)
    if words[index].text in {"once", "twice", "thrice"}:
        return _so_often(words, index, before)
    return _counted_noun(words, index, before) or _limit(words, index, before)


def _so_often(words: tuple[Word, ...], index: int, before: str) -> tuple[int, int] | None:
    """Once a week, at least twice."""
    if before in {"least", "than", "only", "exactly"}:
        return index - 1, index
    return (index, index + 1) if _followed_by(words, index, set(PER)) else None


def _counted_noun(words: tuple[Word, ...], index: int, before: str) -> tuple[int, int] | None:
    """What is counted, up to four words after the number."""
    for at in range(index + 1, min(index + 5, len(words))):
        word = words[at]
        if "mark" in word.tags and word.text not in {"-", "'", '"', "+", "“", "\u2018"}:
            break
        if at == index + 1 and _is_a_grade(word):
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


_ENDS_IT: Final = frozenset({"of", "in", "by", "for", "to", "and", "at", "with", "from", "during", "when"})


def _is_counted(words: tuple[Word, ...], index: int, at: int) -> bool:
    """Whether it is what the number counts, and not a name with a number before it: four boys, but no 7 Basil."""
    word = words[at]
    if word.text in {"things", "ones"} or (words[index].text == "0" and at == index + 1):
        return True
    if not _is_noun(word):
        return False
    if words[index + 1].text == "on":
        return True
    several = word.text.endswith("s") and not word.text.endswith("ss")
    joined = words[index + 1].text in {"-", "x"}
    one = words[index].text in {"one", "1"}
    return several or joined or one or word.text in _SEVERAL or not word.tags.isdisjoint({"act", "pupil", "parent"})


_SEVERAL: Final = frozenset({"children", "people", "men", "women", "feet", "staff", "data", "media", "mice", "geese"})


def _is_of_a_class(words: tuple[Word, ...], index: int, at: int) -> bool:
    """Sixteen of 8R."""
    return at == index + _PAIR and words[index + 1].text == "of" and "class" in words[at].tags


def _long(words: tuple[Word, ...], index: int, at: int, before: str) -> tuple[int, int] | None:
    """Days and weeks measure only as a limit, before something, or as a share: three days a week, two days before."""
    after = words[at + 1].text if at + 1 < len(words) else ""
    return (
        (index, at)
        if before in {"than", "least"}
        or (before == "to" and words[index - _PAIR].text == "down")
        or after in {"before", "ahead", "late", "a", "per", "out", "in", "running", "straight"}
        else None
    )


def _limit(words: tuple[Word, ...], index: int, before: str) -> tuple[int, int] | None:
    """No higher than 6, at least 26, from 15 to 25: a number after a limit, with something named before."""
    if before in _UNTIL and not _is_clock(words[index]):
        return None
    at_least = [word.text for word in words[index + 1 : index + 3]] in _AT_LEAST
    limits = at_least or before in {"than", "least", "most", "exactly"}
    named = (limits and _is_alone(words)) or any(_is_named(word) for word in (words if limits else words[:index]))
    if named and at_least:
        return index, index + _PAIR
    return (max(0, index - 2), index) if (before in _LIMITS or before in _UNTIL) and named else None


def _is_alone(words: tuple[Word, ...]) -> bool:
    """Whether the number stands by itself and counts what the target names: up by at least 15."""
    return all(not word.tags.isdisjoint({"number", "stop"}) for word in words)


_UNTIL: Final = frozenset(["by", "before", "until", "till", "past", "after"])


def _is_clock(word: Word) -> bool:
    """Whether it is a time of day: 8.15, 4:30."""
    if not word.text[:1].isdigit():
        return False
    if word.text.endswith(("am", "pm")):
        return True
    hours, mark, minutes = word.text.replace(":", ".").partition(".")
    return bool(mark) and len(minutes) == _PAIR and hours.isdecimal() and minutes.isdecimal() and int(hours) <= _HOURS


_HOURS: Final = 24


def _is_noun(word: Word) -> bool:
    return word.tags.isdisjoint({"mark", "stop", "time", "number", "identifier", "figures"})


_AT_LEAST: Final = (["at", "least"], ["at", "most"], ["or", "more"], ["or", "fewer"], ["or", "less"])
_MONEY: Final = frozenset({"£", "$", "€"})
_PAIR: Final = 2
