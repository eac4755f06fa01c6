"""Documents as drawings of what they have in common with others.

The plans of a template are drawn again with other texts and for other people (see `ectcore.linting.redrawing`).
Plans that were read are alike in the same way: they share their targets and plan reviews, each the very same value,
and differ by the people and by some texts. So what depends on the rest can be made once for all of them
(see `ectcore.linting.forms`).
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from operator import attrgetter
from typing import Any, Final, NamedTuple

from attrs import field, fields, frozen

from ectcore.linting.outline import Who, drawing_of, outline
from ectcore.linting.script import Script
from ectcore.memory import Remembering
from ectcore.model.people import Person, School

_MOST: Final = 256
"""How many frames of documents that nobody drew are remembered (the project's own)."""


@frozen(eq=False)
class Frame:
    """What drawings of one document have in common.

    Attributes:
        document: what is drawn again.
        places: the places of the texts that may differ, in the outline of the document; people may differ too.
    """

    document: Any
    places: tuple[int, ...]

    @cached_property
    def drawn(self) -> Callable[[Sequence[str], Sequence[Who]], Any]:
        """Makes the document anew of texts and of people, as they stand in an outline."""
        return Script(set(self.places)).function(self.document)


class Drawn(NamedTuple):
    """A document as a drawing.

    Attributes:
        frame: what it has in common with others.
        texts: those in the places that the frame leaves open, and after them what people and schools are called
            in any way, their ids too.
        absent: of each way in which somebody may be called whether there is none; the others stand in `texts`.
    """

    frame: Frame
    texts: tuple[str, ...]
    absent: tuple[bool, ...]


def drawn(document: object) -> Drawn:
    """The document as a drawing: of what it was drawn of, or of the first one that is like it.

    >>> from ectcore.model.target import Target
    >>> drawn(Target(id="t", statement="Greet 8C")).texts
    ('Greet 8C', '')
    """
    return _DRAWN(document)


def remember_drawn(document: object, frame: Frame, texts: Iterable[str], who: Iterable[Who]) -> None:
    """Remember what a document was drawn of, with those texts in the places of the frame."""
    _DRAWN.know(document, _of_frame(frame, texts, who))


def drawn_of_others(document: Any, drawn: Drawn, told: Iterable[str]) -> Any:  # noqa: ANN401 - any value of the model
    """The document once more, with others for all that is told of it in what it was drawn of; nothing is judged."""
    texts, left = list(outline(document).texts), iter(told)
    for place in drawn.frame.places:
        texts[place] = next(left)
    return drawn.frame.drawn(texts, [_called_otherwise(one, left) for one in outline(document).who])


@frozen
class _Likeness:
    """A document as one of those that are equal but for people and texts, and share all lists of parts."""

    common: tuple[Hashable, ...]
    document: Any = field(eq=False, repr=False)


def _like_others(document: Any) -> Drawn:  # noqa: ANN401 - any value of the model
    """The document as a drawing of the first one like it: the texts in its lists of parts are the same, others open."""
    drawing = drawing_of(document.__class__)
    lists = drawing.lists(document)
    texts, who = [*drawing.texts(document), *chain(*lists)], [*drawing.who(document)]
    common: list[Hashable] = [document.__class__, tuple(map(len, lists)), *drawing.leaves(document)]
    for part in drawing.parts(document):
        if part.__class__ is tuple:
            common.append(id(part))  # which is nobody else's as long as the frame is remembered, with its document
            who += outline(part).who if part else ()
        else:
            inner = outline(part)
            common.append(inner.rest)
            texts += inner.texts
            who += inner.who
    return _of_frame(_frame(_Likeness(tuple(common), document)), texts, who)


@lru_cache(_MOST)
def _frame(like: _Likeness) -> Frame:
    drawing, document = drawing_of(like.document.__class__), like.document
    own = len(drawing.texts(document)) + sum(map(len, drawing.lists(document)))
    places, end = [*range(own)], own
    for part in drawing.parts(document):
        begin, end = end, end + len(outline(part).texts)
        places += () if part.__class__ is tuple else range(begin, end)
    return Frame(document, tuple(places))


def _of_frame(frame: Frame, texts: Iterable[str], who: Iterable[Who]) -> Drawn:
    called: list[str | None] = []
    for one in who:
        called += _called(one)
    told = (*texts, *[each for each in called if each is not None])
    return Drawn(frame, told, tuple([each is None for each in called]))


def _called(one: Who) -> tuple[str | None, ...]:
    return _WAYS[one.__class__](one) if isinstance(one, Person | School) else (one,)


def _called_otherwise(one: Who, left: Iterator[str]) -> Who:
    if not isinstance(one, Person | School):
        return None if one is None else next(left)
    made: Person | School = object.__new__(one.__class__)
    for attribute, known in zip(fields(one.__class__), _called(one), strict=True):
        object.__setattr__(made, attribute.name, None if known is None else next(left))
    return made


_WAYS: Final[dict[type, Callable[[Any], tuple[str | None, ...]]]] = {
    cls: attrgetter(*(attribute.name for attribute in fields(cls))) for cls in (Person, School)
}
"""What gives all the ways in which somebody, or a school, is called."""

_DRAWN: Final[Remembering[Any, Drawn]] = Remembering(_like_others, most=16)
"""Whoever has a document checked and written asks for the same one again, before others."""
