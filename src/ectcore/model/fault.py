"""What is wrong with a value, by the type of the field that is to hold it."""

from collections.abc import Callable
from datetime import date, time
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from ectcore.model.field import MOST_ITEMS, Constraint, quoted

type_names: Final = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    date: "a date",
    time: "a time",
}


Fault = tuple[tuple[int, ...], str]
"""What is wrong with a value: of a list, the place of the item at fault (from 0), and the reason."""


def faults_of(annotation: object) -> Callable[[Any], list[Fault]]:
    """A function that says all that is wrong with a value of that type: of a list, each item at fault."""
    if get_origin(annotation) is tuple:
        return _faults_of_items(fault_of(get_args(annotation)[0]))
    fault_in = fault_of(annotation)
    return lambda value: [((), fault)] if (fault := fault_in(value)) else []


def fault_of(annotation: object) -> Callable[[Any], str | None]:
    """A function that says what is wrong with a value of that type, or None; of a list, with the first such item."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _of_constraint(*arguments)
    if origin in (Union, UnionType):
        (inner,) = (each for each in arguments if each is not NoneType)
        return _of_optional(fault_of(inner))
    if origin is tuple:
        return _of_items(fault_of(arguments[0]), faults_of(annotation))
    if isinstance(annotation, type):
        return _of_class(annotation)
    msg = f"no field can be of the type {annotation!r}"
    raise TypeError(msg)


def _of_constraint(base: type, constraint: Constraint) -> Callable[[Any], str | None]:
    fault = constraint.fault

    def of_constraint(value: object) -> str | None:
        if type(value) is base:
            return fault(value)
        if base is float and type(value) is int:
            return fault(value)
        return f"{quoted(value)} is not {type_names[base]}"

    return of_constraint


def _of_optional(inner: Callable[[Any], str | None]) -> Callable[[Any], str | None]:
    def of_optional(value: object) -> str | None:
        return None if value is None else inner(value)

    return of_optional


def _faults_of_items(inner: Callable[[Any], str | None]) -> Callable[[Any], list[Fault]]:
    def faults_of_items(value: object) -> list[Fault]:
        if type(value) is not tuple:
            return [((), f"{quoted(value)} is not a tuple")]
        if len(value) > MOST_ITEMS:
            return [((), f"has {len(value):,} items; at most {MOST_ITEMS:,} are allowed")]
        return [((place,), fault) for place, item in enumerate(value) if (fault := inner(item))]

    return faults_of_items


def _of_items(inner: Callable[[Any], str | None], faults: Callable[[Any], list[Fault]]) -> Callable[[Any], str | None]:
    def of_items(value: object) -> str | None:
        if type(value) is tuple and len(value) <= MOST_ITEMS and not any(map(inner, value)):
            return None
        return said(faults(value)[0])

    return of_items


def said(fault: Fault) -> str:
    """A fault of a field as people read it.

    >>> said(((1,), "'S 2' is not an id"))
    "item 2: 'S 2' is not an id"
    """
    place, reason = fault
    return "".join([*(f"item {index + 1}: " for index in place), reason])


def _of_class(cls: type) -> Callable[[Any], str | None]:
    noun = (
        "one of " + ", ".join(f"{cls.__name__}.{name}" for name in cls.__members__)
        if issubclass(cls, Enum)
        else cls.__name__
    )

    def of_class(value: object) -> str | None:
        return None if isinstance(value, cls) else f"{quoted(value)} is not {noun}"

    return of_class
