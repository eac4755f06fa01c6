"""Loads told in two parts: so many files read and a page written for each; so many hours a week; whole courses."""

from itertools import pairwise
from typing import Final

from ectcore.wording.signs.measures.frequencies import EVERY
from ectcore.wording.signs.work.costs import FOR_EACH, PRODUCTS, VALUES
from ectcore.wording.signs.work.lasting import in_figures
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word

HOURS: Final = frozenset({"hours", "hrs"})


def one_for_each(words: tuple[Word, ...]) -> tuple[float, tuple[Word, ...]]:
    """A paper for each of so many that were named before: 64 colleagues seen and a page written on each."""
    each = next((at for at in range(2, len(words)) if words[at].text in EVERY and _ends(words, at)), 0)
    if not each or words[each - 1].text not in {"for", "on", "against", "about", "with"}:
        return 0, ()
    counted = next((at for at in range(each - 1) if _many_of(words[at]) > 1), None)
    if counted is None or words[counted + 1].text in _TIME:
        return 0, ()
    made = max((_minutes(word) for word in words[counted + 1 : each - 1]), default=0)
    seen = max((FOR_EACH.get(word.text, 0) for word in words[:counted]), default=0)
    return _many_of(words[counted]) * (made + seen) if made else 0, words[counted : each + 1]


def _ends(words: tuple[Word, ...], each: int) -> bool:
    """Whether nothing is named after "each": for each before Monday, for each one."""
    after = words[each + 1 : each + 2]
    return not after or after[0].text == "one" or not after[0].tags.isdisjoint({"time", "stop"})


def _minutes(word: Word) -> int:
    text = word.text.removesuffix("s")
    return PRODUCTS.get(text, _A_PIECE.get(text, 0)) if text not in _READ else 0


def _many_of(word: Word) -> int:
    """The number that a word tells."""
    return VALUES.get(word.text, 0) or in_figures(word)


def hours_a_week(words: tuple[Word, ...]) -> tuple[float, tuple[Word, ...]]:
    """So many hours a week or day as are told: thirty hours of it a week."""
    for at, (number, hours) in enumerate(pairwise(words)):
        if hours.text in HOURS and (many := _whole_number(words, at, number)):
            before = words[at - 1].text if at else ""
            after = words[at + 2 : at + 8]
            often = any(one.text in PER and two.text in _ROUND for one, two in pairwise(after))
            if before not in _WITHIN and (often or any(word.text in _DAILY for word in after)):
                return many * 60, words[at : at + 2]
    return 0, ()


def _whole_number(words: tuple[Word, ...], at: int, number: Word) -> int:
    """Twenty-five hours: the tens stand before."""
    many = _many_of(number)
    tens = _many_of(words[at - 1]) if at else 0
    return tens + many if tens >= _TEN > many else many


def for_several_years(words: tuple[Word, ...]) -> tuple[float, tuple[Word, ...]]:
    """Papers in the plural for years from one to another: full booklets for Years 7 to 11."""
    for at, word in enumerate(words[:-3]):
        if word.text == "years" and at and words[at - 1].text in {"for", "from", "in"}:
            first, last = (in_figures(words[at + 1]), in_figures(words[at + 3]))
            made = max((PRODUCTS.get(each.text[:-1], 0) for each in words[:at] if each.text.endswith("s")), default=0)
            if words[at + 2].text in {"to", "-"} and first < last and made:
                return made * (last - first + 1) * _A_YEARS, words[at : at + 4]
    return 0, ()


def whole_course(clause: Clause) -> str:
    """A course of years that is taught to one class by itself: teach Year 9 the whole of GCSE physics."""
    words = clause.plain
    if clause.says(_COVER) and (books := next((each for each in words if each.text in _BOOKS), None)):
        to = next(each for each in reversed(words) if each.text == "cover")
        twice = sum(each.text == "cover" for each in words) > 1 and to.start > books.start
        return clause.box.text[books.start : to.end] if twice else ""
    if not clause.says(_COURSES) or not clause.says(_TEACHES):
        return ""
    for at, word in enumerate(words):
        whole = word.text in {"whole", "all", "entire"} and at > 0
        if whole and any(each.text in _COURSES for each in words[at + 1 : at + 4]):
            after = words[at + 1 : at + 6]
            parts = any(not each.tags.isdisjoint({"document", "product", "technique"}) for each in after[1:])
            return "" if parts else clause.box.text[word.start : after[-1].end]
    return ""


_COVER: Final = frozenset({"cover"})
_BOOKS: Final = frozenset({"textbooks", "books", "texts", "novels", "specifications"})
_A_PIECE: Final = {"page": 15, "side": 15, "word": 15, "paragraph": 10, "note": 5}
"""What is written on each of them, beside what else is known to be made."""
_READ: Final = frozenset({"book", "file", "name", "target", "record", "question", "lesson"})
_TIME: Final = frozenset({"minutes", "mins", "min", "hours", "weeks", "days", "times"})
_TEN: Final = 10
PER: Final = frozenset({"a", "per", "each", "every"})
"""What stands before a unit of time in a rate: hours a week, twice per term."""
_ROUND: Final = frozenset({"week", "day", "night", "weekend"})
_DAILY: Final = frozenset({"weekly", "daily", "nightly"})
_WITHIN: Final = frozenset({"within", "in", "under", "after", "before", "every", "by", "than"})
_A_YEARS: Final = 5
_COURSES: Final = frozenset({"gcse", "alevel", "btec", "igcse", "course", "syllabus", "specification", "spec"})
_TEACHES: Final = frozenset({"teach", "cover", "deliver", "taught"})
