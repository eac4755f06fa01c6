"""The function that draws a document anew of its texts and people, written out."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from attrs import AttrsInstance, fields

from ectcore.linting.outline import Who, drawing_of


@cache
def setters(cls: type[AttrsInstance]) -> tuple[tuple[str, Callable[[Any, Any], None]], ...]:
    """What sets each field: called as it is, two thirds of the time of object.__setattr__, which looks for it first."""
    return tuple((field.name, getattr(cls, field.name).__set__) for field in fields(cls))


class Script:
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
        for name, set_ in setters(part.__class__):
            value = anew.get(name) or self._called(getattr(part, name))
            self._lines.append(f"{self._called(set_)}({made}, {value})")
        return made

    def _called(self, known: object) -> str:
        """The name of what is the same in every drawing."""
        name = f"known_{id(known)}"
        self._known[name] = known
        return name
