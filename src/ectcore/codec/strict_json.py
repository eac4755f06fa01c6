"""JSON as RFC 8259 has it and nothing beside: no NaN, no doubled keys, no bombs."""

import json
import math
from collections.abc import Iterator
from typing import Final, NoReturn

from attrs import frozen

from ectcore.codec.fault import problem
from ectcore.errors import DocumentError, Problem
from ectcore.model.field import quoted
from ectcore.model.place import Path
from ectcore.model.value import repeated

LARGEST_DOCUMENT: Final = 16 * 2**20
"""How many bytes a document may have (the project's own bound; a plan has about ten thousand)."""

LONGEST_WHOLE_NUMBER: Final = 20
"""How many characters a whole number may have: as many as one of 64 bits; no field takes so large a one."""


@frozen(repr=False)
class NotANumber:
    """Stands for a number that JSON cannot hold, until its place in the document is known."""

    written: str

    def __repr__(self) -> str:
        """The number as it was written."""
        if len(self.written) <= LONGEST_WHOLE_NUMBER:
            return self.written
        return f"a number of {len(self.written):,} characters"


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
        doubled.append(_Doubled(value))
        doubled[-1].keys_doubled = tuple(repeated(name for name, _ in found))
        return doubled[-1]

    try:
        value = json.loads(text, object_pairs_hook=pairs, parse_constant=NotANumber, parse_float=_float, parse_int=_int)
        return value, list(_doubled_keys(value, ())) if doubled else []
    except json.JSONDecodeError as error:
        _refuse(f"line {error.lineno}, column {error.colno}: {_reason(error)}; this is not JSON")
    except RecursionError:
        _refuse("lists or objects stand too deeply within each other; a document has a few levels")


def _text(data: bytes | str) -> str:
    if len(data) > LARGEST_DOCUMENT:
        unit = "bytes" if isinstance(data, bytes) else "characters"
        _refuse(f"has {len(data):,} {unit}; a document has at most {LARGEST_DOCUMENT:,}")
    if isinstance(data, str):
        return data.removeprefix("\ufeff")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse(f"byte {error.start + 1} is not UTF-8; save the file as UTF-8")


def _reason(error: json.JSONDecodeError) -> str:
    if not error.doc.strip():
        return "there is nothing"
    if error.doc.startswith("\0", error.pos):
        return "there is a zero byte, as in UTF-16; save the file as UTF-8"
    return error.msg[:1].lower() + error.msg[1:]


def _refuse(reason: str) -> NoReturn:
    raise DocumentError([problem((), reason)]) from None


def _float(written: str) -> float | NotANumber:
    number = float(written)
    return number if math.isfinite(number) else NotANumber(written)


def _int(written: str) -> int | NotANumber:
    return int(written) if len(written) <= LONGEST_WHOLE_NUMBER else NotANumber(written)


def _doubled_keys(value: object, path: Path) -> Iterator[Problem]:
    if isinstance(value, _Doubled):
        for name in value.keys_doubled:
            yield problem((*path, name), f"the key {quoted(name)} occurs more than once; keep one")
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _doubled_keys(item, (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _doubled_keys(item, (*path, index))
