"""Equal parts of documents made into one value: what plans have in common is made, and later judged, once."""

import marshal
from collections.abc import Callable
from typing import Any, Final

MOST: Final = 512
"""How many values of a kind are remembered before all are forgotten (the project's own)."""

_BY_VALUE: Final = 2
"""The newest version of marshal's format in which equal data are equal bytes: later ones refer to what was before."""


class Once:
    """Makes a value from plain data, and gives the same value where the data are the same.

    >>> from ectcore.model.people import Person
    >>> person = Once(lambda plain, cls: cls(**plain))
    >>> person({"id": "ect-014"}, Person) is person({"id": "ect-014"}, Person)
    True
    """

    def __init__(self, structure: Callable[[Any, Any], Any]) -> None:
        """Keep what makes a value."""
        self._structure = structure
        self._made: dict[bytes, Any] = {}

    def __call__(self, plain: Any, kind: Any) -> Any:  # noqa: ANN401 - plain data; a value of that kind
        """The value; whatever is raised is raised anew each time."""
        try:
            data = marshal.dumps(plain, _BY_VALUE)
        except ValueError:  # what is no plain data, such as a number that is too large, is no value either
            return self._structure(plain, kind)
        made = self._made.get(data)
        if made is None:
            made = self._structure(plain, kind)
            if len(self._made) >= MOST:
                self._made = {}
            self._made[data] = made
        return made
