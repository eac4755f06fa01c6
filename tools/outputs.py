"""A digest of everything that the commands write about the examples: the same on any machine.

    python tools/outputs.py examples

Prints a line for each file and each standard output. It needs nothing but an installed ectcore, so that it can be run
by any Python, with any versions of what ectcore needs, and two of its outputs be compared.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr
from hashlib import sha256
from io import BytesIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory

from ectcore.cli import main

FORMATS = [part for name in ("markdown", "json", "icalendar", "html", "csv", "jsonl") for part in ("-t", name)]
KNOWN = ["--as-of", "2026-09-01", "--calendar", "calendar.json", "--notes", "notes.json"]
CHECK = ["check", "plan.json", *KNOWN]
BULK = ["bulk", "roster.csv", "--template", "plan-template.json", *KNOWN[:4], *FORMATS[:6]]
COMMANDS = {
    "demo": ["demo", "-d", "out/demo"],
    **{f"check-{name}": [*CHECK, "--format", name] for name in ("text", "jsonl", "github", "sarif")},
    **{f"smart-{name}": ["smart", "drafts.csv", "--format", name] for name in ("text", "csv", "jsonl")},
    "export": ["export", "plan.json", *KNOWN, *FORMATS, "-d", "out/export"],
    "full": ["export", "plan.json", "-t", "icalendar", "-O", "detail=full"],
    "letter": ["export", "plan.json", "-t", "text", "-O", "template=letter.txt"],
    "session": ["session", "show", "ucl-2020/y1-m5-w7", "--notes", "notes.json"],
    "rules": ["rules"],
    "rule": ["rules", "T001"],
    "schema": ["schema", "plan"],
    "bulk": [*BULK, "-d", "out/one"],
    "bulk-2": [*BULK, "-d", "out/two", "--jobs", "2"],
}  # fmt: skip


def outputs(examples: Path) -> Iterator[str]:
    """The digests, one a line."""
    with TemporaryDirectory() as folder:
        for each in examples.iterdir():
            if each.is_file():
                Path(folder, each.name).write_bytes(each.read_bytes())
        os.chdir(folder)
        for name, arguments in COMMANDS.items():
            code, written = _run(arguments)
            yield f"{_digest(written)} {code} {name}"
        for path in sorted(Path("out").rglob("*")):
            if path.is_file() and path.parent.name != ".ectcore":
                yield f"{_digest(path.read_bytes())} {path.as_posix()}"
        os.chdir(examples)


def _run(arguments: list[str]) -> tuple[object, bytes]:
    """The exit code of a command, and what it wrote to standard output."""
    before, written = sys.stdout, BytesIO()
    sys.stdout = TextIOWrapper(written, before.encoding, before.errors)
    try:
        with redirect_stderr(TextIOWrapper(BytesIO(), "utf-8")):
            main(arguments)
    except SystemExit as end:
        sys.stdout.flush()
        return end.code, written.getvalue()
    finally:
        sys.stdout = before
    return None, b""


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()[:16]


if __name__ == "__main__":
    for line in outputs(Path(sys.argv[1]).resolve()):
        print(line)
