"""How values are made from plain JSON data: exact types, and every fault with its path.

cattrs coerces by default (null becomes "None", "false" becomes true, 1.9 becomes 1). The
hooks here take only the kind of JSON value that a field's type is written as; whether it
is in range the value itself says when it is made.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, NoReturn, Union, get_args, get_origin

from attrs import NOTHING, fields, has
from cattrs import Converter

from ectcore.codec.fault import Fault, Faults, shown, whole
from ectcore.codec.once import Once
from ectcore.codec.scalars import SCALARS
from ectcore.errors import InvalidValueError, nearest
from ectcore.model.fault import faults_of
from ectcore.model.field import MOST_ITEMS, quoted

Structure = Callable[[Any, Any], Any]
"""Makes a value from plain data; its second argument is the type, as cattrs has it."""

Check = Callable[[Any], Iterable[tuple[tuple[int, ...], str]]]
"""What is out of range about a value of the right type: of a list, with the places of its items."""


@cache
def converter() -> Converter:
    """The converter that all documents share."""
    strict = Converter()
    strict.register_structure_hook_factory(has, _of_value_class)
    strict.register_structure_hook_factory(_has_origin(Annotated), _of_constrained)
    strict.register_structure_hook_factory(_has_origin(Union, UnionType), _of_optional)
    strict.register_structure_hook_factory(_has_origin(tuple), _of_tuple)
    strict.register_structure_hook(Enum, _member)
    strict.register_structure_hook(bool, SCALARS[bool])
    strict.register_unstructure_hook(date, date.isoformat)
    strict.register_unstructure_hook(time, lambda value: value.isoformat("minutes"))
    strict.register_unstructure_hook(float, float)
    return strict


def _has_origin(*origins: object) -> Callable[[object], bool]:
    return lambda kind: get_origin(kind) in origins


def _of_constrained(kind: object) -> Structure:
    return SCALARS[get_args(kind)[0]]


def _of_value_class(cls: Any, strict: Converter) -> Structure:  # noqa: ANN401 - any class of attrs
    types = {attribute.name: attribute.type for attribute in fields(cls)}
    checks = {name: faults_of(kind) for name, kind in types.items()}
    hooks = {name: _hook(kind, strict) for name, kind in types.items()}
    needed = [attribute.name for attribute in fields(cls) if attribute.default is NOTHING]

    def structure(plain: object, _: object) -> object:
        if not isinstance(plain, dict):
            msg = f"{shown(plain)} is not an object"
            raise whole(msg)
        made: dict[str, object] = {}
        found: list[Fault] = []
        for name, item in plain.items():
            try:
                made[name] = hooks[name](item, types[name]) if name in hooks else _unknown(name, hooks)
            except Faults as faults:
                found += faults.under(name)
        found += [((name,), "is missing; it is needed") for name in needed if name not in plain]
        if not found:
            try:
                return cls(**made)
            except InvalidValueError as error:
                contradictions = [((), fault) for fault in error.faults]
                raise Faults(_out_of_range(made, checks) or contradictions) from None
        raise Faults(_in_order_of(plain, found + _out_of_range(made, checks)))

    return structure


def _hook(kind: Any, strict: Converter) -> Structure:  # noqa: ANN401 - the type of a field
    """What makes the value of a field; what is made of values is made once for equal data."""
    hook = strict.get_structure_hook(kind)
    return Once(hook) if any(map(has, (kind, *get_args(kind)))) else hook


def _out_of_range(made: Mapping[str, object], checks: Mapping[str, Check]) -> list[Fault]:
    return [((name, *path), reason) for name, value in made.items() for path, reason in checks[name](value)]


def _in_order_of(plain: Iterable[str], faults: Iterable[Fault]) -> list[Fault]:
    place = {name: number for number, name in enumerate(plain)}
    return sorted(faults, key=lambda fault: place.get(str(fault[0][0]), len(place)))


def _unknown(name: str, known: Iterable[str]) -> NoReturn:
    msg = f"there is no key {quoted(name)}; {nearest(name, list(known))}"
    raise whole(msg)


def _of_optional(kind: object, strict: Converter) -> Structure:
    (inner,) = (each for each in get_args(kind) if each is not NoneType)
    structure_inner = strict.get_structure_hook(inner)

    def structure(plain: object, _: object) -> object:
        return None if plain is None else structure_inner(plain, inner)

    return structure


def _of_tuple(kind: object, strict: Converter) -> Structure:
    item_type = get_args(kind)[0]
    structure_item = strict.get_structure_hook(item_type)
    if has(item_type):
        structure_item = Once(structure_item)

    def structure(plain: object, _: object) -> tuple[object, ...]:
        if not isinstance(plain, list):
            msg = f"{shown(plain)} is not a list"
            raise whole(msg)
        if len(plain) > MOST_ITEMS:
            msg = f"has {len(plain):,} items; at most {MOST_ITEMS:,} are allowed"
            raise whole(msg)
        made: list[object] = []
        found: list[Fault] = []
        for index, item in enumerate(plain):
            try:
                made.append(structure_item(item, item_type))
            except Faults as faults:
                found += faults.under(index)
        if found:
            raise Faults(found)
        return tuple(made)

    return structure


@cache
def _members(kind: type[Enum]) -> dict[str, Enum]:
    return {member.value: member for member in kind}


def _member(plain: object, kind: type[Enum]) -> Enum:
    known = _members(kind)
    if isinstance(plain, str) and plain in known:
        return known[plain]
    wish = nearest(plain, list(known)) if isinstance(plain, str) else f"it is one of {', '.join(known)}"
    msg = f"{shown(plain)} is not known here; {wish}"
    raise whole(msg)
