"""The lines of a calendar file and the texts in them (RFC 5545, 3.1 and 3.3.11)."""

import re
from collections.abc import Iterator
from typing import Final, Protocol

from icalendar import vText
from icalendar.parser import Parameters

MOST_OCTETS: Final = 74
"""What a line holds, so that with the blank of a folded one it stays within 75 octets."""

_ESCAPED: Final = re.compile(r"[\\;,]")
_LINE_SEPARATORS: Final = re.compile("[\u2028\u2029]")
_WITHIN_A_CHARACTER: Final = range(0b1000_0000, 0b1100_0000)


class Value(Protocol):
    """A value of one of icalendar's types."""

    params: Parameters

    def to_ical(self) -> bytes:
        """The value as it is written."""


class Words(vText):
    r"""A text whose backslash before a capital N stays one, as in S:\Notes.

    vText takes it for a line break on its way out (icalendar 7.3.0).
    """

    def to_ical(self) -> bytes:
        """The text, escaped."""
        return _ESCAPED.sub(r"\\\g<0>", self).replace("\n", r"\n").encode()


def words(text: str) -> Words:
    """A text as a calendar takes it: U+2028 and U+2029, which some take for the end of a line, are line breaks."""
    return Words(_LINE_SEPARATORS.sub("\n", text.strip()))


def lines(properties: dict[bytes, Value]) -> Iterator[bytes]:
    """The lines of properties, in order."""
    return (content_line(name, value) for name, value in properties.items())


def content_line(name: bytes, value: Value) -> bytes:
    """The line of a property with its end, folded where icalendar folds it.

    It is done here, by the octet, since icalendar goes through every line by the character,
    which is most of what a calendar costs (7.3.0).
    """
    parameters = b";" + value.params.to_ical() if value.params else b""
    return b"\r\n ".join(_pieces(b"%b%b:%b" % (name, parameters, value.to_ical()))) + b"\r\n"


def _pieces(octets: bytes) -> Iterator[bytes]:
    start = 0
    while len(octets) - start > MOST_OCTETS:
        end = start + MOST_OCTETS
        while octets[end] in _WITHIN_A_CHARACTER:
            end -= 1
        end -= octets[end - 1] in b"\\^"  # what escapes stays with what it escapes
        yield octets[start:end]
        start = end
    yield octets[start:]
