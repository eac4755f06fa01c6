"""A roster, one ECT a row, as spreadsheets and school systems save it: row by row, however long it is.

A row that cannot be used is told with its column and the reason, and the others go on.
"""

import csv
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import partial
from io import BytesIO, StringIO, TextIOWrapper
from typing import BinaryIO, Final, NamedTuple

from attrs import field, frozen

from ectcore.errors import DocumentError, Problem, nearest
from ectcore.reading.rosters.cells import Cells
from ectcore.reading.rosters.doubles import Doubles
from ectcore.reading.rosters.encoding import encoding_of
from ectcore.reading.rosters.handed_back import HandedBack
from ectcore.reading.rosters.headings import ERROR_MESSAGE, HOLDS_PERSONAL_DATA, Heading, headings
from ectcore.reading.rosters.records import Record, records
from ectcore.reading.workbooks.sheets import is_workbook, sheet_of
from ectcore.spreadsheet import safe_cell

NEEDED: Final = ("staff_id", "display_name")
"""The columns without which a table is no roster."""

_NO_ROSTER: Final = "a roster has a header with the columns staff_id and display_name, and a row for each ECT"


@frozen(kw_only=True)
class RosterRow:
    """A row of a roster.

    Attributes:
        number: which row it is, as a spreadsheet counts; the header is row 1.
        values: what it has in each column; blanks around are taken off.
        cells: its cells as they were typed.
        problems: why it cannot be used, each with its column; empty where it can.

    >>> RosterRow(number=2, values={"staff_id": "ect-014", "display_name": "Aisha"}).problems
    ()
    """

    number: int
    values: Mapping[str, str]
    cells: tuple[str, ...] = field(default=(), repr=False)
    problems: tuple[Problem, ...] = ()


@frozen(kw_only=True)
class Roster:
    r"""A roster whose rows are read as they are asked for, once.

    Attributes:
        columns: the columns that its rows have.
        header: the header as it was typed.
        notices: what people have to know of the file as a whole.
        is_part: whether its rows are rejected ones that were handed back, and so not all of a roster.
        about: about how many rows there are.
        rows: the rows, those that cannot be used among them.

    >>> read_roster(b"staff_id,display_name\nect-014,Aisha\n").columns
    ('staff_id', 'display_name')
    """

    columns: tuple[str, ...]
    header: tuple[str, ...]
    notices: tuple[str, ...]
    is_part: bool
    about: int
    rows: Iterator[RosterRow] = field(eq=False, repr=False)

    def __iter__(self) -> Iterator[RosterRow]:
        """The rows."""
        return self.rows


def read_roster(data: bytes | BinaryIO, *, extra: Sequence[str] = (), also: Collection[str] = ()) -> Roster:
    r"""The roster in a file: CSV in UTF-8, UTF-16 or Windows-1252, or a workbook (XLSX, with the extra `xlsx`).

    Args:
        data: the bytes, or a file that is open for reading and can be rewound.
        extra: columns that are needed besides `staff_id` and `display_name`.
        also: headings under which a column is to be had as it is typed, such as `Surname` beside `last_name`.

    Raises:
        DocumentError: it is no roster, or lacks a column; told with the nearest heading there is.

    >>> roster = read_roster(b"Staff code;Full name;fte\nect-014;Aisha Rahman;1.0\nect-015;;0.6\n")
    >>> for row in roster:
    ...     print(row.number, dict(row.values), *row.problems)
    2 {'staff_id': 'ect-014', 'display_name': 'Aisha Rahman', 'fte': '1.0'}
    3 {'staff_id': 'ect-015', 'display_name': '', 'fte': '0.6'} display_name: is empty; give the ECT's name
    """
    file = BytesIO(data) if isinstance(data, bytes) else data
    return _roster(_of_workbook(file, extra) if is_workbook(file) else _of_text(file), extra, also)


class _Table(NamedTuple):
    """The records of a file, the header first, and what is known of it as a whole."""

    records: Iterator[Record]
    notice: str
    lines: int = 0
    within: str = ""


def _of_workbook(file: BinaryIO, extra: Sequence[str]) -> _Table:
    sheet = sheet_of(file, partial(_is_headed, extra=extra))
    return _Table(sheet.records, sheet.notice, within=sheet.within)


def _of_text(file: BinaryIO) -> _Table:
    encoding = encoding_of(file)
    return _Table(_decoded(file, encoding.name), encoding.notice, encoding.lines)


def _decoded(file: BinaryIO, encoding: str) -> Iterator[Record]:
    lines = TextIOWrapper(file, encoding, errors="replace", newline=None)
    try:
        yield from records(lines)
    finally:
        if not file.closed:
            lines.detach()  # whoever opened the file closes it


def header_to_hand_back(header: Sequence[str]) -> bytes:
    """The header of a CSV with rejected rows; it says that the file holds personal data."""
    divides_anew = any(sign in heading for heading in header for sign in ";\t")
    return _line([*header, ERROR_MESSAGE, HOLDS_PERSONAL_DATA], in_quotes=divides_anew).encode("utf-8-sig")


def row_to_hand_back(header: Sequence[str], row: RosterRow, reasons: str) -> bytes:
    """A rejected row as CSV, as it was typed and with its reasons, to be put right and read again.

    Cells beyond the header stand at the end, after the reasons, which are under their heading in every row.
    What a spreadsheet would take for a formula gets an apostrophe before it, which reading takes off.
    """
    width = len(header)
    under, beyond = row.cells[:width], row.cells[width:]
    padding = [""] * (width - len(under))
    return _line([*under, *padding, reasons, "yes", *(beyond if any(map(str.strip, beyond)) else ())]).encode()


def _line(cells: Iterable[str], *, in_quotes: bool = False) -> str:
    line = StringIO()
    csv.writer(line, quoting=csv.QUOTE_ALL if in_quotes else csv.QUOTE_MINIMAL).writerow(
        [safe_cell(cell) if cell.strip() else cell for cell in cells]
    )
    return line.getvalue()


def _roster(table: _Table, extra: Sequence[str], also: Collection[str]) -> Roster:
    header = next(table.records, None)
    if header is None:
        raise DocumentError([Problem("", "the roster", f"is empty; {_NO_ROSTER}")])
    columns = headings(header.cells)
    handed_back = HandedBack(header.cells)
    cells = Cells(columns, handed_back, also)
    missing = _missing(cells.columns, extra)
    if missing:
        raise DocumentError(
            Problem(
                "", f"the roster, {column}", f"there is no such column{table.within}; {_what_there_is(column, columns)}"
            )
            for column in missing
        )
    return Roster(
        columns=cells.columns,
        header=tuple(header.cells),
        notices=(*filter(None, [table.notice]), *cells.notices),
        is_part=handed_back.is_any,
        about=max(table.lines - 1, 0),
        rows=_rows(table.records, cells, handed_back),
    )


def _missing(known: Sequence[str], extra: Sequence[str]) -> list[str]:
    return [column for column in dict.fromkeys((*NEEDED, *extra)) if column not in known]


def _is_headed(found: Iterator[Record], extra: Sequence[str]) -> bool:
    """Whether records begin with a header that has all that is needed."""
    header = next(found, None)
    return bool(header and not _missing(Cells(headings(header.cells), HandedBack(header.cells)).columns, extra))


def _what_there_is(column: str, columns: Sequence[Heading]) -> str:
    """The heading that was probably meant, or those that are known: where there is no header, row 1 is somebody."""
    close = get_close_matches(column, [heading.typed for heading in columns], n=1)
    known = [heading.typed for heading in columns if heading.is_known]
    return nearest(column, close or known) if close or known else f"row 1 has no heading that is known; {_NO_ROSTER}"


def _rows(found: Iterator[Record], cells: Cells, handed_back: HandedBack) -> Iterator[RosterRow]:
    doubles = Doubles(handed_back)
    for record in found:
        values, problems = cells.read(record)
        if not problems:
            problems = [*_of_needed(values), *_of_lost_letters(values)] or doubles.of(values, record)
        yield RosterRow(
            number=record.number,
            values=values,
            cells=tuple(record.cells),
            problems=tuple(problems),
        )


def _of_needed(values: Mapping[str, str]) -> list[Problem]:
    wants = {"staff_id": "every ECT has a staff id, unique in the school", "display_name": "give the ECT's name"}
    return [Problem(f"/{column}", column, f"is empty; {want}") for column, want in wants.items() if not values[column]]


def _of_lost_letters(values: Mapping[str, str]) -> Iterator[Problem]:
    for column in ("display_name", "mentor_name"):
        if "?" in values.get(column, ""):
            reason = (
                "has a question mark in it, where a letter was probably lost when the file was saved; type it again"
            )
            yield Problem(f"/{column}", column, reason)
