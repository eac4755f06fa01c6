import csv
import io
import json
from codecs import BOM_UTF8
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ectcore.checking import judge
from ectcore.codec import encode
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.draft import Draft
from ectcore.testing.strategies import values

TABLE = (
    "Ref;ECT;Objective;Success criteria;Actions;By when?;Date of meeting\r\n"
    'a-1;Zoë Quist;"Greet 7M by name";"24 of 28 answer";"1. Learn ten names 2. Stand at the door";Easter;12/01/2026\r\n'
    ";Zoë Quist;Zebra behaviour;;;ongoing;next Quux\r\n"
    'a-3;Zoë Quist;"never closed;;;;\r\n'
    "a-4;Zoë Quist;too;many;cells;in;this;row\r\n"
).encode("cp1252")
LETTERS = ["specific", "measurable", "achievable", "relevant", "time_bound", "action_steps"]


def verdicts(words: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in words.splitlines()]


def test_a_bare_sentence_gets_a_verdict_on_every_letter_and_a_summary(run: Callable) -> None:
    ran = run("smart", "-", stdin=b"Improve behaviour in 9G\n")
    assert ran.text.startswith("line 1: Improve behaviour in 9G\n")
    assert "To put it right: " in ran.text
    assert "\n1 draft, of which " in ran.text
    assert ran.said == ""


@pytest.mark.parametrize("shape", ["text", "jsonl", "csv"])
def test_every_format_goes_to_standard_output_or_to_a_file_alike(run: Callable, examples: Path, shape: str) -> None:
    ran = run("smart", examples / "drafts.csv", "--format", shape)
    assert ran.code in (0, 1)
    assert run("smart", examples / "drafts.csv", "--format", shape, "-o", "out") == (ran.code, b"", "")
    mark = BOM_UTF8 if shape == "csv" else b""  # by which Excel knows that a file is UTF-8
    assert Path("out").read_bytes() == mark + ran.data


def test_json_lines_has_an_object_a_draft_in_order_named_by_its_id_or_its_row(run: Callable) -> None:
    ran = run("smart", "-", "--format", "jsonl", stdin=TABLE)
    found = verdicts(ran.text)
    assert [each["id"] for each in found] == ["a-1", "row 3"]
    assert all(list(each["criteria"]) == LETTERS for each in found)
    assert all(finding["file"] == "-" for each in found for finding in each["findings"])


def test_a_table_and_the_same_as_json_lines_get_the_same_verdicts(run: Callable, examples: Path) -> None:
    table, objects = (
        verdicts(run("smart", examples / f"drafts.{kind}", "--format", "jsonl").text) for kind in ("csv", "jsonl")
    )
    assert len(table) == 10
    assert [each["criteria"] for each in table] == [each["criteria"] for each in objects]


def test_the_exit_code_is_1_exactly_where_a_letter_is_not_met(run: Callable, examples: Path) -> None:
    for line in (examples / "drafts.jsonl").read_bytes().splitlines():
        ran = run("smart", "-", "--format", "jsonl", stdin=line)
        (verdict,) = verdicts(ran.text)
        assert ran.code == (0 if all(verdict["criteria"].values()) else 1)


def test_a_row_that_cannot_be_read_ends_with_1_and_is_told_with_its_column(run: Callable) -> None:
    ran = run("smart", "-", stdin=TABLE)
    assert ran.code == 1
    assert (
        "ectcore: standard input: row 4, column 3 (Objective): a quotation mark is opened and never closed" in ran.said
    )
    assert "ectcore: standard input: row 5, column 8: has 8 cells under 7 headings" in ran.said


def test_notices_go_to_standard_error_without_a_word_that_was_typed(run: Callable) -> None:
    ran = run("smart", "-", "--format", "csv", stdin=TABLE)
    assert "columns that no draft has were ignored: ECT\n" in ran.said
    assert "read as Windows-1252" in ran.said
    assert "row 3, meeting date: " in ran.said
    for typed in ("Zoë", "Quist", "Zebra", "7M", "Quux", "a-3", "many"):
        assert typed not in ran.said
    assert "Zebra" in ran.text


@given(st.lists(values(Draft), min_size=1, max_size=3))
@settings(max_examples=25)
def test_whatever_is_in_the_boxes_is_judged(drafts: list[Draft]) -> None:
    assert all(len(judge(draft).criteria) == len(LETTERS) for draft in drafts)


def test_csv_has_a_row_a_draft(run: Callable, examples: Path) -> None:
    ran = run("smart", examples / "drafts.jsonl", "--format", "csv")
    found = list(csv.DictReader(io.StringIO(ran.text, newline="")))
    assert len(found) == 10
    assert {each[letter] for each in found for letter in LETTERS} <= {"yes", "no"}


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"Name,Actions,Impact,By\nx,y,z,a\n", b'{"steps": []}'])
def test_where_nothing_can_be_read_it_ends_with_3_and_says_why(run: Callable, data: bytes) -> None:
    ran = run("smart", "-", "-o", "out", stdin=data)
    assert (ran.code, ran.data, Path("out").exists()) == (3, b"", False)
    assert ran.said.startswith("ectcore: standard input: ")


def test_a_missing_file_ends_with_3_and_a_wrong_format_with_2(run: Callable) -> None:
    assert run("smart", "missing.csv").code == 3
    assert "'jsonl'" in run("smart", "-", "--format", "jsn").said


def test_a_calendar_and_a_day_may_be_told(run: Callable) -> None:
    Path("calendar.json").write_bytes(encode(SchoolCalendar(name="Ysgol y Bryn")))
    told = ("--calendar", "calendar.json", "--as-of", "2026-09-01")
    assert run("smart", "-", *told, stdin=b"Greet 7M by Easter").text.startswith("line 1: Greet 7M by Easter\n")
    assert run("smart", "-", "--calendar", "missing.json", stdin=b"Greet 7M by Easter").code == 3


def test_advice_may_be_left_out_and_rules_chosen_and_the_letters_are_the_same(run: Callable, examples: Path) -> None:
    def found(*options: str) -> tuple[list[object], set[str]]:
        told = verdicts(run("smart", examples / "drafts.csv", "--format", "jsonl", *options).text)
        return [each["criteria"] for each in told], {
            f"{finding['severity']} {finding['code']}" for each in told for finding in each["findings"]
        }

    letters, everything = found()
    strict = {each for each in everything if not each.startswith("advice")}
    of_time = {each for each in everything if each.split()[1].startswith("T")}
    assert of_time < strict < everything
    assert found("--no-advice") == (letters, strict)
    assert found("--select", "T") == (letters, of_time)
    assert found("--ignore", "T") == (letters, everything - of_time)


def test_a_whole_plan_is_told_from_a_draft(run: Callable, examples: Path) -> None:
    ran = run("smart", examples / "plan.json")
    assert ran.code == 3
    assert "item 1: is a whole plan and no draft; `check` judges it" in ran.said
    assert "a whole plan" in run("smart", "-", stdin=b'{"targets": []}').said
    assert "a whole records" not in run("smart", "-", stdin=b'{"schema": 1}').said
