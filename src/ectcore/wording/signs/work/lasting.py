"""How long something lasts, times how many it is done with: twenty minutes with each of the thirty."""

from typing import Final

from ectcore.wording.signs.measures.frequencies import EVERY
from ectcore.wording.signs.work.costs import FOR_EACH, PEOPLE, VALUES
from ectcore.wording.words.tokens import Word


def time_for_each(words: tuple[Word, ...]) -> tuple[float, tuple[Word, ...]]:
    """So long with each of so many: 20 minutes alone with each of the 30, half an hour with all 24 of them."""
    texts = [word.text for word in words]
    long = next((at for at, text in enumerate(texts) if text in _IN_MINUTES and at), 0)
    each = next((at for at in range(long, len(texts)) if texts[at] in OF_ALL), 0)
    if not long:
        return 0, ()
    if not each or texts[each + 1 : each + 2] == ["day"]:
        mine = words[long - 2].text != "within" and any("freetime" in word.tags for word in words)
        return (_lasts(words, long), words[long - 1 : long + 1]) if mine else _each_for_so_long(words, long)
    lasts = _lasts(words, long)
    if each == long + 1 and not any("number" in word.tags for word in words[each + 1 : each + 4]):
        counted = [in_figures(word) for word in words[: max(0, long - 2)] if "digits" in word.tags]
        return lasts * max(counted, default=0), words[max(0, long - 1) : each + 1]
    many = next((number for word in words[each + 1 : each + 4] if (number := _number(word)) > 1), 0)
    return lasts * many, words[max(0, long - 1) : each + 4]


def _each_for_so_long(words: tuple[Word, ...], long: int) -> tuple[float, tuple[Word, ...]]:
    """Each of so many, and then for how long: interview each of 9B for twenty minutes; not what 9B do so long."""
    each = next((at for at in range(1, min(long, _FEW)) if words[at].text in OF_ALL), 0)
    after = words[each + 1 : each + 4]
    meets = each and words[0].text in FOR_EACH and words[long - 2].text in _FOR_SO_LONG
    if not meets or not any("pupil" in word.tags for word in after):
        return 0, ()
    many = next((number for word in after if "digits" in word.tags and (number := _number(word)) > 1), PEOPLE["pupil"])
    return _lasts(words, long) * many, words[each : long + 1]


_FOR_SO_LONG: Final = frozenset({"for", "half"})


def _lasts(words: tuple[Word, ...], long: int) -> float:
    """How many minutes, where "minutes" or "hour" stands there."""
    half = any(word.text == "half" for word in words[max(0, long - 2) : long])
    return _IN_MINUTES[words[long].text] * (0.5 if half else _number(words[long - 1]))


def _number(word: Word) -> int:
    return VALUES.get(word.text, 0) or in_figures(word) or int(word.text in {"a", "an", "one"})


_IN_MINUTES: Final = {"minutes": 1, "mins": 1, "minute": 1, "min": 1, "hour": 60, "hours": 60}
LASTING: Final = frozenset(_IN_MINUTES)
_FEW: Final = 4
OF_ALL: Final = EVERY | {"all"}
"""Words that say that it is done with each of them."""


def in_figures(word: Word) -> int:
    """The number that is typed in figures; nought where there is none."""
    figures = word.text.replace(",", "")
    return min(int(figures), 100_000) if figures.isdecimal() else 0
