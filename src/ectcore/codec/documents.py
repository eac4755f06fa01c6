"""The kinds of document, read and written whole."""

import json
from typing import Any, Final, TypeVar, overload

from ectcore.codec.converter import converter, problems, shown
from ectcore.codec.strict_json import parse
from ectcore.errors import DocumentError, Problem, UnknownNameError, nearest
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.plan import ActionPlan
from ectcore.model.programme import Programme
from ectcore.model.records import Records
from ectcore.model.review import ReviewRecord
from ectcore.model.session import Session
from ectcore.model.settings import Settings
from ectcore.model.template import Template

VERSION: Final = 1
"""The version of every kind's schema. It rises when a document of the old one would no longer be read."""

Document = ActionPlan | Session | Programme | Records | ReviewRecord | SchoolCalendar | Settings | Template

KINDS: Final[dict[str, type[Any]]] = {
    "plan": ActionPlan,
    "session": Session,
    "programme": Programme,
    "records": Records,
    "review": ReviewRecord,
    "calendar": SchoolCalendar,
    "settings": Settings,
    "template": Template,
}
"""The kinds of document by the name that their schema has."""

_KIND_OF: Final = {cls: kind for kind, cls in KINDS.items()}
_SchemaName: Final = "schema"
T = TypeVar("T", bound=Document)


def schema_name(kind: str) -> str:
    """What a document of that kind says that it is.

    >>> schema_name("plan")
    'ectcore/plan/1'
    """
    return f"ectcore/{kind}/{VERSION}"


def class_of(kind: str) -> type[Document]:
    """The class of that kind of document.

    Raises:
        UnknownNameError: there is no such kind.
    """
    if kind not in KINDS:
        raise UnknownNameError("schema", kind, list(KINDS))
    return KINDS[kind]


def encode(document: Document) -> bytes:
    """The document in its one canonical form, as UTF-8.

    >>> from ectcore.model.settings import Settings
    >>> print(encode(Settings()).decode().splitlines()[1])
      "schema": "ectcore/settings/1",
    """
    plain = {_SchemaName: schema_name(_KIND_OF[type(document)]), **converter().unstructure(document)}
    return (json.dumps(plain, ensure_ascii=False, allow_nan=False, indent=2) + "\n").encode()


@overload
def decode(data: bytes | str) -> Document: ...
@overload
def decode(data: bytes | str, expected: type[T]) -> T: ...
def decode(data: bytes | str, expected: type[Document] | None = None) -> Document:
    """The document that JSON text holds; of the expected class where one is named.

    Raises:
        DocumentError: it is not JSON, not a document, or has faults: all of them at once.

    >>> decode('{"schema": "ectcore/settings/1", "most_targets": "three"}')
    Traceback (most recent call last):
    ...
    ectcore.errors.DocumentError: most targets: 'three' is not a whole number
    """
    plain, found = parse(data)
    if not isinstance(plain, dict):
        raise DocumentError([Problem("", "the document", f"{shown(plain)} is not a document; a document is an object")])
    cls, schema_problems = _class_named(plain, expected)
    found += schema_problems
    if cls is None:
        raise DocumentError(found)
    try:
        document: Document = converter().structure({key: value for key, value in plain.items() if key != _SchemaName}, cls)
    except Exception as error:
        raise DocumentError([*found, *problems(error)]) from None
    if found:
        raise DocumentError(found)
    return document


def _class_named(plain: dict[str, object], expected: type[Document] | None) -> tuple[type[Document] | None, list[Problem]]:
    named = plain.get(_SchemaName)
    by_name = {schema_name(kind): cls for kind, cls in KINDS.items()}
    wanted = schema_name(_KIND_OF[expected]) if expected else None
    if isinstance(named, str) and named in by_name and wanted in (None, named):
        return by_name[named], []
    if wanted:
        wish = f'a {_KIND_OF[expected]} says "schema": "{wanted}"' if expected else ""
    else:
        wish = nearest(named, list(by_name)) if isinstance(named, str) else f"there are {', '.join(by_name)}"
    reason = f"{shown(named)} is not the schema; {wish}" if _SchemaName in plain else f"is missing; {wish}"
    return expected, [Problem("/schema", "schema", reason)]
