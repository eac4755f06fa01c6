"""A number after a limit: at least 26, no higher than 6, seated by 8.50."""

from typing import Final

from ectcore.wording.signs.residue import is_countable
from ectcore.wording.words.tokens import Word

_LIMITS: Final = frozenset(
    {"than", "least", "most", "only", "under", "over", "exactly", "to"}
    | {"maximum", "minimum", "max", "min", "up", "of", "within", "but"}
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


_AT_LEAST: Final = (["at", "least"], ["at", "most"], ["or", "more"], ["or", "fewer"], ["or", "less"])
_PAIR: Final = 2
