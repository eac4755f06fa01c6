"""The kinds of document, and what a document calls itself."""

import re
from typing import Any, Final

from ectcore.codec.fault import Faults, shown, whole
from ectcore.errors import UnknownNameError, nearest
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

SCHEMA: Final = "schema"
"""The key by which a document says what it is."""

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


def kind_of(cls: type) -> str:
    """The kind of document that a class stands for.

    Raises:
        TypeError: it stands for none.

    >>> kind_of(ActionPlan)
    'plan'
    """
    if cls not in _KIND_OF:
        msg = f"a {cls.__name__} is not a document; documents are {', '.join(each.__name__ for each in _KIND_OF)}"
        raise TypeError(msg)
    return _KIND_OF[cls]


_CLASS_NAMED: Final = {schema_name(kind): cls for kind, cls in KINDS.items()}
_OTHER_VERSION: Final = re.compile(rf"ectcore/({'|'.join(KINDS)})/([0-9]{{1,9}})")


def class_named(plain: dict[str, object], expected: type[Document] | None) -> type[Document]:
    """The class that a document says it is of, which is the expected one where one is named.

    Raises:
        Faults: it says something else, or nothing.
    """
    if SCHEMA not in plain:
        msg = f"is missing; {_wish(None, expected)}"
        raise whole(msg)
    named = plain[SCHEMA]
    cls = _CLASS_NAMED.get(named) if isinstance(named, str) else None
    if cls is None or (expected and cls is not expected):
        raise _misnamed(named, expected)
    return cls


def says_what_it_is(plain: dict[str, object]) -> bool:
    """Whether a document names a kind of ours, in any version."""
    named = plain.get(SCHEMA)
    return isinstance(named, str) and _OTHER_VERSION.fullmatch(named) is not None


def _misnamed(named: object, expected: type[Document] | None) -> Faults:
    matched = _OTHER_VERSION.fullmatch(named) if isinstance(named, str) else None
    if matched and named not in _CLASS_NAMED:
        return whole(
            f"{matched[0]!r} is version {matched[2]} of the {matched[1]}; this ectcore reads version {VERSION}"
        )
    return whole(f"{shown(named)} is no schema that is read here; {_wish(named, expected)}")


def _wish(named: object, expected: type[Document] | None) -> str:
    if expected:
        return f"write {schema_name(kind_of(expected))!r}"
    return nearest(named, list(_CLASS_NAMED)) if isinstance(named, str) else f"there are {', '.join(_CLASS_NAMED)}"
