"""A document as what people typed into it and all the rest, and a document with other texts."""

from collections.abc import Collection, Hashable, Iterator
from copy import copy
from functools import cache
from typing import Any, Final, TypeVar, cast

from attrs import AttrsInstance, fields, frozen

from ectcore.linting.texts import free_fields
from ectcore.linting.walk import children
from ectcore.memory import Remembering

T = TypeVar("T")


@frozen(eq=False)
class Outline:
    """A part of a document, or several; two are equal if and only if their outlines are.

    Attributes:
        texts: what people typed, in the document's order; empty texts stand there too.
        rest: all else.
    """

    texts: tuple[str, ...]
    rest: Hashable


def outline(document: object, *, without: Collection[str] = ()) -> Outline:
    """The outline of a document, in which the fields of these names are left out.

    >>> from ectcore.model.target import ActionStep, Target
    >>> target = Target(id="t", statement="Greet 8C", steps=(ActionStep(id="s", text="Learn the names"),))
    >>> list(filter(None, outline(target).texts))
    ['Greet 8C', 'Learn the names']
    """
    return _outlined(document, without) if without else _outline_of(document)


def with_texts(document: T, texts: Iterator[str]) -> T:
    """The document with those texts in the place of its own, in the order of its outline; they are not judged.

    >>> from ectcore.model.target import Target
    >>> with_texts(Target(id="t", statement="Greet 8C"), iter(["Greet 9D", ""])).statement
    'Greet 9D'
    """
    whole: Any = document
    if isinstance(whole, tuple):
        return cast("T", tuple(with_texts(item, texts) for item in whole))
    cls: type[AttrsInstance] = type(whole)
    changes: dict[str, object] = {}
    for name, several in free_fields(cls):
        old = getattr(whole, name)
        changes[name] = tuple(next(texts) for _ in old) if several else next(texts)
    for name, _ in children(cls):
        old = getattr(whole, name)
        changes[name] = old if old is None else with_texts(old, texts)
    changed = {name: new for name, new in changes.items() if new != getattr(whole, name)}
    if not changed:
        return document
    made = copy(document)
    for name, new in changed.items():
        object.__setattr__(made, name, new)
    return made


class _Rest:
    """A value whose hash is counted once; equal to what has an equal value."""

    __slots__ = ("_hash", "_value")

    def __init__(self, value: Hashable) -> None:
        self._value, self._hash = value, hash(value)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, _Rest) and self._value == other._value)


def _outlined(part: Any, without: Collection[str] = ()) -> Outline:  # noqa: ANN401 - any value of the model, or a tuple of them
    cls = part.__class__
    if part is None:
        return _NOTHING
    texts: list[str] = []
    rest: list[Hashable] = [cls]
    if cls is tuple:
        inside = [_outline_of(item) for item in part]
    else:
        for name, several in free_fields(cls):
            texts += getattr(part, name) if several else (getattr(part, name),)
        rest += [getattr(part, name) for name in _leaves(cls) if name not in without]
        inside = [_outline_of(getattr(part, name)) for name, _ in children(cls) if name not in without]
    for each in inside:
        texts += each.texts
        rest.append(each.rest)
    return Outline(tuple(texts), _Rest(tuple(rest)))


_NOTHING: Final = Outline((), None)
_outline_of: Remembering[Any, Outline] = Remembering(_outlined)


@cache
def _leaves(cls: type[AttrsInstance]) -> tuple[str, ...]:
    """The fields that hold neither free text nor parts."""
    others = {name for name, _ in (*free_fields(cls), *children(cls))}
    return tuple(field.name for field in fields(cls) if field.name not in others)
