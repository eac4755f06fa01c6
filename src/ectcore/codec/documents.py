"""Documents read and written whole."""

from typing import Any, TypeVar, overload

from ectcore.codec.converter import converter
from ectcore.codec.fault import Faults, problem, shown
from ectcore.codec.kinds import SCHEMA, Document, class_named, kind_of, says_what_it_is, schema_name
from ectcore.codec.members import read_by_members
from ectcore.codec.strict_json import parse
from ectcore.codec.writer import written
from ectcore.errors import DocumentError, Problem

T = TypeVar("T", bound=Document)


def encode(document: Document) -> bytes:
    """The document in its one canonical form, as UTF-8.

    Raises:
        TypeError: it is a value of the model, but no document by itself.

    >>> from ectcore.model.settings import Settings
    >>> print(encode(Settings()).decode().splitlines()[1])
      "schema": "ectcore/settings/1",
    """
    return written(document, **{SCHEMA: schema_name(kind_of(type(document)))})


@overload
def decode(data: bytes | str) -> Document: ...
@overload
def decode(data: bytes | str, expected: type[T]) -> T: ...
def decode(data: bytes | str, expected: type[Any] | None = None) -> Any:
    """The document that JSON text holds; of the expected class where one is named.

    Raises:
        DocumentError: it is not JSON, not a document, or has faults: all of them at once.

    >>> decode('{"schema": "ectcore/settings/1", "most_targets": "three"}')
    Traceback (most recent call last):
    ...
    ectcore.errors.DocumentError: most targets: 'three' is not a whole number
    """
    document = read_by_members(data, expected) if isinstance(data, bytes) else None
    return _read_whole(data, expected) if document is None else document


def _read_whole(data: bytes | str, expected: type[Any] | None) -> Any:  # noqa: ANN401 - of the expected class
    """The document, however it is laid out, or all that is wrong with it."""
    plain, found = parse(data)
    if not isinstance(plain, dict):
        raise DocumentError([problem((), f"{shown(plain)} is not a document; a document is an object"), *found])
    try:
        cls: type[Any] | None = class_named(plain, expected)
    except Faults as faults:
        found += _problems(faults, SCHEMA)
        cls = None if says_what_it_is(plain) else expected
    if cls is None:
        raise DocumentError(found)
    try:
        document = converter().structure({name: item for name, item in plain.items() if name != SCHEMA}, cls)
    except Faults as faults:
        found += _problems(faults)
    if found:
        raise DocumentError(found)
    return document


def _problems(faults: Faults, *place: str) -> list[Problem]:
    return [problem((*place, *path), reason) for path, reason in faults.found]
