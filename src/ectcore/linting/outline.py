"""A document as what people typed into it, whose it is, and all the rest; and a document drawn again with other texts.

The plans of one template have all the rest in common, so that what depends on it can be made once for all of them.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cache
from operator import attrgetter
from types import NoneType
from typing import Any, Final, Generic, TypeVar, get_args

from attrs import AttrsInstance, fields, frozen

from ectcore.linting.texts import free_fields
from ectcore.linting.walk import children
from ectcore.memory import MOST, Remembering
from ectcore.model.field import UniqueId
from ectcore.model.people import Person, School

T = TypeVar("T")


@frozen(eq=False)
class Outline:
    """A part of a document, or several; two are equal where the three of them are.

    Attributes:
        texts: what people typed, in a fixed order; empty texts stand there too.
        who: whose document it is: people, schools, the document's own id.
        rest: what stands for all else; equal for equal parts, unless it was forgotten in between.
    """

    texts: tuple[str, ...]
    who: tuple[Person | School | str | None, ...]
    rest: object


def outline(document: object) -> Outline:
    """The outline of a document.

    >>> from ectcore.model.target import ActionStep, Target
    >>> target = Target(id="t", statement="Greet 8C", steps=(ActionStep(id="s", text="Learn the names"),))
    >>> list(filter(None, outline(target).texts))
    ['Greet 8C', 'Learn the names']
    """
    return _outline_of(document)


def known_outline(document: object) -> Outline | None:
    """The outline of a document where it costs nothing: of one that was drawn again."""
    return _outline_of.known(document)


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
        single, lists, _, inner = _drawing(cls).names
        types = {field.name: field.type for field in fields(cls)}
        kinds += [types[name] for name in single]
        for name in lists:
            kinds += [get_args(types[name])[0]] * len(getattr(document, name))
        inside = [getattr(document, name) for name in inner]
    return (*kinds, *(kind for part in inside for kind in kinds_of_texts(part)))


class Redrawing(Generic[T]):
    """A document made ready to be drawn again and again, with other texts in some places and for other people.

    The texts are not judged, and neither is whether they contradict what else is there.

    >>> from ectcore.model.target import Target
    >>> Redrawing(Target(id="t", statement="Greet 8C"), [0])(["Greet 9D", ""]).statement
    'Greet 9D'
    """

    def __init__(self, document: T, places: Iterable[int]) -> None:
        """Settle what is to be made anew where the texts in those places of the outline differ."""
        self._document, self._drawn = document, outline(document)
        make = _redrawn(document, _Holes(set(places)))
        self._make: _Make = make or (lambda _, __: document)

    def __call__(self, texts: Sequence[str], who: Sequence[Person | School | str | None] = ()) -> T:
        """The document with those texts in the places that were told, and all the others as they were."""
        drawn = Outline(tuple(texts), tuple(who) or self._drawn.who, self._drawn.rest)
        made: T = self._make(drawn.texts, drawn.who)
        if made is not self._document:
            _outline_of.know(made, drawn)
        return made


def with_texts(document: T, texts: Sequence[str]) -> T:
    """The document with those texts in the place of its own, in the order of its outline; they are not judged.

    >>> from ectcore.model.target import Target
    >>> with_texts(Target(id="t", statement="Greet 8C"), ["Greet 9D", ""]).statement
    'Greet 9D'
    """
    own = outline(document).texts
    places = [place for place, (new, old) in enumerate(zip(texts, own, strict=True)) if new != old]
    return Redrawing(document, places)(texts) if places else document


@frozen
class _Drawing:
    """What gives the free texts of a value, the lists of them, whose it is, its parts, and all else."""

    texts: Callable[[Any], tuple[str, ...]]
    lists: Callable[[Any], tuple[tuple[str, ...], ...]]
    who: Callable[[Any], tuple[Person | School | str | None, ...]]
    parts: Callable[[Any], tuple[object, ...]]
    leaves: Callable[[Any], tuple[Hashable, ...]]
    names: tuple[tuple[str, ...], ...]


@cache
def _drawing(cls: type[AttrsInstance]) -> _Drawing:
    free, every = free_fields(cls), fields(cls)
    who = tuple(field.name for field in every if _says_who(field.type))
    names = (
        tuple(name for name, several in free if not several),
        tuple(name for name, several in free if several),
        who,
        tuple(name for name, _ in children(cls) if name not in who),
    )
    told = {name for several in names for name in several}
    return _Drawing(
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
    who: list[Person | School | str | None] = []
    rest: list[Hashable] = [cls]
    inside = part
    if cls is not tuple:
        drawing = _drawing(cls)
        texts += drawing.texts(part)
        for several in drawing.lists(part):
            texts += several
            rest.append(len(several))
        who += drawing.who(part)
        rest += drawing.leaves(part)
        inside = drawing.parts(part)
    for each in map(_outline_of, inside):
        texts += each.texts
        who += each.who
        rest.append(each.rest)
    return Outline(tuple(texts), tuple(who), _standing_for(tuple(rest)))


def _standing_for(rest: tuple[Hashable, ...]) -> object:
    """What stands for all values equal to this one, and compares and hashes at once."""
    if len(_STANDS_FOR) >= MOST:
        _STANDS_FOR.clear()
    return _STANDS_FOR.setdefault(rest, object())


_STANDS_FOR: Final[dict[tuple[Hashable, ...], object]] = {}
_NOTHING: Final = Outline((), (), None)
_outline_of: Final[Remembering[Any, Outline]] = Remembering(_outlined)

_Make = Callable[[Sequence[str], Sequence[Any]], Any]
"""Makes a part anew of the texts and the people of a document."""


class _Holes:
    """Goes through a document in the order of its outline, and knows which texts are to be others."""

    def __init__(self, places: set[int]) -> None:
        self._places, self._texts, self._who = places, 0, 0

    def text(self) -> _Make | None:
        place, self._texts = self._texts, self._texts + 1
        return (lambda texts, _: texts[place]) if place in self._places else None

    def who(self) -> _Make:
        place, self._who = self._who, self._who + 1
        return lambda _, who: who[place]


def _redrawn(part: Any, holes: _Holes) -> _Make | None:  # noqa: ANN401 - any value of the model, or a tuple of them
    """What makes the part anew; None where there is nothing to be made anew in it."""
    if part is None:
        return None
    if part.__class__ is tuple:
        return _redrawn_items(part, [_redrawn(item, holes) for item in part])
    cls = part.__class__
    single, lists, who, inner = _drawing(cls).names
    makers = [(name, holes.text()) for name in single]
    makers += [
        (name, _redrawn_items(old, [holes.text() for _ in old])) for name in lists for old in [getattr(part, name)]
    ]
    makers += [(name, holes.who()) for name in who]
    makers += [(name, _redrawn(getattr(part, name), holes)) for name in inner]
    anew = [(name, make) for name, make in makers if make]
    kept = [(field.name, getattr(part, field.name)) for field in fields(cls) if field.name not in dict(anew)]
    return _redrawn_value(cls, kept, anew) if anew else None


def _redrawn_items(old: tuple[Any, ...], makers: Sequence[_Make | None]) -> _Make | None:
    if not any(makers):
        return None
    pairs = list(zip(old, makers, strict=True))
    return lambda texts, who: tuple([make(texts, who) if make else item for item, make in pairs])


def _redrawn_value(cls: Any, kept: list[tuple[str, Any]], anew: list[tuple[str, _Make]]) -> _Make:  # noqa: ANN401 - a class
    def make(texts: Sequence[str], who: Sequence[Any]) -> Any:  # noqa: ANN401 - a value of that class
        made = _new(cls)
        for name, value in kept:
            _set(made, name, value)
        for name, maker in anew:
            _set(made, name, maker(texts, who))
        return made

    return make


_new: Final = object.__new__
_set: Final = object.__setattr__
