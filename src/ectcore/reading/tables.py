"""A table out of delimited text, row by row, whatever a row is spoilt by.

What is read is RFC 4180 with any delimiter. A quotation mark that is opened and never
closed would swallow all rows after it: such a row is told, and reading goes on with the
next row that has as many cells as the first.
"""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Final

from attrs import evolve, frozen

MOST_LINES: Final = 50
"""How many lines after a spoilt row are searched for the next sound one (the project's own bound)."""

MOST_CHARACTERS: Final = csv.field_size_limit()
"""How many characters a cell may have, as Python's reader has it."""


@frozen
class Row:
    """A row of a table.

    Attributes:
        number: which row it is, from 1, empty ones counted.
        cells: what its cells hold.
        fault: why it could not be read, where it could not; the last of the cells is then the one at fault.
        remark: what was found amiss, and read as it stands.
    """

    number: int
    cells: tuple[str, ...]
    fault: str = ""
    remark: str = ""


def read_rows(text: str, delimiter: str) -> tuple[Row, ...]:
    r"""All rows, those without cells included.

    >>> rows = read_rows('a,b\n"1,2\n3,"x\ny"\n', ",")
    >>> [(row.number, row.cells, row.fault.partition(";")[0]) for row in rows if row.fault]
    [(2, ('1,2',), 'a quotation mark is opened and never closed')]
    >>> rows[2].cells
    ('3', 'x\ny')
    """
    lines = StringIO(text, newline="").readlines()
    rows: list[Row] = []
    at = 0
    while at < len(lines):
        for cells, end in _sound(lines, at, delimiter):
            rows.append(Row(len(rows) + 1, cells))
            at = end
        if at < len(lines):
            width = len(rows[0].cells) if rows else 1
            row, at = _spoilt(lines, at, delimiter, Row(len(rows) + 1, ()), width)
            rows.append(row)
    return tuple(rows)


def _sound(lines: Sequence[str], at: int, delimiter: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """The rows from a line on, each with the line after it, up to the first that is spoilt."""
    reader = csv.reader((lines[index] for index in range(at, len(lines))), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            yield tuple(cells), at + reader.line_num
    except csv.Error:
        return


def _spoilt(lines: Sequence[str], at: int, delimiter: str, empty: Row, width: int) -> tuple[Row, int]:
    """The row that begins with that line, and the line on which to go on."""
    reader = csv.reader((lines[at], "\n"), delimiter=delimiter)
    try:
        cells = tuple(next(reader))
    except csv.Error:
        fault = (
            f"a cell has more than {MOST_CHARACTERS:,} characters; shorten it, or look for a quotation mark too many"
        )
        return evolve(empty, fault=fault), at + 1
    if reader.line_num == 1:
        return evolve(empty, cells=cells, remark="a quotation mark within a cell was read as it stands"), at + 1
    again = _next_sound(lines, at + 1, delimiter, width)
    lost = again - at - 1
    also = f"; {lost} line{'s' * (lost > 1)} after it went with it" if lost else ""
    fault = f"a quotation mark is opened and never closed; close it, or take it out{also}"
    return evolve(empty, cells=(*cells[:-1], cells[-1].rstrip()), fault=fault), again


def _next_sound(lines: Sequence[str], at: int, delimiter: str, width: int) -> int:
    """The next line that begins a row of that many cells; where none does, this line."""
    if width == 1:
        return at
    for start in range(at, min(len(lines), at + MOST_LINES)):
        cells, _ = next(_sound(lines[start : start + MOST_LINES], 0, delimiter), ((), 0))
        if len(cells) == width:
            return start
    return at
