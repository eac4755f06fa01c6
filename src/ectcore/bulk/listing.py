"""The list of a template's plans in a folder: where each stands, and marks of whom it was made for, but no name.

A line for each, its parts divided by tabs: the place, the plan's id, the marks of the name. A list of an
earlier version has the place alone.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Listed(NamedTuple):
    """A plan in the list.

    Attributes:
        place: where its files are: a folder, a slash and a name without suffix.
        plan: its id; empty where the list does not say.
        marks: those of the name it was made for.
    """

    place: str
    plan: str = ""
    marks: str = ""

    def line(self) -> bytes:
        """The plan as a line of the list."""
        return f"{self.place}\t{self.plan}\t{self.marks}\n".encode()


def listed_in(path: Path) -> Iterator[Listed]:
    """The plans in a list, of which there may be none yet."""
    if path.exists():
        with path.open(encoding="utf-8", newline="\n") as file:
            for line in file:
                yield Listed(*line.rstrip("\n").split("\t")[:3])
