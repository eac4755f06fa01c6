"""The same inputs give the same bytes whatever surrounds the program."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "tools" / "outputs.py"
SURROUNDINGS = {
    "west, in plain C": {"TZ": "WEST+12", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "east, in Turkish, on a narrow screen": {"TZ": "EAST-14", "LC_ALL": "tr_TR.UTF-8", "COLUMNS": "40", "TERM": "dumb"},
}


def outputs(examples: Path, **surroundings: str) -> list[str]:
    ran = subprocess.run(
        [sys.executable, SCRIPT, examples],
        env=os.environ | {"PYTHONHASHSEED": "random"} | surroundings,
        capture_output=True,
        check=True,
        text=True,
    )
    return ran.stdout.splitlines()


@pytest.fixture(scope="module")
def here(examples: Path) -> list[str]:
    return outputs(examples)


@pytest.mark.parametrize("where", SURROUNDINGS)
def test_the_surroundings_change_no_byte(where: str, here: list[str], examples: Path) -> None:
    assert outputs(examples, **SURROUNDINGS[where]) == here


def test_one_worker_and_two_write_the_same_files(here: list[str]) -> None:
    one = [line for line in here if " out/one/" in line]
    assert len(one) > 1
    assert [line.replace("/one/", "/two/") for line in one] == [line for line in here if " out/two/" in line]


def test_no_command_failed(here: list[str]) -> None:
    assert all(line.split()[1] in {"0", "1"} for line in here if "/" not in line)
