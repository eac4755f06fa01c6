"""The table of targets and steps: read by others, and read back."""

import json
import re

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from ectcore import ActionPlan, DocumentError, decode, exporter
from ectcore.testing import strategies
from ectcore_export.csv import read_csv
from ectcore_export.jsonl import read_jsonl
from ectcore_export.table.cells import guarded, unguarded
from ectcore_export.table.columns import HEADINGS

FORMULAS = ("=1+1", "+44 20", "-1", "@SUM(A1)", "\t=1", "\n=1", "\uff1d1+1", "'=1", "''", '=HYPERLINK("http://a")')


FIELD = re.compile(r'(?:"(?P<escaped>(?:[^"]|"")*)"|(?P<plain>[^",\r\n]*))(?P<end>,|\r\n)')
"""A field and what ends it, as the grammar of RFC 4180, section 2, has them."""


def rows(data: bytes) -> list[list[str]]:
    """The cells as the grammar finds them; the file is nothing but fields."""
    text, at = data.decode("utf-8-sig"), 0
    found: list[list[str]] = [[]]
    while at < len(text):
        field = FIELD.match(text, at)
        assert field, text[at : at + 40]
        found[-1].append(field["plain"] if field["escaped"] is None else field["escaped"].replace('""', '"'))
        found += [[]] if field["end"] == "\r\n" else []
        at = field.end()
    return found[:-1]


@given(strategies.plans())
def test_the_table_holds_the_targets_and_gives_them_back(plan: ActionPlan) -> None:
    assert read_csv(exporter("csv").export(plan)) == plan.targets
    assert read_jsonl(exporter("jsonl").export(plan)) == plan.targets


@given(data=st.data())
def test_another_reader_finds_every_text_as_it_was_typed(data, texts, lines, plan_with) -> None:
    plan = plan_with(lambda: data.draw(texts), lambda: data.draw(lines))
    headings, *cells = rows(exporter("csv").export(plan))
    assert tuple(headings) == HEADINGS
    assert all(len(row) == len(HEADINGS) for row in cells)
    told = [unguarded(row[HEADINGS.index("text")]) for row in cells]
    target = plan.targets[0]
    of_each = (*target.criteria, *target.steps, *target.support)
    assert told[: 1 + len(of_each)] == [target.statement, *(each.text for each in of_each)]


@given(data=st.data())
def test_no_cell_is_a_formula(data, plan_with) -> None:
    hostile = st.sampled_from(FORMULAS) | st.text(st.sampled_from("=+-@'1 "), max_size=4)
    one_line = hostile.map(lambda text: " ".join(text.split()))
    plan = plan_with(lambda: data.draw(hostile), lambda: data.draw(one_line))
    for row in rows(exporter("csv").export(plan)):
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d"))


@given(st.text())
def test_guarding_is_undone(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(strategies.plans())
def test_any_reader_of_json_finds_a_row_on_each_line(plan: ActionPlan) -> None:
    lines = exporter("jsonl").export(plan).split(b"\n")[:-1]
    found = [json.loads(line) for line in lines]
    assert [each["id"] for each in found if each["kind"] == "step"] == [
        step.id for target in plan.targets for step in target.steps
    ]
    assert all(set(each) <= set(HEADINGS) for each in found)


def test_a_byte_order_mark_can_be_left_out(plan) -> None:
    marked = exporter("csv").export(plan)
    assert marked == b"\xef\xbb\xbf" + exporter("csv", mark="no").export(plan)


def test_what_was_edited_is_read_and_all_that_means_nothing_is_told(examples) -> None:
    plan = decode((examples / "plan.json").read_bytes(), ActionPlan)
    table = exporter("csv").export(plan).decode("utf-8-sig")
    edited = read_csv(table.replace("Choose the six pupils with the SENCO", "Choose two").encode())
    assert edited[1].steps[0] == evolve(plan.targets[1].steps[0], text="Choose two")
    wrong = table.replace(",ect,SENCO,30,", ",boss,SENCO,half an hour,").replace(",step,step-1,", ",stepp,step-1,")
    wrong = wrong.replace("2026-09-18", "18 Sept").replace("criterion-4", "Criterion 4")
    with pytest.raises(DocumentError) as caught:
        read_csv(wrong.encode())
    told = str(caught.value)
    assert "row 4: kind: 'stepp' is none; there are target, criterion, step, support, outcome" in told
    assert "row 10: who: 'boss' is not one of ect, mentor" in told
    assert "row 10: effort_minutes: 'half an hour' is not a whole number" in told
    assert "row 11: due: '18 Sept' is not a day such as 2026-10-02" in told
    assert "row 14: " in told
    assert "'Criterion 4'" in told


def test_what_is_no_table_of_ours_is_told() -> None:
    with pytest.raises(DocumentError, match="save it from the spreadsheet as “CSV UTF-8”"):
        read_csv("kind,text\r\ntarget,Siân".encode("cp1252"))
    with pytest.raises(DocumentError, match="row 1: kind: it stands before any target"):
        read_csv(b"kind,id,text,who,progress\r\nstep,step-1,Do,ect,to_do")
