"""Every part of a document with its path, and a document with one part changed."""

from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, Union, cast, get_args, get_origin

from attrs import AttrsInstance, evolve, fields, has

from ectcore.memory import Remembering
from ectcore.model.place import Path

T = TypeVar("T")


def parts(document: object) -> tuple[tuple[Path, Any], ...]:
    """The document and every value within it, each with its path, in the document's order.

    >>> from ectcore.model.target import ActionStep, Target
    >>> target = Target(id="t", statement="", steps=(ActionStep(id="s", text=""),))
    >>> [path for path, _ in parts(target)]
    [(), ('steps', 0)]
    """
    return _parts_of(document)


def _parts(document: object) -> tuple[tuple[Path, Any], ...]:
    found: list[tuple[Path, Any]] = []
    _collect(document, (), found)
    return tuple(found)


_parts_of: Final = Remembering(_parts, most=1)
"""The checker asks for those of a document, and then some of the rules do."""


def _collect(part: Any, path: Path, found: list[tuple[Path, Any]]) -> None:  # noqa: ANN401 - any value of the model
    found.append((path, part))
    for name, several in children(part.__class__):
        child = getattr(part, name)
        if several:
            for index, each in enumerate(child):
                _collect(each, (*path, name, index), found)
        elif child is not None:
            _collect(child, (*path, name), found)


def changed(document: T, path: Path, change: Callable[[Any], Any]) -> T:
    """The document with the part at the path changed, and all else as it was."""
    if not path:
        return cast("T", change(document))
    step, rest = path[0], path[1:]
    if isinstance(document, tuple):
        inner = [changed(item, rest, change) if index == step else item for index, item in enumerate(document)]
        return type(document)(inner)
    whole: Any = document
    return cast("T", evolve(whole, **{str(step): changed(getattr(whole, str(step)), rest, change)}))


@cache
def children(cls: type[AttrsInstance]) -> tuple[tuple[str, bool], ...]:
    """The fields of a class that hold values of the model, and whether they hold several."""
    found = []
    for field in fields(cls):
        kind = field.type
        if get_origin(kind) in (Union, UnionType):
            (kind,) = (each for each in get_args(kind) if each is not NoneType)
        several = get_origin(kind) is tuple
        if has(get_args(kind)[0] if several else kind):
            found.append((field.name, several))
    return tuple(found)
