"""Values of the model as JSON text, with two blanks of indent and every key in the order of the class.

The bytes are those of `json.dumps(..., indent=2, ensure_ascii=False)` for the plain data that a value stands for.
The encoder of the standard library takes ten times as long, being written in C but not where it indents.
"""

from collections.abc import Callable
from datetime import date, time
from enum import Enum
from functools import cache
from json.encoder import encode_basestring
from typing import Any, Final

from attrs import fields, has

from ectcore.memory import Remembering

Writer = Callable[[Any, str], str]
"""Makes the text of a value; a new line begins with the second argument."""

_INDENT: Final = "  "


def written(value: Any, **first: str) -> str:  # noqa: ANN401 - any value of the model
    """The JSON text of a value of the model, with other members before its own.

    >>> from ectcore.model.settings import Settings
    >>> print(written(Settings(), kind="settings").splitlines()[1])
      "kind": "settings",
    """
    return _object(value, "\n", [f"{encode_basestring(key)}: {encode_basestring(text)}" for key, text in first.items()])


def _object(value: Any, margin: str, members: list[str]) -> str:  # noqa: ANN401 - as above
    inner = margin + _INDENT
    for name, key, is_decimal in _members(value.__class__):
        item = getattr(value, name)
        members.append(key + _writer(float if is_decimal and item else item.__class__)(item, inner))
    return f"{{{inner}{f',{inner}'.join(members)}{margin}}}" if members else "{}"


def _array(items: tuple[Any, ...], margin: str) -> str:
    inner = margin + _INDENT
    texts = [_writer(item.__class__)(item, inner) for item in items]
    return f"[{inner}{f',{inner}'.join(texts)}{margin}]"


@cache
def _members(cls: Any) -> tuple[tuple[str, str, bool], ...]:  # noqa: ANN401 - any class of attrs
    """Of each field its name, its key, and whether it holds a number that is written with its point."""
    return tuple(
        (field.name, f"{encode_basestring(field.name)}: ", "float" in repr(field.type)) for field in fields(cls)
    )


@cache
def _writer(cls: type) -> Writer:
    """What writes values of that very class."""
    if cls in _SCALARS:
        return _SCALARS[cls]
    if cls is tuple:
        return lambda items, margin: _several(margin)(items) if items else "[]"
    if issubclass(cls, Enum):
        texts = {member: encode_basestring(member.value) for member in cls}
        return lambda member, _: texts[member]
    if has(cls):
        return lambda value, margin: _single(margin)(value)
    msg = f"no field holds a value of {cls.__name__}"
    raise TypeError(msg)


@cache
def _several(margin: str) -> Remembering[tuple[object, ...], str]:
    return Remembering(lambda items: _array(items, margin))


@cache
def _single(margin: str) -> Remembering[object, str]:
    return Remembering(lambda value: _object(value, margin, []))


_SCALARS: Final[dict[type, Writer]] = {
    str: lambda text, _: encode_basestring(text),
    int: lambda number, _: int.__repr__(number),
    float: lambda number, _: float.__repr__(float(number)),
    bool: lambda truth, _: "true" if truth else "false",
    date: lambda day, _: f'"{day.isoformat()}"',
    time: lambda moment, _: f'"{moment.isoformat("minutes")}"',
    type(None): lambda *_: "null",
}
