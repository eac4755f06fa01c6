"""The cells of a record as the values of a roster's row, and what is wrong with them."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from ectcore.errors import Problem
from ectcore.model.counted import counted
from ectcore.reading.mending import mend
from ectcore.reading.rosters.handed_back import WHERE_THE_HEADER_HAS, HandedBack
from ectcore.reading.rosters.headings import FIRST_NAME, LAST_NAME, Heading
from ectcore.reading.rosters.records import Record
from ectcore.spreadsheet import opens_formula

_LOST = "\ufffd"


class Cells:
    """How the cells of one roster are read.

    Attributes:
        columns: the columns that come out.
        notices: what is amiss with the header.
    """

    def __init__(self, headings: Sequence[Heading], handed_back: HandedBack, also: Collection[str] = ()) -> None:
        """Settle which cell goes to which column.

        Args:
            headings: the headings.
            handed_back: what the header says of rows that were handed back.
            also: headings as typed under which the columns are to be had too.
        """
        self._width = handed_back.width
        self._handed_back = handed_back
        self._places: dict[str, int] = {}
        self._again: list[Heading] = []
        for heading in headings:
            if self._places.setdefault(heading.column, heading.place) != heading.place:
                self._again.append(heading)
        self._joined = "display_name" not in self._places and {FIRST_NAME, LAST_NAME} <= self._places.keys()
        columns = (*self._places, *(("display_name",) if self._joined else ()))
        self._as_typed = {
            each.typed: each.column for each in headings if each.typed in also and each.typed not in columns
        }
        self.columns = (*columns, *self._as_typed)
        self.notices = tuple(self._of_header())

    def read(self, record: Record) -> tuple[dict[str, str], list[Problem]]:
        """What the record has in each column, and why it cannot be used."""
        cells = record.cells
        fault = record.fault or self._of_length(cells)
        if fault:
            cells = [*cells, *[""] * (self._width - len(cells))]
        values = {column: _bare(cells[place]) for column, place in self._places.items()}
        problems = [Problem("", "the row", fault)] if fault else self._faults(cells, values)
        if self._joined:
            values["display_name"] = f"{values[FIRST_NAME]} {values[LAST_NAME]}".strip()
        return values | {typed: values[column] for typed, column in self._as_typed.items()}, problems

    def _faults(self, cells: Sequence[str], values: dict[str, str]) -> list[Problem]:
        return [*self._of_characters(cells), *self._of_doubles(cells, values)]

    def _of_header(self) -> Iterator[str]:
        for column, number in Counter(heading.column for heading in self._again).items():
            typed = next(heading.typed for heading in self._again if heading.column == column)
            yield (
                f"row 1, column {typed}: stands {number + 1} times; "
                "the first that is filled counts, and a row where they differ is rejected"
            )

    def _of_length(self, cells: Sequence[str]) -> str:
        if len(cells) < self._width or any(map(str.strip, cells[self._width :])):
            found = f"has {counted(len(cells), 'cell')}, {WHERE_THE_HEADER_HAS} {self._width}"
            return f"{found}; look for a delimiter too many or too few"
        missing = self._handed_back.still_missing(cells)
        return f"{missing}; fill in what is missing, or empty the cell Error message if nothing is" if missing else ""

    def _of_characters(self, cells: Sequence[str]) -> Iterator[Problem]:
        if "".join(cells).isprintable() and _LOST not in "".join(cells):
            return
        for column, place in self._places.items():
            if mend(cells[place]).repairs:
                yield Problem(f"/{column}", column, "holds a character that no text may hold, such as NUL; take it out")
            elif _LOST in cells[place]:
                yield Problem(f"/{column}", column, "a letter in it was lost when the file was saved; type it again")

    def _of_doubles(self, cells: Sequence[str], values: dict[str, str]) -> Iterator[Problem]:
        for heading in self._again:
            again = _bare(cells[heading.place])
            if not values[heading.column]:
                values[heading.column] = again
            elif again not in ("", values[heading.column]):
                reason = "stands twice, and the two differ; leave one of them"
                yield Problem(f"/{heading.column}", heading.column, reason)


def _bare(cell: str) -> str:
    """A cell without the blanks around it, and without the apostrophe that keeps it from being a formula."""
    bare = cell.strip()
    guarded = bare[:1] == "'" and (bare[1:2] == "'" or opens_formula(bare[1:]))
    return bare[1:].strip() if guarded else bare
