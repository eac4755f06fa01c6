"""`${column}` in texts: found, filled, and what cannot be filled named.

The syntax is that of `string.Template`, of which only the form in braces is used, so that a
column may have any name; `$$` is a dollar sign. What is filled in is not read again.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeVar, cast

from attrs import fields

from ectcore.errors import InvalidValueError, Problem, nearest
from ectcore.model.field import quoted
from ectcore.model.place import Path, pointer, spoken
from ectcore.model.value import Value

_DOLLAR: Final = re.compile(r"\$(?:(?P<dollar>\$)|\{(?P<column>[^{}]*)\})?")
T = TypeVar("T")


def columns_in(part: object) -> Iterator[str]:
    """The columns that the texts of a part ask for, in order, with repetitions."""
    for _, text in _texts(part, ()):
        yield from (match["column"] for match in _DOLLAR.finditer(text) if match["column"] is not None)


def filled(part: T, values: Mapping[str, str], may_be_empty: frozenset[str], problems: list[Problem]) -> T:
    """The part with every text filled; a part that cannot be is left as it is, and its problems are added."""
    for path, text in _texts(part, ()):
        problems += [problem_at(path, reason) for reason in _wants(text, values, may_be_empty)]
    return cast("T", _filled(part, values, (), problems))


def problem_at(path: Path, reason: str) -> Problem:
    """The problem at that place of a template; people say "due" for the words of a due date."""
    said = path[:-1] if path[-1:] == ("words",) else path
    return Problem(pointer(path), spoken(said, "the template"), reason)


def _wants(text: str, values: Mapping[str, str], may_be_empty: frozenset[str]) -> Iterator[str]:
    for match in _DOLLAR.finditer(text):
        column = match["column"]
        if match["dollar"]:
            continue
        if column is None:
            alone = quoted(text[match.start() : match.start() + 12])
            yield f"a dollar sign stands alone in {alone}; write ${{column}}, or $$ for the sign itself"
        elif column not in values:
            yield f"${{{column}}} is no column; {nearest(column, sorted(values))}"
        elif not values[column].strip() and column not in may_be_empty:
            yield f"${{{column}}} is empty, and the text needs it; fill the column {column!r}"


def _texts(part: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(part, str):
        if "$" in part:
            yield path, part
    elif isinstance(part, tuple):
        for place, item in enumerate(part):
            yield from _texts(item, (*path, place))
    elif isinstance(part, Value):
        cls: type[Any] = type(part)
        for field in fields(cls):
            yield from _texts(getattr(part, field.name), (*path, field.name))


def _filled(part: object, values: Mapping[str, str], path: Path, problems: list[Problem]) -> object:
    if isinstance(part, str):
        return _DOLLAR.sub(lambda match: _value(match, values), part) if "$" in part else part
    if isinstance(part, tuple):
        items = tuple(_filled(item, values, (*path, place), problems) for place, item in enumerate(part))
        return part if all(new is old for new, old in zip(items, part, strict=True)) else items
    return _filled_value(part, values, path, problems) if isinstance(part, Value) else part


def _filled_value(part: Value, values: Mapping[str, str], path: Path, problems: list[Problem]) -> Value:
    cls: type[Any] = type(part)
    old = {field.name: getattr(part, field.name) for field in fields(cls)}
    new = {name: _filled(value, values, (*path, name), problems) for name, value in old.items()}
    if all(new[name] is old[name] for name in old):
        return part
    try:
        made: Value = cls(**new)
    except InvalidValueError as error:
        problems += [problem_at(path, fault) for fault in error.faults]
        return part
    return made


def _value(match: re.Match[str], values: Mapping[str, str]) -> str:
    if match["dollar"]:
        return "$"
    return values.get(match["column"] or "", match[0])
