"""The command line, run as people run it, without a new process."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from ectcore.cli import main


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
