"""Numbers that a workbook shows with zeros before them: 1 under the number format 000 stands there as 001.

Which cell has which format is told in parts of the file that readers of values leave out (ECMA-376-1, 18.3 and 18.8).
"""

import re
from collections.abc import Iterator, Mapping
from functools import reduce
from posixpath import join, normpath
from typing import Final
from xml.parsers import expat
from zipfile import ZipFile

_FOLDER: Final = "xl"
_BOOK: Final = "xl/workbook.xml"
_PARTS: Final = "xl/_rels/workbook.xml.rels"
_BLOCK: Final = 1 << 16
_ZEROS: Final = re.compile("0{2,30}")
_LISTS: Final = frozenset({"numFmts", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"})
"""The lists within the part of styles; formats stand in the first, and those of cells in the third."""

Place = tuple[int, int]
"""A row and a column, the first of each being 1."""


def digits_shown(packed: ZipFile, sheet: str) -> Mapping[Place, int]:
    """How many digits a cell shows at least, for each cell of the sheet under a number format of zeros alone.

    Raises:
        ExpatError: a part of the file is not well formed.
        ValueError: a place in it is none, or it declares types as no workbook does.
    """
    styles, path = _paths(packed, sheet)
    if not (styles and path):
        return {}
    digits = _digits_of_formats(packed, styles)
    return dict(_digits_of_cells(packed, path, digits)) if digits else {}


def _paths(packed: ZipFile, sheet: str) -> tuple[str, str]:
    """Where the styles and the sheet stand; empty for what is not there, as in a workbook of another kind."""
    if not {_BOOK, _PARTS} <= {*packed.namelist()}:
        return "", ""
    parts = [each for name, each in _elements(packed, _PARTS) if name == "Relationship"]
    styles = [each for each in parts if each.get("Type", "").endswith("/styles")]
    sheets = (each for name, each in _elements(packed, _BOOK) if name == "sheet" and each.get("name") == sheet)
    ids = {value for each in sheets for key, value in each.items() if key.endswith(" id")}
    found = [_path(packed, each) for each in (*styles[:1], *(each for each in parts if each.get("Id") in ids))]
    return (found[0], found[1]) if len(found) == len(("styles", "sheet")) else ("", "")


def _path(packed: ZipFile, part: Mapping[str, str]) -> str:
    path = normpath(join("/", _FOLDER, part.get("Target", ""))).lstrip("/")
    return path if path in packed.namelist() else ""


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


def _digits_of_cells(packed: ZipFile, path: str, digits: Mapping[str, int]) -> Iterator[tuple[Place, int]]:
    row = column = 0
    for name, each in _elements(packed, path):
        if name == "row":
            row, column = int(each.get("r", row + 1)), 0
        elif name == "c":
            column = _column(each["r"]) if "r" in each else column + 1
            if each.get("s") in digits:
                yield (row, column), digits[each["s"]]


def _column(reference: str) -> int:
    """The number of the column in a reference such as AB12."""
    return reduce(lambda number, letter: number * 26 + ord(letter) - ord("A") + 1, reference.rstrip("0123456789"), 0)


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
