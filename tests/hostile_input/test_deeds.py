"""Every command on real examples: it writes where it was told, and does nothing else to the world."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from ectcore.cli.app import COMMANDS

PAGE: Final = Path(__file__).parents[1] / "ectcore" / "reading" / "our-page.txt"
KNOWN: Final = ["--calendar", "calendar.json", "--notes", "notes.json", "--programme", "ucl-2020"]
BULK: Final = ["bulk", "--template", "plan-template.json", "-t", "html", "-t", "icalendar", "-d", "out/plans"]

TOLD_TO_WRITE: Final = [
    ["demo", "-d", "out"],
    ["new", "--template", "plan-template.json", "-s", "staff_id=ect-014", "-s", "display_name=Aisha",
     "-s", "induction_start=2026-09-02", *KNOWN, "-o", "out/new.json"],
    ["new", "--session", "page.txt", *KNOWN, "-o", "out/drafted.json"],
    ["check", "plan.json", "calendar.json", *KNOWN, "--format", "sarif", "-o", "out/findings.sarif"],
    ["smart", "drafts.csv", "--format", "csv", "-o", "out/verdicts.csv"],
    ["rules", "T001", "-o", "out/rule.txt"],
    ["session", "read", "page.txt", "-o", "out/session.json"],
    ["session", "show", "page.txt", "--notes", "notes.json", "-o", "out/agenda.txt"],
    ["session", "list", "-o", "out/sessions.txt"],
    ["review", "plan.json", "--outcomes", "outcomes.json", "--next", "-o", "out/next.json", "--closed", "out/old.json"],
    ["export", "plan.json", "-d", "out/exported", *KNOWN, "-t", "markdown", "-t", "json", "-t", "icalendar",
     "-t", "html", "-t", "csv", "-t", "jsonl"],
    ["export", "plan.json", "-t", "docx", "-O", "template=school-plan.docx", "--profile", "tutor",
     "-o", "out/plan.docx"],
    ["export", "plan.json", "-t", "text", "-O", "template=letter.txt", "-o", "out/letter.txt"],
    [*BULK, "roster.csv", "--report", "out/report.csv", "--overview", "out/overview.html",
     "--calendar", "calendar.json"],
    ["exporters", "icalendar", "-o", "out/icalendar.txt"],
    ["schema", "plan", "-o", "out/schema.json"],
    ["completion", "bash", "-o", "out/completion.sh"],
]  # fmt: skip
"""A line for each command; all that is written lies in `out`."""

TOLD_TO_SAY: Final = [
    ["--help"],
    ["--version"],
    ["check", "-", "--calendar", "term-dates.csv"],
    ["smart", "drafts.jsonl"],
    ["new", "--session", "ucl-2020/y1-m5-w7", "-s", "staff_id=ect-014"],
    ["session", "show", "ucl-2020/y1-m5-w7"],
    ["export", "plan.json", "-t", "markdown"],
    [*BULK, "roster.csv", "--dry-run"],
    ["check", "no-such-plan.json"],
    ["--no-plugins", "exporters", "--check"],
    ["exporters"],
    ["rules"],
    ["schema"],
    ["completion", "zsh"],
    ["completion", "fish"],
]
"""What writes to the standard streams alone."""


@pytest.fixture
def work(work: Path, examples: Path) -> Path:
    """The folder in which the commands run, the examples in it."""
    for each in examples.iterdir():
        if each.is_file():
            shutil.copy(each, work)
    shutil.copy(PAGE, work / "page.txt")
    (work / "out").mkdir()
    return work


def test_no_command_does_more_than_write_where_it_was_told(watched: Callable, work: Path) -> None:
    out = str(work / "out")
    assert {line[0] for line in TOLD_TO_WRITE} == set(COMMANDS)
    for ran in watched((line, None) for line in TOLD_TO_WRITE):
        assert ran.code in {0, 1}, (ran.line, ran.err, ran.fault)
        assert [deed for deed in ran.deeds if not deed[1].startswith(out)] == [], ran.line
        assert any(deed == "open" for deed, _ in ran.deeds), ran.line


def test_what_was_not_told_to_write_does_nothing_to_the_world(watched: Callable, work: Path) -> None:
    for ran in watched((line, "plan.json") for line in TOLD_TO_SAY):
        assert (ran.code in {0, 1}) == ("no-such-plan.json" not in ran.line), (ran.line, ran.err, ran.fault)
        assert ran.deeds == [], ran.line
    assert list((work / "out").iterdir()) == []


@pytest.mark.usefixtures("work")
def test_a_roster_from_standard_input_is_kept_off_the_disk(watched: Callable) -> None:
    (ran,) = watched([([*BULK, "-", "--dry-run"], "roster.csv")])
    assert ran.code in {0, 1}, ran.err
    assert ran.deeds == []
