"""A digest of everything that the commands write about the examples: the same on any machine.

    python tools/outputs.py examples

Prints a line for each file and for what each command says. It needs nothing but an installed ectcore with the extra
docx, so that it can be run by any Python, with any versions of what ectcore needs, and two of its outputs be compared.
"""

import locale
import os
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from hashlib import sha256
from io import BytesIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory

from ectcore.cli import main

FORMATS = [part for name in ("markdown", "json", "icalendar", "docx", "html", "csv", "jsonl") for part in ("-t", name)]
KNOWN = ["--as-of", "2026-09-01", "--calendar", "calendar.json", "--notes", "notes.json"]
CHECK = ["check", "plan.json", "--as-of", "2027-09-01", *KNOWN[2:]]  # the reviews of the plan are long past
NAMES = ("Siân Ĺlŷr", "Łukasz Żółć", "İpek İnan", "Aoife Ní Bhriain", "家 明")
BULK = ["bulk", "many.csv", "--template", "plan-template.json", *KNOWN[:4], *FORMATS[:6]]
COMMANDS = {
    "demo": ["demo", "-d", "out/demo"],
    **{f"check-{name}": [*CHECK, "--format", name] for name in ("text", "json", "jsonl", "github", "sarif")},
    **{f"smart-{name}": ["smart", "drafts.csv", "--format", name] for name in ("text", "csv", "jsonl")},
    "export": ["export", "plan.json", *KNOWN, *FORMATS, "-d", "out/export"],
    "full": ["export", "plan.json", "-t", "icalendar", "-O", "detail=full"],
    "letter": ["export", "plan.json", "-t", "text", "-O", "template=letter.txt"],
    "new": ["new", "--session", "ucl-2020/y1-m5-w7", "-s", "staff_id=ect-014", *KNOWN],
    "review": ["review", "plan.json", "--outcomes", "outcomes.json", "--next"],
    "session": ["session", "show", "ucl-2020/y1-m5-w7", "--notes", "notes.json"],
    "rules": ["rules"],
    "rule": ["rules", "T001"],
    "schema": ["schema", "plan"],
    "bulk": [*BULK, "-d", "out/one"],
    "bulk-2": [*BULK, "-d", "out/two", "--jobs", "2"],
}  # fmt: skip


def many() -> bytes:
    """A roster of more rows than one worker takes at a time, with letters that some alphabets write otherwise."""
    rows = (f"ect-{row:03},{NAMES[row % len(NAMES)]} {row},99{row % 3:04},2026-09-01" for row in range(120))
    return "\n".join(["staff_id,display_name,school_urn,induction_start", *rows, ""]).encode()


def outputs(examples: Path) -> Iterator[str]:
    """The digests, one a line."""
    with TemporaryDirectory() as folder:
        for each in examples.iterdir():
            if each.is_file():
                Path(folder, each.name).write_bytes(each.read_bytes())
        Path(folder, "many.csv").write_bytes(many())
        os.chdir(folder)
        for name, arguments in COMMANDS.items():
            code, written = _run(arguments)
            yield f"{_digest(written)} {code} {name}"
        for path in sorted(Path("out").rglob("*")):
            if path.is_file() and path.parent.name != ".ectcore":
                yield f"{_digest(path.read_bytes())} {path.as_posix()}"
        os.chdir(examples)


def _run(arguments: list[str]) -> tuple[object, bytes]:
    """The exit code of a command, and what it said: on standard output, then on standard error."""
    out, err = (TextIOWrapper(BytesIO(), stream.encoding, stream.errors) for stream in (sys.stdout, sys.stderr))
    code: object = None
    with redirect_stdout(out), redirect_stderr(err):
        try:
            main(arguments)
        except SystemExit as end:
            code = end.code
    return code, b"".join(_written(stream) for stream in (out, err))


def _written(stream: TextIOWrapper) -> bytes:
    stream.flush()
    stream.seek(0)
    return stream.buffer.read()


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()[:16]


if __name__ == "__main__":
    locale.setlocale(locale.LC_ALL, "")  # as programs do that speak their user's language
    for line in outputs(Path(sys.argv[1]).resolve()):
        print(line)
