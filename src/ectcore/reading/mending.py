"""A stranger's text, mended so that the model can hold it."""

import re
from typing import Final, NamedTuple

_LINE_END: Final = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_PLANES: Final = range(0x10000, 0x110000, 0x10000)
_NONCHARACTERS: Final = "\ufdd0-\ufdef\ufffe\uffff" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in _PLANES
)
_UNWRITABLE: Final = re.compile(f"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff{_NONCHARACTERS}]")
_BYTE_ORDER_MARK: Final = "\ufeff"


def with_line_feeds(text: str) -> str:
    r"""The text with LF for CR and CRLF, and nothing else changed.

    >>> with_line_feeds("Week 7\r\nNext\rSteps")
    'Week 7\nNext\nSteps'
    """
    return text.replace("\r\n", "\n").replace("\r", "\n")


class Mended(NamedTuple):
    """A text that the model can hold, and what was done to make it so.

    Attributes:
        text: the text, its line ends LF.
        repairs: what was taken out, in words; line ends and byte order marks go unsaid.
    """

    text: str
    repairs: tuple[str, ...] = ()


def mend(text: str) -> Mended:
    r"""The text with line ends LF, and without controls, surrogates, noncharacters (Unicode 23.7) and U+FEFF.

    >>> mend("\ufeffWeek 7\r\nNext\x00 Steps")
    Mended(text='Week 7\nNext Steps', repairs=('1 character that no text may hold was taken out',))
    """
    on_lines = _LINE_END.sub("\n", text.replace(_BYTE_ORDER_MARK, ""))
    mended, count = _UNWRITABLE.subn("", on_lines)
    if not count:
        return Mended(mended)
    noun = "character that no text may hold was" if count == 1 else "characters that no text may hold were"
    return Mended(mended, (f"{count:,} {noun} taken out",))
