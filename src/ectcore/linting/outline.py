"""A document as what people typed into it, whose it is, and all the rest."""

from collections.abc import Callable, Hashable, Sequence
from functools import cache
from operator import attrgetter
from types import NoneType
from typing import Any, Final, get_args

from attrs import AttrsInstance, fields, frozen

from ectcore.linting.texts import free_fields
from ectcore.linting.walk import children
from ectcore.memory import Remembering
from ectcore.model.field import UniqueId
from ectcore.model.people import Person, School

MOST: Final = 4096
"""For how many outlines, texts and people apart, something stands before all are forgotten (the project's own)."""


Who = Person | School | str | None
"""Whose a document is: a person, a school, the document's own id."""


@frozen(eq=False)
class Outline:
    """A part of a document, or several; two are equal where the three of them are.

    Attributes:
        texts: what people typed, in a fixed order; empty texts stand there too.
        who: whose document it is: people, schools, the document's own id.
        rest: what stands for all else; equal for equal parts, unless it was forgotten in between.
    """

    texts: tuple[str, ...]
    who: tuple[Who, ...]
    rest: object


def outline(document: object) -> Outline:
    """The outline of a document.

    >>> from ectcore.model.target import ActionStep, Target
    >>> target = Target(id="t", statement="Greet 8C", steps=(ActionStep(id="s", text="Learn the names"),))
    >>> list(filter(None, outline(target).texts))
    ['Greet 8C', 'Learn the names']
    """
    return _outline_of(document)


def remember(document: object, drawn: Outline) -> None:
    """Remember the outline of a document that was just made of it."""
    _outline_of.know(document, drawn)


def kinds_of_texts(document: Any) -> tuple[Any, ...]:  # noqa: ANN401 - any value of the model, or a tuple of them
    """The types of the texts of a document, in the order of its outline.

    >>> from ectcore.model.target import Target
    >>> kinds_of_texts(Target(id="t", statement="Greet 8C"))[0].__metadata__[0].noun
    'a text'
    """
    if document is None:
        return ()
    kinds: list[Any] = []
    inside = document
    if document.__class__ is not tuple:
        cls: type[AttrsInstance] = document.__class__
        single, lists, _, inner = drawing_of(cls).names
        types = {field.name: field.type for field in fields(cls)}
        kinds += [types[name] for name in single]
        for name in lists:
            kinds += [get_args(types[name])[0]] * len(getattr(document, name))
        inside = [getattr(document, name) for name in inner]
    return (*kinds, *(kind for part in inside for kind in kinds_of_texts(part)))


@frozen
class Drawing:
    """What gives the free texts of a value, the lists of them, whose it is, its parts, and all else."""

    texts: Callable[[Any], tuple[str, ...]]
    lists: Callable[[Any], tuple[tuple[str, ...], ...]]
    who: Callable[[Any], tuple[Who, ...]]
    parts: Callable[[Any], tuple[object, ...]]
    leaves: Callable[[Any], tuple[Hashable, ...]]
    names: tuple[tuple[str, ...], ...]


@cache
def drawing_of(cls: type[AttrsInstance]) -> Drawing:
    """How the outline of values of the class is drawn."""
    free, every = free_fields(cls), fields(cls)
    who = tuple(field.name for field in every if _says_who(field.type))
    names = (
        tuple(name for name, several in free if not several),
        tuple(name for name, several in free if several),
        who,
        tuple(name for name, _ in children(cls) if name not in who),
    )
    told = {name for several in names for name in several}
    return Drawing(
        texts=_values(names[0]),
        lists=_values(names[1]),
        who=_values(names[2]),
        parts=_values(names[3]),
        leaves=_values([field.name for field in every if field.name not in told]),
        names=names,
    )


def _says_who(kind: object) -> bool:
    return kind is UniqueId or kind in (Person, School) or {Person, School, NoneType} > set(get_args(kind)) > {NoneType}


def _values(names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of those fields."""
    if len(names) > 1:
        return attrgetter(*names)
    return (lambda part: (getattr(part, names[0]),)) if names else (lambda _: ())


def _outlined(part: Any) -> Outline:  # noqa: ANN401 - any value of the model, or a tuple of them
    if part is None:
        return _NOTHING
    cls = part.__class__
    texts: list[str] = []
    who: list[Who] = []
    rest: list[Hashable] = [cls]
    inside = part
    if cls is not tuple:
        drawing = drawing_of(cls)
        texts += drawing.texts(part)
        for several in drawing.lists(part):
            texts += several
            rest.append(len(several))
        who += drawing.who(part)
        rest += drawing.leaves(part)
        inside = drawing.parts(part)
    for each in inside:
        if not each:  # nothing, or none of several
            rest.append(each)
            continue
        drawn = _outline_of(each)
        texts += drawn.texts
        who += drawn.who
        rest.append(drawn.rest)
    return Outline(tuple(texts), tuple(who), _standing_for(tuple(rest)))


def _standing_for(rest: tuple[Hashable, ...]) -> object:
    """What stands for all values equal to this one, and compares and hashes at once."""
    if len(_STANDS_FOR) >= MOST:
        _STANDS_FOR.clear()
    return _STANDS_FOR.setdefault(rest, object())


_STANDS_FOR: Final[dict[tuple[Hashable, ...], object]] = {}
_NOTHING: Final = Outline((), (), None)
_outline_of: Final[Remembering[Any, Outline]] = Remembering(_outlined)
