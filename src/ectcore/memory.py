"""What a pure function gave for a frozen value, remembered for that very value; never more than so many."""

from collections.abc import Callable
from typing import Final, Generic, TypeVar

MOST: Final = 4096
"""How many values are remembered before all are forgotten (the project's own)."""

Given = TypeVar("Given")
Result = TypeVar("Result")


class Remembering(Generic[Given, Result]):
    """A pure function of frozen values that makes its result once for each value that it meets again.

    A value is known by what it is, not by what it equals: to compare two plans takes longer than most of what
    is made of them, and plans of one template share the parts that are alike. Without the memory the results
    are the same.

    >>> lengths = Remembering(len)
    >>> several = ("a", "b")
    >>> lengths(several), lengths(several)
    (2, 2)
    """

    def __init__(self, function: Callable[[Given], Result], most: int = MOST) -> None:
        """Remember what the function gives, for at most so many values."""
        self._function, self._most = function, most
        self._known: dict[int, tuple[Given, Result]] = {}

    def __call__(self, value: Given) -> Result:
        """What the function gives for the value."""
        known = self._known.get(id(value))
        if known is not None and known[0] is value:
            return known[1]
        result = self._function(value)
        if len(self._known) >= self._most:
            self._known.clear()
        self._known[id(value)] = (value, result)  # the value is kept, so that no other one has its number meanwhile
        return result
