"""The text that is in a file of drafts, whatever program saved it."""

from io import BytesIO
from typing import Final

from ectcore.errors import DocumentError, Problem
from ectcore.reading.rosters.encoding import encoding_of

_NO_TEXT: Final = {
    b"\xd0\xcf\x11\xe0": "is an old Excel or Word file; save it as CSV UTF-8",
    b"%PDF": "is a PDF; copy its table into a spreadsheet, and save that as CSV UTF-8",
    b"{\\rtf": "is a rich text file; save it as plain text",
}
_SAMPLE: Final = 4096
_MOST_CONTROLS: Final = 0.1
"""Which part of a text may be control characters before it is taken for something else (the project's own bound)."""

_LAID_OUT: Final = frozenset("\t\n\v\f\r")


def text_of(data: bytes | str) -> tuple[str, tuple[str, ...]]:
    r"""The text of a file, and what had to be guessed about its characters.

    Raises:
        DocumentError: it is no text.

    >>> text_of(b"\xef\xbb\xbfTarget")
    ('Target', ())
    >>> text_of(b"Zo\xeb")[0]
    'Zoë'
    """
    if isinstance(data, str):
        return data.removeprefix("\ufeff"), ()
    for start, reason in _NO_TEXT.items():
        if data.startswith(start):
            raise DocumentError([Problem("", "the file", reason)])
    encoding = encoding_of(BytesIO(data))
    text = data.decode(encoding.name, errors="replace")
    sample = text[:_SAMPLE]
    controls = sum(each < " " and each not in _LAID_OUT for each in sample)
    if controls > len(sample) * _MOST_CONTROLS and encoding.notice:
        raise DocumentError([Problem("", "the file", "is no text; save the drafts as CSV, JSON Lines or plain text")])
    return text, (encoding.notice,) if encoding.notice else ()
