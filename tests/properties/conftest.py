"""What the laws of documents share: a small document of each kind with every field filled, and its nodes."""

import json
from collections.abc import Callable, Iterator
from datetime import date, time
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import pytest
from attrs import evolve, fields

from ectcore.codec import KINDS, encode
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.field import Between, Id, Line, Name, Text
from ectcore.model.review import PlanReview, ReviewStatus
from ectcore.testing.words import CODED

Plain = Any
Way = tuple[str | int, ...]


@cache
def full_document(kind: str) -> bytes:
    """A document of that kind in which every field is filled and every list has an item."""
    made = _full(KINDS[kind])
    if isinstance(made, SchoolCalendar):
        second = evolve(made.terms[0], starts=date(2027, 1, 5), ends=date(2027, 3, 26))
        made = evolve(made, terms=(made.terms[0], second))
    return encode(made)


def _full(kind: Any, name: str = "") -> Any:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _constrained(kind, *arguments, name)
    if origin in (Union, UnionType):
        return _full(next(each for each in arguments if each is not NoneType), name)
    if origin is tuple:
        return (_full(arguments[0], name),)
    if issubclass(kind, Enum):
        return next(iter(kind))
    if kind is bool:
        return True
    filled = {field.name: _full(field.type, f"{kind.__name__.lower()}-{field.name}") for field in fields(kind)}
    return kind(**filled | ({"status": ReviewStatus.HELD} if kind is PlanReview else {}))


def _constrained(kind: Any, base: type, constraint: object, name: str) -> Any:
    if kind in (Text, Line, Name):
        return f"The {name}"
    if base is str:
        return name if kind == Id and name.endswith("-id") else CODED[kind][0]
    if base is date:
        return date(2026, 10, 2)
    if base is time:
        return time(15, 30)
    assert isinstance(constraint, Between)
    return base(constraint.highest)


@pytest.fixture(scope="session")
def full() -> Callable[[str], Plain]:
    """Plain data of a full document of a kind, fresh at each call."""
    return lambda kind: json.loads(full_document(kind))


@pytest.fixture(scope="session")
def nodes() -> Callable[[Plain], list[Way]]:
    """The ways to all nodes of plain data, the whole of it first."""

    def ways(plain: Plain, way: Way = ()) -> Iterator[Way]:
        yield way
        members = plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
        for step, item in members:
            yield from ways(item, (*way, step))

    return lambda plain: list(ways(plain))


@pytest.fixture(scope="session")
def changed() -> Callable[[Plain, Way, Callable[[Plain], Plain]], Plain]:
    """Plain data with the node at the end of a way replaced by what a function makes of it; the rest is shared."""

    def change(plain: Plain, way: Way, function: Callable[[Plain], Plain]) -> Plain:
        if not way:
            return function(plain)
        copy = plain.copy()
        copy[way[0]] = change(plain[way[0]], way[1:], function)
        return copy

    return change
