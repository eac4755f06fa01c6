"""What is wrong with a document: the way to it, and the reason for people."""

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Final

from ectcore.errors import Problem
from ectcore.model.field import QUOTED_AT_MOST, quoted
from ectcore.model.place import Path, pointer, spoken

_WORDS: Final = {None: "null", True: "true", False: "false"}


Fault = tuple[Path, str]
"""The way to a fault from the part that is being made, and the reason."""


class Faults(Exception):  # noqa: N818 - several faults at once, and never seen outside the codec
    """All that is wrong with a part of a document.

    Attributes:
        found: the faults.
    """

    def __init__(self, found: Iterable[Fault]) -> None:
        """Keep all the faults."""
        super().__init__()
        self.found = tuple(found)

    def under(self, step: str | int) -> Iterator[Fault]:
        """The same faults as seen from the object or list in which the part is that step."""
        return (((step, *path), reason) for path, reason in self.found)


def whole(reason: str) -> Faults:
    """A fault of the part as a whole, rather than of something in it."""
    return Faults([((), reason)])


def problem(path: Path, reason: str) -> Problem:
    """The fault as users get it.

    A key that a terminal might obey, or that no file can hold, is quoted in the reason and
    never part of the place: that ends before it.

    >>> problem(("targets", 0, "due"), "is missing; it is needed")
    Problem(pointer='/targets/0/due', where='target 1, due', reason='is missing; it is needed')
    """
    told = tuple(takewhile(_can_be_told, path))
    return Problem(pointer(told), spoken(told), reason)


def _can_be_told(part: str | int) -> bool:
    return isinstance(part, int) or (part.isprintable() and part.strip() != "" and len(part) <= QUOTED_AT_MOST)


def shown(value: object) -> str:
    """A value of JSON as a message shows it.

    >>> shown(None), shown([1]), shown("soon")
    ('null', 'a list', "'soon'")
    """
    if value is None or isinstance(value, bool):
        return _WORDS[value]
    if isinstance(value, dict):
        return "an object"
    return "a list" if isinstance(value, list) else quoted(value)
