"""`ectcore bulk`, as people run it."""

import csv
import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from ectcore.bulk.folder import output_folder
from ectcore.codec import decode
from ectcore.mentoring.templates import fill
from ectcore.model.template import Template

FORMATS = ["-t", "markdown", "-t", "json", "-t", "icalendar", "--as-of", "2026-07-01"]
HEADER = "staff_id,display_name,email,mentor_id,mentor_name,school_urn,induction_start,fte,trn"


def good(number):
    return f"ect-{number},Ann {number},a{number}@x.example,m1,Mo,100001,2026-09-02,1.0,"


FAULTS = {
    "an unclosed quote": ('ect-x,"Secretname,s@x.example,m1,Mo,100001,2026-09-02,1.0,', "the row"),
    "a short row": ("ect-x,Secretname", "the row"),
    "a long row": (f"{good('y')},Secretname,1", "the row"),
    "a staff id again": ("ect-7,Secretname,s@x.example,m1,Mo,100001,2026-09-02,1.0,", "staff_id"),
    "an empty name": ("ect-x,,s@x.example,m1,Mo,100001,2026-09-02,1.0,", "display_name"),
    "an empty id": (",Secretname,s@x.example,m1,Mo,100001,2026-09-02,1.0,", "staff_id"),
    "a NUL": ("ect-x,Secret\0name,s@x.example,m1,Mo,100001,2026-09-02,1.0,", "display_name"),
    "a bad date": ("ect-x,Secretname,s@x.example,m1,Mo,100001,2026-02-30,1.0,", "induction_start"),
    "a bad part of full time": ("ect-x,Secretname,s@x.example,m1,Mo,100001,2026-09-02,1.5,", "fte"),
    "a bad address": ("ect-x,Ann,Secretname,m1,Mo,100001,2026-09-02,1.0,", "email"),
    "a bad reference number": ("ect-x,Ann,s@x.example,m1,Mo,100001,2026-09-02,1.0,Secretname", "trn"),
    "a bad URN": ("ect-x,Ann,s@x.example,m1,Mo,99,2026-09-02,1.0,", "school_urn"),
    "a mentor without an id": ("ect-x,Ann,s@x.example,,Secretname,100001,2026-09-02,1.0,", "mentor_id"),
    "a name that is too long": (f"ect-x,{'Secretname' * 51},s@x.example,m1,Mo,100001,2026-09-02,1.0,", "display_name"),
}


@pytest.fixture
def template(examples):
    return examples / "plan-template.json"


@pytest.fixture
def bulk(run, template):
    return lambda roster, *options, **given: run("bulk", roster, "--template", template, "-d", "out", *options, **given)


def files(folder="out"):
    return {path.name: path.read_bytes() for path in Path(folder).glob("*/*") if ".ectcore" not in path.parts}


def test_the_example_makes_a_plan_of_every_row(bulk, examples):
    ran = bulk(examples / "roster.csv", *FORMATS)
    assert ran == (0, b"", "12 rows: 12 written; commonest findings REV007 in 1\n")
    assert len(files()) == 36
    assert bulk(examples / "roster.csv", *FORMATS).said == "12 rows: 12 unchanged; commonest findings REV007 in 1\n"


def test_the_files_of_the_example_have_the_ids_of_the_roster(bulk, examples):
    bulk(examples / "roster.csv", *FORMATS)
    assert "ect-014-267857fb.json" in files()


def test_names_of_files_tell_nobody_s_name(bulk, examples):
    bulk(examples / "roster.csv", *FORMATS)
    with (examples / "roster.csv").open(encoding="utf-8") as file:
        names = {part.casefold() for row in csv.DictReader(file) for part in row["display_name"].split()}
    assert not [name for name in files() for part in names if len(part) > 3 and part in name.casefold()]


def test_findings_of_a_warning_end_with_1(bulk, examples):
    Path("settings.json").write_text('{"schema": "ectcore/settings/1", "minutes_a_week": 5}')
    ran = bulk(examples / "roster.csv", "-t", "json", "--settings", "settings.json")
    assert ran.code == 1
    assert "12 written; commonest findings PLAN003 in 12" in ran.said
    assert bulk(examples / "roster.csv", "-t", "json", "--settings", "settings.json", "--ignore", "PLAN003").code == 0


def test_advice_alone_ends_with_0(bulk, examples):
    ran = bulk(examples / "roster.csv", "-t", "json", "--as-of", "2026-12-01")
    assert (ran.code, "REV002 in 12" in ran.said) == (0, True)


def test_every_fault_among_a_thousand_good_rows_is_named_and_no_good_row_is_lost(bulk, template):
    lines = [good(number) for number in range(1000)]
    for place, (line, _) in enumerate(FAULTS.values()):
        lines.insert(place * 50 + 20, line.replace("ect-x", f"ect-x{place}"))
    Path("roster.csv").write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")
    reports = ["--report", "r.jsonl", "--report", "r.csv"]
    ran = bulk("roster.csv", "-t", "json", "--as-of", "2026-07-01", "--select", "PLAN,REV", *reports)
    assert ran.code == 1
    assert f"{1000 + len(FAULTS):,} rows: 1,000 written, {len(FAULTS)} rejected" in ran.said
    assert len(files()) == 1000
    made = decode(template.read_bytes(), Template)
    row = dict(zip(HEADER.split(","), good(500).split(","), strict=True))
    assert any(json.loads(data)["id"] == fill(made, row).id for data in files().values())

    told = [json.loads(line) for line in Path("r.jsonl").read_text("utf-8").splitlines()]
    faults = [line for line in told if "reason" in line]
    first = {line["row"]: line["column"] for line in reversed(faults)}
    assert sorted(first.items()) == [(place * 50 + 20 + 2, column) for place, (_, column) in enumerate(FAULTS.values())]
    for quiet in (ran.said, Path("r.jsonl").read_text("utf-8")):
        assert "Secret" not in quiet
        assert "2026-02-30" in quiet

    back = list(csv.DictReader(io.StringIO(Path("r.csv").read_text("utf-8-sig"))))
    assert len(back) == len(FAULTS)
    assert all(row["Error message"] for row in back)
    assert "This file holds personal data" in back[0]
    assert "r.csv holds personal data" in ran.said


def test_rejected_rows_can_be_put_right_and_read_again(bulk):
    Path("roster.csv").write_text(f"{HEADER}\n{good(1)}\n{good(2).replace('1.0', '2')}\n", encoding="utf-8")
    assert bulk("roster.csv", "-t", "json", "--as-of", "2026-07-01", "--report", "back.csv").code == 1
    Path("back.csv").write_text(Path("back.csv").read_text("utf-8-sig").replace(",2,", ",0.5,"), encoding="utf-8")
    ran = bulk("back.csv", "-t", "json", "--as-of", "2026-07-01")
    assert "1 row: 1 written" in ran.said
    assert ran.said == "1 row: 1 written; no findings\n"
    assert len(files()) == 2


def test_a_part_of_a_roster_is_told_of_as_a_part(bulk):
    lines = [HEADER, good(1), good(2), good(3)]
    Path("roster.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    bulk("roster.csv", "-t", "json", "--as-of", "2026-07-01")
    Path("part.csv").write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")
    said = bulk("part.csv", "-t", "json", "--as-of", "2026-07-01").said
    assert said.startswith("ectcore: 1 plan in the folder has no good row in part.csv, and stays as it is:\n  100001/")


def test_a_row_with_the_id_of_somebody_else_takes_nobody_s_plan(bulk):
    rows = [good(1).replace("Ann 1", "José Patel"), good(2)]
    Path("roster.csv").write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    bulk("roster.csv", "-t", "json", "--as-of", "2026-07-01")
    before = files()
    back = [f"{HEADER},Error message", f"{rows[0].replace('José Patel', 'Priya Kowalski')},"]
    Path("back.csv").write_text("\n".join(back) + "\n", encoding="utf-8")
    ran = bulk("back.csv", "-t", "json", "--as-of", "2026-07-01")
    assert files() == before
    assert ran.said.splitlines()[0] == (
        "ectcore: back.csv: row 2, staff_id: is that of a plan in the folder made for another name; give the row a "
        "staff id of its own; if it is the same person, take the files of that plan out of the folder, or raise the "
        "revision of the template"
    )
    assert ran.said.endswith("\n1 row: 1 rejected; no findings\n")
    assert "no good row" not in ran.said


def test_a_roster_comes_from_standard_input_too(bulk, examples):
    ran = bulk("-", *FORMATS, stdin=(examples / "roster.csv").read_bytes())
    assert (ran.code, len(files())) == (0, 36)


def test_files_are_named_by_the_column_that_is_asked_for(bulk, examples):
    bulk(examples / "roster.csv", *FORMATS, "--name-by", "display_name")
    assert any(name.startswith("Zoë-Whitfield-") for name in files())


def test_a_column_is_called_as_in_the_sheet_or_as_it_is_known(run, template):
    Path("t.json").write_text(template.read_text("utf-8").replace("${display_name}", "${Forename}"), "utf-8")
    Path("roster.csv").write_text("Staff no,Forename,Surname,Start date\n7,Zoe,Lee,2026-09-02\n", encoding="utf-8")
    for name in ("Surname", "last_name"):
        ran = run("bulk", "roster.csv", "--template", "t.json", "-d", name, *FORMATS, "--name-by", name)
        assert ran.said == "1 row: 1 written; commonest findings REV007 in 1\n"
        assert {each.partition("-")[0] for each in files(name)} == {"Lee"}
    assert b"the class of Zoe" in b"".join(files("Surname").values())


def test_a_dry_run_checks_and_writes_nothing(bulk, examples):
    ran = bulk(examples / "roster.csv", *FORMATS, "--dry-run")
    assert ran.said == "12 rows: 12 checked; commonest findings REV007 in 1\n"
    assert not Path("out").exists()


def test_processes_write_what_one_writes(run, template, examples):
    for folder, jobs in (("one", 1), ("two", 2)):
        assert (
            run("bulk", examples / "roster.csv", "--template", template, "-d", folder, "--jobs", jobs, *FORMATS).code
            == 0
        )
    assert files("one") == files("two") != {}


def test_the_overview_is_written_as_csv_and_json(bulk, examples):
    bulk(examples / "roster.csv", *FORMATS, "--overview", "o.csv", "--overview", "o.json")
    table = list(csv.DictReader(io.StringIO(Path("o.csv").read_text("utf-8-sig"))))
    whole = json.loads(Path("o.json").read_bytes())
    assert whole["rows"]["written"] == 12
    assert sum(each["number"] for each in whole["reviews"]) == 60
    assert sum(int(line["number"]) for line in table if line["what"] == "plan reviews") == 60
    assert {line["mentor"] for line in table if line["mentor"]} == {
        each["mentor"] for each in whole["reviews"] if each["mentor"]
    }


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (["-t", "markdwon"], 2, "did you mean 'markdown'?"),
        (["-t", "json", "-O", "colour=red"], 2, "is not an option"),
        (["-t", "json", "-O", "colour"], 2, "write KEY=VALUE"),
        (["-t", "json", "--jobs", "0"], 2, "--jobs"),
        (["-t", "json", "--jobs", "2", "--dask", "tcp://127.0.0.1:1"], 2, "one of the two"),
        (["-t", "json", "--name-by", "nmae"], 2, "is not a column"),
        (["-t", "json", "--namespace", "a\nb"], 2, "--namespace: 'a\\nb' is not a line"),
        (["-t", "json", "--select", "X999"], 2, "is not a rule"),
        (["-t", "json", "--report", "missing/r.csv"], 3, "missing"),
        ([], 2, "-t"),
    ],
)
def test_wrong_use_is_told_before_the_first_row(bulk, examples, options, code, words):
    ran = bulk(examples / "roster.csv", *options)
    assert ran.code == code
    assert words in ran.said
    assert not Path("out").exists()


def test_a_placeholder_that_is_no_column_is_told_before_the_first_row(run, examples, template):
    Path("t.json").write_text(template.read_text("utf-8").replace("${display_name}", "${display_nam}"), "utf-8")
    ran = run("bulk", examples / "roster.csv", "--template", "t.json", "-d", "out", "-t", "json")
    assert ran.code == 3
    assert "t.json: " in ran.said
    assert "${display_nam} is no column; did you mean 'display_name'?" in ran.said
    assert not Path("out").exists()


def test_a_day_that_nobody_understands_is_told_before_the_first_row(run, examples, template):
    Path("t.json").write_text(template.read_text("utf-8").replace('"+10 weeks"', '"some day"'), "utf-8")
    ran = run("bulk", examples / "roster.csv", "--template", "t.json", "-d", "out", "-t", "json")
    assert (ran.code, "'some day' is no day" in ran.said) == (3, True)


@pytest.mark.parametrize(
    ("roster", "words"),
    [(b"name\nAnn\n", "no such column"), (b"", "is empty"), (None, "no such file"), (b"PK\x03\x04", "no workbook")],
)
def test_what_is_no_roster_ends_with_3(bulk, roster, words):
    if roster is not None:
        Path("roster.csv").write_bytes(roster)
    ran = bulk("roster.csv", "-t", "json")
    assert (ran.code, words in ran.said) == (3, True)


def test_a_second_run_into_the_folder_ends_with_3(bulk, examples):
    with output_folder(Path("out")):
        ran = bulk(examples / "roster.csv", *FORMATS)
    assert ran.code == 3
    assert "another run is writing" in ran.said
    assert files() == {}


def test_a_changed_template_of_an_old_revision_ends_with_3(run, bulk, examples, template):
    bulk(examples / "roster.csv", *FORMATS)
    Path("t.json").write_text(template.read_text("utf-8").replace("first autumn", "second autumn"), "utf-8")
    ran = run("bulk", examples / "roster.csv", "--template", "t.json", "-d", "out", *FORMATS)
    assert (ran.code, "raise it to 2" in ran.said) == (3, True)


def test_a_letter_that_was_lost_with_the_encoding_is_told_and_no_plan_is_made_of_it(bulk, examples):
    text = (examples / "roster.csv").read_text("utf-8").encode("cp1252", errors="replace")
    Path("roster.csv").write_bytes(text)
    ran = bulk("roster.csv", *FORMATS)
    lost = [line for line in ran.said.splitlines() if "has a question mark in it, where a letter was probably" in line]
    assert "read as Windows-1252" in ran.said
    assert lost[1].startswith("ectcore: roster.csv: row 4, display_name: ")
    assert f"{12 - len(lost)} written, {len(lost)} rejected" in ran.said
    assert ran.code == 1


def test_days_are_read_as_excel_saves_them_in_england_and_that_is_said_once(bulk):
    rows = [
        good(number).replace("2026-09-02", day) for number, day in enumerate(["2026-09-02", "02/09/2026", "2/9/26"])
    ]
    Path("roster.csv").write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    ran = bulk("roster.csv", "-t", "json", "--as-of", "01/07/2026", "--select", "REV")
    said = "roster.csv: induction_start: 2 days were read with the day first: 03/09/2026 is 3 September 2026"
    assert ran.said == f"ectcore: {said}\n3 rows: 3 written; no findings\n"
    assert {json.loads(data)["meeting"]["on"] for data in files().values()} == {"2026-09-02"}


def test_a_day_that_is_none_and_one_that_is_missing_are_told_in_one_line_each(bulk):
    days = ["31/02/2026", "13/13/2026", "09/25/2026", ""]
    rows = [good(number).replace("2026-09-02", day) for number, day in enumerate(days)]
    Path("roster.csv").write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    ran = bulk("roster.csv", "-t", "json", "--as-of", "2026-07-01", "--report", "back.csv")
    months = "where the month stands; days are written before months"
    told = [
        "'31/02/2026' is no day of that month",
        f"'13/13/2026' has 13 {months}",
        f"'09/25/2026' has 25 {months}",
        "is empty, and the days of the plan are counted from it; write one such as 2026-09-01",
    ]
    assert ran.said.splitlines()[:4] == [
        f"ectcore: roster.csv: row {row}, induction_start: {reason}" for row, reason in enumerate(told, 2)
    ]
    back = csv.DictReader(io.StringIO(Path("back.csv").read_text("utf-8-sig")))
    assert [row["Error message"] for row in back] == [f"induction_start: {reason}" for reason in told]


def test_only_so_many_rows_are_told_on_standard_error(bulk):
    Path("roster.csv").write_text("\n".join([HEADER, *["x"] * 40]), encoding="utf-8")
    ran = bulk("roster.csv", "-t", "json")
    assert ran.said.count("has 1 cell, where") == 10
    assert "30 more of the kind" in ran.said


@pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")
def test_progress_is_shown_on_a_terminal_only(examples, template, tmp_path):
    command = [sys.executable, "-m", "ectcore", "bulk", examples / "roster.csv", "--template", template, *FORMATS]
    quiet = subprocess.run([*command, "-d", tmp_path / "a"], capture_output=True, check=True)
    assert b"\x1b" not in quiet.stderr
    ours, theirs = pty.openpty()
    subprocess.run([*command, "-d", tmp_path / "b"], stderr=theirs, check=True, env={**os.environ, "TERM": "xterm"})
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 4096):
            shown += part
    except OSError:  # Linux, at the end
        pass
    os.close(ours)
    assert b"12/12" in shown
    assert b"12 rows: 12 written" in shown
