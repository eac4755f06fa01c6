"""`${column}` in texts: found, filled, and what cannot be filled named.

The syntax is that of `string.Template`, of which only the form in braces is used, so that a
column may have any name; `$$` is a dollar sign. What is filled in is not read again.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
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
    """The part with every text filled; a text that cannot be is left as it is, and its problems are added."""
    filling = _Filling(values, problems)
    for path, text in _texts(part, ()):
        filling.look_at(path, [*_wants(text, values, may_be_empty)])
    return cast("T", filling.of(part, ()))


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


class _Filling:
    """The texts of a part being filled from a row, and the problems found on the way."""

    def __init__(self, values: Mapping[str, str], problems: list[Problem]) -> None:
        self._values, self._problems = values, problems
        self._left: set[Path] = set()

    def look_at(self, path: Path, reasons: Sequence[str]) -> None:
        """Leave a text as it is where there is a reason: what an empty one would then be is not told besides."""
        if reasons:
            self._left.add(path)
        self._problems += [problem_at(path, reason) for reason in reasons]

    def of(self, part: object, path: Path) -> object:
        """The part with its texts filled; one that its type cannot hold is left, and told."""
        if isinstance(part, str):
            return self._text(part) if "$" in part and path not in self._left else part
        if isinstance(part, tuple):
            items = tuple(self.of(item, (*path, place)) for place, item in enumerate(part))
            return part if all(new is old for new, old in zip(items, part, strict=True)) else items
        return self._value(part, path) if isinstance(part, Value) else part

    def _value(self, part: Value, path: Path) -> Value:
        cls: type[Any] = type(part)
        old = {field.name: getattr(part, field.name) for field in fields(cls)}
        new = {name: self.of(value, (*path, name)) for name, value in old.items()}
        if all(new[name] is old[name] for name in old):
            return part
        try:
            made: Value = cls(**new)
        except InvalidValueError as error:
            self._problems += [problem_at(path, fault) for fault in error.faults]
            return part
        return made

    def _text(self, text: str) -> str:
        return _DOLLAR.sub(lambda match: "$" if match["dollar"] else self._values[match["column"]], text)
