"""Targets as schools have them: a table, a workbook, JSON Lines, or a sentence a line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import islice
from typing import BinaryIO, Final

from attrs import frozen

from ectcore.errors import DocumentError, Problem
from ectcore.model.draft import Draft
from ectcore.reading.forms.boxes import TEXTS, Place, Read, Remark, read_boxes
from ectcore.reading.forms.encoding import text_of
from ectcore.reading.forms.headings import shown
from ectcore.reading.forms.notices import listed, notices
from ectcore.reading.forms.objects import objects_in
from ectcore.reading.forms.rows import ABOVE, Headed, is_table, rows_in, table_in, table_of
from ectcore.reading.forms.steps import sentence_in
from ectcore.reading.mending import with_line_feeds
from ectcore.reading.rosters.records import Record
from ectcore.reading.tables import Row
from ectcore.reading.workbooks.sheets import is_workbook, sheet_of

_NAMED_AT_MOST: Final = 20
_JSON: Final = re.compile(r"\s*(?:\[\s*)?\{")
_SAMPLE: Final = 100_000
_HEADING: Final = re.compile(r" {0,3}#{1,6}[ \t]")
"""How a heading of a page in Markdown begins (CommonMark 0.31.2, section 4.2)."""


@frozen(kw_only=True)
class Drafts:
    r"""The drafts in a file, and what became of the rest.

    Attributes:
        drafts: the drafts, in the order of the file.
        names: what each is called: its own id as typed, or else its place, such as "row 4".
        notices: what was mended, guessed or passed over; never a word of what was typed in a box.
        problems: the rows or lines that could not be read, and why.

    >>> found = read_drafts("Target,By\nGreet 7M by name,Easter\n")
    >>> found.names, found.notices
    (('row 2',), ())
    """

    drafts: tuple[Draft, ...]
    names: tuple[str, ...]
    notices: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_drafts(data: bytes | str) -> Drafts:
    r"""The drafts in a file: a table under a school's own headings, JSON Lines, or plain text with a target a line.

    Args:
        data: the file; bytes are UTF-8, UTF-16 or Windows-1252, or a workbook (XLSX, with the extra `xlsx`).

    Raises:
        DocumentError: nothing at all can be read.
        PluginError: it is a workbook, and the extra is not installed.

    >>> found = read_drafts("Objective,Actions,By when\nGreet 7M by name,1. Learn ten 2. Learn the rest,Easter\n")
    >>> found.drafts[0].target, found.drafts[0].steps, found.drafts[0].by, found.names
    ('Greet 7M by name', ('Learn ten', 'Learn the rest'), 'Easter', ('row 2',))
    >>> read_drafts("Improve behaviour in 9G").drafts[0].target
    'Improve behaviour in 9G'
    """
    if isinstance(data, bytes) and is_workbook(BytesIO(data)):
        return _of_workbook(BytesIO(data))
    text, guesses = text_of(data)
    if _is_json(text):
        read, said = _objects(text)
    elif table := table_in(text):
        read, said = list(rows_in(table)), list(_said_of(table))
    else:
        read, said = list(_lines(text)), []
    return _drafts(read, (*guesses, *said))


def _of_workbook(file: BinaryIO) -> Drafts:
    sheet = sheet_of(file, lambda records: is_table(_rows(islice(records, ABOVE))))
    table = table_of(_rows(sheet.records))
    if table is None:
        reason = "no sheet has headings that are known in its first rows; name the columns Target, Success, Steps, By"
        raise DocumentError([Problem("", "the headings", reason)])
    return _drafts(list(rows_in(table)), (*filter(None, [sheet.notice]), *_said_of(table)))


def _rows(records: Iterable[Record]) -> tuple[Row, ...]:
    return tuple(Row(record.number, tuple(record.cells)) for record in records)


def _is_json(text: str) -> bool:
    if _JSON.match(text):
        return True
    lines = [line.strip() for line in with_line_feeds(text[:_SAMPLE]).split("\n") if line.strip()]
    objects = sum(line.startswith("{") and line.endswith("}") for line in lines)
    return objects * 2 > len(lines)


def _drafts(read: Sequence[Read], said: Iterable[str]) -> Drafts:
    problems = tuple(problem for each in read for problem in each.problems)
    sound = [(each.draft, each.name) for each in read if each.draft]
    if not sound:
        raise DocumentError(problems or [Problem("", "the file", "has no draft in it; a draft has at least a target")])
    return Drafts(
        drafts=tuple(draft for draft, _ in sound),
        names=tuple(name for _, name in sound),
        notices=(*said, *notices(remark for each in read for remark in each.remarks)),
        problems=problems,
    )


def _objects(text: str) -> tuple[list[Read], list[str]]:
    pairs = list(objects_in(text))
    unknown = sorted({shown(key) for _, keys in pairs for key in keys})
    said = [f"keys that no draft has were ignored: {_named(unknown)}"] if unknown else []
    return [read for read, _ in pairs], said


def _said_of(table: Headed) -> Iterator[str]:
    if table.above:
        yield f"what stands above the headings was passed over: {table.above} row{'s' * (table.above > 1)}"
    ignored = [shown(heading) for heading, box in zip(table.headings, table.boxes, strict=True) if heading and not box]
    if ignored:
        yield f"columns that no draft has were ignored: {_named(ignored)}"
    for box in dict.fromkeys(filter(None, table.boxes)):
        columns = [str(number) for number, each in enumerate(table.boxes, 1) if each == box]
        if len(columns) > 1 and box != "steps":
            how = "joined" if box in TEXTS else "the first that is filled in counts"
            yield f"columns {' and '.join(columns)} are both read as {box.replace('_', ' ')}: {how}"
    empty = [
        Place("row", row.number) for row in table.rows if not row.fault and not any(cell.strip() for cell in row.cells)
    ]
    if empty:
        yield f"{listed(empty)}: empty, passed over"


def _named(names: Sequence[str]) -> str:
    more = len(names) - _NAMED_AT_MOST
    return ", ".join(names[:_NAMED_AT_MOST]) + (f" and {more} more" if more > 0 else "")


def _lines(text: str) -> Iterator[Read]:
    lines = with_line_feeds(text).split("\n")
    said = [(Place("line", number), line) for number, line in enumerate(lines, 1) if sentence_in(line)]
    has_targets = any(not _HEADING.match(line) for _, line in said)
    for place, line in said:
        if has_targets and _HEADING.match(line):
            yield Read(name=str(place), remarks=(Remark(place, "", "a heading, passed over"),))
        else:
            yield read_boxes({"target": sentence_in(line)}, (), place)
