"""JSON as RFC 8259 has it and nothing beside: no NaN, no doubled keys, no bombs."""

import json
import math
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from ectcore.errors import DocumentError, Problem
from ectcore.model.field import quoted
from ectcore.model.place import Path, pointer, spoken

LARGEST_DOCUMENT: Final = 16 * 2**20
"""How many bytes a document may have (the project's own bound; a plan has about ten thousand)."""

LONGEST_NUMBER: Final = 20
"""How many characters a number may have: as many as a 64-bit integer."""


@frozen(repr=False)
class NotANumber:
    """Stands for a number that JSON cannot hold, until its place in the document is known."""

    written: str

    def __repr__(self) -> str:
        """The number as it was written."""
        return self.written if len(self.written) <= LONGEST_NUMBER else f"a number of {len(self.written)} characters"


class _Doubled(dict[str, object]):
    """An object with keys that occur more than once."""

    keys_doubled: tuple[str, ...] = ()


def parse(data: bytes | str) -> tuple[object, list[Problem]]:
    """The value that JSON text holds, and the doubled keys in it.

    Raises:
        DocumentError: it is no JSON text at all.
    """
    text = _text(data)
    doubled: list[_Doubled] = []

    def pairs(found: list[tuple[str, object]]) -> dict[str, object]:
        value = dict(found)
        if len(value) == len(found):
            return value
        names = [name for name, _ in found]
        marked = _Doubled(value)
        marked.keys_doubled = tuple(name for name in value if names.count(name) > 1)
        doubled.append(marked)
        return marked

    try:
        value = json.loads(text, object_pairs_hook=pairs, parse_constant=NotANumber, parse_float=_float, parse_int=_int)
    except json.JSONDecodeError as error:
        raise _refusal(f"line {error.lineno}, column {error.colno}: {_reason(error)}; this is not JSON") from None
    except RecursionError:
        raise _refusal("lists or objects stand too deeply within each other; a document has a few levels") from None
    return value, list(_doubled_keys(value, ())) if doubled else []


def _text(data: bytes | str) -> str:
    if len(data) > LARGEST_DOCUMENT:
        raise _refusal(f"has {len(data):,} bytes; a document has at most {LARGEST_DOCUMENT:,}")
    if isinstance(data, str):
        return data.removeprefix("\ufeff")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refusal(f"byte {error.start + 1} is not UTF-8; save the file as UTF-8") from None


def _reason(error: json.JSONDecodeError) -> str:
    return "there is nothing" if not error.doc.strip() else error.msg[:1].lower() + error.msg[1:]


def _refusal(reason: str) -> DocumentError:
    return DocumentError([Problem("", "the document", reason)])


def _float(written: str) -> float | NotANumber:
    number = float(written) if len(written) <= LONGEST_NUMBER else math.inf
    return number if math.isfinite(number) else NotANumber(written)


def _int(written: str) -> int | NotANumber:
    return int(written) if len(written) <= LONGEST_NUMBER else NotANumber(written)


def _doubled_keys(value: object, path: Path) -> Iterator[Problem]:
    if isinstance(value, _Doubled):
        for name in value.keys_doubled:
            yield Problem(pointer((*path, name)), spoken(path), f"the key {quoted(name)} occurs twice; keep one")
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _doubled_keys(item, (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _doubled_keys(item, (*path, index))
