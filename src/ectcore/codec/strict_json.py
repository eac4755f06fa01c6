"""JSON as RFC 8259 has it and nothing beside: no NaN, no doubled keys, no bombs. All JSON is read here."""

import json
import math
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, Final, NoReturn

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


DEEPEST: Final = 64
"""How many lists and objects may stand within each other (the project's own bound; a plan has five)."""

_CONSTANTS: Final = frozenset(("NaN", "Infinity", "-Infinity"))
_TOO_DEEP: Final = f"more than {DEEPEST} lists or objects stand within each other; a document has a few levels"


@frozen(repr=False)
class NotANumber:
    """Stands for a number that no field can hold, until its place in the document is known."""

    written: str

    def __repr__(self) -> str:
        """The number as it was written."""
        if len(self.written) <= LONGEST_WHOLE_NUMBER:
            return self.written
        return f"a number of {len(self.written):,} characters"


class _Doubled(dict[str, object]):
    """An object with keys that occur more than once."""

    keys_doubled: tuple[str, ...] = ()


_HOLDERS: Final[frozenset[type]] = frozenset((dict, _Doubled, list))
"""What JSON is read into that holds something."""


def read_json(data: bytes | str) -> object:
    """The value that JSON text holds, in plain Python: for what is no document of ours, such as a line of JSON Lines.

    JSON is read as strictly as RFC 7493 (I-JSON) would have it written, with two bounds of the project's own: on
    its size, and on how deeply lists and objects stand within each other. A number that is too large to be kept as
    it is has its digits for its `str`, and is no number.

    Raises:
        DocumentError: it is no JSON, or keys occur more than once: all of its faults.

    >>> read_json(b'{"year": 2, "fte": 0.6}')
    {'year': 2, 'fte': 0.6}
    >>> read_json('{"year": 2, "year": 3}')
    Traceback (most recent call last):
    ...
    ectcore.errors.DocumentError: year: the key 'year' occurs more than once; keep one
    """
    value, doubled = parse(data)
    if doubled:
        raise DocumentError(doubled)
    return value


def parse(data: bytes | str) -> tuple[object, list[Problem]]:
    """The value that JSON text holds, and the doubled keys in it.

    Raises:
        DocumentError: it is no JSON text at all.
    """
    text = _text(data)
    try:
        return _decoded(text)
    except json.JSONDecodeError as error:
        _refuse(f"line {error.lineno}, column {error.colno}: {_reason(error)}; this is not JSON")
    except RecursionError:
        _refuse(_TOO_DEEP)


def _decoded(text: str) -> tuple[object, list[Problem]]:
    try:
        return _shallow(_SOUND.decode(text), text), []
    except _OddError:
        return _with_faults(text)


def _with_faults(text: str) -> tuple[object, list[Problem]]:
    """The same for a text in which something is odd, which takes longer."""
    constants: list[str] = []

    def constant(written: str) -> NotANumber:
        constants.append(written)
        return NotANumber(written)

    read = json.JSONDecoder(object_pairs_hook=_doubled, parse_constant=constant, parse_float=_float, parse_int=_int)
    value = _shallow(read.decode(text), text)
    faults = list(_faults(value, ()))
    if constants:
        raise DocumentError(faults)
    return value, faults


def _shallow(value: object, text: str) -> object:
    """The value, if it is not too deep; most texts have too few brackets for that."""
    if text.count("[") + text.count("{") > DEEPEST and _is_too_deep(value):
        _refuse(_TOO_DEEP)
    return value


def _text(data: bytes | str) -> str:
    if len(data) > LARGEST_DOCUMENT:
        unit = "bytes" if isinstance(data, bytes) else "characters"
        _refuse(f"has {len(data):,} {unit}; a document has at most {LARGEST_DOCUMENT:,}")
    try:
        text = data if isinstance(data, str) else data.decode()
    except UnicodeDecodeError as error:
        _refuse(f"byte {error.start + 1} is not UTF-8; save the file as UTF-8")
    return text.removeprefix("\ufeff")


def _reason(error: json.JSONDecodeError) -> str:
    if not error.doc.strip():
        return "there is nothing"
    if error.doc.startswith("\0", error.pos):
        return "there is a zero byte, as in UTF-16; save the file as UTF-8"
    return _MEANT.get(error.msg, error.msg[:1].lower() + error.msg[1:])


_MEANT: Final = {
    "Expecting ',' delimiter": "a comma or a closing bracket is missing",
    "Expecting ':' delimiter": "a colon is missing between a key and its value",
    "Expecting property name enclosed in double quotes": "a key in double quotation marks is missing",
    "Expecting value": "a value is missing, or is not written as JSON has it",
    "Illegal trailing comma before end of object": "a comma stands after the last value",
    "Illegal trailing comma before end of array": "a comma stands after the last value",
    "Unterminated string starting at": "a text begins that is not closed",
    "Invalid control character at": "a line end or a control character stands within a text",
    "Extra data": "something stands after the end",
}
"""What Python says of JSON, in words that quote nothing."""


def _refuse(reason: str) -> NoReturn:
    raise DocumentError([problem((), reason)]) from None


def _float(written: str) -> float | NotANumber:
    number = float(written)
    return number if math.isfinite(number) else NotANumber(written)


def _int(written: str) -> int | NotANumber:
    return int(written) if len(written) <= LONGEST_WHOLE_NUMBER else NotANumber(written)


class _OddError(Exception):
    """Something is odd that is told with its place: a doubled key, or what stands for a number in other languages."""


def _object(found: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(found)
    if len(value) < len(found):
        raise _OddError
    return value


def _doubled(found: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(found)
    if len(value) == len(found):
        return value
    doubled = _Doubled(value)
    doubled.keys_doubled = tuple(repeated(name for name, _ in found))
    return doubled


def _constant(written: str) -> NoReturn:
    raise _OddError(written)


_SOUND: Final = json.JSONDecoder(
    object_pairs_hook=_object, parse_constant=_constant, parse_float=_float, parse_int=_int
)
"""Reads what has nothing odd in it; made once, since it is asked for many short texts."""


def _is_too_deep(value: object) -> bool:
    """Whether it is, found without going down: how deep Python can go depends on the machine and the caller."""
    level: Iterable[Any] = [value]
    for _ in range(DEEPEST):
        holders: list[Any] = [each for each in level if each.__class__ in _HOLDERS]
        if not holders:
            return False
        level = chain.from_iterable([each.values() if isinstance(each, dict) else each for each in holders])
    return any(each.__class__ in _HOLDERS for each in level)


def _faults(value: object, path: Path) -> Iterator[Problem]:
    """The keys that are doubled, and what stands for a number in other languages than JSON."""
    if isinstance(value, NotANumber) and value.written in _CONSTANTS:
        yield problem(path, f"{value} is no JSON; write a number, or null")
    if isinstance(value, _Doubled):
        for name in value.keys_doubled:
            yield problem((*path, name), f"the key {quoted(name)} occurs more than once; keep one")
    if isinstance(value, dict | list):
        for step, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _faults(item, (*path, step))
