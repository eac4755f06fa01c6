"""What is told of the cells of a sheet beside their values: where they stand, and with how many digits they are shown.

A number 1 under the format 000 stands there as 001; which cell has which format is told in parts of the file that
readers of values leave out (ECMA-376-1, 18.3 and 18.8). These make room for every cell from the first to the last,
so that a file of a kilobyte with one cell in the last corner would fill the memory: see how much room that is first.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from functools import reduce
from posixpath import join, normpath
from typing import Final, NamedTuple
from xml.parsers import expat
from zipfile import ZipFile

_FOLDER: Final = "xl"
BOOK: Final = "xl/workbook.xml"
"""The part that names the sheets."""

_PARTS: Final = "xl/_rels/workbook.xml.rels"
_BLOCK: Final = 1 << 16
_VALUES: Final = frozenset({"v", "is"})
_ZEROS: Final = re.compile("0{2,30}")
_LISTS: Final = frozenset({"numFmts", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"})
"""The lists within the part of styles; formats stand in the first, and those of cells in the third."""

_REFERENCE: Final = re.compile("(?P<letters>[A-Za-z]{1,3})(?P<row>[0-9]{1,7})")

Place = tuple[int, int]
"""A row and a column, the first of each being 1."""


class Survey(NamedTuple):
    """What a look through a sheet gives.

    Attributes:
        room: how many cells there are from the first that is filled to the last, the empty ones between counted.
        digits: how many digits a cell shows at least, for each cell under a number format of zeros alone.
    """

    room: int
    digits: Mapping[Place, int]


def survey(packed: ZipFile, sheet: str) -> Survey:
    """What is told of the cells of the sheet of that name.

    Raises:
        ExpatError: a part of the file is not well formed.
        ValueError: there is no such sheet, a place in it is none, or it declares types as no workbook does.
    """
    styles, path = _paths(packed, sheet)
    formats = _digits_of_formats(packed, styles) if styles else {}
    rows, columns = _Span(), _Span()
    digits: dict[Place, int] = {}
    for place, style in _filled(packed, path):
        rows.take_in(place[0])
        columns.take_in(place[1])
        if style in formats:
            digits[place] = formats[style]
    return Survey(rows.length * columns.length, digits)


class _Span:
    """The numbers from the least to the greatest of those that were taken in."""

    def __init__(self) -> None:
        self._first, self._last = sys.maxsize, -1

    def take_in(self, number: int) -> None:
        self._first = min(self._first, number)
        self._last = max(self._last, number)

    @property
    def length(self) -> int:
        return max(self._last - self._first + 1, 0)


def _paths(packed: ZipFile, sheet: str) -> tuple[str, str]:
    """Where the styles stand, if there are any, and the sheet."""
    names = {name.casefold(): name for name in packed.namelist()}
    if len(names) < len(packed.namelist()) or not {BOOK, _PARTS} <= names.keys():
        msg = "is no workbook of this kind, or has a part twice"
        raise ValueError(msg)
    parts = [each for name, each in _elements(packed, names[_PARTS]) if name == "Relationship"]
    sheets = (each for name, each in _elements(packed, names[BOOK]) if name == "sheet" and each.get("name") == sheet)
    ids = {value for each in sheets for key, value in each.items() if key.endswith(" id")}
    styles = [names.get(_path(each), "") for each in parts if each.get("Type", "").endswith("/styles")]
    (path,) = [names[_path(each)] for each in parts if each.get("Id") in ids]
    return next(iter(styles), ""), path


def _path(part: Mapping[str, str]) -> str:
    return normpath(join("/", _FOLDER, part.get("Target", ""))).lstrip("/").casefold()


def _digits_of_formats(packed: ZipFile, styles: str) -> Mapping[str, int]:
    """How many digits are shown at least by each format of cells that has zeros alone, by its place in the list."""
    codes: dict[str, str] = {}
    formats: list[str] = []
    within = ""
    for name, each in _elements(packed, styles):
        if name in _LISTS:
            within = name
        elif name == "numFmt" and within == "numFmts":
            codes[each.get("numFmtId", "")] = each.get("formatCode", "")
        elif name == "xf" and within == "cellXfs":
            formats.append(each.get("numFmtId", ""))
    shown = ((str(place), codes.get(each, "")) for place, each in enumerate(formats))
    return {place: len(code) for place, code in shown if _ZEROS.fullmatch(code)}


def _filled(packed: ZipFile, path: str) -> Iterator[tuple[Place, str]]:
    """The place and the format of each cell that has a value."""
    row = column = 0
    place, style = (0, 0), ""
    for name, each in _elements(packed, path):
        if name in _VALUES:
            yield place, style
        elif name == "c":
            place = _place(each["r"]) if "r" in each else (row, column + 1)
            column, style = place[1], each.get("s", "")
        elif name == "row":
            row, column = int(each.get("r", row + 1)), 0


def _place(reference: str) -> Place:
    """The place of a cell by its reference, such as AB12."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        msg = "a cell stands nowhere"
        raise ValueError(msg)
    letters = found["letters"].upper()
    return int(found["row"]), reduce(lambda number, letter: number * 26 + ord(letter) - ord("A") + 1, letters, 0)


def _elements(packed: ZipFile, part: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Each element of a part with its attributes, in order and without the name of its namespace."""
    found: list[tuple[str, dict[str, str]]] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lambda name, attributes: found.append((name.rpartition(" ")[2], attributes))
    parser.StartDoctypeDeclHandler = _refuse_types
    with packed.open(part) as file:
        while block := file.read(_BLOCK):
            parser.Parse(block)
            yield from found
            found.clear()


def _refuse_types(*_declared: object) -> None:
    """Refuse what declares types of its own: one that holds itself many times over would fill the memory."""
    msg = "a part of the workbook declares types"
    raise ValueError(msg)
