"""The same inputs give the same bytes whatever surrounds the program.

Other Pythons, and the lowest and newest versions of what ectcore needs, are tried by `python .ci/everywhere.py`.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "tools" / "outputs.py"
LOCALES = Path("/usr/share/i18n/locales")
TURKISH, WELSH = "tr_TR.ISO-8859-9", "cy_GB.ISO-8859-14"
SURROUNDINGS = (
    {"TZ": "WEST+12", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"},
    {"TZ": "EAST-14", "LC_ALL": TURKISH, "PYTHONUTF8": "0", "COLUMNS": "40", "PYTHONTZPATH": ""},
    {"TZ": "Europe/London", "LC_ALL": WELSH, "PYTHONUTF8": "0", "PYTHONIOENCODING": "cp850", "PYTHONOPTIMIZE": "1"},
)


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two locales, each in an encoding of its own."""
    if not LOCALES.is_dir() and "CI" not in os.environ:
        pytest.skip("the sources of locales are not here (Debian: locales)")
    folder = tmp_path_factory.mktemp("locales")
    for name in (TURKISH, WELSH):
        language, _, encoding = name.partition(".")
        subprocess.run(["localedef", "-i", language, "-f", encoding, folder / name], check=True)  # noqa: S607 - Debian's
    return folder


@pytest.fixture(scope="module")
def written(locales: Path, examples: Path, tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    """What is written in each of the surroundings, a line for each output."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "LANG"))}
    at_once = [
        subprocess.Popen(
            [sys.executable, "-W", "error", SCRIPT, examples],
            cwd=tmp_path_factory.mktemp("a folder, ünd why not"),
            env=inherited | {"PYTHONHASHSEED": str(seed), "LOCPATH": str(locales)} | surroundings,
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed, surroundings in enumerate(SURROUNDINGS)
    ]
    return [each.communicate()[0].splitlines() for each in at_once]


def test_the_surroundings_change_no_byte(written: list[list[str]]) -> None:
    first, *others = written
    assert [each for each in others if each != first] == []


def test_one_worker_and_two_write_the_same_files(written: list[list[str]]) -> None:
    one = [line for line in written[0] if " out/one/" in line]
    assert len(one) > 100
    assert [line.replace("/one/", "/two/") for line in one] == [line for line in written[0] if " out/two/" in line]


def test_no_command_failed(written: list[list[str]]) -> None:
    said = [line.split() for line in written[0] if "/" not in line]
    assert said
    assert {code for _, code, _ in said} == {"0", "1"}
