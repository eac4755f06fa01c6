"""How often something is done."""

from typing import Final

from ectcore.wording.clauses import Clause
from ectcore.wording.tokens import Word

_ADVERBS: Final = frozenset({"daily", "weekly", "fortnightly", "monthly", "nightly", "termly", "hourly"})
_EVERY: Final = frozenset({"each", "every"})
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
        "transition",
        "tidy",
        "transitions",
        "observation",
        "one",
        "other",
    ]
)
_TIMES: Final = frozenset({"once", "twice", "thrice", "times", "x"})
_DAYS: Final = frozenset(
    [
        "mondays",
        "tuesdays",
        "wednesdays",
        "thursdays",
        "fridays",
        "saturdays",
        "sundays",
        "mornings",
        "afternoons",
        "lunchtimes",
    ]
)
PER: Final = frozenset({"per", "a", "an", "each", "every", "x"})
OWNED: Final = frozenset(["my", "our", "your", "these", "those", "this", "that", "which", "what", "whose"])


def frequency(clause: Clause) -> tuple[Word, ...]:
    """The words that say how often; none where none do."""
    words = clause.plain
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else None
        if word.text in _DAYS and index and words[index - 1].text not in {"some", "these", "those"}:
            return words[index - 1 : index + 1]
        if word.text == "all" and (several := _all_of_them(words, index)):
            return several
        if word.text in _EVERY and after is not None and _comes_round(words, index + 1):
            return words[index : index + 2]
        if word.text in _ADVERBS and not (index and words[index - 1].text in OWNED):
            return (word,)
        if word.text in _TIMES and after is not None and after.text in PER:
            return words[index : index + 2]
    return ()


_NOT_ROUND: Final = frozenset(["of", "now", "so", "opportunity", "chance", "aspect", "effort", "possible", "need"])


def _all_of_them(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """All my lessons with 8C, all 9R practicals; not all day."""
    for at in range(index + 1, min(index + 5, len(words))):
        if words[at].text.endswith("s") and _is_occasion(words[at]):
            return words[index : at + 1]
        if words[at].tags.isdisjoint({"stop", "identifier", "subjectname", "number"}):
            return ()
    return ()


def _is_occasion(word: Word) -> bool:
    return word.text in _ROUND or not word.tags.isdisjoint({"phase", "occasion"})


def _comes_round(words: tuple[Word, ...], index: int) -> bool:
    """Whether an occasion comes within a few words of "every"."""
    if words[index].text in _NOT_ROUND or (words[index - 1].text, words[index].text) == ("each", "other"):
        return False
    for word in words[index : index + 4]:
        if word.text in _ROUND or not word.tags.isdisjoint({"phase", "occasion"}):
            return True
        if "pupil" in word.tags and "class" not in word.tags:
            return False
    return False
