"""The records of a table in CSV, one after the other, faults and all, however long the table is.

The reader of the standard library takes an unclosed quote for the start of a cell that goes on
to the end of the file. Here a record that does not close is one bad record, and reading goes on
at the next line.
"""

import csv
from collections import deque
from collections.abc import Iterator
from functools import partial
from io import StringIO
from typing import Final, NamedTuple, TextIO

MOST_CHARACTERS: Final = 1 << 16
"""How many characters a record has at most (the project's own bound)."""

MOST_LINES: Final = 50
"""How many lines of the file a record may stand on (the project's own bound)."""

_DELIMITERS: Final = ",;\t"
_UNCLOSED: Final = "a quotation mark is opened and not closed, or stands alone within a cell; close it, or take it out"
_TOO_LONG: Final = f"has more than {MOST_CHARACTERS:,} characters on one line; that is no row of a roster"


class Record(NamedTuple):
    """A record of the table.

    Attributes:
        number: which row it is, as a spreadsheet counts: blank rows count, one with line ends in its cells is one.
        cells: its cells; for a record that cannot be taken apart, its whole line.
        fault: why it cannot be; empty where it can.
    """

    number: int
    cells: list[str]
    fault: str = ""


def records(file: TextIO) -> Iterator[Record]:
    r"""The records of a file, the header first; blank ones are counted and left out.

    >>> from io import StringIO
    >>> [record.cells for record in records(StringIO('sep=;\na;b\n1;"2; 3"\n'))]
    [['a', 'b'], ['1', '2; 3']]
    """
    lines = _Lines(file)
    delimiter = _declared(lines) or _likely(lines)
    number, width = 0, 0
    while line := lines.next():
        number += 1
        if not line.strip(f"\n {delimiter}"):
            continue
        record = _record(number, line, lines, delimiter, width)
        width = width or len(record.cells)
        yield record


class _Lines:
    """The lines of a file, which can be put back."""

    def __init__(self, file: TextIO) -> None:
        self._read = partial(file.readline, MOST_CHARACTERS)
        self._back: deque[str] = deque()

    def next(self) -> str:
        """The next line with its end; nothing at the end of the file."""
        return self._back.popleft() if self._back else self._read()

    def put_back(self, lines: list[str]) -> None:
        """Have those lines come next."""
        self._back.extendleft(reversed(lines))

    def skip(self) -> None:
        """Pass over what is left of a line that is too long."""
        while (rest := self.next()) and not rest.endswith("\n"):
            pass


def _declared(lines: _Lines) -> str:
    """The delimiter of a line such as `sep=;`, which Excel writes and reads and does not count."""
    line = lines.next()
    if line[:4].casefold() == "sep=" and len(line.rstrip("\n")) == len("sep=;"):
        return line[4]
    lines.put_back([line])
    return ""


def _likely(lines: _Lines) -> str:
    """The delimiter that the header has most of."""
    header = lines.next()
    lines.put_back([header])
    bare = "".join(header.split('"')[::2])
    return max(_DELIMITERS, key=bare.count)


def _record(number: int, line: str, lines: _Lines, delimiter: str, width: int) -> Record:
    if not line.endswith("\n") and len(line) >= MOST_CHARACTERS:
        lines.skip()
        return Record(number, [line[:100]], _TOO_LONG)
    if '"' not in line:
        return Record(number, line.rstrip("\n").split(delimiter))
    cells = _taken_apart(line, delimiter)
    if cells is not None:
        return Record(number, cells)
    return _of_many_lines(number, line, lines, delimiter, width)


def _of_many_lines(number: int, first: str, lines: _Lines, delimiter: str, width: int) -> Record:
    """A record whose quotes close on a later line; one whose quotes do not close well is its first line alone."""
    taken: list[str] = []
    whole = first
    while len(taken) < MOST_LINES and len(whole) < MOST_CHARACTERS and (line := lines.next()):
        taken.append(line)
        whole += line
        cells = _taken_apart(whole, delimiter) if '"' in line else None
        if cells is not None and len(cells) == (width or len(cells)):
            return Record(number, cells)
    lines.put_back(taken)
    return Record(number, [first.rstrip("\n")], _UNCLOSED)


def _taken_apart(text: str, delimiter: str) -> list[str] | None:
    """The cells of a text whose quotes close and stand where they may, else None."""
    try:
        found = list(csv.reader(StringIO(text, newline="\n"), delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return found[0] if len(found) == 1 else None
