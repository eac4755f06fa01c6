"""A template as it comes from a text editor: a file to its text."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import Final

from ectcore import DocumentError, Problem

_ENCODINGS: Final = {BOM_UTF8: "utf-8-sig", BOM_UTF16_LE: "utf-16", BOM_UTF16_BE: "utf-16"}


def decoded(document: bytes) -> str:
    """The text of a template: UTF-8, or UTF-16 where it begins with a byte order mark.

    Raises:
        DocumentError: it is something else.

    >>> decoded("Plan of {{ect_name}}".encode("utf-16"))
    'Plan of {{ect_name}}'
    """
    encoding = next((name for mark, name in _ENCODINGS.items() if document.startswith(mark)), "utf-8")
    try:
        text = document.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentError([Problem("", "the template", _told(document, error))]) from error
    if "\0" in text:
        raise DocumentError([Problem("", "the template", "is no text: it holds a NUL character")])
    return text


def _told(document: bytes, error: UnicodeDecodeError) -> str:
    line = document.count(b"\n", 0, error.start) + 1
    return f"line {line} is not in UTF-8; save the file as UTF-8 in the editor, under “Encoding”"
