"""What a pure function gave for a frozen value, remembered for that very value; never for more than so many."""

from collections.abc import Callable
from typing import Final, Generic, TypeVar

MOST: Final = 4096
"""For how many values that were met again the result is kept (the project's own)."""

NEW: Final = 256
"""For how many values that were met once it is kept, in case they are met again (the project's own)."""

Given = TypeVar("Given")
Result = TypeVar("Result")


class Remembering(Generic[Given, Result]):
    """A pure function of frozen values that makes its result once for each value that it meets again and again.

    A value is known by what it is, not by what it equals: to compare two plans takes longer than most of what
    is made of them, and the plans of one template share the parts that are alike. The results are those of the
    function, whatever is remembered.

    >>> lengths = Remembering(len)
    >>> several = ("a", "b")
    >>> lengths(several), lengths(several)
    (2, 2)
    """

    def __init__(self, function: Callable[[Given], Result]) -> None:
        """Remember what the function gives."""
        self._function = function
        self._new: dict[int, tuple[Given, Result]] = {}
        self._kept: dict[int, tuple[Given, Result]] = {}

    def __call__(self, value: Given) -> Result:
        """What the function gives for the value."""
        known = self._kept.get(id(value))
        if known is not None and known[0] is value:
            return known[1]
        known = self._new.pop(id(value), None)
        if known is None or known[0] is not value:
            known = (value, self._function(value))  # with the value, lest another get its number meanwhile
            return _add(self._new, known, NEW)
        return _add(self._kept, known, MOST)

    def known(self, value: Given) -> Result | None:
        """What the function gave for the value, where that is remembered."""
        known = self._kept.get(id(value)) or self._new.get(id(value))
        return known[1] if known is not None and known[0] is value else None

    def know(self, value: Given, result: Result) -> None:
        """Remember what the function would give for the value."""
        _add(self._new, (value, result), NEW)


def _add(memory: dict[int, tuple[Given, Result]], known: tuple[Given, Result], most: int) -> Result:
    if len(memory) >= most:
        del memory[next(iter(memory))]  # the oldest
    memory[id(known[0])] = known
    return known[1]
