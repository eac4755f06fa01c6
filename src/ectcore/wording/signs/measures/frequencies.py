"""How often something is done."""

import re
from functools import lru_cache
from typing import Final

from ectcore.memory import OF_CLAUSES
from ectcore.wording.signs.measures.amounts import Amount, amount_of
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word

_ADVERBS: Final = frozenset({"daily", "weekly", "fortnightly", "monthly", "nightly", "termly", "hourly"})
EVERY: Final = frozenset({"each", "every"})
_ROUND: Final = frozenset(
    [
        "lesson",
        "lessons",
        "day",
        "week",
        "morning",
        "afternoon",
        "fortnight",
        "month",
        "term",
        "session",
        "period",
        "time",
        "assembly",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "break",
        "lunchtime",
        "playtime",
        "half",
        "evening",
        "night",
        "practical",
        "starter",
        "plenary",
        "input",
        "register",
        "registration",
        "unit",
        "piece",
        "task",
        "homework",
        "workshop",
        "placement",
        "shift",
        "tutorial",
        "seminar",
        "call",
        "visit",
        "rotation",
        "transition",
        "tidy",
        "transitions",
        "observation",
        "one",
        "other",
    ]
)
_TIMES: Final = frozenset({"once", "twice", "thrice", "times", "x"})
SLOTS: Final = frozenset(["mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"])
"""Days that tell when a club or a lesson is, and not how often something is done in it."""
_DAYS: Final = SLOTS | {"mornings", "afternoons", "lunchtimes"}
PER: Final = frozenset({"per", "a", "an", "each", "every", "x"})
_OFTEN: Final = _DAYS | _ADVERBS | EVERY | _TIMES | {"all", "a", "per"}
"""Words with which it may begin to be told; days by their short names and "3x" too."""
OWNED: Final = frozenset(["my", "our", "your", "these", "those", "this", "that", "which", "what", "whose"])


@lru_cache(OF_CLAUSES)
def frequency(clause: Clause) -> tuple[Word, ...]:
    """The words that say how often; none where none do."""
    words = clause.plain
    for at, word in enumerate(words):
        tells = word.text in _OFTEN or word.text[:3] in _WEEKDAYS or ("x" in word.text and amount_of(word))
        if tells and (found := _frequency_at(words, at)):
            return found
    return ()


def _frequency_at(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """The words that say how often from that place on."""
    word, before = words[index], words[index - 1].text if index else ""
    if word.text in _DAYS:
        return words[index - 1 : index + 1] if index and before not in _NOT_EACH else ()
    if word.text[:3] in _WEEKDAYS and (several := _on_several_days(words, index)):
        return several
    if word.text in _ADVERBS:
        return () if before in OWNED else (word,)
    if word.text == "all":
        return _all_of_them(words, index)
    return words[index : index + 2] if index + 1 < len(words) and _goes_round(words, index) else ()


_NOT_EACH: Final = OWNED | {"some", "their", "his", "her"}


def _on_several_days(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """On Mon, Wed and Fri: done on more days of the week than one."""
    days = [at for at in range(index, min(index + 6, len(words))) if _WEEKDAY.fullmatch(words[at].text)]
    between = [word.text for word in words[index : days[-1]] if not _WEEKDAY.fullmatch(word.text)] if days else []
    return words[index : days[-1] + 1] if len(days) > 1 and set(between) <= {"and", "&", ",", "/"} else ()


_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri")
_WEEKDAY: Final = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri)(?:days?)?")


def _goes_round(words: tuple[Word, ...], index: int) -> bool:
    """Whether a pair of words says it: every lesson, twice a, 3x a, (a call) a week."""
    word, after = words[index], words[index + 1]
    if word.text in EVERY:
        return _comes_round(words, index + 1)
    if after.text in PER:
        return word.text in _TIMES or amount_of(word) is Amount.TIMES
    return word.text in {"a", "per"} and after.text in _ROUNDS and _is_so_much(words, index)


_TAUGHT: Final = frozenset({"topic", "module", "chapter"})
_NOT_ROUND: Final = frozenset({"of", "now", "so", "opportunity", "chance", "aspect", "effort", "possible", "need"})


def _is_so_much(words: tuple[Word, ...], index: int) -> bool:
    """Whether a thing stands before "a week": a paragraph a week, ten of these a fortnight; not "for a week"."""
    if index >= _OF_THEM and words[index - 1].text in _THEM and words[index - 2].text == "of":
        return "number" in words[index - _OF_THEM].tags
    return index > 1 and words[index - 1].tags.isdisjoint({"stop", "time", "base"})


_OF_THEM: Final = 3
_THEM: Final = frozenset({"these", "those", "them"})
_ROUNDS: Final = frozenset(
    ["week", "day", "lesson", "fortnight", "term", "month", "session", "night", "morning", "unit"]
)


def _all_of_them(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """All my lessons with 8C, all 9R practicals; not all day."""
    for at in range(index + 1, min(index + 5, len(words))):
        if words[at].text.endswith("s") and _is_occasion(words[at]):
            return words[index : at + 1]
        if words[at].tags.isdisjoint({"stop", "identifier", "subjectname", "number"}) and words[at].text not in _CLASS:
            return ()
    return ()


_CLASS: Final = frozenset({"class", "classroom"})
"""What only tells whose they are: all class instructions."""


def _is_occasion(word: Word) -> bool:
    return word.text in _ROUND or not word.tags.isdisjoint({"phase", "occasion"})


def _is_at_each(words: tuple[Word, ...], index: int) -> bool:
    """Whether something is done whenever another begins or ends: before each new idea, at the start of every text."""
    before = [word.text for word in words[max(0, index - 2) : index]]
    return before[-1:] in (["before"], ["after"]) or (
        before[-1:] == ["of"] and before[0] in {"start", "end", "beginning", "opening", "close"}
    )


def _comes_round(words: tuple[Word, ...], index: int) -> bool:
    """Whether an occasion comes within a few words of "every"."""
    if words[index].text in _NOT_ROUND or (words[index - 1].text, words[index].text) == ("each", "other"):
        return False
    if words[index].text in _TAUGHT or _is_at_each(words, index - 1):
        return True
    for word in words[index : index + 4]:
        if word.text in _ROUND or not word.tags.isdisjoint({"phase", "occasion"}):
            return True
        if "pupil" in word.tags and "class" not in word.tags:
            return False
    return False
