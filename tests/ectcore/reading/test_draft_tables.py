import csv
import io
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from attrs import asdict
from hypothesis import given
from hypothesis import strategies as st

from ectcore.errors import DocumentError
from ectcore.model.draft import Draft, DraftContext
from ectcore.reading.drafts import read_drafts

COLUMNS = (
    "id",
    "meeting_date",
    "role",
    "year",
    "focus",
    "target",
    "success",
    "steps",
    "by",
    "review",
    "support",
    "why",
)
USUAL = (
    "Ref", "Date of meeting", "Subject / Phase", "ECT year", "Area of focus", "Objective/Target",
    "Success Criteria (Impact)", "What will I do?", "By when?", "REVIEW DATE", "Resources needed", "Rationale",
)  # fmt: skip


def as_cells(draft: Draft) -> list[str]:
    boxes = {**asdict(draft), **asdict(draft.context), "steps": "\n".join(draft.steps)}
    return ["" if boxes[column] is None else str(boxes[column]) for column in COLUMNS]


def as_csv(rows: Sequence[Sequence[str]], **dialect: Any) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, **dialect).writerows(rows)
    return out.getvalue()


words = st.text(st.sampled_from("abcyzàŵ£9 \"',;\t|=+{}[]()."), min_size=1, max_size=20).map(
    lambda text: " ".join(f"Plan {text} x".replace("\t", " \t").split(" "))
)
lines = st.lists(words, min_size=1, max_size=3).map("\n".join)
table_drafts = st.builds(
    Draft,
    target=lines,
    id=st.none() | st.from_regex(r"[a-z]{1,3}-[0-9]{1,3}", fullmatch=True),
    meeting_date=st.none() | st.dates(date(2000, 1, 1), date(2100, 12, 31)),
    context=st.builds(DraftContext, role=st.sampled_from(("", "Year 4, maths")), year=st.none() | st.integers(1, 4)),
    success=st.just("") | lines,
    steps=st.lists(words, max_size=3).map(tuple),
    by=st.just("") | words,
    why=st.just("") | lines,
)


@given(
    st.lists(table_drafts, min_size=1, max_size=4),
    st.sampled_from([COLUMNS, USUAL]),
    st.sampled_from([",", ";", "\t"]),
    # With \r alone csv leaves a cell with \n in it unquoted, which nobody could read back.
    st.sampled_from(
        [(csv.QUOTE_MINIMAL, "\n"), (csv.QUOTE_MINIMAL, "\r\n"), (csv.QUOTE_ALL, "\r"), (csv.QUOTE_ALL, "\r\n")]
    ),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]),
)
def test_a_table_in_any_dialect_and_encoding_is_read_back_as_it_was(
    drafts: list[Draft], headings: tuple[str, ...], delimiter: str, quoted: tuple[Any, str], encoding: str
) -> None:
    quoting, end = quoted
    written = as_csv([headings, *map(as_cells, drafts)], delimiter=delimiter, quoting=quoting, lineterminator=end)
    found = read_drafts(written.encode(encoding))
    assert found.drafts == tuple(drafts)
    assert found.problems == ()
    assert found.names == tuple(draft.id or f"row {number}" for number, draft in enumerate(drafts, 2))


def test_windows_1252_is_read_and_told() -> None:
    found = read_drafts("Target;By when\nZoë’s group – café words;Easter\n".encode("cp1252"))
    assert found.drafts[0].target == "Zoë’s group – café words"
    (notice,) = found.notices
    assert "read as Windows-1252" in notice


@pytest.mark.parametrize(
    ("heading", "box"),
    [
        ("Objective", "target"), ("SMART target", "target"), ("Goal(s)", "target"),
        ("What do I want to achieve?", "target"), ("Success Criteria:", "success"), ("Impact", "success"),
        ("Evidence of success", "success"), ("How will I know?", "success"),
        ("Actions", "steps"), ("Action Steps", "steps"), ("What will I do", "steps"), ("Key actions", "steps"),
        ("Deadline", "by"), ("Timescale", "by"), ("Due", "by"), ("Time-scale", "by"), ("By when / date", "by"),
        ("Review date", "review"), ("Support & resources", "support"), ("Support", "support"), ("Resources", "support"),
        ("Reason", "why"), ("Rationale (why this?)", "why"), ("\ufeffWhy?", "why"),
    ],
)  # fmt: skip
def test_usual_headings_are_known_in_any_case(heading: str, box: str) -> None:
    other = "Focus" if box == "target" else "Target"
    for written in (heading, heading.upper(), f"  {heading.lower()} "):
        found = read_drafts(as_csv([[other, written], ["said there", "said here"]]))
        said = getattr(found.drafts[0], box)
        assert said == (("said here",) if box == "steps" else "said here")


def test_steps_are_one_a_line_or_numbered_or_bulleted_or_a_column_each() -> None:
    for cell in (
        "Cut maps\nTime it",
        "1. Cut maps 2. Time it",
        "• Cut maps • Time it",
        "- Cut maps\n\n- Time it",
        "a) Cut maps b) Time it",
    ):
        assert read_drafts(as_csv([["Target", "Steps"], ["x", cell]])).drafts[0].steps == ("Cut maps", "Time it")
    found = read_drafts("Target,Step 1,Step 2,Step 3\nx,Cut maps,,Time it\n")
    assert found.drafts[0].steps == ("Cut maps", "Time it")


def test_numbers_that_are_no_numbering_stay() -> None:
    for step in ("2 cards each", "See p. 3. Then write", "Read 1.5 pages", "3) from the end"):
        assert (
            read_drafts(as_csv([["Target", "Steps"], ["x", f"Go\n{step}"]]))
            .drafts[0]
            .steps[1]
            .endswith(step[2:].strip())
        )
    assert read_drafts(as_csv([["Target", "Steps"], ["x", "See p. 3. Then write"]])).drafts[0].steps == (
        "See p. 3. Then write",
    )


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026-10-02", date(2026, 10, 2)), ("02/10/2026", date(2026, 10, 2)), ("2/10/26", date(2026, 10, 2)),
        ("02.10.2026", date(2026, 10, 2)), ("2 Oct 2026", date(2026, 10, 2)),
        ("Friday 2nd October 2026", date(2026, 10, 2)), ("2026-10-02 00:00:00", date(2026, 10, 2)),
        ("2026-10-02T15:30:00Z", date(2026, 10, 2)),
        ("10/13/2026", None), ("30/02/2026", None), ("last week", None), ("02/10/1926", None), ("2 Oct", None),
    ],
)  # fmt: skip
def test_meeting_dates_are_read_day_first_and_others_are_told_and_left_unknown(cell: str, day: date | None) -> None:
    found = read_drafts(as_csv([["Target", "Meeting date"], ["Greet 7M", cell]]))
    assert found.drafts[0].meeting_date == day
    assert bool(found.notices) == (day is None)
    assert cell not in "".join(found.notices)


@pytest.mark.parametrize(("cell", "year"), [("1", 1), ("Year 2", 2), ("ECT1", 1), ("Second", 2), ("Year 9", None)])
def test_the_year_of_the_programme_is_1_to_4_or_left_unknown(cell: str, year: int | None) -> None:
    found = read_drafts(as_csv([["Target", "Year"], ["Greet 7M", cell]]))
    assert (found.drafts[0].context.year, bool(found.notices)) == (year, year is None)


def test_titles_above_the_headings_and_empty_rows_are_passed_over_and_told() -> None:
    found = read_drafts("ECT action plan 2026,,\n,,\nFocus,Target,By\nStarts,Greet 7M,Easter\n,,\n\n")
    assert (found.drafts[0].target, found.names) == ("Greet 7M", ("row 4",))
    assert "what stands above the headings was passed over: 2 rows" in found.notices
    assert "rows 5 and 6: empty, passed over" in found.notices


def test_a_form_as_a_school_exports_it_is_read() -> None:
    form = (
        "St Brigid\u2019s \u2013 ECT action plan,,,,,,\r\nName:,J. Quist,,,Date:,12/01/26,\r\n,,,,,,\r\n"
        '"Area of\nfocus","SMART\xa0Target","Success criteria /\nevidence","Action steps\n(who)",By when,RAG,\r\n'
        'Starts,"Greet 7M\xa0by name","24 of 28\nanswer","\u2022 Learn ten\r\n\u2022 Stand at the door",Easter,A,\r\n'
        ",,,,,,\r\n,,,,,,\r\n"
    )
    found = read_drafts(form.encode("cp1252"))
    (draft,) = found.drafts
    assert (draft.context.focus, draft.target, draft.success) == ("Starts", "Greet 7M\xa0by name", "24 of 28\nanswer")
    assert (draft.steps, draft.by) == (("Learn ten", "Stand at the door"), "Easter")
    assert (found.names, found.problems) == (("row 5",), ())
    assert "columns that no draft has were ignored: RAG" in found.notices


def test_the_first_row_of_headings_is_the_headings() -> None:
    assert read_drafts("Target,By\nGoal,Deadline\n").drafts == (Draft(target="Goal", by="Deadline"),)


def test_a_heading_cannot_command_a_terminal_or_fill_it() -> None:
    found = read_drafts(f'Target,By,\x1b[31mRed,{"x" * 500}\na,b,c,d\ne,f,"g\n')
    said = [*found.notices, *map(str, found.problems)]
    assert all(each.isprintable() and len(each) < 200 for each in said)
    assert "\\x1b[31mRed" in said[-1]


def test_a_line_break_in_a_box_of_one_line_becomes_a_blank() -> None:
    found = read_drafts(as_csv([["Target", "Focus", "Role"], ["Greet 7M", "Starts\nof lessons", "Maths\r\n\tKS3"]]))
    assert found.drafts[0].context == DraftContext(focus="Starts of lessons", role="Maths KS3")


def test_sep_of_excel_names_the_delimiter() -> None:
    for mark in ("|", ";", "^"):
        found = read_drafts(f"sep={mark}\r\nTarget{mark}By{mark}Mentor\r\nGreet 7M, by name{mark}Easter{mark}Jo\r\n")
        assert (found.drafts[0].target, found.drafts[0].by, found.names) == ("Greet 7M, by name", "Easter", ("row 2",))
        assert found.notices == ("columns that no draft has were ignored: Mentor",)


def test_a_quotation_mark_never_closed_spoils_its_own_row_alone() -> None:
    rows = 'Target,Success,By\nfirst,a,b\nsecond,"open,b\nthird,"a\nb",c\nfourth,say "yes",c\n'
    found = read_drafts(rows)
    assert [draft.target for draft in found.drafts] == ["first", "third", "fourth"]
    assert [problem.where for problem in found.problems] == ["row 3, column 2 (Success)"]
    assert "never closed" in found.problems[0].reason


def test_the_lines_of_a_cell_that_is_never_closed_do_not_become_drafts() -> None:
    found = read_drafts('Target,Success,By\nfirst,"one\nsays "yes" twice\nthree, four\nlast,a,b\n')
    assert [draft.target for draft in found.drafts] == ["last"]
    assert found.problems[0].reason.endswith("; 2 lines after it went with it")


def test_a_stray_quotation_mark_is_read_as_it_stands_and_told() -> None:
    found = read_drafts('Target,By\n"Greet" 7M,Easter\nlast,x\n')
    assert [draft.target for draft in found.drafts] == ["Greet 7M", "last"]
    assert found.notices == ("row 2: a quotation mark within a cell was read as it stands",)


def test_a_long_row_is_refused_a_short_one_read_and_both_are_told() -> None:
    found = read_drafts("Target,Success,By\nlong, too,a,b\nlong,a,b,,\nshort\nlast,a\n")
    assert [draft.target for draft in found.drafts] == ["long", "short", "last"]
    assert str(found.problems[0]).startswith("row 2, column 4: has 4 cells under 3 headings")
    assert found.notices == (
        "row 4: 2 cells fewer than there are headings; the missing were read as empty",
        "row 5: 1 cell fewer than there are headings; it was read as empty",
    )


def test_a_row_with_nothing_but_its_context_is_told() -> None:
    found = read_drafts("Ref,Role,Target,By\n1,maths,,\n2,maths,Greet 7M,\n")
    assert found.names == ("2",)
    assert str(found.problems[0]) == "row 2, target: is empty, as are the other boxes"


def test_two_columns_of_one_box_are_joined_and_told() -> None:
    found = read_drafts("Target,Success criteria,Impact,Target\nGreet 7M,a,b,and 8M\n")
    assert (found.drafts[0].target, found.drafts[0].success) == ("Greet 7M\nand 8M", "a\nb")
    assert "columns 2 and 3 are both read as success: joined" in found.notices
    assert "columns 1 and 4 are both read as target: joined" in found.notices


def test_an_id_that_the_model_cannot_hold_still_names_its_draft() -> None:
    found = read_drafts("Ref,Target\nT/12 (a),Greet 7M\n")
    assert (found.names, found.drafts[0].id) == (("T/12 (a)",), None)


def test_headings_without_a_target_are_refused_with_what_would_be_right() -> None:
    with pytest.raises(DocumentError, match="no column is headed Target, Objective or Goal"):
        read_drafts("Name,Success criteria,Actions,By when\nJo,a,b,c\n")


def test_a_table_of_one_column_may_have_commas() -> None:
    found = read_drafts("Targets:\n- Greet 7M, by name\n\"Mark, then 'plan'\"\n")
    assert [draft.target for draft in found.drafts] == ["Greet 7M, by name", "Mark, then 'plan'"]


def test_a_table_of_markdown_is_a_table() -> None:
    found = read_drafts("| Target | By |\n| --- | :---: |\n| Greet 7M | Easter |\n")
    assert (found.drafts[0], len(found.drafts)) == (Draft(target="Greet 7M", by="Easter"), 1)


@given(
    st.lists(table_drafts, min_size=1, max_size=3),
    st.integers(0, 2),
    st.sampled_from(["oops,a,b,c,d,e,f,g,h,i,j,k,l", 'x,"y']),
)
def test_a_spoilt_row_costs_no_other(drafts: list[Draft], at: int, spoilt: str) -> None:
    rows = [as_csv([as_cells(draft)]) for draft in drafts]
    rows.insert(min(at, len(rows)), f"{spoilt}\r\n")
    found = read_drafts(as_csv([COLUMNS]) + "".join(rows))
    assert found.drafts == tuple(drafts)
    assert len(found.problems) == 1


SAID = st.text(st.sampled_from("abcyzà9 '.!"), min_size=1, max_size=20).map(lambda text: f"Q{text}q")
UNKNOWN = ("Notes", "RAG", "Who else knows?", "Foo", "Year group")


@given(
    st.lists(SAID, min_size=1, max_size=5),
    st.lists(st.sampled_from(UNKNOWN), min_size=1, max_size=3, unique=True),
    st.integers(0, 3),
    st.sampled_from(["Target", "Objective / Goal", "My target:"]),
    st.sampled_from([",", ";", "\t", "|"]),
)
def test_a_column_for_the_target_is_enough_whatever_the_others_are(
    targets: list[str], others: list[str], place: int, heading: str, delimiter: str
) -> None:
    rows = [[*others[:place], target, *others[place:]] for target in (heading, *targets)]
    found = read_drafts(as_csv(rows, delimiter=delimiter))
    assert [draft.target for draft in found.drafts] == targets
    assert found.names == tuple(f"row {number}" for number in range(2, 2 + len(targets)))
    assert found.notices == (f"columns that no draft has were ignored: {', '.join(others)}",)


@given(
    st.sampled_from(["Target", "Goal", "Aim", "Objective", "My target"]),
    st.sampled_from([", ", "; "]),
    st.lists(st.lists(SAID, min_size=1, max_size=4), min_size=1, max_size=4),
)
def test_prose_that_begins_with_a_heading_and_a_comma_is_a_target_a_line(
    first: str, sign: str, rows: list[list[str]]
) -> None:
    lines = [sign.join([first, *rows[0]]), *map(sign.join, rows[1:])]
    found = read_drafts("\n".join(lines))
    assert [draft.target for draft in found.drafts] == lines


@pytest.mark.parametrize(
    "text", ["Target,raise it", "Target,raise it\n\n", "Aim,fire\nGreet 7M\nRing, then wait, then go"]
)
def test_a_line_with_no_table_beneath_it_has_no_headings(text: str) -> None:
    assert read_drafts(text).names[0] == "line 1"


@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_a_form_with_a_box_a_line_is_no_table_of_targets(delimiter: str) -> None:
    found = read_drafts(f"Target{delimiter}Greet 7M\nNotes{delimiter}Ring home\nWhy{delimiter}They are late\n")
    assert found.names == ("line 1", "line 2", "line 3")
