"""Runs command lines one after the other, and hears of all that each does to the world.

In: a line of JSON for each run, [arguments, name of the file that is standard input]. Out: a line of JSON
for each, with the exit code, what was written to the two streams, and the deeds: what, and where.
"""

import io
import json
import os
import sys
import traceback
from importlib import import_module
from pathlib import Path

HERE = Path.cwd()
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGING = {
    "os.chmod", "os.chown", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.truncate",
    "os.utime",
}  # fmt: skip
STARTING = {"os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.system", "subprocess.Popen"}

deeds = []


def hear(event, arguments):
    if event == "open":
        path, _, flags = arguments
        if not isinstance(path, int) and isinstance(flags, int) and flags & WRITING:
            deeds.append((event, absolute(path)))
    elif event in CHANGING:
        twice = event in {"os.rename", "os.link", "os.symlink"}
        deeds.extend((event, absolute(path)) for path in arguments[: 1 + twice] if not isinstance(path, int))
    elif event in STARTING:
        deeds.append((event, str(arguments[0])))
    elif event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")):
        deeds.append((event, ""))


def absolute(path):
    return os.path.normpath(HERE / os.fsdecode(path))


class Ending:
    """How a run ended: with a code, or with a traceback."""

    def __init__(self):
        self.code, self.fault = None, ""

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if isinstance(error, SystemExit):
            self.code = error.code
        else:
            self.fault = "".join(traceback.format_exception(error)) if error else "no exit code"
        return True


def ran(main, arguments, given):
    data = Path(given).read_bytes() if given is not None else b""
    standard = sys.stdin, sys.stdout, sys.stderr
    streams = [io.TextIOWrapper(io.BytesIO(each), encoding="utf-8") for each in (data, b"", b"")]
    sys.stdin, sys.stdout, sys.stderr = streams
    deeds.clear()
    with Ending() as ending:
        main(arguments)
    done = list(deeds)
    sys.stdin, sys.stdout, sys.stderr = standard
    for each in streams[1:]:
        each.flush()
    out, err = (each.buffer.getvalue().decode("utf-8", "backslashreplace") for each in streams[1:])
    return {"code": ending.code, "out": out, "err": err, "fault": ending.fault, "deeds": done}


def run():
    """Run each line."""
    lines = sys.stdin.read().splitlines()
    sys.addaudithook(hear)
    main = import_module("ectcore.cli").main
    for line in lines:
        sys.stdout.write(f"{json.dumps(ran(main, *json.loads(line)))}\n")


run()
