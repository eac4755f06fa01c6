"""What the how-to pages show works as it stands there."""

import json
import re
import runpy
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from ectcore import ActionPlan, DocumentError, decode

ROOT = Path(__file__).parents[1]
LINE = re.compile(r"^    (?:echo (.+) \| )?ectcore (.+)$", re.MULTILINE)
GIVEN = ("plan.json", "calendar.json", "term-dates.csv", "drafts.csv", "letter.txt", "roster.csv", "plan-template.json")
GIVEN += ("notes.json", "school-plan.docx")
PAGE = """Module 1, week 1: Talk in pairs

Learning Intentions for this session

Know when talk in pairs helps pupils.

Introduction

What did you notice last week?

Mentor Meeting Activities 40 mins

Script one question together, and rehearse it.

Next Steps 5 mins

Try the question with one class.
"""
FEED = """BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a school//terms//EN\r\nBEGIN:VEVENT\r\nUID:1@school.example\r
DTSTAMP:20260701T000000Z\r\nDTSTART;VALUE=DATE:20260901\r\nDTEND;VALUE=DATE:20261219\r\nSUMMARY:Autumn term\r
END:VEVENT\r\nEND:VCALENDAR\r\n"""


def text(page: str) -> str:
    return (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text(page), re.MULTILINE | re.DOTALL)


def commands(page: str) -> list[tuple[str, str]]:
    """What is said to `ectcore`, and its arguments, of each command line on the page: indented, or in a block of sh."""
    fenced = "".join(f"    {line}\n" for block in blocks(page, "sh") for line in block.splitlines())
    return LINE.findall(f"{text(page)}\n{fenced}")


PAGES = [each.stem for each in sorted((ROOT / "docs").glob("*.md"))]
WITH_COMMANDS = [page for page in PAGES if commands(page)]
OF_THEIR_OWN = {"worked-example", "plugins"}
"""Pages that have tests of their own."""

WITH_PROGRAMS = [page for page in PAGES if blocks(page, "python") and page not in OF_THEIR_OWN]


@pytest.fixture
def desk(tmp_path: Path, examples: Path) -> Path:
    """A folder with the files that the pages speak of."""
    for name in GIVEN:
        (tmp_path / name).write_bytes((examples / name).read_bytes())
    (tmp_path / "page.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "term-dates.ics").write_bytes(FEED.encode())
    (settings,) = blocks("own-rules", "json")
    (tmp_path / "settings.json").write_text(settings, encoding="utf-8")
    (programme,) = blocks("own-programme", "json")
    (tmp_path / "programme.json").write_text(programme, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("page", WITH_COMMANDS)
def test_the_commands_of_a_page_work(page: str, desk: Path) -> None:
    for said, arguments in commands(page):
        ran = subprocess.run(
            [sys.executable, "-m", "ectcore", *shlex.split(arguments, comments=True)],
            cwd=desk,
            input=said.encode(),
            capture_output=True,
            check=False,
        )
        told = ran.stderr.decode()
        assert ran.returncode in {0, 1}, told
        assert "Traceback" not in told


@pytest.mark.parametrize("page", WITH_PROGRAMS)
def test_the_programs_of_a_page_run(page: str, desk: Path) -> None:
    command = [sys.executable, "-m", "ectcore", "export", "plan.json", "-t", "csv", "-o", "targets.csv"]
    subprocess.run(command, cwd=desk, check=True, capture_output=True)
    for program in blocks(page, "python"):
        ran = subprocess.run(
            [sys.executable, "-W", "error", "-c", program], cwd=desk, check=True, capture_output=True, text=True
        )
        assert ran.stdout
        assert ran.stderr == ""


def test_the_plan_on_its_page_is_one_and_has_no_key_too_many() -> None:
    (written,) = blocks("plan-file", "json")
    plan = json.loads(written)
    assert decode(written, ActionPlan).targets
    for key in plan.keys() - {"targets"}:
        with pytest.raises(DocumentError):
            decode(json.dumps({name: value for name, value in plan.items() if name != key}), ActionPlan)


def test_the_keys_of_a_plan_are_those_of_the_schema() -> None:
    build = runpy.run_path(str(ROOT / "tools" / "build_plan_page.py"))
    assert build["page"](text("plan-file")) == text("plan-file")


def test_every_page_is_in_the_table_of_contents() -> None:
    listed = set(re.findall(r"^([a-z-]+)$", text("index"), re.MULTILINE))
    assert {path.stem for path in (ROOT / "docs").glob("*.md")} - {"index"} == listed
