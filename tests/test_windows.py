"""What Windows does otherwise is argued for where there is none: line ends, drives, names that it keeps, consoles."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path, PureWindowsPath

import click
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from ectcore.bulk.making import place_of
from ectcore.cli.app import COMMANDS, app
from ectcore.codec import decode
from ectcore.export import export_plan, load_exporter
from ectcore.model.plan import ActionPlan
from ectcore.reading.calendar import read_calendar
from ectcore.reading.drafts import read_drafts
from ectcore.reading.frameworks import read_framework
from ectcore.reading.roster import read_roster
from ectcore.reading.session import read_session
from ectcore_export.text import TextExporter

ROOT = Path(__file__).parents[1]
PLAN = decode((ROOT / "examples/plan.json").read_bytes(), ActionPlan)
KEPT = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³")}
FEED = b"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//a//b//EN\nBEGIN:VEVENT\nUID:1@b.example\nDTSTAMP:20260701T000000Z\n"
FEED += b"DTSTART;VALUE=DATE:20260901\nDTEND;VALUE=DATE:20261219\nSUMMARY:Autumn\n  term\nEND:VEVENT\nEND:VCALENDAR\n"
CASE = b'{\n"CFDocument": {"identifier": "a", "title": "b"},\n"CFItems": [], "CFAssociations": []}\n'
READERS: dict[str, tuple[bytes, Callable[[bytes], object]]] = {
    "a document": ((ROOT / "examples/plan.json").read_bytes(), decode),
    "a table of drafts": ((ROOT / "examples/drafts.csv").read_bytes(), read_drafts),
    "lines of drafts": ((ROOT / "examples/drafts.jsonl").read_bytes(), read_drafts),
    "plain lines": (b"Improve behaviour in 9G\n\nPupils in 8C begin within 2 minutes\n", read_drafts),
    "a roster": ((ROOT / "examples/roster.csv").read_bytes(), lambda data: tuple(read_roster(BytesIO(data)))),
    "a table of terms": ((ROOT / "examples/term-dates.csv").read_bytes(), read_calendar),
    "a feed of terms": (FEED, read_calendar),
    "a page": ((ROOT / "tests/ectcore/reading/our-page.txt").read_bytes(), lambda data: read_session(data.decode())),
    "a framework": (CASE, read_framework),
}


@pytest.mark.parametrize("name", READERS)
def test_a_file_with_the_line_ends_of_windows_says_the_same(name: str) -> None:
    data, read = READERS[name]
    assert b"\r" not in data
    assert read(data.replace(b"\n", b"\r\n")) == read(data)


@pytest.mark.parametrize("name", ["markdown", "json", "html", "text", "jsonl"])
def test_what_is_written_has_line_feeds_only(name: str) -> None:
    assert b"\r" not in export_plan(load_exporter(name, {}), PLAN)


@pytest.mark.parametrize("name", ["icalendar", "csv"])
def test_where_a_standard_asks_for_it_lines_end_as_on_windows(name: str) -> None:
    data = export_plan(load_exporter(name, {}), PLAN)
    assert data.count(b"\r\n") == data.count(b"\n") == data.count(b"\r") > 10


def test_a_layout_of_ones_own_keeps_its_line_ends() -> None:
    assert TextExporter(template=b"Plan of\r\n{{ect_name}}\r\n").export(PLAN).count(b"\r\n") == 2


@given(called=st.text(max_size=60), urn=st.sampled_from(["", "990014"]))
def test_windows_takes_every_name_in_the_folder_of_a_bulk_run(called: str, urn: str) -> None:
    assert PLAN.school
    plan = evolve(PLAN, school=evolve(PLAN.school, urn=urn or None))
    place = place_of(plan, called)
    path = PureWindowsPath(place + ".md")
    assert (path.anchor, len(path.parts), path.as_posix()) == ("", 2, place + ".md")
    assert not [part for part in path.parts if part.partition(".")[0].casefold() in KEPT or part[-1] in ". "]
    assert not set('<>:"|?*') & set(place)


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., "subprocess.CompletedProcess[bytes]"]:
    """Run a command in an empty folder, with a console of that encoding."""

    def run(*arguments: str, encoding: str = "cp850") -> "subprocess.CompletedProcess[bytes]":
        ran = subprocess.run(
            [sys.executable, "-m", "ectcore", *arguments],
            cwd=tmp_path,
            env=os.environ | {"PYTHONIOENCODING": encoding},
            capture_output=True,
            check=False,
        )
        assert b"Traceback" not in ran.stderr
        return ran

    return run


def test_a_drive_is_a_part_of_a_file_s_name_in_every_place_for_one(run: Callable, tmp_path: Path) -> None:
    """A name such as this one is a file on other systems: nothing may read it as anything else."""
    on_drive = "C:\\plans\\{}".format
    for name in ("plan.json", "calendar.json", "notes.json", "letter.txt"):
        (tmp_path / on_drive(name)).write_bytes((ROOT / "examples" / name).read_bytes())
    (tmp_path / on_drive("page.txt")).write_bytes(READERS["a page"][0])
    known = ("--calendar", on_drive("calendar.json"), "--notes", on_drive("notes.json"), "--as-of", "2026-09-01")
    template = f"template={on_drive('letter.txt')}"
    assert run("check", on_drive("plan.json"), *known).returncode == 0
    assert run("session", "show", on_drive("page.txt")).returncode == 0
    assert run("export", on_drive("plan.json"), "-t", "text", "-O", template, "-o", on_drive("letter")).returncode == 0
    assert (tmp_path / on_drive("letter")).read_bytes()


@pytest.mark.parametrize("encoding", ["cp850", "cp1252"])
def test_a_console_that_lacks_a_letter_is_told_which(run: Callable, encoding: str) -> None:
    ran = run("check", "Łukasz.json", encoding=encoding)
    assert (ran.returncode, ran.stderr.decode(encoding).rstrip()) == (
        3,
        "ectcore: \\u0141ukasz.json: no such file or directory",
    )


def test_data_is_utf_8_whatever_the_console_speaks(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "drafts.txt").write_bytes("Siân: improve behaviour in Łódź\r\n".encode())
    text = run("smart", "drafts.txt").stdout.decode("utf-8")
    assert "Siân: improve behaviour in Łódź" in text
    assert "\r" not in text


def helps(command: click.Command, context: click.Context) -> Iterator[str]:
    """What a command and those under it say of themselves."""
    yield command.get_help(context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below
            yield from helps(below, click.Context(below, context, name))


def test_help_has_letters_that_every_console_has() -> None:
    said = list(helps(app, click.Context(app, info_name="ectcore")))
    assert len(said) > len(COMMANDS)
    assert [each for each in said if not each.isascii()] == []
