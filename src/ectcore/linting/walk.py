"""Every part of a document with its path, and a document with one part changed."""

from collections.abc import Callable, Iterator
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin

from attrs import AttrsInstance, evolve, fields, has

from ectcore.model.place import Path

T = TypeVar("T")


def parts(document: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:  # noqa: ANN401 - any value of the model
    """The document and every value within it, each with its path, in the document's order.

    >>> from ectcore.model.target import ActionStep, Target
    >>> target = Target(id="t", statement="", steps=(ActionStep(id="s", text=""),))
    >>> [path for path, _ in parts(target)]
    [(), ('steps', 0)]
    """
    yield path, document
    for name, several in children(document.__class__):
        child = getattr(document, name)
        if several:
            for index, each in enumerate(child):
                yield from parts(each, (*path, name, index))
        elif child is not None:
            yield from parts(child, (*path, name))


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
