"""The text that is in a file of drafts, whatever program saved it."""

from typing import Final

from ectcore.errors import DocumentError, Problem

_NO_TEXT: Final = {
    b"PK\x03\x04": "is a workbook or another packed file; in Excel, save it as CSV UTF-8",
    b"\xd0\xcf\x11\xe0": "is an old Excel or Word file; save it as CSV UTF-8",
    b"%PDF": "is a PDF; copy its table into a spreadsheet, and save that as CSV UTF-8",
    b"{\\rtf": "is a rich text file; save it as plain text",
}
_UTF_16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_SAMPLE: Final = 4096
_ZEROS_OF_UTF_16: Final = 0.6
"""How many of every second byte are zero in UTF-16 text that is mostly English (the project's own bound)."""

_MOST_CONTROLS: Final = 0.1
_LAID_OUT: Final = frozenset("\t\n\v\f\r")


def text_of(data: bytes | str) -> tuple[str, tuple[str, ...]]:
    r"""The text of a file, and what had to be guessed about its characters.

    It is UTF-8, or UTF-16 as Excel's "Unicode Text" is, else Windows-1252 as Excel's plain
    "CSV" is in Britain.

    Raises:
        DocumentError: it is no text.

    >>> text_of(b"\xef\xbb\xbfTarget")
    ('Target', ())
    >>> text_of(b"Zo\xeb")
    ('Zoë', ('the file is not UTF-8; it was read as Windows-1252',))
    """
    if isinstance(data, str):
        return data.removeprefix("\ufeff"), ()
    for start, reason in _NO_TEXT.items():
        if data.startswith(start):
            raise DocumentError([Problem("", "the file", reason)])
    if data.startswith(_UTF_16_MARKS):
        return data.decode("utf-16", errors="replace"), ()
    if guessed := _unmarked_utf_16(data):
        return data.decode(guessed, errors="replace"), ("the file has no mark; it was read as UTF-16",)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        return _windows(data), ("the file is not UTF-8; it was read as Windows-1252",)


def _unmarked_utf_16(data: bytes) -> str:
    sample = data[:_SAMPLE]
    enough = len(sample) / 2 * _ZEROS_OF_UTF_16
    if len(sample) < len("ab") * 2 or b"\0" not in sample:
        return ""
    if sample[1::2].count(0) > enough and sample[::2].count(0) < enough:
        return "utf-16-le"
    return "utf-16-be" if sample[::2].count(0) > enough > sample[1::2].count(0) else ""


def _windows(data: bytes) -> str:
    text = data.decode("cp1252", errors="replace")
    sample = text[:_SAMPLE]
    controls = sum(each < " " and each not in _LAID_OUT for each in sample)
    if controls > len(sample) * _MOST_CONTROLS:
        raise DocumentError([Problem("", "the file", "is no text; save the drafts as CSV, JSON Lines or plain text")])
    return text
