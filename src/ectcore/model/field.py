"""What a single field may hold, said once in its type.

The type of a field carries its constraint (`Minutes` is an `int` between 1 and 1,440).
Three read it: the values themselves when they are made (`ectcore.model.value`), the strict
decoder (both by `ectcore.model.fault`), and the JSON Schema.
"""

import re
from datetime import date, time
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Any, Final, Protocol, runtime_checkable
from unicodedata import category

from attrs import field, frozen

MOST_ITEMS: Final = 1000
"""How many items a list may have (the project's own bound, against size bombs)."""

LONGEST_LINE: Final = 500
"""How many characters a line of text or a name has at most (the project's own bound)."""

LONGEST_ID: Final = 64
"""How many characters an id, or the code of a statement, has at most (the project's own bound)."""

QUOTED_AT_MOST: Final = 60
"""How many characters of an offending value a message repeats."""

_CUT: Final = "…"

ADDED: Final = MappingProxyType({"added": True})
"""Metadata of a field that the first documents of its kind did not have: at its default it is not written, so that the
bytes of older documents stay, and older programs go on reading what says nothing new."""


@runtime_checkable
class Constraint(Protocol):
    """Says what is wrong with a value of the right type."""

    def fault(self, value: Any, /) -> str | None:  # noqa: ANN401 - a constraint is asked about its own type only
        """What is wrong with the value and what would be right, or None."""


@frozen
class Characters:
    """A constraint on a string.

    Attributes:
        noun: what it is called in a message, such as "an id".
        pattern: what the whole string looks like, in the common part of Python's and
            ECMAScript's regular expressions.
        shortest: how many characters it has at least.
        longest: how many characters it has at most.
        hint: what would be right.
    """

    noun: str
    pattern: str = field(repr=False)
    shortest: int
    longest: int
    hint: str = field(repr=False)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)  # when it is first asked: a third of what importing would cost

    def fault(self, value: str, /) -> str | None:
        """What is wrong with the string, or None."""
        if self._compiled.fullmatch(value) and self.shortest <= len(value) <= self.longest:
            return None
        if len(value) > self.longest:
            return f"has {len(value):,} characters; {self.noun} has at most {self.longest:,}"
        return f"{quoted(value)} is not {self.noun}; {self.hint}"


@frozen
class Between:
    """A constraint on a number or a day: no less than `lowest`, no more than `highest`.

    Attributes:
        above: whether `lowest` itself is excluded.
    """

    lowest: Any
    highest: Any
    above: bool = False

    def fault(self, value: Any, /) -> str | None:  # noqa: ANN401 - numbers and days alike
        """What is wrong with the value, or None."""
        fits = self.lowest < value if self.above else self.lowest <= value
        if fits and value <= self.highest:
            return None
        low = f"above {self.lowest}" if self.above else f"between {self.lowest}"
        return f"{value} is out of range; it is {low} and {'at most ' * self.above}{self.highest}"


@frozen
class ToTheMinute:
    """A constraint on a time of day: London wall time, without seconds or an offset."""

    def fault(self, value: time, /) -> str | None:
        """What is wrong with the time, or None."""
        if value.second or value.microsecond or value.tzinfo:
            return f"{value} has seconds or an offset; write the time on the wall, such as 15:30"
        return None


# Everything but the controls C0 and C1 other than newline and tab, surrogates, noncharacters (Unicode 23.7) and
# U+FEFF. The sets say what may stand there, since Python matches those twelve times as fast as what may not.
_ASTRAL: Final = "".join(f"{chr(plane)}-{chr(plane + 0xFFFD)}" for plane in range(0x10000, 0x110000, 0x10000))
_FROM_202A: Final = rf"\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd{_ASTRAL}"
_TEXT: Final = rf"[ -~\n\t\u00a0-\u2029{_FROM_202A}]*"
_LINE: Final = rf"[ -~\u00a0-\u2027{_FROM_202A}]*"
_ID: Final = r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?"
_UUID: Final = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_KEY: Final = r"[a-z]+(?:-[a-z0-9]+)*"
_CODE: Final = rf"{_KEY}:[0-9a-z]+(?:\.[0-9a-z]+)*"
_NO_CONTROLS: Final = "take out control characters, and write line ends as LF"

Text = Annotated[str, Characters("a text", _TEXT, 0, 100_000, _NO_CONTROLS)]
"""Prose as typed, of any number of lines; may be empty."""

Line = Annotated[
    str, Characters("a line of text", _LINE, 0, LONGEST_LINE, "keep it on one line, without control characters")
]
"""Prose on one line; may be empty."""

Name = Annotated[str, Characters("a name", _LINE, 1, LONGEST_LINE, "a name is on one line and not empty")]
"""A name or title on one line, not empty."""

Id = Annotated[str, Characters("an id", _ID, 1, LONGEST_ID, "an id has small letters, digits, and . _ - between them")]
"""The id of an item within its document, such as "target-1"."""

UniqueId = Annotated[str, Characters("a UUID", _UUID, 36, 36, "a UUID looks like 1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93")]
"""The id of a plan anywhere in the world: a UUID (RFC 9562), small letters."""

StatementCode = Annotated[
    str, Characters("a framework code", _CODE, 3, LONGEST_ID, "name its framework, such as ts-2011:8a or ecf-2019:8a")
]
"""A statement of a framework; never bare, since 8a stands in the Standards and in the ECF."""

FrameworkKey = Annotated[
    str, Characters("a framework's key", _KEY, 1, LONGEST_ID - 2, "write small letters, such as ts-2011 or trust-2026")
]
"""What the codes of a framework begin with, such as "ts-2011"."""

NoteLink = Annotated[
    str,
    Characters("a link to a note", rf"{_ID}#{_ID}", 3, 2 * LONGEST_ID + 1, "write session#note, such as y1-m5-w3#n1"),
]
"""Where a note is: the id of its session's record, then its own."""

RuleCode = Annotated[str, Characters("a rule's code", r"[A-Z]{1,5}[0-9]{3}", 4, 8, "a code looks like T001")]
"""The code of a rule, such as "STEP001"."""

Email = Annotated[
    str,
    Characters(
        "an e-mail address",
        rf"(?=[^@\s]+@[^@\s]+$){_LINE}",
        3,
        254,
        "it has one @",
    ),
]
Trn = Annotated[str, Characters("a teacher reference number", r"[0-9]{7}", 7, 7, "it has seven digits")]
"""A teacher reference number: seven digits, kept as text (DfE)."""

Urn = Annotated[str, Characters("a school's URN", r"[0-9]{6}", 6, 6, "it has six digits")]
"""A school's unique reference number in Get Information about Schools."""

Minutes = Annotated[int, Between(1, 1440)]
"""A length of time in whole minutes, up to a day; where it is not known the field is None."""

Effort = Annotated[int, Between(1, 60_000)]
"""Working time in whole minutes, up to 1,000 hours."""

Week = Annotated[int, Between(1, 60)]
ProgrammeYear = Annotated[int, Between(1, 4)]
"""A year of the programme: 1 or 2; up to 4 at half time (statutory induction guidance, April 2024, 2.36)."""

Count = Annotated[int, Between(0, 1000)]
Ordinal = Annotated[int, Between(1, 1000)]
Half = Annotated[int, Between(1, 2)]
"""The first or the second half of a term."""

Rating = Annotated[int, Between(1, 5)]
Fte = Annotated[float, Between(0, 1, above=True)]
"""The part of full time that somebody works: above 0, at most 1."""

FIRST_DAY: Final = date(2000, 1, 1)
LAST_DAY: Final = date(2100, 12, 31)
Day = Annotated[date, Between(FIRST_DAY, LAST_DAY)]
"""A day, written 2026-10-02."""

TimeOfDay = Annotated[time, ToTheMinute()]
"""A time of day in London, written 15:30."""


def quoted(value: object) -> str:
    """A value as a message shows it: short, and with nothing that a terminal would obey.

    Three dots in one stand at the end of what was cut short, and nowhere else.

    >>> quoted("as soon as possible")
    "'as soon as possible'"
    """
    plain = not isinstance(value, str) or (value.isprintable() and _CUT not in value)
    shown = repr(value) if plain else ascii(value)
    return shown if len(shown) <= QUOTED_AT_MOST else f"{shown[: QUOTED_AT_MOST - 1]}{_CUT}"


def harmless(words: str) -> str:
    r"""Words as a message shows them without quotation marks: what a terminal would obey, or none would show, escaped.

    >>> harmless("plan\x1b[2J\udce9.json")
    'plan\\x1b[2J\\udce9.json'
    """
    if words.isprintable():
        return words
    return "".join(
        each if each.isprintable() or category(each) == "Zs" else each.encode("unicode_escape").decode()
        for each in words
    )
