"""Naughty strings in the cells and keys that schools fill: each comes back as it was typed, or its row is named.

What is made of a text is what the readers document: blanks around it go, line ends are LF, and what no text may hold
is taken out of a draft and refused in a roster.
"""

import csv
import json
import re
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path
from unicodedata import category

import pytest
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from ectcore import Draft, read_drafts, read_roster

LIST = json.loads((Path(__file__).parents[1] / "naughty_strings.json").read_text(encoding="ascii"))["strings"]
OURS = (
    *("a\r\nb", "a\rb", "a\nb", "a\0b", "\x1b[31m", "\uffff", "\ufeffx", "a\u2028b", "a\x85b", "a\vb", "\u202e", ""),
    *(
        "'=1+1",
        "=1+1",
        "'tis",
        "\ufffd",
        'say "so"',
        'a "b" \u2028 c',
        "1. first",
        "- dash",
        "2) two",
        "--- ",
        "a;b\tc",
    ),
    *('"', "a\u2028b", '"', "a\x85b", '"', "x\x1dy", "\x1c", " blank ", "\u3000wide\u3000", "é" * 500),
)
NAUGHTY = (*LIST, *OURS)
PROSE = ("target", "success", "by", "review", "support", "why")
LINES = ("role", "focus")


def cannot_stay(character: str) -> bool:
    """Whether it is a control, half a character, or one that Unicode calls none (23.7)."""
    return (
        category(character) in ("Cc", "Cs") or (ord(character) & 0xFFFE) == 0xFFFE or "\ufdd0" <= character <= "\ufdef"
    )


def with_line_feeds(text: str) -> str:
    return re.sub("\r\n|[\r\v\f\x85\u2028\u2029]", "\n", text.replace("\ufeff", ""))


def mended(text: str) -> str:
    """What a draft holds of a text."""
    return "".join(each for each in with_line_feeds(text) if each in "\n\t" or not cannot_stay(each))


def on_a_line(text: str) -> str:
    return re.sub("[\n\t]+", " ", mended(text))


def dealt(several: int, texts: tuple[str, ...] = NAUGHTY) -> Iterator[list[str]]:
    """The texts, so many at a time that each stands in each place once."""
    for at in range(len(texts)):
        yield [texts[(at + place) % len(texts)] for place in range(several)]


def boxes(draft: Draft) -> list[str]:
    return [*(getattr(draft, box) for box in PROSE), draft.context.role, draft.context.focus]


def test_every_box_of_a_table_of_drafts_holds_what_was_typed_in_it() -> None:
    rows = list(dealt(len(PROSE) + len(LINES)))
    table = StringIO(newline="")
    csv.writer(table).writerows([[*PROSE, *LINES, "id"], *([*row, f"d-{at}"] for at, row in enumerate(rows))])
    read = read_drafts(table.getvalue())
    assert read.problems == ()
    assert [draft.id for draft in read.drafts] == [f"d-{at}" for at in range(len(rows))]
    for draft, row in zip(read.drafts, rows, strict=True):
        cells = [cell.strip() for cell in row]
        assert boxes(draft) == [*map(mended, cells[: len(PROSE)]), *map(on_a_line, cells[len(PROSE) :])]


def test_every_key_of_a_line_of_json_holds_what_was_typed_in_it() -> None:
    rows = list(dealt(len(PROSE) + len(LINES) + 2))
    keys = [*PROSE, *LINES]
    lines = [json.dumps(dict(zip(keys, row, strict=False)) | {"steps": row[len(keys) :]}) for row in rows]
    read = read_drafts("\n".join(lines))
    assert read.problems == ()
    for draft, row in zip(read.drafts, rows, strict=True):
        typed = row[len(PROSE) : len(keys)]
        assert boxes(draft) == [*map(mended, row[: len(PROSE)]), *map(on_a_line, typed)]
        assert list(draft.steps) == [mended(step) for step in row[len(keys) :]]


def in_csv(rows: list[list[str]]) -> bytes:
    table = StringIO(newline="")
    csv.writer(table).writerows(rows)
    return table.getvalue().encode()


def in_workbook(rows: list[list[str]]) -> bytes:
    book, file = Workbook(), BytesIO()
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            cell = book.active.cell(number, column)
            cell.value, cell.data_type = text, "s"  # else a text such as =1+1 would be a formula
    book.save(file)
    return file.getvalue()


def bare(cell: str) -> str:
    """What a roster has of a cell: no blanks around it, and no apostrophe that keeps it from being a formula."""
    return re.sub(r"\A'(?=[=+\-@'\t\uff1d\uff0b\uff0d\uff20])", "", cell.strip())


def spoils(text: str) -> bool:
    return any(each not in "\n\t" and cannot_stay(each) for each in with_line_feeds(text)) or "\ufffd" in text


def asked(row: list[str]) -> set[str]:
    """The columns for which a row of a roster is refused."""
    columns = dict(zip(("staff_id", "display_name", "school_name", "class_name"), row, strict=True))
    return {name for name, text in columns.items() if spoils(text)} or {
        name for name in ("display_name",) if not columns[name].strip()
    }


NOT_IN_XML = re.compile(f"{ILLEGAL_CHARACTERS_RE.pattern}|[\ud800-\udfff\ufffe\uffff]")
WRITERS = {"CSV": in_csv, "XLSX": in_workbook}


@pytest.mark.parametrize("kind", WRITERS)
def test_every_cell_of_a_roster_is_as_it_was_typed_or_its_row_and_column_are_named(kind: str) -> None:
    texts = tuple(text for text in NAUGHTY if kind == "CSV" or not NOT_IN_XML.search(text))
    typed = [[f"ect-{at}", *row] for at, row in enumerate(dealt(3, texts))]
    rows = list(read_roster(WRITERS[kind]([["staff_id", "display_name", "school_name", "class_name"], *typed])))
    assert [row.number for row in rows] == [*range(2, len(typed) + 2)]
    for row, cells in zip(rows, typed, strict=True):
        assert {problem.where for problem in row.problems} == asked(cells)
        assert list(row.values.values()) == [bare(re.sub("\r\n?", "\n", cell)) for cell in cells]
