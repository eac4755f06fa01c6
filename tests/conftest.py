"""What the tests share."""

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import Phase, settings

from ectcore.cli import main

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"

PHASES = tuple(phase for phase in Phase if phase is not Phase.explain)  # explaining a failure takes minutes
settings.register_profile("repeatable", deadline=None, derandomize=True, max_examples=40, phases=PHASES)
settings.register_profile("soak", deadline=None, max_examples=1000, phases=PHASES)
settings.register_profile("brief", settings.get_profile("repeatable"), max_examples=10)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of published sessions and acceptance programs that stands beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip("the folder of shared data is not beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of examples that come with the project."""
    return ROOT / "examples"


class Ran(NamedTuple):
    """How a run ended and what it said."""

    code: int
    data: bytes
    said: str

    @property
    def text(self) -> str:
        return self.data.decode("utf-8")


@pytest.fixture
def run(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Ran]:
    """Run a command line in an empty folder, and never see a traceback."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        code = ended.value.code
        assert isinstance(code, int)
        said = err.decode("utf-8")
        assert "Traceback" not in said
        return Ran(code, out, said)

    return run
