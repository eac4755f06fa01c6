"""Documents laid out as `encode` lays them out, read member by member.

Plans of a cohort have most members in common to the byte: their targets, the days of their plan reviews. Such a
member is parsed, made into a value and found sound once, and known by its text from then on. Where each part of
a text between braces is a JSON object by itself, the parts with commas between them are one too, with the members
of all: so what is read here is what the whole would be read as. Nothing is told here of what is wrong.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, Final

from attrs import NOTHING, fields

from ectcore.codec.converter import converter
from ectcore.codec.fault import Faults
from ectcore.codec.kinds import KINDS, SCHEMA, Document, schema_name
from ectcore.codec.strict_json import parse
from ectcore.errors import DocumentError, InvalidValueError

LONGEST: Final = 2**17
"""How many bytes a document has at most that is read so, lest much be remembered of few (the project's own bound)."""

_MOST: Final = 1024
"""How many members are remembered (the project's own)."""

_OPENS: Final = b'{\n  "'
_BETWEEN: Final = b',\n  "'
_CLOSES: Final = b"\n}\n"

_KIND_NAMED: Final = {f'{SCHEMA}": "{schema_name(kind)}"'.encode(): kind for kind in KINDS}
"""The kinds of document by the member, less its first character, that names them."""


def read_by_members(data: bytes, expected: type[Document] | None) -> Document | None:
    """The document; None where it is laid out in another way, or anything is wrong with it.

    >>> read_by_members(b'{"schema": "ectcore/settings/1"}', None) is None
    True
    """
    if len(data) > LONGEST or not (data.startswith(_OPENS) and data.endswith(_CLOSES)):
        return None
    first, *others = data[len(_OPENS) : -len(_CLOSES)].split(_BETWEEN)
    kind = _KIND_NAMED.get(first)
    if kind is None or expected not in (None, KINDS[kind]):
        return None
    return _made(kind, [_member(kind, text) for text in others])


def _made(kind: str, members: list[tuple[str, object] | None]) -> Document | None:
    told = dict([member for member in members if member])
    if len(told) < len(members) or not _needed(kind) <= told.keys():
        return None
    try:
        document: Document = KINDS[kind](**told)
    except InvalidValueError:
        return None
    return document


@lru_cache(_MOST)
def _member(kind: str, text: bytes) -> tuple[str, object] | None:
    """The name of a field and its value; None where the text, less its first character, is not one sound member."""
    try:
        plain, doubled = parse(b'{"%b}' % text)
    except DocumentError:
        return None
    if doubled or not isinstance(plain, dict) or len(plain) > 1:
        return None
    ((name, item),) = plain.items()
    of_type = _types(kind).get(name)
    try:
        return (name, converter().structure(item, of_type)) if of_type else None
    except Faults:
        return None


@cache
def _types(kind: str) -> Mapping[str, Any]:
    return {field.name: field.type for field in fields(KINDS[kind])}


@cache
def _needed(kind: str) -> frozenset[str]:
    return frozenset(field.name for field in fields(KINDS[kind]) if field.default is NOTHING)
