"""Documents drawn again with other texts and for other people, as the plans of a template are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar, cast

from ectcore.linting.drawn import Frame, remember_drawn
from ectcore.linting.outline import Outline, Who, drawing_of, outline, remember
from ectcore.linting.script import setters

T = TypeVar("T")


class Redrawing(Generic[T]):
    """A document made ready to be drawn again and again, with other texts in some places and for other people.

    The texts are not judged, and neither is whether they contradict what else is there.

    >>> from ectcore.model.target import Target
    >>> Redrawing(Target(id="t", statement="Greet 8C"), [0])(["Greet 9D", ""]).statement
    'Greet 9D'
    """

    def __init__(self, document: T, places: Iterable[int]) -> None:
        """Settle what is to be made anew where the texts in those places of the outline differ."""
        self._outline = outline(document)
        self._frame = Frame(document, tuple(sorted(set(places))))

    def __call__(self, texts: Sequence[str], who: Sequence[Who] = ()) -> T:
        """The document with those texts in the places that were told, and all the others as they were."""
        frame, who = self._frame, tuple(who) or self._outline.who
        made: T = frame.drawn(texts, who)
        remember(made, Outline(tuple(texts), who, self._outline.rest))
        remember_drawn(made, frame, [texts[place] for place in frame.places], who)
        return made


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
    for name, set_ in setters(cls):
        set_(made, changed[name] if name in changed else getattr(part, name))
    return made
