import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version

import click
import pytest

from ectcore.cli.app import COMMANDS


def test_help_lists_every_command_without_importing_one(run: Callable) -> None:
    ran = run("--help")
    assert ran.code == 0
    assert all(f"  {name} " in ran.text for name in COMMANDS)
    asked = (
        "import sys; from ectcore.cli.app import COMMANDS; "
        "print([name for name in COMMANDS if f'ectcore.cli.commands.{name}' in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True)
    assert loaded.stdout == "[]\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(run: Callable, name: str) -> None:
    ran = run(name, "--help")
    assert (ran.code, ran.said) == (0, "")
    assert f"ectcore {name}" in ran.text


def test_no_command_at_all_is_wrong_use(run: Callable) -> None:
    assert run().code == 2


@pytest.mark.parametrize(("name", "meant"), [("chekc", "check"), ("exprot", "export"), ("rule", "rules")])
def test_an_unknown_command_is_met_with_the_nearest(run: Callable, name: str, meant: str) -> None:
    ran = run(name)
    assert ran.code == 2
    assert f"did you mean '{meant}'?" in ran.said


def test_the_version_is_that_of_the_distribution(run: Callable) -> None:
    assert run("--version") == (0, f"ectcore {version('ectcore')}\n".encode(), "")


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, click.Abort])
def test_an_interruption_ends_with_130(
    run: Callable, monkeypatch: pytest.MonkeyPatch, interruption: type[BaseException]
) -> None:
    def interrupted(**_: object) -> None:
        raise interruption

    monkeypatch.setattr(import_module("ectcore.cli.commands.schema").command, "callback", interrupted)
    ran = run("schema", "plan")
    assert (ran.code, ran.data) == (130, b"")
    assert ran.said.endswith("ectcore: interrupted\n")


def test_a_reader_that_goes_away_is_no_fault() -> None:
    whole = subprocess.Popen(
        [sys.executable, "-m", "ectcore", "schema", "plan"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert whole.stdout is not None
    assert whole.stderr is not None
    whole.stdout.close()
    said = whole.stderr.read()
    whole.stderr.close()
    assert (whole.wait(), said) == (0, b"")


IMPORTING = """
import sys
class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == "click":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupting())
from ectcore.__main__ import main
main()
"""


def test_an_interruption_while_it_is_being_imported_ends_alike() -> None:
    ended = subprocess.run([sys.executable, "-c", IMPORTING], capture_output=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, b"", b"ectcore: interrupted\n")


@pytest.mark.parametrize(("flag", "code"), [("-O", 0), ("-OO", 3)])
def test_a_python_that_takes_the_texts_away_is_told(flag: str, code: int) -> None:
    plain = subprocess.run([sys.executable, "-m", "ectcore", "rules"], capture_output=True, check=True)
    ran = subprocess.run([sys.executable, flag, "-m", "ectcore", "rules"], capture_output=True, check=False)
    assert (ran.returncode, ran.stdout) == (code, b"" if code else plain.stdout)
    assert (b"python -OO takes away the texts" in ran.stderr) is bool(code)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_for_that_shell(run: Callable, shell: str) -> None:
    ran = run("completion", shell)
    assert ran.code == 0
    assert f"_ECTCORE_COMPLETE={shell}_complete" in ran.text


def test_completion_names_the_commands() -> None:
    environment = {"_ECTCORE_COMPLETE": "bash_complete", "COMP_WORDS": "ectcore ch", "COMP_CWORD": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "ectcore"], env=environment, capture_output=True, text=True, check=False
    )
    assert "check" in done.stdout


def test_an_unknown_shell_is_wrong_use(run: Callable) -> None:
    assert run("completion", "tcsh").code == 2
