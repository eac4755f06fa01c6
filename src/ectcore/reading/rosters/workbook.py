"""The records of a roster in a workbook (XLSX), behind a guard against what would fill the memory."""

from collections.abc import Iterator
from datetime import date, datetime
from importlib import import_module
from typing import Any, BinaryIO, Final
from zipfile import ZipFile

from ectcore.errors import DocumentError, PluginError, Problem
from ectcore.reading.mending import with_line_feeds
from ectcore.reading.rosters.records import Record

MOST_UNPACKED: Final = 64 << 20
"""How many bytes a workbook may declare that it unpacks to: 64 MiB (the project's own bound)."""

_OPENS: Final = b"PK\x03\x04"


def is_workbook(file: BinaryIO) -> bool:
    """Whether a file that can be rewound is a packed one, as workbooks are; it stands at its start again."""
    start = file.read(len(_OPENS))
    file.seek(0)
    return start == _OPENS


def records_of_workbook(file: BinaryIO) -> Iterator[Record]:
    """The records of the first sheet.

    Raises:
        DocumentError: it is no workbook, or declares that it would unpack to too much.
        PluginError: the extra `xlsx` is not installed.
    """
    _refuse_bombs(file)
    try:
        calamine: Any = import_module("python_calamine")
    except ImportError as error:
        msg = "reading a workbook needs the extra xlsx (pip install 'ectcore[xlsx]'); or save the roster as CSV UTF-8"
        raise PluginError(msg) from error
    try:
        sheet = calamine.load_workbook(file).get_sheet_by_index(0)
    except Exception as error:
        msg = "is no workbook that can be read; save it as CSV UTF-8"
        raise DocumentError([Problem("", "the roster", msg)]) from error
    return _records(sheet.iter_rows())


def _refuse_bombs(file: BinaryIO) -> None:
    try:
        with ZipFile(file) as packed:
            unpacked = sum(each.file_size for each in packed.infolist())
    except Exception as error:  # what zipfile raises of a damaged file has no one name
        msg = "is packed, and no workbook; save it as CSV UTF-8"
        raise DocumentError([Problem("", "the roster", msg)]) from error
    file.seek(0)
    if unpacked > MOST_UNPACKED:
        most = f"{MOST_UNPACKED >> 20} are read; save it as CSV UTF-8"
        msg = f"unpacks to {unpacked >> 20:,} MiB, where at most {most}"
        raise DocumentError([Problem("", "the roster", msg)])


def _records(rows: Iterator[list[object]]) -> Iterator[Record]:
    for number, row in enumerate(rows, 1):
        cells = [_text(cell) for cell in row]
        if any(cells):
            yield Record(number, cells)


def _text(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return with_line_feeds(str(cell))
