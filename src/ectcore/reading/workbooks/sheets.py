"""The sheets of a workbook (XLSX), behind a guard against what would fill the memory."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from importlib import import_module
from typing import Any, BinaryIO, Final, NamedTuple
from zipfile import ZipFile

from attrs import field, frozen

from ectcore.errors import DocumentError, PluginError, Problem
from ectcore.model.field import quoted
from ectcore.reading.mending import with_line_feeds
from ectcore.reading.rosters.records import Record
from ectcore.reading.workbooks.survey import BOOK, Place, survey

MOST_UNPACKED: Final = 64 << 20
"""How many bytes a workbook may declare that it unpacks to: 64 MiB (the project's own bound)."""

MOST_CELLS: Final = 5_000_000
"""How many cells there may be from the first to the last, empty ones between them counted (the project's own bound)."""

_OF_OTHER_KINDS: Final = frozenset({"content.xml", "xl/workbook.bin"})
_AS_CSV: Final = "save it as CSV UTF-8"
_OPENS: Final = b"PK\x03\x04"


@frozen(kw_only=True)
class Sheet:
    """A sheet of a workbook.

    Attributes:
        name: what it is called.
        others: what the other sheets are called.
        records: its records, those that are blank left out.
    """

    name: str
    others: tuple[str, ...]
    records: Iterator[Record] = field(eq=False, repr=False)

    @property
    def notice(self) -> str:
        """That it was read and the others were not; empty where there is no other."""
        return f"the sheet {quoted(self.name)} was read, and not {_listed(self.others)}" if self.others else ""

    @property
    def within(self) -> str:
        """Where something is missing from, as a message says it; empty where there is no other sheet."""
        return f" in the sheet {quoted(self.name)}, nor in {_listed(self.others)}" if self.others else ""


def is_workbook(file: BinaryIO) -> bool:
    """Whether a file that can be rewound is a packed one, as workbooks are; it stands at its start again."""
    start = file.read(len(_OPENS))
    file.seek(0)
    return start == _OPENS


def sheet_of(file: BinaryIO, fits: Callable[[Iterator[Record]], bool]) -> Sheet:
    """The sheet of a workbook that is meant: the first, or where that does not fit the only one that does.

    Args:
        file: the workbook, which can be rewound.
        fits: whether the records of a sheet are what is looked for.

    Raises:
        DocumentError: it is no workbook, would unpack to too much, or has several sheets that may be meant.
        PluginError: the extra `xlsx` is not installed.
    """
    book = _Book(file)
    first, *others = book.names
    meant = book.loaded(first)
    if others and not fits(meant.records()):
        fitting = [each for each in map(book.loaded, others) if fits(each.records())]
        if len(fitting) > 1:
            msg = f"has {len(fitting)} sheets that may be meant; move the right one to the front"
            raise DocumentError([_fault(msg)])
        meant = next(iter(fitting), meant)
    others_than_it = tuple(name for name in book.names if name != meant.name)
    return Sheet(name=meant.name, others=others_than_it, records=meant.records())


class _Loaded(NamedTuple):
    """A sheet that was looked through: its cells, and with how many digits some are shown."""

    name: str
    cells: Any
    digits: Mapping[Place, int]

    def records(self) -> Iterator[Record]:
        """Its records, from the first on each time."""
        columns_before = self.cells.start[1] if self.cells.start else 0
        return _records(self.cells.iter_rows(), columns_before, self.digits)


class _Book:
    """A workbook that is open.

    Attributes:
        names: what its sheets are called; at least one.
    """

    def __init__(self, file: BinaryIO) -> None:
        _refuse_bombs(file)
        try:
            calamine: Any = import_module("python_calamine")
        except ImportError as error:
            msg = "reading a workbook needs the extra xlsx (pip install 'ectcore[xlsx]'); or save it as CSV UTF-8"
            raise PluginError(msg) from error
        self._file = file
        try:
            self._book = calamine.load_workbook(file)
            self.names = tuple(self._book.sheet_names)
        except Exception as error:
            raise _unreadable() from error
        if not self.names:
            raise _unreadable()

    def loaded(self, name: str) -> _Loaded:
        """The sheet of that name."""
        try:
            with ZipFile(self._file) as packed:
                surveyed = survey(packed, name)
        except Exception as error:  # what damaged files raise has no one name
            raise _unreadable() from error
        if surveyed.room > MOST_CELLS:
            room = f"takes up {surveyed.room:,} cells from the first to the last, where at most {MOST_CELLS:,} are read"
            raise DocumentError([_fault(f"{room}; clear what stands far away, or {_AS_CSV}")])
        try:
            return _Loaded(name, self._book.get_sheet_by_name(name), surveyed.digits)
        except Exception as error:
            raise _unreadable() from error


def _refuse_bombs(file: BinaryIO) -> None:
    """Refuse what unpacks to too much, and workbooks of other kinds, of which nobody looks how much room they take."""
    try:
        with ZipFile(file) as packed:
            parts = packed.infolist()
    except Exception as error:  # what zipfile raises of a damaged file has no one name
        raise DocumentError([_fault(f"is packed, and no workbook; {_AS_CSV}")]) from error
    file.seek(0)
    unpacked = sum(each.file_size for each in parts)
    if unpacked > MOST_UNPACKED:
        msg = f"unpacks to {unpacked >> 20:,} MiB, where at most {MOST_UNPACKED >> 20} are read; {_AS_CSV}"
        raise DocumentError([_fault(msg)])
    names = {each.filename.casefold() for each in parts}
    if BOOK not in names or names & _OF_OTHER_KINDS:
        raise DocumentError([_fault(f"is packed, and no workbook of the kind XLSX; {_AS_CSV}")])


def _records(rows: Iterable[list[object]], before: int, digits: Mapping[Place, int]) -> Iterator[Record]:
    """The records of rows, of which so many columns before the first that is filled are left out."""
    for number, row in enumerate(rows, 1):
        cells = [_text(cell, digits.get((number, place), 0)) for place, cell in enumerate(row, before + 1)]
        if any(cells):
            yield Record(number, cells)


def _text(cell: object, digits: int) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell)).zfill(digits)
    return with_line_feeds(str(cell))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(quoted, names))


def _unreadable() -> DocumentError:
    return DocumentError([_fault(f"is no workbook that can be read; {_AS_CSV}")])


def _fault(reason: str) -> Problem:
    return Problem("", "the file", reason)
