"""Naughty strings in what readers read: each comes back as it was typed, or its place is named.

What is made of a text is what the readers document: line ends are LF, what no text may hold is taken out of drafts,
pages and term dates, and refused in rosters and plans.
"""

import csv
import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO, StringIO
from itertools import count
from pathlib import Path
from unicodedata import category

import pytest
from icalendar import Calendar, Event
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from ectcore import (
    ActionPlan,
    DocumentError,
    Draft,
    decode,
    encode,
    read_calendar,
    read_drafts,
    read_roster,
    read_session,
)
from ectcore.linting.texts import free_fields, texts
from ectcore.linting.walk import parts
from ectcore.model.field import Line
from ectcore.model.place import pointer

LIST = json.loads((Path(__file__).parents[1] / "naughty_strings.json").read_text(encoding="ascii"))["strings"]
IN_CELLS = (
    *LIST,
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
IN_DOCUMENTS = (
    *LIST,
    *("a\r\nb", "a\rb", "a\nb", "a\tb", "a\0b", "\x1b[31m", "\uffff", "\U0001fffe", "\ufdd0", "\ufeffx", "a\u2028b"),
    *("a\x85b", "a\vb", "\u202e", "", "\ud800", "x\udfff", 'say "so"', "é" * 500, "é" * 501, "a;b, c\\n", "\x1cx"),
)


def cannot_stay(character: str) -> bool:
    """Whether it is a control, half a character, a mark of byte order, or one that Unicode calls none (23.7)."""
    is_none = (ord(character) & 0xFFFE) == 0xFFFE or "\ufdd0" <= character <= "\ufdef"
    return category(character) in ("Cc", "Cs") or is_none or character == "\ufeff"


def with_line_feeds(text: str) -> str:
    return re.sub("\r\n|[\r\v\f\x85\u2028\u2029]", "\n", text.replace("\ufeff", ""))


def mended(text: str) -> str:
    return "".join(each for each in with_line_feeds(text) if each in "\n\t" or not cannot_stay(each))


PROSE = ("target", "success", "by", "review", "support", "why")
LINES = ("role", "focus")


def on_a_line(text: str) -> str:
    return re.sub("[\n\t]+", " ", mended(text))


def dealt(several: int, texts: tuple[str, ...] = IN_CELLS) -> Iterator[list[str]]:
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
    return re.sub(r"\A'(?='| *[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20|%])", "", cell.strip()).strip()


def spoils(text: str) -> bool:
    return any(each not in "\n\t" and cannot_stay(each) for each in with_line_feeds(text)) or "\ufffd" in text


def asked(row: list[str]) -> set[str]:
    """The columns for which a row of a roster is refused."""
    columns = dict(zip(("staff_id", "display_name", "school_name", "class_name"), row, strict=True))
    return {name for name, text in columns.items() if spoils(text)} or {
        name for name in ("display_name",) if not columns[name].strip() or "?" in columns[name]
    }


NOT_IN_XML = re.compile(f"{ILLEGAL_CHARACTERS_RE.pattern}|[\ud800-\udfff\ufffe\uffff]")
WRITERS = {"CSV": in_csv, "XLSX": in_workbook}


@pytest.mark.parametrize("kind", WRITERS)
def test_every_cell_of_a_roster_is_as_it_was_typed_or_its_row_and_column_are_named(kind: str) -> None:
    texts = tuple(text for text in IN_CELLS if kind == "CSV" or not NOT_IN_XML.search(text))
    typed = [[f"ect-{at}", *row] for at, row in enumerate(dealt(3, texts))]
    rows = list(read_roster(WRITERS[kind]([["staff_id", "display_name", "school_name", "class_name"], *typed])))
    assert [row.number for row in rows] == [*range(2, len(typed) + 2)]
    for row, cells in zip(rows, typed, strict=True):
        assert {problem.where for problem in row.problems} == asked(cells)
        assert list(row.values.values()) == [bare(re.sub("\r\n?", "\n", cell)) for cell in cells]


LINE_ENDS = "\n\u2028\u2029"


def in_a_row(text: str) -> str:
    """The text on one line, runs of blanks collapsed."""
    return " ".join(mended(text).split())


def may_stand(text: str, *, on_one_line: bool) -> bool:
    allowed = "" if on_one_line else "\n\t"
    if any(each not in allowed and cannot_stay(each) for each in text):
        return False
    return not on_one_line or (len(text) <= 500 and not any(each in LINE_ENDS for each in text))


def lines_of(plan: ActionPlan) -> set[str]:
    """The pointers of the free texts that stand on one line."""
    of_part = ((path, part, name) for path, part in parts(plan) for name, _ in free_fields(type(part)))
    return {
        pointer((*path, name))
        for path, part, name in of_part
        if type(part).__annotations__[name] in (Line, "Line") and getattr(part, name)
    }


def put(plain: object, path: tuple[str | int, ...], text: str) -> None:
    for step in path[:-1]:
        plain = plain[step]
    plain[path[-1]] = text


def test_each_free_text_of_a_plan_is_taken_as_typed_or_its_place_is_named(examples: Path) -> None:
    data = (examples / "plan.json").read_bytes()
    plan = decode(data, ActionPlan)
    paths = [path for path, _ in texts(plan)]
    lines = lines_of(plan)
    for at in range(0, len(IN_DOCUMENTS), 5):
        typed = {path: IN_DOCUMENTS[(at + place) % len(IN_DOCUMENTS)] for place, path in enumerate(paths)}
        wrong = [path for path in paths if not may_stand(typed[path], on_one_line=pointer(path) in lines)]
        plain = json.loads(data)
        for path in paths:
            put(plain, path, typed[path])
        if wrong:
            with pytest.raises(DocumentError) as caught:
                decode(json.dumps(plain))
            assert sorted(problem.pointer for problem in caught.value.problems) == sorted(map(pointer, wrong))
        for path in wrong:
            put(plain, path, "fine")
        taken = decode(json.dumps(plain), ActionPlan)
        assert json.loads(encode(taken)) == plain


def test_each_intention_and_activity_of_a_session_page_is_as_it_was_typed() -> None:
    said = [text for text in IN_DOCUMENTS if "\n" not in mended(text)]
    items = "\n".join(f"- Say so: {text}" for text in said)
    page = (
        f"Module 2, week 3\nLearning Intentions for this session\n{items}\nMentor Meeting Activities 45 mins\n{items}"
    )
    session = read_session(f"{page}\nNext Steps 5 mins\nAgree who watches which lesson.")
    expected = [in_a_row(f"Say so: {text}") for text in said]
    assert list(session.learning_intentions) == expected
    assert [each.text for each in session.steps[0].activities] == expected
    assert [step.label for step in session.steps] == ["Mentor Meeting Activities", "Next Steps"]
    assert session.remaining == ()


FIRST = date(2026, 9, 1)
OF_DAYS = [text for text in IN_DOCUMENTS if len(mended(text)) <= 490 and not re.search("[\ud800-\udfff]", text)]


def table_of(labels: list[str]) -> bytes:
    table, days = StringIO(newline=""), count()
    writer = csv.writer(table)
    writer.writerow(["kind", "label", "first day"])
    writer.writerows(["inset", label, FIRST + timedelta(next(days))] for label in labels)
    return table.getvalue().encode()


def feed_of(labels: list[str]) -> bytes:
    calendar = Calendar()
    for at, label in enumerate(labels):
        event = Event()
        event.add("SUMMARY", label)
        event.add("DTSTART", FIRST + timedelta(at))
        calendar.add_component(event)
    return calendar.to_ical()


@pytest.mark.parametrize("written", [table_of, feed_of])
def test_each_day_of_a_school_is_called_what_was_typed(written) -> None:
    labels = [f"INSET: {text}" for text in OF_DAYS]
    calendar = read_calendar(written(labels))
    assert [each.label for each in calendar.breaks] == [in_a_row(label) for label in labels]
    assert [each.starts for each in calendar.breaks] == [FIRST + timedelta(at) for at in range(len(labels))]
