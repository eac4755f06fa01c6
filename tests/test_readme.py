"""The README says what is so."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSUMER = (ROOT / "typing_tests" / "consumer.py").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_the_example_is_the_file_that_is_type_checked() -> None:
    assert blocks("python") == [CONSUMER]
    assert len(CONSUMER.splitlines()) <= 25


def test_the_example_runs_as_it_stands() -> None:
    ran = subprocess.run([sys.executable, "-W", "error", "-c", CONSUMER], capture_output=True, text=True, check=True)
    assert ran.stderr == ""
    first, *rest = ran.stdout.splitlines()
    assert first == "Review of Year 1 and planning for Year 2: 50 minutes"
    assert any("Only one action step is written down" in line for line in rest)
    assert "# Action plan" in rest


def test_what_it_says_is_what_it_says() -> None:
    (block,) = blocks("console")
    command, *lines = block.splitlines()
    said = re.fullmatch(r"\$ echo \"(.+)\" \| ectcore smart -", command)
    assert said
    ran = subprocess.run(
        [sys.executable, "-m", "ectcore", "smart", "-"], input=said[1], capture_output=True, text=True, check=False
    )
    assert ran.stdout.splitlines()[: len(lines)] == lines


def test_setting_up_takes_the_two_commands() -> None:
    (block,) = blocks("sh")
    suite = ".venv/bin/python -m pytest -q -n auto --dist loadfile"
    assert block.splitlines() == [
        "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/ectcore demo",
        f'python3 -m venv .venv && .venv/bin/pip install -q ".[test]" && {suite}',
    ]


@pytest.fixture
def as_shown(tmp_path: Path, shared: Path, examples: Path) -> Path:
    """A folder with what the command lines of the README speak of."""
    (tmp_path / "page.md").write_bytes((shared / "data/seed/module-5-week-7-mentor-session.txt").read_bytes())
    for name in ("notes.json", "drafts.csv", "roster.csv", "plan-template.json", "school-plan.docx", "letter.txt"):
        (tmp_path / name).write_bytes((examples / name).read_bytes())
    return tmp_path


def test_the_command_lines_work_in_their_order(as_shown: Path) -> None:
    lines = [line.strip() for line in README.splitlines() if line.startswith("    ectcore ")]
    assert len(lines) >= 5
    codes = {}
    for line in lines:
        ran = subprocess.run(
            [sys.executable, "-m", *shlex.split(line)], cwd=as_shown, capture_output=True, text=True, check=False
        )
        assert "Traceback" not in ran.stderr
        codes[line.split()[1]] = max(ran.returncode, codes.get(line.split()[1], 0))
    assert codes == {"new": 0, "check": 1, "smart": 1, "export": 0, "session": 0, "bulk": 0, "rules": 0}
    assert {path.suffix for path in (as_shown / "out").iterdir()} == {".md", ".ics"}


@pytest.mark.parametrize(
    "page", ["README.md", "CHANGELOG.md", *sorted(f"docs/{page.name}" for page in (ROOT / "docs").glob("*.md"))]
)
def test_a_link_leads_to_a_file(page: str) -> None:
    """But for the reference, which is made from the code; the build of the documentation refuses a wrong link to it."""
    text = (ROOT / page).read_text(encoding="utf-8")
    for link in re.findall(r"\]\((?!reference/)([^)#:]+)\)", text):
        assert (ROOT / page).parent.joinpath(link).exists(), link
