"""Documents laid out as `encode` lays them out, read member by member.

Plans of a cohort have most members in common to the byte: their targets, the days of their plan reviews. Such a
member is parsed, made into a value and found sound once, and known by its text from then on. Where what stands
between the commas is each a name and JSON by itself, the whole is an object with these members: so what is read here
is what the whole would be read as. Nothing is told here of what is wrong.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache, partial
from typing import Any, Final

from attrs import NOTHING, fields

from ectcore.codec.converter import Structure, converter
from ectcore.codec.fault import Faults
from ectcore.codec.kinds import KINDS, SCHEMA, Document, schema_name
from ectcore.codec.strict_json import parse
from ectcore.errors import DocumentError, InvalidValueError

LONGEST: Final = 2**17
"""How many bytes a document has at most that is read so, lest much be remembered of few (the project's own bound)."""

_MOST: Final = 128
"""How many members of a name are remembered (the project's own)."""

_OPENS: Final = b'{\n  "'
_BETWEEN: Final = re.compile(rb',\n  "')  # which parts a document in two fifths of the time that bytes.split takes
_CLOSES: Final = b"\n}\n"
_NAMES: Final = b'": '

_KIND_NAMED: Final = {f'{SCHEMA}": "{schema_name(kind)}"'.encode(): kind for kind in KINDS}
"""The kinds of document by the member, less its first character, that names them."""


def read_by_members(data: bytes, expected: type[Document] | None) -> Document | None:
    """The document; None where it is laid out in another way, or anything is wrong with it.

    >>> read_by_members(b'{"schema": "ectcore/settings/1"}', None) is None
    True
    """
    if len(data) > LONGEST or not (data.startswith(_OPENS) and data.endswith(_CLOSES)):
        return None
    first, *others = _BETWEEN.split(data[len(_OPENS) : -len(_CLOSES)])
    kind = _KIND_NAMED.get(first)
    if kind is None or expected not in (None, KINDS[kind]):
        return None
    return _made(kind, others)


def _made(kind: str, members: list[bytes]) -> Document | None:
    readers, told = _readers(kind), dict[str, Any]()
    try:
        for member in members:
            name, _, text = member.partition(_NAMES)
            field, read = readers[name]
            told[field] = read(text)
        if len(told) < len(members) or not _needed(kind) <= told.keys():
            return None
        document: Document = KINDS[kind](**told)
    except (KeyError, DocumentError, Faults, InvalidValueError):
        return None
    return document


@cache
def _readers(kind: str) -> Mapping[bytes, tuple[str, Callable[[bytes], Any]]]:
    """By the name of a member the field that it is, and what reads it, and remembers what it was read as."""
    return {each.name.encode(): (each.name, _reader(each.type)) for each in fields(KINDS[kind])}


def _reader(of_type: Any) -> Callable[[bytes], Any]:  # noqa: ANN401 - the type of a field
    structure = converter().get_structure_hook(of_type)
    return lru_cache(_MOST)(partial(_read, structure, of_type))


def _read(structure: Structure, of_type: Any, text: bytes) -> Any:  # noqa: ANN401 - a type, and a value of it
    """The value.

    Raises:
        DocumentError, Faults: the text is none of that type, or not one value by itself.
    """
    plain, doubled = parse(b"[%b]" % text)  # in brackets it is as deep as in its document
    if doubled or not isinstance(plain, list) or len(plain) != 1:
        raise Faults(())
    return structure(plain[0], of_type)


@cache
def _needed(kind: str) -> frozenset[str]:
    return frozenset(each.name for each in fields(KINDS[kind]) if each.default is NOTHING)
