"""A roster: no good row is lost, and every bad one is told with its row, its column and the reason."""

import csv
import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from ectcore.errors import DocumentError
from ectcore.reading.roster import header_to_hand_back, read_roster, row_to_hand_back

HEADER = "staff_id,display_name,email,fte,induction_start"
GOOD = "ect-{n},Ann {n},a{n}@x.example,1.0,2026-09-01"


def read(text, encoding="utf-8"):
    return list(read_roster(text.encode(encoding)))


def told(rows):
    return [(row.number, problem.where, problem.reason) for row in rows for problem in row.problems]


def with_row(bad, before=2, after=2):
    good = [GOOD.format(n=n) for n in range(before + after)]
    return "\n".join([HEADER, *good[:before], bad, *good[before:]]) + "\n"


def good_names(rows):
    return [row.values["display_name"] for row in rows if not row.problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_the_encodings_of_excel_and_powershell_are_read(encoding):
    [row] = read("staff_id,display_name\r\nect-1,Zoë Ó Briain\r\n", encoding)
    assert row.values == {"staff_id": "ect-1", "display_name": "Zoë Ó Briain"}


def test_windows_1252_is_said_and_utf_8_goes_without_saying():
    assert "Windows-1252" in read_roster("staff_id,display_name\n1,Zoë\n".encode("cp1252")).notices[0]
    assert read_roster("staff_id,display_name\n1,Zoë\n".encode()).notices == ()


def test_a_letter_of_two_bytes_across_two_blocks_is_still_utf_8():
    filler = "x" * ((1 << 16) - len("staff_id,display_name\n1,") - 1)
    roster = read_roster(f"staff_id,display_name\n1,{filler[:30000]}\n2,{'y' * 35000}ë\n3,é\n".encode())
    assert roster.notices == ()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("declared", [True, False])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_delimiter_is_found_or_declared(delimiter, declared, end):
    lines = [f"sep={delimiter}"] * declared + [
        delimiter.join(each) for each in (("staff_id", "display_name"), ("1", '"Lee, Ann; jr"'))
    ]
    [row] = read(end.join(lines))
    assert (row.number, row.values["display_name"]) == (2, "Lee, Ann; jr")


def test_headings_of_school_systems_are_understood():
    [row] = read(
        "Staff Code,Forename,Surname,Work Email,Mentor's Name,URN,Start date (ISO),class_name\n7,Zoë,Lee,,,,,7D"
    )
    assert row.values["staff_id"] == "7"
    assert row.values["display_name"] == "Zoë Lee"
    assert row.values.keys() >= {"email", "mentor_name", "school_urn", "induction_start", "class_name"}


def test_a_heading_of_our_own_wins_over_one_that_means_the_same():
    [row] = read("id,staff_id,display_name\n1,ect-1,Ann\n")
    assert row.values == {"id": "1", "staff_id": "ect-1", "display_name": "Ann"}
    assert row.problems == ()


def test_a_column_is_to_be_had_as_it_is_headed_too_where_that_is_asked_for():
    data = b"Staff Code,Forename,Surname,Surname,class_name\n7,Zo,,Lee,7D\n"
    roster = read_roster(data, also=["Surname", "class_name", "Nothing"])
    [row] = roster
    assert row.values == {
        "staff_id": "7", "first_name": "Zo", "last_name": "Lee", "class_name": "7D",
        "display_name": "Zo Lee", "Surname": "Lee",
    }  # fmt: skip
    assert roster.columns == tuple(row.values)


def test_a_missing_column_is_told_with_the_nearest_heading():
    with pytest.raises(DocumentError, match="did you mean 'display nam'") as refused:
        read_roster(b"staff_id,display nam\n", extra=["class_name"])
    assert [problem.where for problem in refused.value.problems] == [
        "the roster, display_name",
        "the roster, class_name",
    ]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_no_roster(data):
    with pytest.raises(DocumentError, match="is empty"):
        read_roster(data)


@pytest.mark.parametrize(
    ("bad", "where", "reason"),
    [
        ('ect-x,"Bo Unclosed,b@x.example,1.0,2026-09-01', "the row", "quotation mark"),
        ('ect-x,"Bo" Stray,b@x.example,1.0,2026-09-01', "the row", "quotation mark"),
        ("ect-x,Bo", "the row", "has 2 cells, where the header has 5"),
        ("ect-x,Bo,b@x.example,1.0,2026-09-01,more", "the row", "has 6 cells, where the header has 5"),
        ("ect-0,Bo,b@x.example,1.0,2026-09-01", "staff_id", "is the one of row 2 again"),
        (",Bo,b@x.example,1.0,2026-09-01", "staff_id", "is empty"),
        ("ect-x, ,b@x.example,1.0,2026-09-01", "display_name", "is empty"),
        ("ect-x,Bo\0,b@x.example,1.0,2026-09-01", "display_name", "NUL"),
        ("ect-x,Bo\ufffd,b@x.example,1.0,2026-09-01", "display_name", "was lost"),
        ("ect-x,?ukasz,b@x.example,1.0,2026-09-01", "display_name", "where a letter was probably lost"),
        (f"ect-x,{'y' * 70_000},b@x.example,1.0,2026-09-01", "the row", "more than 65,536 characters"),
    ],
)
def test_a_bad_row_is_told_and_the_good_ones_go_on(bad, where, reason):
    rows = read(with_row(bad))
    assert good_names(rows) == ["Ann 0", "Ann 1", "Ann 2", "Ann 3"]
    [(number, at, why)] = told(rows)
    assert (number, at) == (4, where)
    assert reason in why
    assert [row.number for row in rows] == [2, 3, 4, 5, 6]


def test_the_same_staff_id_in_two_schools_is_two_people():
    assert told(read("staff_id,display_name,school_urn\n1,Ann,100001\n1,Bo,100002\n1,Cy,100001\n")) == [
        (4, "staff_id", "'1' is the one of row 2 again, both of school 100001; an ECT has one row in a school")
    ]


def test_two_unclosed_quotes_cost_two_rows_and_no_more():
    rows = read("\n".join([HEADER, 'a,"b,c,1,d', GOOD.format(n=1), 'e,"f,g,1,h', GOOD.format(n=2)]))
    assert good_names(rows) == ["Ann 1", "Ann 2"]
    assert [number for number, _, _ in told(rows)] == [2, 4]


def test_a_cell_may_hold_line_ends_and_counts_as_one_row():
    rows = read('staff_id,display_name,note\n1,Ann,"first\nsecond ""so"""\n\n2,Bo,\n')
    assert [(row.number, row.values["note"]) for row in rows] == [(2, 'first\nsecond "so"'), (4, "")]


@pytest.mark.parametrize("separator", ["\u2028", "\x85", "\v", "\x1c"])
def test_what_is_no_line_end_in_a_table_ends_no_row(separator):
    (row,) = read_roster(f'staff_id,display_name,note\nect-014,"Rahman, Aisha",a{separator}b\n'.encode())
    assert (row.values["display_name"], row.values["note"]) == ("Rahman, Aisha", f"a{separator}b")


def test_empty_cells_beyond_the_header_are_let_pass():
    [row] = read("staff_id,display_name\n1,Ann,,\n")
    assert row.problems == ()


def test_a_column_that_stands_twice_is_said_and_only_a_row_where_the_two_differ_is_bad():
    roster = read_roster(b"staff_id,display_name,fte,fte\n1,Ann,1,1\n2,Bo,,0.6\n3,Cy,1,0.5\n")
    assert "row 1, column fte: stands 2 times" in roster.notices[0]
    rows = list(roster)
    assert [row.values["fte"] for row in rows[:2]] == ["1", "0.6"]
    assert [(number, where) for number, where, _ in told(rows)] == [(4, "fte")]


def test_rejected_rows_come_back_as_typed_and_can_be_read_again():
    roster = read_roster(b"Staff Code,Full name\n1,\n2,=1+1\n'-3,\n")
    rejected = [(row, "; ".join(map(str, row.problems)) or "for the test") for row in roster]
    data = header_to_hand_back(roster.header)
    data += b"".join(row_to_hand_back(roster.header, row, reasons) for row, reasons in rejected)
    lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert lines[0] == ["Staff Code", "Full name", "Error message", "This file holds personal data"]
    assert lines[1][2].startswith("display_name: is empty")
    assert lines[2][1] == "'=1+1"
    again = list(read_roster(data))
    assert [row.values for row in again] == [row.values for row, _ in rejected]


def handed_back(roster):
    """The rejected rows of a roster as a file, and how many they are."""
    rejected = [(row, "; ".join(map(str, row.problems))) for row in roster if row.problems]
    rows = b"".join(row_to_hand_back(roster.header, row, reasons) for row, reasons in rejected)
    return header_to_hand_back(roster.header) + rows, len(rejected)


def test_a_row_with_too_many_cells_comes_back_with_all_that_it_had():
    data, _ = handed_back(read_roster(b"staff_id,display_name,school_urn\n1,Ann,123456,extra,more\n2,,123457,,\n"))
    lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert (lines[1][:3], lines[1][4:]) == (["1", "Ann", "123456"], ["yes", "extra", "more"])
    assert (lines[2][:3], lines[2][4:]) == (["2", "", "123457"], ["yes"])


def test_a_row_with_too_few_cells_is_one_until_the_missing_are_filled_in_or_said_to_be_none():
    data, _ = handed_back(read_roster(b"staff_id,display_name,school_urn,fte\n1,Ann,990014\n"))
    assert [where for _, where, _ in told(read_roster(data))] == ["the row"]
    assert "empty the cell Error message" in told(read_roster(data))[0][2]
    assert not told(read_roster(data.replace(b"1,Ann,990014,,", b"1,Ann,990014,0.6,")))
    assert not told(read_roster(data.partition(b"\n")[0] + b"\n1,Ann,990014,,,yes\n"))


def test_a_row_rejected_for_its_staff_id_is_so_until_the_id_or_the_school_is_another():
    data, _ = handed_back(read_roster(b"staff_id,display_name,school_urn\nzz-1,Ann,990014\nzz-1,Bo,990014\n"))
    assert told(read_roster(data)) == [(2, "staff_id", told(read_roster(data))[0][2])]
    assert "empty the cell Error message" in told(read_roster(data))[0][2]
    assert not told(read_roster(data.replace(b"\nzz-1,", b"\nzz-2,")))
    assert not told(read_roster(data.replace(b"Bo,990014", b"Bo,990015")))
    assert not told(read_roster(data.partition(b"\n")[0] + b"\nzz-1,Bo,990014,,yes\n"))


CELLS = st.text(alphabet="1aZ\u00eb'=-@ \t,;\"\n\x00\ufeff\ufffd\u2028", max_size=4)
EXTRA_HEADINGS = st.sampled_from(["fte", "school_urn", "a;b;c;d;e", "f\tg", "staff_id", "Error message", ""])


@st.composite
def spoilt_rosters(draw):
    """A roster of any delimiter, spoilt in its cells, its rows or its quotes."""
    delimiter = draw(st.sampled_from(",;\t"))
    header = draw(st.permutations(["staff_id", "display_name", *draw(st.lists(EXTRA_HEADINGS, max_size=2))]))
    rows = draw(st.lists(st.lists(CELLS, min_size=1, max_size=6), max_size=5))
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([header, *rows])
    raw = draw(st.lists(st.text(alphabet='1a,;\t"\n', max_size=12), max_size=3))
    return f"sep={delimiter}\n{text.getvalue()}" + "\n".join(raw)


@given(spoilt_rosters())
def test_what_is_handed_back_and_fed_in_again_unmended_is_rejected_again(text):
    data, number = handed_back(read_roster(text.encode()))
    again, number_again = handed_back(read_roster(data))
    assert number_again == number == len(list(read_roster(data)))
    assert handed_back(read_roster(again))[1] == number


def workbook(*rows):
    book, file = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


def test_a_workbook_reads_as_its_csv_does():
    rows = list(read_roster(workbook(["staff_id", "display_name", "fte"], [14, "Zoë", 0.6], [], ["15", "Bo", 1.0])))
    assert [(row.number, row.values["staff_id"], row.values["fte"]) for row in rows] == [
        (2, "14", "0.6"),
        (4, "15", "1"),
    ]


def test_a_zip_bomb_is_refused_by_what_it_declares():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", bytes(80 << 20))
    assert len(file.getvalue()) < 1 << 20
    with pytest.raises(DocumentError, match="unpacks to 80 MiB"):
        read_roster(file.getvalue())


@pytest.mark.parametrize("data", [b"PK\x03\x04 is no zip", None])
def test_what_is_packed_and_no_workbook_is_refused(data):
    if data is None:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as packed:
            packed.writestr("readme.txt", b"no workbook")
        data = file.getvalue()
    with pytest.raises(DocumentError, match="workbook"):
        read_roster(data)


CELLS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="\ufeff\ufffd"), max_size=12)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=20), st.sampled_from(",;\t"))
def test_what_the_standard_library_writes_reads_as_it_was(pairs, delimiter):
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter)
    writer.writerows([["staff_id", "display_name", "one", "two"], *([n, "Ann", *pair] for n, pair in enumerate(pairs))])
    rows = read(file.getvalue())
    assert told(rows) == []
    for row, pair in zip(rows, pairs, strict=True):
        assert [row.values["one"].lstrip("'"), row.values["two"].lstrip("'")] == [
            cell.strip().lstrip("'") for cell in pair
        ]


@given(st.binary(max_size=400))
def test_no_bytes_are_a_traceback(data):
    with suppress(DocumentError):
        list(read_roster(b"staff_id,display_name\n" + data))
