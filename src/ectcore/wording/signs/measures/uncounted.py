"""Numbers that count nothing: they tell which, of what kind, in what groups, or are years and headings."""

from itertools import pairwise
from typing import Final

from ectcore.wording.signs.measures.frequencies import OWNED
from ectcore.wording.signs.measures.numbers_in_names import is_in_a_name
from ectcore.wording.signs.residue import is_countable
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word

SHARES: Final = frozenset(
    {
        "half",
        "third",
        "thirds",
        "quarter",
        "quarters",
        "double",
        "doubles",
        "halve",
        "triple",
        "fifths",
        "tenths",
        "most",
    }
)
_HEADINGS: Final = frozenset(
    [
        "priorities",
        "targets",
        "areas",
        "foci",
        "focuses",
        "things",
        "goals",
        "points",
        "headings",
        "aims",
        "standards",
        "steps",
        "objectives",
        "strands",
    ]
)
_CLOCK: Final = frozenset({"am", "pm", "o'clock", "oclock"})
_POINTS_AT: Final = frozenset(["first", "last", "next", "opening", "final", "previous", "other", "remaining", "same"])
"""What stands before a number that tells which, and not how many: the first five minutes, the last two lessons."""
_KINDS: Final = frozenset(
    [
        "part",
        "mark",
        "marker",
        "way",
        "step",
        "point",
        "piece",
        "stage",
        "tier",
        "sided",
        "digit",
        "letter",
        "year",
        "stroke",
        "ply",
        "note",
        "tone",
        "colour",
        "coloured",
        "handed",
        "person",
        "bar",
        "beat",
        "column",
        "sentence",
        "box",
    ]
)
_THESE: Final = frozenset({"the", "my", "our", "these", "those"})
_AGAIN: Final = frozenset(["week", "day", "lesson", "fortnight", "term", "month", "half", "session", "year", "unit"])
_GROUPED: Final = frozenset(["groups", "pairs", "teams", "tables", "rows", "sets", "choice"])
_YEAR: Final = 4
_SECOND: Final = 2


def counts_nothing(words: tuple[Word, ...], index: int, before: str) -> bool:
    """Whether the number at that place counts nothing; `before` is the word before it."""
    word = words[index]
    after = words[index + 1].text if index + 1 < len(words) else ""
    if _is_pointed_at(words, index) or before in OWNED or after in _CLOCK or _is_heading(words, index):
        return True
    if (
        is_in_a_name(words, index)
        or _is_labelled(words, index)
        or _is_of_people_beside(words, index)
        or (word.text in _ROUGH and not _is_a_pair_to_act(words[index + 1 : index + 4]))
    ):
        return True
    if _is_in_brackets(words, index) or _is_enumerated(words, index):
        return True
    if _is_kind(words, index) or _is_way(words, index) or _is_a_year(words[index], before):
        return True
    return word.text in {"one", "single", "both"} and not _is_counted_one(words, index, before)


def _is_in_brackets(words: tuple[Word, ...], index: int) -> bool:
    """Whether it only tells how long or how large something is: list 7b (35 words)."""
    around = [word.text for word in words[max(0, index - 1) : index + 3]]
    return len(around) == len(["(35", "words)"]) + 2 and around[0] == "(" and around[-1] == ")"


def _is_enumerated(words: tuple[Word, ...], index: int) -> bool:
    """Whether it only numbers a heading: 1 pace 2 challenge."""
    text = words[index].text
    if text not in _ENUMERATES or index + 1 == len(words) or "mark" in words[index + 1].tags:
        return False
    other = words[index + 2 : index + 5] if text == "1" else words[max(0, index - 4) : index - 1]
    return any(word.text == ("2" if text == "1" else "1") for word in other)


_ENUMERATES: Final = frozenset({"1", "2"})


def _is_labelled(words: tuple[Word, ...], index: int) -> bool:
    """Whether the number is a name: tier two, table six, Years 5 and 6, size 14, ten past nine."""
    before = words[index - 1] if index else None
    if before is None:
        return _is_of_the_clock(words, index)
    if before.text in _NAMED_BY_NUMBER or (before.text in listed("label") and "digits" not in words[index].tags):
        return True
    joined = (
        not _begins_a_count(words[index : index + 2])
        and before.text in _JOINS
        and index > 1
        and "identifier" in words[index - 2].tags
    )
    return joined or _is_of_the_clock(words, index)


def _begins_a_count(number_and_after: tuple[Word, ...]) -> bool:
    """Whether what is counted follows: Y10, 15 of them; 7A, 12 names on the tally."""
    number, *after = number_and_after
    return number.text == "one" or any(
        word.text in {"of", "out"} or (is_countable(word) and "identifier" not in word.tags) for word in after
    )


_JOINS: Final = frozenset({"and", ",", "-", "&", "/", "to"})
_NAMED_BY_NUMBER: Final = frozenset(
    ["tier", "table", "size", "age", "aged", "ages", "tables", "box", "slide", "desk", "pod"]
)


def _is_a_pair_to_act(after: tuple[Word, ...]) -> bool:
    """Whether two are meant who are to do something: a pair of pupils to run the warm-up."""
    return [word.text for word in after[::2]] == ["of", "to"] and "pupil" in after[1].tags


_ROUGH: Final = frozenset({"couple", "dozens", "pair"})


def _is_of_the_clock(words: tuple[Word, ...], index: int) -> bool:
    """Ten past nine, half past three."""
    after = words[index + 1 : index + 3]
    return len(after) > 1 and after[0].text == "past" and "number" in after[1].tags


def _is_of_people_beside(words: tuple[Word, ...], index: int) -> bool:
    """Whether people are counted only to say with whom or for whom: sit with two readers."""
    if not index or words[index - 1].text not in {"with", "for", "about", "between", "among"}:
        return False
    if words[index - 1].text == "for" and any(map(_comes_round, pairwise(words[index + 1 : index + 7]))):
        return False
    return any(
        not word.tags.isdisjoint({"pupil", "parent", "staff", "colleague"}) or word.text == "ones"
        for word in words[index + 1 : index + 4]
    )


def _comes_round(pair: tuple[Word, Word]) -> bool:
    """Whether so many have their turn each time: a note for five families each week."""
    return pair[0].text in {"each", "every", "a", "per"} and pair[1].text in {"week", "day", "fortnight", "lesson"}


def _is_pointed_at(words: tuple[Word, ...], index: int) -> bool:
    """Whether it tells which, and not how many or how long: the last two lessons; but "for the first ten minutes"."""
    before = [word.text for word in words[max(0, index - 3) : index]]
    if len(before) >= _SECOND and before[-_SECOND] in _THESE and "number" not in words[index - 1].tags:
        part = len(before) > _SECOND and before[0] == "of"
        return not part and before[-1] not in {"of", "to", "than"} and "for" not in before
    return bool(before) and before[-1] in _POINTS_AT and "for" not in before


def _is_kind(words: tuple[Word, ...], index: int) -> bool:
    """Whether the number belongs to the name of a kind: a three-part exit, six-mark questions."""
    at = index + 1 + (index + 1 < len(words) and words[index + 1].text == "-")
    if at >= len(words):
        return False
    if words[at].text == "times" and any(word.text in {"table", "tables"} for word in words[at + 1 : at + 2]):
        return True
    joined = at > index + 1 and words[at].text.removesuffix("s") in _KINDS
    return joined or words[at].text in {"part", "mark", "marker", "markers", "sided", "point", "pt"}


def _is_a_year(word: Word, before: str) -> bool:
    return before != "£" and word.text.isdecimal() and len(word.text) == _YEAR and word.text[0] in "12"


def _is_way(words: tuple[Word, ...], index: int) -> bool:
    """Whether the number tells how people or things are put together: two at a time, in groups of four."""
    together = [word.text for word in words[index + 1 : index + 4]] == ["at", "a", "time"]
    grouped = index > 1 and words[index - 1].text == "of" and words[index - _SECOND].text in _GROUPED
    return together or grouped


def _is_counted_one(words: tuple[Word, ...], index: int, before: str) -> bool:
    """Whether "one" counts: at least one, one a week, one ... per lesson."""
    after = [word.text for word in words[index + 1 : index + 8]]
    often = any(one == "a" and two in _AGAIN for one, two in pairwise(after))
    told = index > 0 and ("base" in words[index - 1].tags or before in {"in", "at", "for"})
    once = told and not _HELD_ONCE.isdisjoint(after[:2])
    down_to = [word.text for word in words[max(0, index - 2) : index]] in _DOWN_TO
    return (
        bool(once)
        or down_to
        or before in {"least", "than", "exactly"}
        or often
        or not {"per", "each", "every"}.isdisjoint(after)
    )


_HELD_ONCE: Final = frozenset(
    {"lesson", "assembly", "session", "practical", "starter", "meeting", "debate", "workshop", "seminar", "experiment"}
)
_DOWN_TO: Final = (["down", "to"], ["up", "to"])


def _is_heading(words: tuple[Word, ...], index: int) -> bool:
    """Whether headings are counted: three priorities, the four subjects; not five things from a menu."""
    if index + 1 >= len(words):
        return False
    if (
        index
        and words[index - 1].text == "the"
        and words[index].text not in SHARES
        and not (index > _SECOND and words[index - _SECOND].text == "of" and _is_part(words[index - 3]))
    ):
        return True
    after = words[index + _SECOND].text if index + 2 < len(words) else ""
    described = "quality" in words[index + 1].tags and after in _HEADINGS - {"things", "points"}
    title = after if described else words[index + 1].text
    after = _next_text(words, index + _SECOND) if described else after
    return title in _HEADINGS and (after not in _BEYOND or title in _SET)


def _next_text(words: tuple[Word, ...], at: int) -> str:
    return words[at + 1].text if at + 1 < len(words) else ""


_SET: Final = frozenset({"priorities", "targets", "areas", "foci", "focuses", "headings"})
_BEYOND: Final = frozenset({"from", "of", "on", "off", "above", "below"})


def _is_part(word: Word) -> bool:
    return "number" in word.tags or word.text in {"each", "all", "none", "every", "most", "any"}
