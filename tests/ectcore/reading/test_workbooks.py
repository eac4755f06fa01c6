"""A workbook is read as people see it: the sheet that is meant, numbers with the zeros before them."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from ectcore.errors import DocumentError
from ectcore.reading.drafts import read_drafts
from ectcore.reading.roster import read_roster

HEADER = ["staff_id", "display_name"]
ROSTER = [HEADER, ["ect-1", "Ann"]]
DRAFTS = [["Objective", "Actions", "By when"], ["Greet 7M by name", "1. Learn ten\n2. Learn the rest", "Easter"]]
NOTES = [["Read me first"], [], ["Nothing here"]]


def workbook(
    sheets: Mapping[str, Sequence[Sequence[object]]], formats: Mapping[str, str] | None = None, at: str = ""
) -> bytes:
    book, file = Workbook(), io.BytesIO()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    for cell, code in (formats or {}).items():
        book[at][cell].number_format = code
    book.save(file)
    return file.getvalue()


def changed(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(file, "w") as after:
        for name in before.namelist():
            text = before.read(name)
            after.writestr(name, change(text.decode()).encode() if name == part else text)
    return file.getvalue()


@given(st.integers(0, 99_999_999), st.integers(1, 12))
def test_a_whole_number_under_a_format_of_zeros_is_read_as_it_is_shown(number: int, zeros: int) -> None:
    data = workbook({"ECTs": [HEADER, [number, "Ann"]]}, {"A2": "0" * zeros}, "ECTs")
    [row] = read_roster(data)
    assert row.values["staff_id"] == f"{number:0{zeros}d}"


@pytest.mark.parametrize("code", ["General", "0", "0.00", '"ECT "000', "000.0", "#,##0", "yyyy"])
def test_a_number_under_any_other_format_is_read_by_its_value(code: str) -> None:
    [row] = read_roster(workbook({"ECTs": [[*HEADER, "n"], ["ect-1", "Ann", 7.5]]}, {"C2": code}, "ECTs"))
    assert row.values["n"] == "7.5" or code == "yyyy"


def test_the_format_is_that_of_the_cell_itself_wherever_the_sheet_begins() -> None:
    book, file = Workbook(), io.BytesIO()
    sheet = book.active
    for place, (staff_id, number) in enumerate([("staff_id", "display_name"), (7, 7), (7, 7)], 4):
        sheet.cell(place, 3, staff_id)
        sheet.cell(place, 4, number)
    sheet["C5"].number_format, sheet["D6"].number_format = "000", "0000"
    book.save(file)
    assert [(row.number, *row.values.values()) for row in read_roster(file.getvalue())] == [
        (5, "007", "7"),
        (6, "7", "0007"),
    ]


def test_cells_without_their_places_are_counted() -> None:
    data = workbook({"ECTs": [HEADER, [7, "Ann"]]}, {"A2": "000"}, "ECTs")
    bare = changed(data, "xl/worksheets/sheet1.xml", lambda text: text.replace(' r="A2"', "").replace(' r="2"', ""))
    assert [row.values["staff_id"] for row in read_roster(bare)] == ["007"]


@pytest.mark.parametrize("far", ["XFD1048576", "xfd1048576", "A9999999", "ZZ9000"])
@pytest.mark.parametrize("read", [read_roster, read_drafts])
def test_a_cell_in_a_far_corner_does_not_fill_the_memory(read: Callable[[bytes], object], far: str) -> None:
    data = workbook({"ECTs": [[*HEADER, "Target"], ["ect-1", "Ann", "Greet 7M"]]})
    spoilt = changed(data, "xl/worksheets/sheet1.xml", lambda text: text.replace('r="C2"', f'r="{far}"'))
    with pytest.raises(DocumentError, match="from the first to the last, where at most 5,000,000 are read; clear what"):
        read(spoilt)


def test_a_cell_that_is_formatted_far_away_and_empty_takes_no_room() -> None:
    data = workbook({"ECTs": ROSTER}, {"XFD1048576": "000"}, "ECTs")
    assert [row.values["staff_id"] for row in read_roster(data)] == ["ect-1"]


@pytest.mark.parametrize("part", ["content.xml", "xl/workbook.bin"])
def test_a_workbook_of_another_kind_is_refused_also_where_it_claims_to_be_of_this_one(part: str) -> None:
    file = io.BytesIO(workbook({"ECTs": ROSTER}))
    with zipfile.ZipFile(file, "a") as packed:
        packed.writestr(part, b"<office/>")
    with pytest.raises(DocumentError, match="no workbook of the kind XLSX; save it as CSV UTF-8"):
        read_roster(file.getvalue())


def test_a_part_that_is_there_twice_but_for_capitals_is_refused() -> None:
    file = io.BytesIO(workbook({"ECTs": ROSTER}))
    with zipfile.ZipFile(file, "a") as packed:
        packed.writestr("xl/Worksheets/sheet1.xml", b"<worksheet/>")
    with pytest.raises(DocumentError, match="no workbook that can be read"):
        read_roster(file.getvalue())


def test_a_part_that_declares_types_is_refused() -> None:
    data = workbook({"ECTs": ROSTER}, {"A2": "000"}, "ECTs")
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    with pytest.raises(DocumentError, match="no workbook that can be read"):
        read_roster(changed(data, "xl/styles.xml", lambda text: bomb + text))


def test_the_only_sheet_that_has_the_columns_is_read_and_that_is_said() -> None:
    roster = read_roster(workbook({"Notes": NOTES, "ECTs 2026": ROSTER, "Lists": [["a"]]}))
    assert roster.notices == ("the sheet 'ECTs 2026' was read, and not 'Notes', 'Lists'",)
    assert [row.values["staff_id"] for row in roster] == ["ect-1"]


def test_the_first_sheet_is_read_where_it_has_the_columns_whatever_the_others_have() -> None:
    roster = read_roster(workbook({"Now": ROSTER, "Last year": [HEADER, ["ect-9", "Bo"]]}))
    assert roster.notices == ("the sheet 'Now' was read, and not 'Last year'",)
    assert [row.values["staff_id"] for row in roster] == ["ect-1"]
    assert read_roster(workbook({"ECTs": ROSTER})).notices == ()


def test_where_several_other_sheets_may_be_meant_none_is_guessed() -> None:
    with pytest.raises(DocumentError, match="has 2 sheets that may be meant; move the right one to the front"):
        read_roster(workbook({"Notes": NOTES, "A": ROSTER, "B": ROSTER}))


def test_where_no_sheet_has_the_columns_all_are_named() -> None:
    with pytest.raises(DocumentError, match="no such column in the sheet 'Notes', nor in 'Data'; row 1 has no heading"):
        read_roster(workbook({"Notes": NOTES, "Data": [["x", "y"]]}))


def test_drafts_are_read_from_the_sheet_that_has_them() -> None:
    found = read_drafts(workbook({"Notes": NOTES, "Targets": [["Year 2 of 9X"], [], *DRAFTS]}))
    assert (found.names, found.drafts[0].steps) == (("row 4",), ("Learn ten", "Learn the rest"))
    assert found.notices[0] == "the sheet 'Targets' was read, and not 'Notes'"
    assert read_drafts(workbook({"Targets": DRAFTS})).drafts == found.drafts


@pytest.mark.parametrize(
    ("sheet", "reason"),
    [
        (NOTES, "no sheet has headings that are known"),
        ([["Actions", "By when", "Success"]], "no column is headed Target"),
    ],
)
def test_a_workbook_without_drafts_is_told(sheet: Sequence[Sequence[object]], reason: str) -> None:
    with pytest.raises(DocumentError, match=reason):
        read_drafts(workbook({"One": sheet}))
