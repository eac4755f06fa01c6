"""Plans, records and drafts full of names, sound and spoilt: standard error and calendars name nobody."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from attrs import frozen

from ectcore import ActionPlan, Records, ReviewRecord, decode
from ectcore.errors import DocumentError, ExportError
from ectcore.export import export_plan

FORMATS = ["markdown", "json", "icalendar", "docx", "html", "text", "csv", "jsonl"]
PROSE = {"text", "statement", "why", "title", "summary", "focus", "where", "agenda", "what", "how", "goal", "baseline",
         "evidence", "note", "reason", "helper", "display_name", "name", "words"}  # fmt: skip
Made = Callable[[str], object]


@pytest.fixture
def names(people) -> Iterator[str]:
    """A name after the other, with an address or a number."""
    return (f"{who.name}, {who.email}, {who.trn}" for _ in range(20) for who in people)


def changed(value: object, key: str, change: Callable[[object, str], object]) -> object:
    """A document of JSON with every value changed that is no list or object."""
    if isinstance(value, dict):
        return {name: item if name == "schema" else changed(item, name, change) for name, item in value.items()}
    if isinstance(value, list):
        return [changed(item, key, change) for item in value]
    return change(value, key)


@pytest.fixture
def plan(tmp_path, examples, names) -> Path:
    """The example with a name in all that is prose."""
    plain = json.loads((examples / "plan.json").read_bytes())
    plain["reviews"][0]["where"] = plain["title"] = "?"
    told = changed(plain, "", lambda value, key: f"{value} {next(names)}" if key in PROSE and value else value)
    (tmp_path / "plan.json").write_text(json.dumps(told), "utf-8")
    return Path("plan.json")  # as it is called by the commands, which run there


def test_what_is_found_in_a_plan_full_of_names_is_quoted_on_standard_output_alone(run, plan, people, told_of):
    plain = json.loads(plan.read_bytes())
    plain["targets"][0] |= {"criteria": [], "statement": f"Be kinder to {people[3].name}"}
    plan.write_text(json.dumps(plain), "utf-8")
    for shape in ("text", "json", "jsonl", "github", "sarif"):
        ran = run("check", plan, "--format", shape, "--as-of", "2026-07-14")
        assert (ran.code, told_of(ran.said)) == (1, set())
        assert told_of(ran.data)


def test_exports_have_the_names_in_them_and_not_on_them(run, plan, told_of):
    formats = [part for name in FORMATS for part in ("-t", name)]
    ran = run("export", plan, *formats, "-d", "out")
    assert (ran.code, told_of(ran.said), told_of(str(sorted(Path("out").iterdir())))) == (0, set(), set())
    assert {
        path.suffix for path in Path("out").iterdir() if path.suffix != ".docx" and not told_of(path.read_bytes())
    } == {".ics"}
    assert run("export", "-", "-t", "json", "-d", "new", stdin=plan.read_bytes()).code == 0
    assert told_of(str(sorted(Path("new").iterdir()))) == set()


@pytest.mark.parametrize("option", [["ladder=14,7"], ["steps=yes"], ["feed=yes"], ["only=review-2"]])
def test_calendars_name_nobody_whatever_dates_are_in_them(run, plan, told_of, option):
    ran = run("export", plan, "-t", "icalendar", "-O", *option)
    assert (ran.code, told_of(ran.data)) == (0, set())
    assert ran.data.count(b"BEGIN:VEVENT")


def test_a_calendar_names_somebody_where_that_is_asked_for(run, plan, told_of):
    assert told_of(run("export", plan, "-t", "icalendar", "-O", "detail=full").data)


def spoilt(value: object, key: str, names: Iterator[str]) -> object:
    """A name where a day, a number or a choice belongs; a number of seven digits where prose belongs."""
    told = next(names)
    return int(told.rpartition(" ")[2]) if key in PROSE or not value else told


ASKED_OF = {
    ActionPlan: (
        "check bad.json",
        "export bad.json -t json",
        "check plan.json --previous-plan bad.json",
        "review bad.json --outcomes plan.json",
    ),
    Records: (
        "check plan.json --notes bad.json",
        "session show x --notes bad.json",
        "new --session x --notes bad.json",
    ),
    ReviewRecord: ("review plan.json --outcomes bad.json",),
}
KINDS = [("plan.json", ActionPlan), ("notes.json", Records), ("outcomes.json", ReviewRecord)]


@pytest.mark.parametrize(("name", "kind"), KINDS, ids=[name for name, _ in KINDS])
def test_faults_of_a_document_are_all_told_and_name_nobody(run, examples, names, told_of, name, kind):
    plain = changed(json.loads((examples / name).read_bytes()), "", lambda value, key: spoilt(value, key, names))
    Path("bad.json").write_text(json.dumps(plain), "utf-8")
    with pytest.raises(DocumentError) as caught:
        decode(json.dumps(plain), kind)
    assert len(told_of(str(caught.value))) > 20
    Path("plan.json").write_bytes((examples / "plan.json").read_bytes())
    for command in ASKED_OF[kind]:
        ran = run(*command.split())
        assert (ran.code, ran.data, told_of(ran.said)) == (3, b"", set())
        assert len(ran.said.splitlines()) == len(caught.value.problems)


def test_a_record_of_what_is_not_in_the_plan_names_nobody(run, examples, people, told_of):
    plain = json.loads((examples / "outcomes.json").read_bytes())
    who = [each.given.casefold() for each in people if each.given.isascii() and each.given.isalpha()][:4]
    plain["review"], plain["outcomes"][0]["target"], plain["steps"][0]["step"] = who[:3]
    Path("bad.json").write_text(json.dumps(plain), "utf-8")
    ran = run("review", examples / "plan.json", "--outcomes", "bad.json")
    assert (ran.code, told_of(ran.said), len(ran.said.splitlines())) == (3, set(), 3)


BROKEN: dict[str, Made] = {
    "cut short": lambda name: json.dumps({"schema": "ectcore/plan/1", "title": name})[:-3],
    "not UTF-8": lambda name: f'{{"title": "{name}"}}'.encode("utf-16-le"),
    "a text alone": json.dumps,
    "of another kind": lambda name: json.dumps({"schema": name, "title": name}),
    "a key again": lambda name: f'{{"schema": "ectcore/plan/1", "title": "{name}", "title": "{name}"}}',
    "a list for a text": lambda name: json.dumps({"schema": "ectcore/plan/1", "title": [name], "ect": name}),
    "no JSON": lambda name: f"To: {name}\n\nDear {name},\n",
}


@pytest.mark.parametrize("way", BROKEN)
def test_a_file_that_cannot_be_read_is_named_and_nobody_in_it(run, people, told_of, way):
    for who in people[::50]:
        data = BROKEN[way](f"{who.name} {who.email} {who.trn}")
        Path("bad.json").write_bytes(data.encode() if isinstance(data, str) else data)
        for arguments in (
            ["check", "bad.json"],
            ["export", "bad.json", "-t", "json"],
            ["review", "bad.json", "--outcomes", "bad.json"],
        ):
            ran = run(*arguments)
            assert (ran.code, told_of(ran.said)) == (3, set())
            assert "bad.json" in ran.said


@frozen
class Broken:
    """An exporter that fails, and says whose plan it was."""

    api_version: ClassVar[int] = 1
    media_type: ClassVar[str] = "text/plain"
    suffix: ClassVar[str] = ".txt"

    def export(self, plan: ActionPlan) -> bytes:
        raise ValueError(plan.title)


def test_an_exporter_that_fails_is_named_and_nobody_in_the_plan(tmp_path, plan, told_of):
    document = decode((tmp_path / plan).read_bytes(), ActionPlan)
    assert told_of(document.title)
    with pytest.raises(ExportError, match=r"Broken failed on plan [0-9a-f-]{36}: ValueError$") as caught:
        export_plan(Broken(), document)
    assert told_of(str(caught.value)) == set()


def test_a_folder_and_a_missing_file_are_named_and_nothing_else(run, plan, told_of):
    for arguments in (["check", ".", plan], ["smart", "."], ["export", plan, "-t", "json", "-o", "no/such/folder"]):
        ran = run(*arguments)
        assert (ran.code, told_of(ran.said)) == (3, set())


DRAFT = {
    "id": "{n}",
    "meeting_date": "{n}",
    "year": "{n}",
    "role": "{n}",
    "target": "Ask {n} about 7B\x07",
    "steps": "1. See {n}",
}


def test_drafts_are_quoted_on_standard_output_and_nowhere_else(run, people, told_of):
    rows = [{key: text.replace("{n}", who.name) for key, text in DRAFT.items()} for who in people[::9]]
    table = io.StringIO()
    table.write(f"Made for {people[3].name}\n")
    writer = csv.DictWriter(table, [*DRAFT, "RAG"])
    writer.writeheader()
    writer.writerows([*rows, {"id": people[4].name, "target": " "}, {"target": f'"{people[5].name}'}])
    lines = "\n".join([*map(json.dumps, rows), f'{{"target": "{people[4].name}"', json.dumps([people[5].name]), "{}"])
    plain = "\n".join(f"Ask {who.name} to see 7B\x07" for who in people[::9])
    for data in (table.getvalue(), lines, plain):
        ran = run("smart", "-", "--format", "jsonl", stdin=data.encode())
        assert (ran.code, told_of(ran.said)) == (1, set())
        assert ran.said
        assert told_of(ran.data)


def test_who_a_draft_is_for_is_not_repeated(run, people, told_of):
    who = people[180]
    for key in ("email", "mentor_name", "display_name"):
        given = ["-s", "staff_id=s1", "-s", "mentor_id=m1", "-s", f"{key}={who.name}\x07 {who.email}"]
        ran = run("new", "--session", "ucl-2020/y1-m1-w1", *given)
        assert (key, ran.code, told_of(ran.said)) == (key, 2, set())
        assert "-s: " in ran.said


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "plan.json", "-t", "icalendar", "-O", "detail=everything"],
        ["export", "plan.json", "-t", "icalendar", "-O", "ladder=x"],
        ["export", "plan.json", "-t", "pdf"],
        ["export", "plan.json", "-t", "json", "--profile", "parents"],
        ["export", "plan.json", "-t", "json", "--profile", "governors"],
        ["export", "plan.json", "-t", "docx", "-O", "template=plan.json"],
        ["check", "plan.json", "--format", "yaml"],
        ["check", "plan.json", "--select", "X999"],
        ["check", "plan.json", "--as-of", "soon"],
        ["smart", "plan.json", "--format", "yaml"],
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("plan")
def test_wrong_use_is_told_and_nobody_in_the_plan(run, told_of, arguments):
    ran = run(*arguments)
    assert (ran.code in (2, 3), told_of(ran.said), bool(ran.said)) == (True, set(), True)


@pytest.mark.usefixtures("plan")
def test_exporters_know_of_nobody(run, told_of):
    for arguments in (["exporters"], ["exporters", "--check"], ["exporters", "icalendar"]):
        ran = run("--no-plugins", *arguments)
        assert (ran.code, told_of(ran.data), told_of(ran.said)) == (0, set(), set())
