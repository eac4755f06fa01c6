"""What bytes a roster is written in: UTF-8, UTF-16 or, failing these, Windows-1252."""

import codecs
import re
from typing import BinaryIO, Final, NamedTuple

_BLOCK: Final = 1 << 16
_LINE_END: Final = re.compile(rb"\r\n|\r|\n")
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class Encoding(NamedTuple):
    """How a file is to be decoded.

    Attributes:
        name: the name of the codec, as Python knows it.
        notice: what people have to know of it; empty where all is as it should be.
        lines: about how many lines the file has.
    """

    name: str
    notice: str
    lines: int


def encoding_of(file: BinaryIO) -> Encoding:
    r"""The encoding of a file that can be rewound, found by reading it once; it stands at its start again.

    >>> from io import BytesIO
    >>> encoding_of(BytesIO("Zoë\n".encode("cp1252"))).name
    'cp1252'
    """
    start = file.read(4)
    file.seek(0)
    marked = next((name for mark, name in _MARKS if start.startswith(mark)), _unmarked_utf_16(start))
    lines, is_utf_8 = _gone_through(file)
    file.seek(0)
    if marked:
        return Encoding(marked, "", lines)
    if is_utf_8:
        return Encoding("utf-8", "", lines)
    notice = "it is not UTF-8 and was read as Windows-1252, which loses letters such as Ŵ and Ł; save it as CSV UTF-8"
    return Encoding("cp1252", notice, lines)


def _unmarked_utf_16(start: bytes) -> str:
    """UTF-16 without its mark, by the zeros of its first two letters, which are in every header."""
    zeros = "".join("0" if byte == 0 else "x" for byte in start)
    return {"x0x0": "utf-16-le", "0x0x": "utf-16-be"}.get(zeros, "")


def _gone_through(file: BinaryIO) -> tuple[int, bool]:
    decoder, lines, is_utf_8 = codecs.getincrementaldecoder("utf-8")(), 0, True
    while block := file.read(_BLOCK):
        lines += len(_LINE_END.findall(block))
        if is_utf_8:
            is_utf_8 = _decodes(decoder, block, final=False)
    return lines, is_utf_8 and _decodes(decoder, b"", final=True)


def _decodes(decoder: codecs.IncrementalDecoder, block: bytes, *, final: bool) -> bool:
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True
