"""A number after a limit: at least 26, no higher than 6, seated by 8.50."""

from typing import Final

from ectcore.wording.signs.residue import is_countable
from ectcore.wording.words.tokens import Word

_LIMITS: Final = frozenset(
    {"than", "least", "most", "only", "under", "over", "above", "below", "exactly", "to"}
    | {"maximum", "minimum", "max", "min", "up", "of", "within", "inside", "but", "say"}
)


def limit(words: tuple[Word, ...], index: int, before: str) -> tuple[int, int] | None:
    """No higher than 6, at least 26, from 15 to 25: a number after a limit, with something named before."""
    if before in UNTIL and not is_clock(words[index]):
        return None
    at_least = [word.text for word in words[index + 1 : index + 3]] in _AT_LEAST
    limits = at_least or before in {"than", "least", "most", "exactly"}
    named = (limits and _is_alone(words)) or any(is_countable(word) for word in (words if limits else words[:index]))
    if named and at_least:
        return index, index + _PAIR
    return (max(0, index - 2), index) if (before in _LIMITS or before in UNTIL) and named else None


def changed_by(words: tuple[Word, ...], index: int) -> tuple[int, int] | None:
    """Down by six, cut by a third, one grade up: by how much something named becomes more or less."""
    at = index - 1 - (index > 0 and words[index - 1].text in {"a", "an"})
    if at > 0 and words[at].text == "by" and words[at - 1].text in _CHANGES:
        named = any(is_countable(word) or "topic" in word.tags for word in words[: at - 1])
        return (at - 1, index) if named or words[at - 1].tags >= {"act", "base"} else None
    after = [word.text for word in words[index + 1 : index + 3]]
    stepped = len(after) > 1 and after[0].removesuffix("s") in _STEPS and after[1] in _WAYS
    return (index, index + _PAIR) if stepped else None


_CHANGES: Final = frozenset(
    {
        "up",
        "down",
        "cut",
        "cuts",
        "reduced",
        "reduce",
        "raised",
        "raise",
        "lowered",
        "lower",
        "drop",
        "drops",
        "dropped",
    }
    | {"fall", "falls", "fallen", "rise", "rises", "risen", "increase", "increased", "increases", "shorten", "shorter"}
    | {
        "shortened",
        "trimmed",
        "trim",
        "improve",
        "improved",
        "improves",
        "grow",
        "grown",
        "higher",
        "quicker",
        "faster",
    }
)
_STEPS: Final = frozenset({"grade", "level", "sublevel", "band", "place", "position"})
_WAYS: Final = frozenset({"up", "down", "higher", "lower", "above", "better"})


def _is_alone(words: tuple[Word, ...]) -> bool:
    """Whether the number stands by itself and counts what the target names: up by at least 15."""
    return all(not word.tags.isdisjoint({"number", "stop"}) for word in words)


UNTIL: Final = frozenset(["by", "before", "until", "till", "past", "after"])


def is_clock(word: Word) -> bool:
    """Whether it is a time of day: 8.15, 4:30."""
    if not word.text[:1].isdigit():
        return False
    if word.text.endswith(("am", "pm")):
        return True
    hours, mark, minutes = word.text.replace(":", ".").partition(".")
    return bool(mark) and len(minutes) == _PAIR and hours.isdecimal() and minutes.isdecimal() and int(hours) <= _HOURS


_HOURS: Final = 24


_AT_LEAST: Final = (
    ["at", "least"],
    ["at", "most"],
    *(
        ["or", word]
        for word in ("more", "fewer", "less", "above", "higher", "better", "over", "under", "below", "lower")
    ),
)
_PAIR: Final = 2
