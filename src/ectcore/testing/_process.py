"""Another Python process with the same path to modules, in which a function answers with one line."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

MOST_SECONDS: Final = 60
"""How long an answer may take, in seconds."""

_START: Final = """\
import os, sys
sys.path[:] = sys.argv[1].split(os.pathsep)
from importlib import import_module
module, _, function = sys.argv[2].partition(":")
getattr(import_module(module), function)(*sys.argv[3:])
"""


class NoAnswerError(Exception):
    """The other process came to no good end; the message has its last words."""


def started(
    target: str, arguments: tuple[str, ...], folder: str, surroundings: Mapping[str, str]
) -> "subprocess.Popen[bytes]":
    """A process in that folder that calls a function, named as module, colon, function."""
    path = os.pathsep.join(str(Path(each).resolve()) for each in sys.path)
    return subprocess.Popen(  # noqa: S603 - this interpreter, with words of ours
        [sys.executable, "-c", _START, path, target, *arguments],
        cwd=folder,
        env={**os.environ, **surroundings},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def answer(line: str) -> None:
    """In the other process: answer with that line, whatever was printed before."""
    sys.stdout.write(f"\n{line}\n")


def answered(process: "subprocess.Popen[bytes]", handed: bytes) -> str:
    """The line with which the process answers what it is handed.

    Raises:
        NoAnswerError: it did not end well, or not in a minute.
    """
    try:
        said, complaint = process.communicate(handed, MOST_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        msg = f"no end after {MOST_SECONDS} seconds"
        raise NoAnswerError(msg) from None
    lines = said.decode("utf-8", "replace").splitlines()
    if process.returncode or not lines:
        words = complaint.decode("utf-8", "replace").strip().splitlines()
        raise NoAnswerError(words[-1] if words else f"the process ended with {process.returncode}")
    return lines[-1]
