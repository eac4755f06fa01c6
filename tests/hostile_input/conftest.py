"""Command lines in a process of their own that hears of all that they do to the world."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

Deed = tuple[str, str]
"""What was done, as Python's audit events call it, and where."""


class Watched(NamedTuple):
    """How a run ended, what it wrote, and what it did."""

    line: list[str]
    code: int | None
    out: str
    err: str
    fault: str
    deeds: list[Deed]


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """The folder in which command lines are run."""
    work = tmp_path / "work"
    work.mkdir()
    return work


@pytest.fixture
def watched(work: Path) -> Callable[[Iterable[tuple[list[str], str | None]]], list[Watched]]:
    """Run command lines, each with the file that is its standard input."""

    def watched(lines: Iterable[tuple[list[str], str | None]]) -> list[Watched]:
        lines = list(lines)
        script = [sys.executable, "-B", "-W", "error", str(Path(__file__).with_name("watched.py"))]
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("COV", "ECTCORE"))}
        asked = "".join(f"{json.dumps(line)}\n" for line in lines).encode()
        done = subprocess.run(script, input=asked, capture_output=True, cwd=work, env=clean, check=False)
        answers = [json.loads(answer) for answer in done.stdout.splitlines()]
        assert len(answers) == len(lines), done.stderr.decode()
        return [
            Watched(line, **{**answer, "deeds": [tuple(deed) for deed in answer["deeds"]]})
            for (line, _), answer in zip(lines, answers, strict=True)
        ]

    return watched
