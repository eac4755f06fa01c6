r"""The code of a field, and what its switches do to a text.

MERGEFIELD step_due \* MERGEFORMAT
MERGEFIELD "Target Why" \b "Why: "
MERGEFIELD review_date \@ "d MMM yyyy"
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from attrs import frozen

from ectcore import with_weekday

_TOKEN: Final = re.compile(r'["“”]((?:[^"“”\\]|\\.)*)["“”]|(\\\S)|([^\s"“”\\]+)')
_ESCAPED: Final = re.compile(r"\\(.)")
_TAKES_A_VALUE: Final = ("\\*", "\\@", "\\#", "\\b", "\\f")
_PICTURE: Final = re.compile(r"'([^']*)'|d{1,4}|M{1,4}|y{2,4}", re.IGNORECASE)
_CASES: Final[Mapping[str, Callable[[str], str]]] = {
    "upper": str.upper,
    "lower": str.lower,
    "firstcap": lambda text: text[:1].upper() + text[1:],
    "caps": lambda text: re.sub(r"(?<!\S)\S", lambda first: first[0].upper(), text),
}


@frozen
class Instruction:
    """The code of a field.

    Attributes:
        kind: the kind of field in capitals: "MERGEFIELD".
        name: what it names; empty where it names nothing.
        switches: its switches in order, each with what follows it.
    """

    kind: str
    name: str = ""
    switches: tuple[tuple[str, str], ...] = ()

    @property
    def picture(self) -> str:
        """How a day is to be written; empty where it does not say."""
        return next((value for switch, value in self.switches if switch == "\\@"), "")

    @property
    def takes_the_look_of_its_code(self) -> bool:
        r"""Whether the text is to look like the code, and not like what stood there (`\* CHARFORMAT`)."""
        return ("\\*", "charformat") in self.switches

    def shown(self, text: str) -> str:
        """What stands in the document for that text: nothing for nothing."""
        if not text:
            return ""
        before = after = ""
        for switch, value in self.switches:
            if switch == "\\*":
                text = _CASES.get(value, str)(text)
            elif switch == "\\b":
                before = value
            elif switch == "\\f":
                after = value
        return f"{before}{text}{after}"


@lru_cache(maxsize=1024)
def instruction(code: str) -> Instruction:
    r"""The code of a field, read.

    >>> instruction(' mergefield  "Target Why" \\b "Why: " \\* MERGEFORMAT ')
    Instruction(kind='MERGEFIELD', name='Target Why', switches=(('\\b', 'Why: '), ('\\*', 'mergeformat')))
    """
    words = [_word(*found) for found in _TOKEN.findall(code)]
    kind = words.pop(0).upper() if words else ""
    name = words.pop(0) if words and not words[0].startswith("\\") else ""
    switches = []
    while words:
        switch = words.pop(0)
        value = words.pop(0) if switch in _TAKES_A_VALUE and words else ""
        switches.append((switch, value.casefold() if switch == "\\*" else value))
    return Instruction(kind, name, tuple(switches))


def dated(day: date, picture: str) -> str:
    """The day as the picture of a date asks, in English.

    >>> dated(date(2026, 10, 2), "ddd d MMM yyyy"), dated(date(2026, 10, 2), "dd/MM/yy")
    ('Fri 2 Oct 2026', '02/10/26')
    """
    return _PICTURE.sub(lambda found: _drawn(day, found), picture)


def _drawn(day: date, found: re.Match[str]) -> str:
    if found[1] is not None:
        return found[1]
    weekday, _, month, _ = with_weekday(day).split()
    drawn = {
        "d": str(day.day),
        "dd": f"{day.day:02}",
        "ddd": weekday[:3],
        "dddd": weekday,
        "m": str(day.month),
        "mm": f"{day.month:02}",
        "mmm": month[:3],
        "mmmm": month,
        "yy": f"{day.year % 100:02}",
    }
    return drawn.get(found[0].lower(), str(day.year))


def _word(quoted: str, switch: str, bare: str) -> str:
    return switch or bare or _ESCAPED.sub(r"\1", quoted)
