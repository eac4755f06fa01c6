import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from ectcore.codec import encode
from ectcore.model.plan import Acknowledgement
from ectcore.model.settings import Settings
from ectcore.rules.exemplar import circumstances, plan, session

GOOD = encode(plan())
BAD = encode(evolve(plan(), targets=(evolve(plan().targets[0], statement=" "), plan().targets[1])))
KNOWN = ("--as-of", "2026-09-07")
UNTOLD = (
    "not judged without the induction (no option tells it; a program can, by `Circumstances`): T012\n"
    "not judged without the plan before (--previous-plan): PLAN010\n"
)


def test_a_good_plan_ends_with_0(run: Callable) -> None:
    Path("plan.json").write_bytes(GOOD)
    Path("notes.json").write_bytes(encode(circumstances().records))
    Path("calendar.json").write_bytes(encode(circumstances().calendar))
    ran = run("check", "plan.json", "--notes", "notes.json", "--calendar", "calendar.json", *KNOWN)
    assert ran == (
        0,
        b"plan.json: nothing found\n",
        UNTOLD,
    )


def test_a_finding_ends_with_1_and_is_told(run: Callable) -> None:
    Path("plan.json").write_bytes(BAD)
    ran = run("check", "plan.json", *KNOWN)
    assert ran.code == 1
    assert "Target 1, statement\n    error S001: This target is empty.\n" in ran.text
    assert "not judged without the session notes (--notes): LINK001, LINK004, LINK005\n" in ran.said


def test_advice_alone_ends_with_0(run: Callable) -> None:
    Path("plan.json").write_bytes(encode(evolve(plan(), follow_up=())))
    ran = run("check", "plan.json", *KNOWN)
    assert (ran.code, "advice REV003" in ran.text) == (0, True)


def test_what_is_acknowledged_is_shown_and_ends_with_0(run: Callable) -> None:
    agreed = Acknowledgement(code="REV001", reason="the date is set in September")
    Path("plan.json").write_bytes(encode(evolve(plan(), reviews=(), acknowledgements=(agreed,))))
    ran = run("check", "plan.json", *KNOWN)
    assert (ran.code, "Acknowledged: the date is set in September" in ran.text) == (0, True)


@pytest.mark.parametrize("shape", ["json", "jsonl", "github", "sarif"])
def test_every_format_goes_to_standard_output_or_to_a_file_alike(run: Callable, shape: str) -> None:
    Path("plan.json").write_bytes(BAD)
    ran = run("check", "plan.json", "--format", shape, *KNOWN)
    assert (ran.code, ran.said) == (1, run("check", "plan.json", *KNOWN).said)
    assert "not judged without a school calendar (--calendar): " in ran.said
    assert b"S001" in ran.data
    assert run("check", "plan.json", "--format", shape, *KNOWN, "-o", "out") == (1, b"", ran.said)
    assert Path("out").read_bytes() == ran.data


@pytest.mark.parametrize("shape", ["json", "sarif"])
def test_of_files_that_cannot_be_read_a_program_gets_an_empty_document(run: Callable, shape: str) -> None:
    ran = run("check", "missing.json", "--format", shape)
    assert (ran.code, ran.said) == (3, "ectcore: missing.json: no such file or directory\n")
    told = json.loads(ran.text)
    assert (told if shape == "json" else told["runs"][0]["results"]) == []
    assert run("check", "missing.json", "--format", "jsonl").data == b""


def test_a_line_of_jsonl_has_the_agreed_keys(run: Callable) -> None:
    found = json.loads(run("check", "-", "--format", "jsonl", "--select", "S001", *KNOWN, stdin=BAD).text)
    assert found["file"] == "-"
    assert (found["pointer"], found["where"]) == ("/targets/0/statement", "target 1, statement")


def test_rules_are_chosen_by_code_and_family(run: Callable) -> None:
    assert run("check", "-", "--select", "T,STEP", *KNOWN, stdin=BAD).code == 0
    assert run("check", "-", "--ignore", "S001", *KNOWN, stdin=BAD).code == 0
    assert run("check", "-", "--select", "S", "--select", "T001", *KNOWN, stdin=BAD).code == 1


def test_a_session_and_settings_are_documents_too(run: Callable) -> None:
    Path("session.json").write_bytes(encode(session()))
    Path("settings.json").write_bytes(encode(Settings(slot_minutes=45)))
    assert run("check", "session.json").code == 0
    assert run("check", "session.json", "--settings", "settings.json").code == 1


def test_a_document_with_faults_ends_with_3_and_every_fault(run: Callable) -> None:
    plain = json.loads(GOOD)
    plain["targets"][0]["due"]["on"] = "2026-02-30"
    plain["fte"] = "all"
    del plain["ect"]
    Path("plan.json").write_text(json.dumps(plain))
    ran = run("check", "plan.json", *KNOWN, "-o", "out")
    assert (ran.code, ran.data, Path("out").exists()) == (3, b"", False)
    assert len(ran.said.splitlines()) == 3
    assert "plan.json: target 1, due, on: '2026-02-30' is not a date" in ran.said


def test_a_bad_file_does_not_lose_the_good_one_beside_it(run: Callable) -> None:
    Path("good.json").write_bytes(GOOD)
    Path("bad.json").write_text("{")
    ran = run("check", "bad.json", "missing.json", "good.json", *KNOWN)
    assert (ran.code, "good.json: nothing found" in ran.text) == (3, True)
    assert "bad.json: the document: line 1, column 2" in ran.said
    assert "missing.json: no such file or directory" in ran.said


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["--select", "STEP01"], "did you mean 'STEP001'?"),
        (["--format", "jsn"], "'json'"),
        (["--selekt", "T"], "--select"),
        (["--as-of", "9/25/2026"], "days are written before months"),
        (["--as-of", "2026-02-30"], "is no day of that month"),
        (["--as-of", "soon"], "write 2026-10-02, or the day first"),
    ],
)
def test_wrong_use_ends_with_2_and_the_nearest_right_one(run: Callable, arguments: list[str], hint: str) -> None:
    ran = run("check", "-", *arguments, stdin=GOOD)
    assert (ran.code, ran.data) == (2, b"")
    assert hint in ran.said


def test_the_day_is_today_unless_it_is_given(run: Callable) -> None:
    held = evolve(plan(), reviews=tuple(evolve(review, on=date(2100, 1, 4)) for review in plan().reviews))
    assert "REV002" not in run("check", "-", stdin=encode(held)).text
    assert "REV002" in run("check", "-", "--as-of", "2100-02-01", stdin=encode(held)).text


def test_a_file_that_cannot_be_written_ends_with_3(run: Callable) -> None:
    ran = run("check", "-", "-o", "no/such/folder/out.txt", *KNOWN, stdin=GOOD)
    assert ran == (3, b"", "ectcore: no/such/folder/out.txt: no such file or directory\n")
