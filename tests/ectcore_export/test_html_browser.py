"""The pages in Chromium, where PAGE_HOME names a folder with axe-core and playwright-core."""

import json
import os
import shutil
import subprocess
from itertools import cycle
from pathlib import Path

import pytest
from attrs import evolve

from ectcore import CohortSummary, Criterion, check, decode
from ectcore.bulk.delivering import State
from ectcore.testing.words import HOSTILE
from ectcore_export.html import HtmlExporter

SCRIPT = Path(__file__).with_name("browser.cjs")


@pytest.fixture(scope="module")
def browser():
    """Opens pages in a browser, and tells what a person would meet there."""
    program, home = shutil.which("chromium"), os.environ.get("PAGE_HOME")
    if not (program and home):
        reason = "chromium is not installed, or PAGE_HOME does not say where axe-core and playwright-core are"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)

    def opened(*files):
        told = subprocess.run(
            ["node", SCRIPT, program, *files],  # noqa: S607 - the node of this machine
            env=os.environ | {"NODE_PATH": str(Path(home) / "node_modules")},
            capture_output=True,
            check=True,
            timeout=300,
        )
        return json.loads(told.stdout)

    return opened


@pytest.fixture(scope="module")
def plans(plan_with, examples):
    """A plan with every field, one with hostile texts, and one of three targets with findings."""
    hostile, lines = cycle(HOSTILE), cycle([text.replace("\n", " ").replace("\t", " ") for text in HOSTILE])
    example = decode((examples / "plan.json").read_bytes())
    vague = evolve(example.targets[0], statement="Improve behaviour in 9G", criteria=())
    return {
        "hostile": plan_with(lambda: next(hostile), lambda: next(lines)[:500]),
        "example": example,
        "found": evolve(example, targets=(vague, *example.targets[1:])),
    }


@pytest.fixture(scope="module")
def told(browser, plans, examples, tmp_path_factory):
    """What the browser tells of each page, by its name."""
    folder = tmp_path_factory.mktemp("pages")
    calendar = decode((examples / "calendar.json").read_bytes())
    for name, plan in plans.items():
        page = HtmlExporter(findings=check(plan), calendar=calendar).export(plan)
        (folder / f"{name}.html").write_bytes(page)
    cohort = CohortSummary(
        rows={State.WRITTEN: 40, State.REJECTED: 2},
        findings={f"T{number:03}": number for number in range(1, 20)},
        unmet={Criterion.SPECIFIC: 9},
        reviews={(f"2026-W{week}", f"staff-{week % 4}"): week - 30 for week in range(36, 52)},
    )
    (folder / "cohort.html").write_bytes(HtmlExporter().export_cohort(cohort))
    files = sorted(folder.glob("*.html"))
    return {file.stem: each for file, each in zip(files, browser(*files), strict=True)}


def test_axe_finds_no_violation_in_the_light_nor_in_the_dark(told):
    assert {name: each["light"] + each["dark"] for name, each in told.items()} == {name: [] for name in told}


def test_nothing_is_asked_for_and_nothing_complains(told):
    assert {name: each["requests"] + each["complaints"] for name, each in told.items()} == {name: [] for name in told}


def test_at_twice_the_size_and_on_a_telephone_nothing_runs_out_of_the_page(told):
    assert {name: set(each["overflow"].values()) for name, each in told.items()} == {name: {0} for name in told}


def test_the_keyboard_reaches_the_picture_its_table_and_the_notes(told):
    reached = " ".join(told["found"]["reached"])
    for what in ('class="scroll"', "<summary>", 'href="#note-1"'):
        assert what in reached


def test_a_plan_of_three_targets_is_two_sheets_of_paper(told):
    assert told["example"]["pages"] == told["found"]["pages"] == 2


def test_hostile_texts_show_as_typed(told):
    shown = "\x1f".join(told["hostile"]["typed"])
    assert [text for text in HOSTILE if text.strip() and text not in shown] == []
