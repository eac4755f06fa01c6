import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ectcore.codec import decode, encode
from ectcore.model.people import Person, School
from ectcore.model.plan import ActionPlan
from ectcore.model.programme import Module, Programme, Year
from ectcore.model.records import Note, Records, SessionRecord
from ectcore.model.session import Session

BUNDLED = "ucl-2020/y1-m5-w7"


@pytest.fixture
def seed(shared: Path) -> Path:
    """The page of the session at the end of Year 1."""
    return shared / "data" / "seed" / "module-5-week-7-mentor-session.txt"


def test_the_seed_is_read_with_the_agreed_keys(run: Callable, seed: Path) -> None:
    ran = run("session", "read", seed)
    assert (ran.code, ran.said) == (0, "")
    read = json.loads(ran.data)
    agreed = {
        "title": "Review of Year 1 and planning for Year 2",
        "provider": None,
        "year": 1,
        "module": {"number": 5, "part": None, "title": "Fulfilling professional responsibilities"},
        "term": None,
        "week": 7,
        "minutes": None,
        "elements": ["action_planning"],
        "statements": [],
        "completes_year": 1,
        "remaining": [],
    }
    assert {key: read[key] for key in agreed} == agreed
    assert len(read["learning_intentions"]) == 2
    assert read["research_summary"]["state"] == "stated_absent"
    assert [(step["minutes"], step["kinds"]) for step in read["steps"]] == [
        (45, ["action_planning"]),
        (5, ["next_steps"]),
    ]
    assert len(read["steps"][0]["activities"]) == 6
    assert set(read["steps"][0]["activities"][0]) >= {"text", "kind", "minutes"}


def test_a_page_and_its_json_show_the_same_agenda(run: Callable, seed: Path) -> None:
    run("session", "read", seed, "-o", "session.json")
    assert run("session", "show", "session.json").data == run("session", "show", seed).data
    assert run("session", "show", "-", stdin=seed.read_bytes()).data == run("session", "show", seed).data


def test_the_agenda_is_timed_and_has_the_notes_to_hand(run: Callable, examples: Path) -> None:
    bare, noted = run("session", "show", BUNDLED), run("session", "show", BUNDLED, "--notes", examples / "notes.json")
    assert (bare.code, noted.code) == (0, 0)
    for time in ("45 minutes", "5 minutes"):
        assert time in noted.text
    note = json.loads((examples / "notes.json").read_text("utf-8"))["sessions"][0]["notes"][0]["text"]
    assert note in " ".join(noted.text.split())
    assert note not in " ".join(bare.text.split())
    assert all(len(line) <= 80 for line in noted.text.splitlines())


def test_the_sessions_that_come_along_are_listed(run: Callable) -> None:
    assert BUNDLED in [line.split()[0] for line in run("session", "list").text.splitlines()]


def test_a_page_in_another_encoding_is_read_with_a_notice(run: Callable, seed: Path) -> None:
    text = seed.read_text("utf-8").replace("career", "café")
    ran = run("session", "read", "-", stdin=text.encode("cp1252"))
    assert (ran.code, "café" in ran.text) == (0, True)
    assert "read as Windows-1252" in ran.said
    assert run("session", "read", "-", stdin=text.encode("utf-16")).data == ran.data


@pytest.mark.parametrize(
    "page", [b"", b"Take two eggs and beat them.", b"{}", b"\x00\x01\x02", b"<html><p>Hello</p></html>"]
)
def test_what_is_no_session_page_ends_with_3_and_a_reason(run: Callable, page: bytes) -> None:
    ran = run("session", "read", "-", stdin=page)
    assert (ran.code, ran.data) == (3, b"")
    assert ran.said.startswith("ectcore: ")


@pytest.mark.parametrize(("name", "code"), [("ucl-2020/y1-m5-w8", 2), ("nowhere.txt", 3)])
def test_a_session_that_is_not_there(run: Callable, name: str, code: int) -> None:
    ran = run("session", "show", name)
    assert (ran.code, ran.data) == (code, b"")


def test_a_plan_is_drafted_from_the_session_and_its_notes(run: Callable, examples: Path) -> None:
    asked = ("new", "--session", BUNDLED, "--notes", examples / "notes.json", "--meeting", "2026-07-14")
    ran = run(*asked)
    plan = decode(ran.data, ActionPlan)
    assert (ran.code, plan.ect.id, plan.meeting.session, plan.for_year) == (0, "ect-014", "y1-m5-w7", 2)
    assert plan.year_review.drawn_on
    assert all(target.statement == "" for target in plan.targets)
    assert run(*asked, "-o", "plan.json") == (0, b"", "")
    assert Path("plan.json").read_bytes() == ran.data
    assert run("check", "plan.json").code == 1


def test_who_it_is_for_can_be_said(run: Callable) -> None:
    said = ("-s", "staff_id=ect-7", "-s", "display_name=Siân Pugh", "-s", "mentor_id=m-1", "-s", "mentor_name=Tom Ray")
    plan = decode(run("new", "--session", BUNDLED, "--meeting", "2026-07-14", *said).data, ActionPlan)
    assert (plan.ect.id, plan.ect.display_name, plan.mentor and plan.mentor.display_name) == (
        "ect-7",
        "Siân Pugh",
        "Tom Ray",
    )


def test_what_the_ect_teaches_can_be_said(run: Callable) -> None:
    asked = ("new", "--session", BUNDLED, "--meeting", "2026-07-14", "-s", "staff_id=ect-7")
    plan = decode(run(*asked, "-s", "role=Year 4 class teacher").data, ActionPlan)
    assert plan.meeting.role == "Year 4 class teacher"
    wrong = run(*asked, "-s", "role=Quux\tteacher")
    assert (wrong.code, "-s: role: its value is not a line of text" in wrong.said, "Quux" in wrong.said) == (
        2,
        True,
        False,
    )


def test_all_that_is_said_stands_in_the_plan(run: Callable) -> None:
    said = {
        "staff_id": " ect-7 ",
        "email": "s@x.example",
        "trn": "1234567",
        "mentor_id": "m-1",
        "mentor_email": "t@x.example",
        "tutor_id": "t-1",
        "school_name": "Brackenhill",
        "school_urn": "990014",
        "fte": "0.6",
    }
    given = [argument for key, value in said.items() for argument in ("-s", f"{key}={value}")]
    plan = decode(run("new", "--session", BUNDLED, "--meeting", "2026-07-14", *given).data, ActionPlan)
    assert plan.ect == Person(id="ect-7", email="s@x.example", trn="1234567")
    assert plan.mentor == Person(id="m-1", email="t@x.example")
    assert (plan.tutor, plan.fte) == (Person(id="t-1"), 0.6)
    assert plan.school == School(name="Brackenhill", urn="990014")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("email=nowhere", "email: its value is not"),
        ("school_urn=Aisha Rahman", "school_urn: has 12 characters"),
        ("school_urn=12", "school_urn: '12' is not"),
        ("mentor_name=Bob", "mentor_id: is empty, while mentor_name is given"),
        ("fte=2", "fte: '2' is no part of full time"),
        ("trn=412337", "trn: its value is not"),
    ],
)
@pytest.mark.parametrize("of", [("--session", BUNDLED), ("--template", "t.json")])
def test_what_is_said_is_read_as_a_row_of_a_roster_is(
    run: Callable, examples: Path, of: tuple[str, str], said: str, told: str
) -> None:
    Path("t.json").write_bytes((examples / "plan-template.json").read_bytes())
    ran = run("new", *of, "-s", "staff_id=1", "-s", said)
    assert (ran.code, ran.data) == (2, b"")
    assert ran.said.startswith(f"ectcore: -s: {told}")
    assert "t.json" not in ran.said


def test_what_is_no_template_is_told_of_its_file_once(run: Callable, examples: Path) -> None:
    ran = run("new", "--template", examples / "plan.json", "-s", "staff_id=1")
    assert (ran.code, ran.said.count("plan.json")) == (3, 1)


def test_another_school_or_day_makes_another_plan(run: Callable) -> None:
    def drafted(*more: str) -> str:
        return decode(run("new", "--session", BUNDLED, "-s", "staff_id=1", *more).data, ActionPlan).id

    day = ("--meeting", "2026-07-14")
    ids = [drafted(*day), drafted(*day, "-s", "school_urn=123456"), drafted("--meeting", "2026-07-15")]
    assert len(set(ids)) == 3
    assert drafted(*day) == ids[0]


def test_a_plan_is_made_from_a_template(run: Callable, examples: Path) -> None:
    rows = (examples / "roster.csv").read_text("utf-8").splitlines()
    values = dict(zip(rows[0].split(","), rows[1].split(","), strict=True))
    given = [argument for key, value in values.items() for argument in ("-s", f"{key}={value}")]
    ran = run("new", "--template", examples / "plan-template.json", *given)
    plan = decode(ran.data, ActionPlan)
    assert (ran.code, plan.ect.id, len(plan.targets), len(plan.reviews)) == (0, values["staff_id"], 4, 5)
    assert "${" not in ran.text


def test_a_template_with_columns_that_are_missing_names_them_all(run: Callable, examples: Path) -> None:
    ran = run("new", "--template", examples / "plan-template.json", "-s", "staff_id=1", "-o", "plan.json")
    assert (ran.code, Path("plan.json").exists()) == (3, False)
    assert "induction_start" in ran.said
    assert "display_name" in ran.said


@pytest.mark.parametrize(
    "arguments",
    [
        ["--session", BUNDLED, "--template", "t.json"],
        [],
        ["--session", BUNDLED],
        ["--session", BUNDLED, "-s", "staff"],
        ["--session", BUNDLED, "-s", "staf_id=1"],
        ["--session", BUNDLED, "-s", "staff_id=1", "--meeting", "soon"],
        ["--session", BUNDLED, "-s", "staff_id=1", "-s", "induction_start=2025-09-01"],
    ],
)
def test_wrong_use_ends_with_2(run: Callable, arguments: list[str]) -> None:
    ran = run("new", *arguments)
    assert (ran.code, ran.data) == (2, b"")
    assert ran.said


def test_a_session_read_is_the_session_decoded(run: Callable, seed: Path) -> None:
    assert isinstance(decode(run("session", "read", seed).data, Session), Session)


def test_what_is_known_shapes_the_draft(run: Callable) -> None:
    Path("settings.json").write_text('{"schema": "ectcore/settings/1", "most_targets": 2}')
    asked = ("new", "-s", "staff_id=1", "--as-of", "2026-07-14", "--settings", "settings.json")
    plan = decode(run(*asked, "--programme", "ucl-2020", "--session", "y1-m5-w7").data, ActionPlan)
    assert (len(plan.targets), plan.meeting.session, str(plan.meeting.on)) == (2, "y1-m5-w7", "2026-07-14")
    assert run(*asked, "--session", BUNDLED).data == run(*asked, "--session", BUNDLED, "--meeting", "2026-07-14").data


def test_the_programme_tells_of_which_sessions_the_notes_are_gone_over(run: Callable) -> None:
    sessions = (Session(id="intro", title="Opening"), Session(id="closing", title="Closing"))
    year = Year(number=1, modules=(Module(title="M", sessions=sessions),))
    Path("programme.json").write_bytes(encode(Programme(id="p", title="P", provider="P", years=(year,))))
    notes = (SessionRecord(id="intro", title="Opening", notes=(Note(id="n1", text="Calm starts"),)),)
    Path("notes.json").write_bytes(encode(Records(ect="ect-014", sessions=notes)))
    asked = ("new", "--session", "closing", "--notes", "notes.json", "--as-of", "2026-07-14")
    plan = decode(run(*asked, "--programme", "programme.json").data, ActionPlan)
    assert plan.year_review.summary == "Opening: Calm starts (intro#n1)"
