"""Drafts out of a table: one a row, under the headings that schools use."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from attrs import evolve, frozen

from ectcore.errors import DocumentError, Problem
from ectcore.model.counted import counted
from ectcore.reading.forms.boxes import TEXTS, Place, Read, Remark, read_boxes
from ectcore.reading.forms.headings import box_of, boxes_of, shown
from ectcore.reading.forms.steps import sentence_in, steps_in
from ectcore.reading.tables import Row, read_rows

_DECLARED: Final = re.compile(r'"?sep=(?P<delimiter>[^\r\n"])"?(?:\r\n|[\r\n]|$)', re.IGNORECASE)
_DELIMITERS: Final = ",;\t|"
_UNDIVIDED: Final = "\x1f"
"""No delimiter at all: a table of one column may have commas in its cells."""

ABOVE: Final = 10
"""Among how many rows the headings are looked for: titles often stand above them (the project's own bound)."""

_SAMPLE: Final = 100_000
_RULE_OF_A_TABLE: Final = re.compile(r"\s*:?-{3,}:?\s*")
_ENOUGH: Final = 2
_PLAINLY_HEADINGS: Final = 3
"""How many known headings make a row of headings: with the target among them, and without."""

_SIGNS_OF_PROSE: Final = frozenset(",;")
"""The delimiters that stand in sentences too, where a blank follows them."""


@frozen(kw_only=True)
class Headed:
    """A table and its headings.

    Attributes:
        rows: the rows beneath the headings.
        headings: the headings as they stand.
        boxes: the box of each column; None for a column of something else.
        above: how many rows stand above the headings.
    """

    rows: tuple[Row, ...]
    headings: tuple[str, ...]
    boxes: tuple[str | None, ...]
    above: int


def table_in(text: str) -> Headed | None:
    """The table that the text is; None where it has no headings that are known.

    Raises:
        DocumentError: it has headings, but none for the target.
    """
    declared = _DECLARED.match(text)
    body = text[declared.end() :] if declared else text
    delimiters = declared["delimiter"] if declared else _DELIMITERS
    best = max((_found(body, each) for each in delimiters), key=lambda found: (found[0], found[2] != _UNDIVIDED))
    known, at, delimiter = best
    return _headed(read_rows(body, delimiter), at) if known else None


def table_of(rows: tuple[Row, ...]) -> Headed | None:
    """The table that the rows of a sheet are; None where they have no headings that are known.

    Raises:
        DocumentError: they have headings, but none for the target.
    """
    known, at = _headings_among(rows)
    return _headed(rows, at) if known else None


def is_table(rows: Sequence[Row]) -> bool:
    """Whether rows have headings that are known, and one for the target among them."""
    known, at = _headings_among(rows)
    return bool(known) and "target" in boxes_of(rows[at].cells)


def _headed(rows: tuple[Row, ...], at: int) -> Headed:
    headings = tuple(" ".join(cell.split()) for cell in rows[at].cells)
    boxes = boxes_of(headings)
    if "target" not in boxes:
        reason = "no column is headed Target, Objective or Goal; name the one that holds the targets"
        raise DocumentError([Problem("", "the headings", reason)])
    return Headed(rows=rows[at + 1 :], headings=headings, boxes=boxes, above=at)


def rows_in(table: Headed) -> Iterator[Read]:
    """What each row holds; empty rows are passed over."""
    for row in table.rows:
        if row.fault or any(cell.strip() and not _RULE_OF_A_TABLE.fullmatch(cell) for cell in row.cells):
            yield _read(row, table)


def _found(text: str, delimiter: str) -> tuple[int, int, str]:
    """How many headings are known if the text is so divided, in which row they stand, and the delimiter."""
    rows = read_rows(text[:_SAMPLE], delimiter)
    known, at = _headings_among(rows, delimiter)
    return known, at, _UNDIVIDED if known == 1 and len(rows[at].cells) == 1 else delimiter


def _headings_among(rows: Sequence[Row], delimiter: str = "") -> tuple[int, int]:
    """How many headings are known, and in which of the first rows they stand; the target is enough where it is alone.

    Args:
        rows: the rows.
        delimiter: what divides their cells, where something does.
    """
    best = (0, 0)
    for at, row in enumerate(rows[:ABOVE]):
        boxes = boxes_of(row.cells)
        known = len({box for box in boxes if box})
        enough = _ENOUGH if "target" in boxes else _PLAINLY_HEADINGS
        alone = (not at and boxes == ("target",)) or _has_the_target_alone(boxes, rows[at:], delimiter)
        if known > best[0] and (known >= enough or alone):
            best = (known, at)
    return best


def _has_the_target_alone(boxes: Sequence[str | None], rows: Sequence[Row], delimiter: str) -> bool:
    """Whether the first row has the headings of the rest, the target being the only one that is known.

    A line of prose that begins with "Target," has a blank after the comma. In a form with a box a line, another
    heading stands beneath this one.
    """
    if "target" not in boxes or len(boxes) == 1:
        return False
    head, *beneath = rows
    if delimiter in _SIGNS_OF_PROSE and any(cell[:1].isspace() for cell in head.cells[1:]):
        return False
    column = boxes.index("target")
    filled = [row.cells for row in beneath if any(map(str.strip, row.cells))]
    alike = [cells for cells in filled if len(cells) == len(boxes)]
    return 0 < len(filled) <= 2 * len(alike) and not any(box_of(cells[column]) for cells in alike)


def _read(row: Row, table: Headed) -> Read:
    place = Place("row", row.number)
    faults = [place.problem(*fault) for fault in _faults(row, table)]
    if faults:
        return Read(name=str(place), problems=tuple(faults))
    typed, steps = _typed(row.cells, table.boxes)
    if not steps and not any(map(typed.get, TEXTS)):
        return Read(name=str(place), problems=(place.problem("target", "is empty, as are the other boxes"),))
    remarks = [Remark(place, "", reason) for reason in _remarks(row, table)]
    read = read_boxes(typed, steps, place)
    return evolve(read, remarks=(*remarks, *read.remarks))


def _faults(row: Row, table: Headed) -> Iterator[tuple[str, str]]:
    width = len(table.headings)
    if row.fault:
        yield _column(len(row.cells), table), row.fault
    elif any(cell.strip() for cell in row.cells[width:]):
        found = f"has {counted(len(row.cells), 'cell')} under {counted(width, 'heading')}"
        reason = f"{found}; a cell with a delimiter in it needs quotation marks"
        yield _column(width + 1, table), reason


def _column(number: int, table: Headed) -> str:
    heading = table.headings[number - 1] if 0 < number <= len(table.headings) else ""
    called = f"column {number}" if number else ""
    return f"{called} ({shown(heading)})" if heading else called


def _remarks(row: Row, table: Headed) -> Iterator[str]:
    if row.remark:
        yield row.remark
    missing = len(table.headings) - len(row.cells)
    if missing > 0:
        what = "it was" if missing == 1 else "the missing were"
        yield f"{counted(missing, 'cell')} fewer than there are headings; {what} read as empty"


def _typed(cells: Sequence[str], boxes: Sequence[str | None]) -> tuple[dict[str, str], list[str]]:
    """The boxes with what was typed in them, those that two columns are joined; and the steps."""
    typed: dict[str, str] = {}
    steps: list[str] = []
    for cell, box in zip_longest(cells[: len(boxes)], boxes, fillvalue=""):
        words = cell.strip() if cell else ""
        if not box or not words:
            continue
        if box == "steps":
            steps += steps_in(words)
        elif box not in typed:
            typed[box] = words
        elif box in TEXTS:
            typed[box] += f"\n{words}"
    if len(boxes) == 1 and "target" in typed:
        typed["target"] = sentence_in(typed["target"])
    return typed, steps
