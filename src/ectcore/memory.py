"""What a pure function gave for a frozen value, remembered for that very value; never for more than so many."""

from collections.abc import Callable
from typing import Final, Generic, TypeVar

MOST: Final = 256
"""For how many values a generation of results is kept; there are two of them (the project's own)."""

OF_TEXTS: Final = 512
OF_CLAUSES: Final = 128
"""For how many texts, and clauses of them, is remembered what is asked again while a few plans are read.

For no more, since of each there are many small values, and Python looks through all that is kept whenever it looks
for what to throw away: with eight times as many, plans that share no text took a fifth longer (the project's own).
"""

Given = TypeVar("Given")
Result = TypeVar("Result")


class Remembering(Generic[Given, Result]):
    """A pure function of frozen values that makes its result once for each value that it meets again and again.

    A value is known by what it is, not by what it equals: to compare two plans takes longer than most of what
    is made of them, and the plans of one template share the parts that are alike. The results are those of the
    function, whatever is remembered, and threads may share one: each change of what is kept is one assignment.

    >>> lengths = Remembering(len)
    >>> several = ("a", "b")
    >>> lengths(several), lengths(several)
    (2, 2)
    """

    def __init__(self, function: Callable[[Given], Result], most: int = MOST) -> None:
        """Remember what the function gives, for so many values in each generation."""
        self._function, self._most = function, most
        # With its value, lest another get the value's number meanwhile.
        self._young: dict[int, tuple[Given, Result]] = {}
        self._old: dict[int, tuple[Given, Result]] = {}

    def __call__(self, value: Given) -> Result:
        """What the function gives for the value."""
        known = self._young.get(id(value))
        if known is None:
            known = self._old.get(id(value)) or (value, self._function(value))
            self.know(*known)
        return known[1]

    def known(self, value: Given) -> Result | None:
        """What the function gave for the value, where that is remembered."""
        known = self._young.get(id(value)) or self._old.get(id(value))
        return known[1] if known else None

    def know(self, value: Given, result: Result) -> None:
        """Remember what the function would give for the value."""
        if len(self._young) >= self._most:
            self._old, self._young = self._young, {}  # what nobody asked for since the last time is forgotten
        self._young[id(value)] = (value, result)
