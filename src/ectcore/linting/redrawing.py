"""Documents drawn again with other texts and for other people, as the plans of a template are.

What one redrawing draws has all else in common, so that what depends on that can be made once for all of it
(see `ectcore.linting.forms`).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any, Final, Generic, NamedTuple, TypeVar

from attrs import fields, frozen

from ectcore.linting.outline import Outline, drawing_of, outline, remember
from ectcore.memory import Remembering
from ectcore.model.people import Person, School

T = TypeVar("T")
Who = Person | School | str | None


@frozen(eq=False)
class Frame:
    """What all that one redrawing draws of a part has in common.

    Attributes:
        part: the part that is drawn again.
        places: the places of the texts that may differ, in the outline of the part; people may differ too.
    """

    part: Any
    places: tuple[int, ...]


class Drawn(NamedTuple):
    """What a part was drawn of: its frame, and the texts in the places that the frame leaves open."""

    frame: Frame
    texts: tuple[str, ...]


def drawn_again(part: object) -> Drawn | None:
    """What a part was drawn of, where it was drawn again and that is still known."""
    return _DRAWN.known(part)


class Redrawing(Generic[T]):
    """A document made ready to be drawn again and again, with other texts in some places and for other people.

    The texts are not judged, and neither is whether they contradict what else is there.

    >>> from ectcore.model.target import Target
    >>> Redrawing(Target(id="t", statement="Greet 8C"), [0])(["Greet 9D", ""]).statement
    'Greet 9D'
    """

    def __init__(self, document: T, places: Iterable[int]) -> None:
        """Settle what is to be made anew where the texts in those places of the outline differ."""
        self._document, self._drawn, self._open = document, outline(document), sorted(set(places))
        self._frame = Frame(document, tuple(self._open))
        self._parts = () if document.__class__ is tuple else tuple(_parts(document, self._open))
        self._make = _redrawn(document, _Holes(set(self._open)))

    def __call__(self, texts: Sequence[str], who: Sequence[Who] = ()) -> T:
        """The document with those texts in the places that were told, and all the others as they were."""
        if self._make is None:
            return self._document
        drawn = Outline(tuple(texts), tuple(who) or self._drawn.who, self._drawn.rest)
        made: T = self._make(drawn.texts, drawn.who)
        remember(made, drawn)
        _DRAWN.know(made, Drawn(self._frame, tuple([drawn.texts[place] for place in self._open])))
        for part in self._parts:
            _DRAWN.know(part.of(made), Drawn(part.frame, tuple([drawn.texts[place] for place in part.texts])))
        return made


def with_texts(document: T, texts: Sequence[str]) -> T:
    """The document with those texts in the place of its own, in the order of its outline; they are not judged.

    >>> from ectcore.model.target import Target
    >>> with_texts(Target(id="t", statement="Greet 8C"), ["Greet 9D", ""]).statement
    'Greet 9D'
    """
    made: T = _retold(document, tuple(texts))
    return made


def _retold(part: Any, texts: tuple[str, ...]) -> Any:  # noqa: ANN401 - any value of the model, or a tuple of them
    """The part with other texts; itself where they are its own."""
    if texts == outline(part).texts:
        return part
    if part.__class__ is tuple:
        return tuple([_retold(item, own) for item, own in _shared_out(part, texts)])
    drawing = drawing_of(part.__class__)
    single, lists, _, inner = drawing.names
    changed: dict[str, Any] = dict(zip(single, texts, strict=False))
    left = texts[len(single) :]
    for name in lists:
        several = len(getattr(part, name))
        changed[name], left = left[:several], left[several:]
    changed |= {
        name: _retold(old, own) for name, (old, own) in zip(inner, _shared_out(drawing.parts(part), left), strict=True)
    }
    made = object.__new__(part.__class__)
    for field in fields(part.__class__):
        object.__setattr__(made, field.name, changed.get(field.name, getattr(part, field.name)))
    return made


def _shared_out(parts: Iterable[Any], texts: tuple[str, ...]) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """Each part with the texts that are its own among those of several."""
    for part in parts:
        several = len(outline(part).texts)
        yield part, texts[:several]
        texts = texts[several:]


class _PartOfIt(NamedTuple):
    """A part right within a document that is drawn again: what gives it, its frame, the places of its open texts."""

    of: Callable[[Any], object]
    frame: Frame
    texts: tuple[int, ...]


def _parts(document: Any, places: Sequence[int]) -> Iterator[_PartOfIt]:  # noqa: ANN401 - any value of the model
    """The parts right within a document that are made anew, but for those that people differ in."""
    drawing = drawing_of(document.__class__)
    start = len(drawing.texts(document)) + sum(map(len, drawing.lists(document)))
    for name, part in zip(drawing.names[3], drawing.parts(document), strict=True):
        drawn = outline(part)
        end = start + len(drawn.texts)
        within = tuple(place for place in places if start <= place < end)
        if within and not drawn.who:
            yield _PartOfIt(attrgetter(name), Frame(part, tuple(place - start for place in within)), within)
        start = end


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
    single, lists, who, inner = drawing_of(cls).names
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
    # What sets a slot is called as it is: two thirds of the time of object.__setattr__, which looks for it first.
    known = [(getattr(cls, name).__set__, value) for name, value in kept]
    makers = [(getattr(cls, name).__set__, maker) for name, maker in anew]
    new = object.__new__

    def make(texts: Sequence[str], who: Sequence[Any]) -> Any:  # noqa: ANN401 - a value of that class
        made = new(cls)
        for set_, value in known:
            set_(made, value)
        for set_, maker in makers:
            set_(made, maker(texts, who))
        return made

    return make


_DRAWN: Final[Remembering[Any, Drawn | None]] = Remembering(lambda _: None)
"""Of each part what it was drawn of; of a part that was not drawn here nothing is known."""
