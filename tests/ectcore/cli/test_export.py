import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from ectcore.codec import encode
from ectcore.export import exporters
from ectcore.rules.exemplar import plan

PLAN = encode(plan())
BUILT_IN = {
    "markdown": ".md",
    "json": ".json",
    "icalendar": ".ics",
    "docx": ".docx",
    "html": ".html",
    "text": ".txt",
    "csv": ".csv",
    "jsonl": ".jsonl",
}


@pytest.mark.parametrize("name", BUILT_IN)
def test_standard_output_and_a_file_get_the_same_bytes(run: Callable, name: str) -> None:
    ran = run("export", "-", "-t", name, stdin=PLAN)
    assert (ran.code, ran.said) == (0, "")
    assert run("export", "-", "-t", name, "-o", "out", stdin=PLAN) == (0, b"", "")
    assert Path("out").read_bytes() == ran.data


def test_json_out_is_json_in(run: Callable) -> None:
    assert run("export", "-", "-t", "json", stdin=PLAN).data == PLAN


def test_a_folder_takes_a_file_for_each_plan_and_format(run: Callable) -> None:
    for name in ("ann", "bob"):
        Path(f"{name}.json").write_bytes(PLAN)
    ran = run("export", "ann.json", "bob.json", "-t", "markdown", "-t", "icalendar", "-d", "out/deep")
    assert ran == (0, b"", "")
    assert {path.name for path in Path("out/deep").iterdir()} == {"ann.md", "ann.ics", "bob.md", "bob.ics"}


def test_an_option_goes_to_the_format_that_knows_it(run: Callable) -> None:
    private = run("export", "-", "-t", "icalendar", stdin=PLAN)
    full = run("export", "-", "-t", "icalendar", "-O", "detail=full", stdin=PLAN)
    assert b"Rhian" not in private.data
    assert b"Rhian" in full.data
    both = run("export", "-", "-t", "markdown", "-t", "icalendar", "-O", "detail=full", "-d", "out", stdin=PLAN)
    assert both.code == 0
    assert full.data in [path.read_bytes() for path in Path("out").iterdir()]


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["-t", "markdwon"], "did you mean 'markdown'?"),
        (["-t", "icalendar", "-O", "detial=full"], "did you mean 'detail'?"),
        (["-t", "icalendar", "-O", "detail=ful"], "full"),
        (["-t", "icalendar", "-O", "detail"], "write KEY=VALUE"),
        (["-t", "markdown", "-t", "json"], "-d"),
        (["-t", "markdown", "-o", "a", "-d", "b"], "-o names one file"),
        ([], "-t"),
    ],
)
def test_wrong_use_ends_with_2_and_writes_nothing(run: Callable, arguments: list[str], hint: str) -> None:
    ran = run("export", "-", *arguments, stdin=PLAN)
    assert (ran.code, ran.data, list(Path().iterdir())) == (2, b"", [])
    assert hint in ran.said


def test_a_bad_plan_does_not_lose_the_good_one_beside_it(run: Callable) -> None:
    Path("good.json").write_bytes(PLAN)
    Path("bad.json").write_text('{"schema": "ectcore/plan/1"}')
    ran = run("export", "bad.json", "missing.json", "good.json", "-t", "json", "-d", "out")
    assert (ran.code, [path.name for path in Path("out").iterdir()]) == (3, ["good.json"])
    assert "bad.json: meeting: is missing" in ran.said
    assert "missing.json" in ran.said


def test_a_document_of_another_kind_is_refused(run: Callable) -> None:
    ran = run("export", "-", "-t", "json", stdin=b'{"schema": "ectcore/settings/1"}')
    assert (ran.code, ran.data) == (3, b"")
    assert "ectcore/plan/1" in ran.said


def test_nothing_personal_is_said_beside_the_data(run: Callable) -> None:
    named = encode(evolve(plan(), title="Plan of Rhian Bevan"))
    assert run("export", "-", "-t", "markdown", "-d", "out", stdin=named).said == ""
    assert not any("rhian" in path.name.casefold() for path in Path("out").iterdir())


def test_listing_exporters_imports_none_of_them() -> None:
    """In a process of its own, since a module that is imported anew is another one for those who have it."""
    listing = (
        "import sys, atexit; from ectcore.cli import main; atexit.register(lambda: print("
        "'imported:', [name for name in sys.modules if name.startswith('ectcore_export')])); main(['exporters'])"
    )
    told = subprocess.run([sys.executable, "-c", listing], capture_output=True, check=True, text=True).stdout
    *lines, imported = told.splitlines()
    assert [line.split()[0] for line in lines][: len(BUILT_IN)] == list(BUILT_IN)
    assert imported == "imported: []"


@pytest.mark.parametrize("name", BUILT_IN)
def test_an_exporter_is_explained(run: Callable, name: str) -> None:
    ran = run("exporters", name)
    assert ran.code == 0
    assert f"files end in {BUILT_IN[name]}" in ran.text


def test_the_options_of_the_calendar_are_shown(run: Callable) -> None:
    text = run("exporters", "icalendar").text
    assert "detail: " in text
    assert "private" in text


def test_whatever_is_installed_is_fine(run: Callable) -> None:
    ran = run("exporters", "--check")
    assert ran.code == 0
    assert ran.text.count("  fine\n") == len(exporters())


def test_plugins_can_be_left_out(run: Callable) -> None:
    assert [line.split()[0] for line in run("--no-plugins", "exporters").text.splitlines()] == list(BUILT_IN)


def test_an_unknown_exporter_ends_with_2(run: Callable) -> None:
    ran = run("exporters", "jsn")
    assert (ran.code, "did you mean 'json'?" in ran.said) == (2, True)


def test_the_exported_example_is_the_example(run: Callable, examples: Path) -> None:
    data = (examples / "plan.json").read_bytes()
    assert run("export", examples / "plan.json", "-t", "json").data == data
    assert json.loads(data)["schema"] == "ectcore/plan/1"


def test_a_calendar_with_nothing_in_it_is_told(run: Callable) -> None:
    bare = evolve(plan(), reviews=(), follow_up=())
    ran = run("export", "-", "-t", "icalendar", stdin=encode(bare))
    assert ran.code == 0
    assert ran.data.startswith(b"BEGIN:VCALENDAR")
    assert ran.said == (
        f"ectcore: plan {bare.id} has nothing to put into a diary: no plan review, and no follow-up with a day\n"
    )
    assert run("export", "-", "-t", "markdown", stdin=encode(bare)).said == ""


def test_an_event_that_no_plan_has_is_wrong_use_and_those_there_are_are_named(run: Callable, examples: Path) -> None:
    ran = run("export", examples / "plan.json", "-t", "icalendar", "-O", "only=nope", "-o", "x.ics")
    assert (ran.code, Path("x.ics").exists()) == (2, False)
    assert "'nope' is not an event; there are " in ran.said
    assert "review-1" in ran.said
    ran = run("export", examples / "plan.json", "-t", "icalendar", "-O", "only=reviw-1", "-o", "x.ics")
    assert "did you mean 'review-1'?" in ran.said
