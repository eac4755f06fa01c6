"""A document as what people typed into it and all the rest, and a document with other texts."""

from collections.abc import Callable, Hashable, Iterator
from copy import copy
from functools import cache
from operator import attrgetter
from typing import Any, Final, TypeVar, cast

from attrs import AttrsInstance, fields, frozen

from ectcore.linting.texts import free_fields
from ectcore.linting.walk import children
from ectcore.memory import MOST, Remembering

T = TypeVar("T")


@frozen(eq=False)
class Outline:
    """A part of a document, or several; two are equal where their outlines are.

    The outlines of equal parts are equal unless what stands for them has been forgotten in between.

    Attributes:
        texts: what people typed, in the document's order; empty texts stand there too.
        rest: all else.
    """

    texts: tuple[str, ...]
    rest: Hashable


def outline(document: object, *, without: tuple[str, ...] = ()) -> Outline:
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
    for name, several in sorted(free_fields(cls), key=lambda each: each[1]):  # lists last, as in the outline
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


def _outlined(part: Any, without: tuple[str, ...] = ()) -> Outline:  # noqa: ANN401 - any value of the model, or a tuple of them
    if part is None:
        return _NOTHING
    cls = part.__class__
    if cls is tuple:
        inside = [_outline_of(item) for item in part]
        return Outline(
            tuple([text for each in inside for text in each.texts]), _same((cls, *[each.rest for each in inside]))
        )
    drawing = _drawing(cls, without)
    texts, lengths = [*drawing.texts(part)], []
    for several in drawing.lists(part):
        texts += several
        lengths.append(len(several))
    inside = [_outline_of(child) for child in drawing.parts(part)]
    for each in inside:
        texts += each.texts
    return Outline(tuple(texts), _same((cls, *lengths, *drawing.leaves(part), *[each.rest for each in inside])))


_NOTHING: Final = Outline((), None)
_outline_of: Remembering[Any, Outline] = Remembering(_outlined)


@frozen
class _Drawing:
    """What gives the free texts of a value, the lists of free texts, the parts, and all else."""

    texts: Callable[[Any], tuple[str, ...]]
    lists: Callable[[Any], tuple[tuple[str, ...], ...]]
    parts: Callable[[Any], tuple[object, ...]]
    leaves: Callable[[Any], tuple[Hashable, ...]]


@cache
def _drawing(cls: type[AttrsInstance], without: tuple[str, ...]) -> _Drawing:
    free, inner = free_fields(cls), children(cls)
    others = {name for name, _ in (*free, *inner)}
    return _Drawing(
        texts=_values([name for name, several in free if not several]),
        lists=_values([name for name, several in free if several]),
        parts=_values([name for name, _ in inner if name not in without]),
        leaves=_values([field.name for field in fields(cls) if field.name not in {*others, *without}]),
    )


def _values(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of those fields."""
    if len(names) > 1:
        return attrgetter(*names)
    return (lambda part: (getattr(part, names[0]),)) if names else (lambda _: ())


def _same(rest: tuple[Hashable, ...]) -> object:
    """What stands for all values equal to this one, and compares and hashes at once."""
    if len(_STANDS_FOR) >= MOST:
        _STANDS_FOR.clear()
    return _STANDS_FOR.setdefault(rest, object())


_STANDS_FOR: Final[dict[tuple[Hashable, ...], object]] = {}
