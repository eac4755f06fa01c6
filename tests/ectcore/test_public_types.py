"""What public functions take and give is public too, so that a program can name it."""

import inspect
from collections.abc import Iterator
from types import FunctionType
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import pytest

import ectcore
from ectcore import catalogue
from ectcore.reading.roster import RosterRow

VALUES = {
    **{name: getattr(ectcore, name) for name in ectcore.__all__ if name != "catalogue"},
    **{f"catalogue.{name}": getattr(catalogue, name) for name in catalogue.__all__},
}
PUBLIC = {value for value in VALUES.values() if isinstance(value, type)}


def annotated(value: Any) -> Iterator[tuple[str, Any]]:
    """What a function, or a class with its attributes and public methods, is annotated with."""
    if isinstance(value, FunctionType):
        yield from get_type_hints(value).items()
    elif isinstance(value, type):
        yield from ((name, hint) for name, hint in get_type_hints(value).items() if not name.startswith("_"))
        for name, member in inspect.getmembers(value):
            function = member.fget if isinstance(member, property) else getattr(member, "__func__", member)
            if isinstance(function, FunctionType) and (name == "__call__" or not name.startswith("_")):
                yield from ((f"{name}, {part}", hint) for part, hint in get_type_hints(function).items())


def classes(annotation: Any) -> Iterator[type]:
    """The classes that an annotation speaks of, within unions, containers and functions too."""
    origin = get_origin(annotation)
    if isinstance(annotation, list | tuple):
        parts: tuple[Any, ...] = tuple(annotation)
    elif isinstance(annotation, TypeVar):
        parts = (annotation.__bound__, *annotation.__constraints__)
    elif origin is Literal:
        parts = ()
    else:
        parts = get_args(annotation)[: 1 if origin is Annotated else None]
    for part in parts:
        yield from classes(part)
    yield from (each for each in (annotation, origin) if isinstance(each, type))


def of_ours(cls: type) -> bool:
    return cls.__module__.split(".")[0] == "ectcore"


@pytest.mark.parametrize("name", VALUES)
def test_a_type_that_is_taken_or_given_can_be_named(name: str) -> None:
    unnamed = [
        f"{where}: {cls.__qualname__}"
        for where, hint in annotated(VALUES[name])
        for cls in classes(hint)
        if of_ours(cls) and cls not in PUBLIC
    ]
    assert unnamed == []


def test_types_are_found_wherever_they_stand_in_an_annotation() -> None:
    seen = {cls for _, hint in annotated(ectcore.generate) for cls in classes(hint)}
    assert {RosterRow, ectcore.Made, ectcore.Exporter, ectcore.Rule} <= seen
