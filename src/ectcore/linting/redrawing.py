"""Documents drawn again with other texts and for other people, as the plans of a template are.

What one redrawing draws has all else in common, so that what depends on that can be made once for all of it
(see `ectcore.linting.forms`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, Final, Generic, NamedTuple, TypeVar, cast

from attrs import AttrsInstance, fields, frozen

from ectcore.linting.outline import Outline, drawing_of, outline, remember
from ectcore.memory import Remembering
from ectcore.model.people import Person, School

T = TypeVar("T")
Who = Person | School | str | None


@frozen(eq=False)
class Frame:
    """What all that one redrawing draws has in common.

    Attributes:
        document: what is drawn again.
        places: the places of the texts that may differ, in the outline of the document; people may differ too.
        drawn: makes the document anew of texts and of people, as they stand in an outline.
    """

    document: Any
    places: tuple[int, ...]
    drawn: Callable[[Sequence[str], Sequence[Who]], Any]


class Drawn(NamedTuple):
    """What a document was drawn of.

    Attributes:
        frame: what it has in common with others.
        texts: those in the places that the frame leaves open, and after them what people and schools are called
            in any way, their ids too.
        absent: of each way in which somebody may be called whether there is none; the others stand in `texts`.
    """

    frame: Frame
    texts: tuple[str, ...]
    absent: tuple[bool, ...]


def drawn_again(document: object) -> Drawn | None:
    """What a document was drawn of, where it was drawn again and that is still known."""
    return _DRAWN.known(document)


class Redrawing(Generic[T]):
    """A document made ready to be drawn again and again, with other texts in some places and for other people.

    The texts are not judged, and neither is whether they contradict what else is there.

    >>> from ectcore.model.target import Target
    >>> Redrawing(Target(id="t", statement="Greet 8C"), [0])(["Greet 9D", ""]).statement
    'Greet 9D'
    """

    def __init__(self, document: T, places: Iterable[int]) -> None:
        """Settle what is to be made anew where the texts in those places of the outline differ."""
        self._outline, where = outline(document), sorted(set(places))
        self._frame = Frame(document, tuple(where), _Script(set(where)).function(document))

    def __call__(self, texts: Sequence[str], who: Sequence[Who] = ()) -> T:
        """The document with those texts in the places that were told, and all the others as they were."""
        frame, who = self._frame, tuple(who) or self._outline.who
        made: T = frame.drawn(texts, who)
        remember(made, Outline(tuple(texts), who, self._outline.rest))
        _DRAWN.know(made, Drawn(frame, *_told(frame.places, texts, who)))
        return made


def drawn_of_others(document: Any, drawn: Drawn, told: Iterable[str]) -> Any:  # noqa: ANN401 - any value of the model
    """The document once more, with others for all that is told of it in what it was drawn of; nothing is judged."""
    texts, left = list(outline(document).texts), iter(told)
    for place in drawn.frame.places:
        texts[place] = next(left)
    return drawn.frame.drawn(texts, [_called_otherwise(one, left) for one in outline(document).who])


def _told(places: Sequence[int], texts: Sequence[str], who: Iterable[Who]) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """The texts in those places and what people and schools are called; in which ways they are not called."""
    called: list[str | None] = []
    for one in who:
        called += _called(one)
    told = [texts[place] for place in places]
    told += [each for each in called if each is not None]
    return tuple(told), tuple([each is None for each in called])


def _called(one: Who) -> tuple[str | None, ...]:
    return _WAYS[one.__class__](one) if isinstance(one, Person | School) else (one,)


def _called_otherwise(one: Who, left: Iterator[str]) -> Who:
    if not isinstance(one, Person | School):
        return None if one is None else next(left)
    made: Person | School = object.__new__(one.__class__)
    for field, known in zip(fields(one.__class__), _called(one), strict=True):
        object.__setattr__(made, field.name, None if known is None else next(left))
    return made


_WAYS: Final[dict[type, Callable[[Any], tuple[str | None, ...]]]] = {
    cls: attrgetter(*(field.name for field in fields(cls))) for cls in (Person, School)
}
"""What gives all the ways in which somebody, or a school, is called."""


def with_texts(document: T, texts: Sequence[str]) -> T:
    """The document with those texts in the place of its own, in the order of its outline; they are not judged.

    >>> from ectcore.model.target import Target
    >>> with_texts(Target(id="t", statement="Greet 8C"), ["Greet 9D", ""]).statement
    'Greet 9D'
    """
    (made,) = _retold_each((document,), tuple(texts))
    return cast("T", made)


def _retold_each(parts: Iterable[Any], texts: tuple[str, ...]) -> Iterator[Any]:
    """Each part with its own among the texts of several; itself where they are as they were."""
    for part in parts:
        old = outline(part).texts if part else ()
        own, texts = texts[: len(old)], texts[len(old) :]
        yield part if own == old else _retold(part, own)


def _retold(part: Any, texts: tuple[str, ...]) -> Any:  # noqa: ANN401 - any value of the model, or a tuple of them
    if part.__class__ is tuple:
        return tuple(_retold_each(part, texts))
    drawing = drawing_of(part.__class__)
    single, lists, _, inner = drawing.names
    changed: dict[str, Any] = dict(zip(single, texts, strict=False))
    left = texts[len(single) :]
    for name in lists:
        several = len(getattr(part, name))
        changed[name], left = left[:several], left[several:]
    changed |= zip(inner, _retold_each(drawing.parts(part), left), strict=True)
    return with_values(part, changed)


def with_values(part: T, changed: Mapping[str, Any]) -> T:
    """The value with others in some of its fields; they are not judged.

    >>> from ectcore.model.target import Target
    >>> with_values(Target(id="t", statement="Greet 8C"), {"id": "u"}).id
    'u'
    """
    cls: Any = part.__class__
    made: T = object.__new__(cls)
    for name, set_ in _setters(cls):
        set_(made, changed[name] if name in changed else getattr(part, name))
    return made


@cache
def _setters(cls: type[AttrsInstance]) -> tuple[tuple[str, Callable[[Any, Any], None]], ...]:
    """What sets each field: called as it is, two thirds of the time of object.__setattr__, which looks for it first."""
    return tuple((field.name, getattr(cls, field.name).__set__) for field in fields(cls))


class _Script:
    """Writes the function that draws a document anew of its texts and people, as attrs writes its methods.

    A loop over the fields of every part takes nearly twice as long.
    """

    def __init__(self, places: set[int]) -> None:
        self._places, self._texts, self._who = places, 0, 0
        self._known: dict[str, Any] = {"new": object.__new__}
        self._lines: list[str] = []

    def function(self, document: object) -> Callable[[Sequence[str], Sequence[Who]], Any]:
        """What makes the document anew."""
        made = self._part(document) or self._called(document)
        script = "\n    ".join(["def drawn(texts, who):", *self._lines, f"return {made}"])
        exec(script, self._known)  # noqa: S102 - nothing in it but numbers
        drawn: Callable[[Sequence[str], Sequence[Who]], Any] = self._known["drawn"]
        return drawn

    def _part(self, part: Any) -> str | None:  # noqa: ANN401 - any value of the model, or a tuple of them
        """What stands for the part made anew; None where there is nothing to be made anew in it."""
        if part is None:
            return None
        if part.__class__ is tuple:
            return self._items(part, [self._part(item) for item in part])
        cls = part.__class__
        single, lists, who, inner = drawing_of(cls).names
        anew = {name: self._text() for name in single}
        anew |= {name: self._items(getattr(part, name), [self._text() for _ in getattr(part, name)]) for name in lists}
        anew |= {name: self._person() for name in who}
        anew |= {name: self._part(getattr(part, name)) for name in inner}
        return self._value(part, anew) if any(anew.values()) else None

    def _text(self) -> str | None:
        place, self._texts = self._texts, self._texts + 1
        return f"texts[{place}]" if place in self._places else None

    def _person(self) -> str:
        place, self._who = self._who, self._who + 1
        return f"who[{place}]"

    def _items(self, old: tuple[Any, ...], anew: list[str | None]) -> str | None:
        if not any(anew):
            return None
        return f"({' '.join(f'{new or self._called(item)},' for item, new in zip(old, anew, strict=True))})"

    def _value(self, part: Any, anew: Mapping[str, str | None]) -> str:  # noqa: ANN401 - any value of the model
        made = f"made_{len(self._lines)}"
        self._lines.append(f"{made} = new({self._called(part.__class__)})")
        for name, set_ in _setters(part.__class__):
            value = anew.get(name) or self._called(getattr(part, name))
            self._lines.append(f"{self._called(set_)}({made}, {value})")
        return made

    def _called(self, known: object) -> str:
        """The name of what is the same in every drawing."""
        name = f"known_{id(known)}"
        self._known[name] = known
        return name


_DRAWN: Final[Remembering[Any, Drawn | None]] = Remembering(lambda _: None)
"""Of each part what it was drawn of; of a part that was not drawn here nothing is known."""
