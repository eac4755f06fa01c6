"""Values of the model as JSON text, with two blanks of indent and the keys in the order of the class.

Every field is written, but one that was added later (`ectcore.model.field.ADDED`) only where it says something.

The bytes are those of `json.dumps(..., indent=2, ensure_ascii=False)` for the plain data that a value stands for.
The encoder of the standard library takes many times as long: it is written in C, but not where it indents.
"""

from collections.abc import Callable
from datetime import date, time
from enum import Enum
from functools import cache
from json.encoder import encode_basestring
from operator import attrgetter
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from attrs import fields, has

from ectcore.linting.forms import Formed, all_show
from ectcore.memory import Remembering
from ectcore.model.field import ADDED

Writer = Callable[[Any], str]
"""Makes the text of a value; that of a list of parts is remembered, since plans have such lists in common."""

_INDENT: Final = "  "


def written(value: Any, **first: str) -> bytes:  # noqa: ANN401 - any value of the model
    """The JSON text of a value of the model in UTF-8 on lines of its own, with other members before its own.

    >>> from ectcore.model.settings import Settings
    >>> print(written(Settings(), kind="settings").decode().splitlines()[1])
      "kind": "settings",
    """
    return _document(value.__class__, tuple(first.items()))(value)


@cache
def _document(cls: Any, first: tuple[tuple[str, str], ...]) -> Formed:  # noqa: ANN401 - any class of attrs
    members = [f"\n{_INDENT}{encode_basestring(key)}: {encode_basestring(text)}," for key, text in first]
    write = _of_class(cls, "\n", "".join(members))
    return Formed(lambda value: f"{write(value)}\n", [encode_basestring], all_show)


@cache
def _writer(kind: object, margin: str) -> Writer:
    """What writes the values of a field of that type, whose further lines begin with the margin."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _SCALARS[arguments[0]]
    if origin in (Union, UnionType):
        (inner,) = (each for each in arguments if each is not NoneType)
        return _optional(_writer(inner, margin))
    if origin is tuple:
        return _of_items(arguments[0], margin)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {member: encode_basestring(member.value) for member in kind}.__getitem__
    return _of_class(kind, margin) if isinstance(kind, type) and has(kind) else _SCALARS[kind]


def _of_class(cls: Any, margin: str, first: str = "") -> Writer:  # noqa: ANN401 - any class of attrs
    added = [each for each in fields(cls) if each.metadata == ADDED]
    if not added:
        return _without((), cls, margin, first)

    def of_class(value: Any) -> str:  # noqa: ANN401 - a value of the class
        silent = tuple([each.name for each in added if getattr(value, each.name) == each.default])
        return _without(silent, cls, margin, first)(value)

    return of_class


@cache
def _without(silent: tuple[str, ...], cls: Any, margin: str, first: str) -> Writer:  # noqa: ANN401 - any class of attrs
    inner = margin + _INDENT
    told = [each for each in fields(cls) if each.name not in silent]
    members = ",".join([f"{inner}{encode_basestring(each.name)}: %s" for each in told])
    form = "{" + first.replace("%", "%%") + members + margin + "}"
    values = attrgetter(*(each.name for each in told), "__class__")  # with one name it would give no tuple
    writers = [_writer(each.type, inner) for each in told]
    return lambda value: form % tuple([write(item) for write, item in zip(writers, values(value), strict=False)])


def _of_items(kind: Any, margin: str) -> Writer:  # noqa: ANN401 - any type of a field
    inner = margin + _INDENT
    write, apart = _writer(kind, inner), f",{inner}"

    def of_items(items: tuple[Any, ...]) -> str:
        return f"[{inner}{apart.join([write(item) for item in items])}{margin}]" if items else "[]"

    return Remembering(of_items) if has(kind) else of_items


def _optional(write: Writer) -> Writer:
    return lambda value: "null" if value is None else write(value)


_SCALARS: Final[dict[Any, Writer]] = {
    str: encode_basestring,
    int: int.__repr__,
    float: lambda number: float.__repr__(float(number)),
    bool: lambda truth: "true" if truth else "false",
    date: lambda day: f'"{day.isoformat()}"',
    time: lambda moment: f'"{moment.isoformat("minutes")}"',
}
