"""Standard streams that are closed, full, or read by nobody any more."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")

CLOSING = """
import os, sys
os.close(int(sys.argv[1]))
os.execv(sys.executable, [sys.executable, "-m", "ectcore", *sys.argv[2:]])
"""
COMMAND = [sys.executable, "-m", "ectcore"]
BULK = ("--template", "{examples}/plan-template.json", "-d", "out", "-t", "json", "--as-of", "2026-07-01")
ROSTER = ("bulk", "{examples}/roster.csv", *BULK)
EXPORT = ("export", "{examples}/plan.json", "-t", "json")


@pytest.fixture
def ended(examples: Path, tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    def ended(*words: str, closed: int | None = None, **streams: int) -> subprocess.CompletedProcess[bytes]:
        line = [word.format(examples=examples) for word in words]
        command = [sys.executable, "-c", CLOSING, str(closed), *line] if closed is not None else [*COMMAND, *line]
        given = {name: subprocess.PIPE for name in ("stdout", "stderr") if name not in streams}
        if not {"stdin", "input"} & streams.keys():
            given["stdin"] = subprocess.DEVNULL
        return subprocess.run(command, cwd=tmp_path, check=False, **given, **streams)

    return ended


@pytest.fixture
def full() -> Iterator[int]:
    descriptor = os.open("/dev/full", os.O_WRONLY)
    yield descriptor
    os.close(descriptor)


@pytest.fixture
def unread() -> Iterator[int]:
    """A pipe that nobody reads any more."""
    there, back = os.pipe()
    os.close(there)
    yield back
    os.close(back)


def test_nothing_complains_when_the_program_ends(examples: Path) -> None:
    """Python 3.13 tells of a stream that cannot be closed; earlier ones do in the development mode."""
    command = [sys.executable, "-X", "dev", "-m", "ectcore", "check", examples / "plan.json", "--as-of", "2026-07-14"]
    ran = subprocess.run(command, capture_output=True, check=False)
    assert b"Traceback" not in ran.stderr
    assert b"ignored" not in ran.stderr


@pytest.mark.parametrize(
    "words",
    [("check", "-"), ("smart", "-"), ("bulk", "-", *BULK), ("session", "read", "-")],
    ids=lambda words: words[0],
)
def test_a_closed_input_is_told(ended: Callable, words: tuple[str, ...]) -> None:
    ran = ended(*words, closed=0)
    assert (ran.returncode, ran.stdout, ran.stderr) == (3, b"", b"ectcore: standard input: it is closed\n")


OUT = [("rules",), ("--help",), ("check", "--help"), ("--version",), ("schema", "plan"), EXPORT]


@pytest.mark.parametrize("words", OUT, ids=lambda words: words[0])
def test_an_output_that_cannot_be_written_is_told(ended: Callable, full: int, words: tuple[str, ...]) -> None:
    ran = ended(*words, closed=1)
    assert (ran.returncode, ran.stderr) == (3, b"ectcore: standard output: it is closed\n")
    ran = ended(*words, stdout=full)
    assert (ran.returncode, ran.stderr) == (3, b"ectcore: standard output: no space left on device\n")


@pytest.mark.parametrize("words", [*OUT, (*EXPORT, "-o", "/dev/stdout")], ids=lambda words: " ".join(words[:2]))
def test_a_reader_of_any_output_that_goes_away_is_no_fault(
    ended: Callable, unread: int, words: tuple[str, ...]
) -> None:
    ran = ended(*words, stdout=unread)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("check", "nofile"), 3),
        (("foo",), 2),
        (ROSTER, 0),
        (("check", "{examples}/plan.json", "--as-of", "2026-07-14"), 0),
    ],
    ids=["missing", "wrong", "bulk", "fine"],
)
def test_an_error_stream_that_takes_no_words_changes_no_exit_code(
    ended: Callable, full: int, unread: int, words: tuple[str, ...], code: int
) -> None:
    codes = [ended(*words, stderr=each).returncode for each in (full, unread)]
    assert [*codes, ended(*words, closed=2).returncode] == [code] * 3


@pytest.mark.parametrize("place", [("-o", "/dev/stdout"), ("-o", "-"), ()])
def test_standard_output_has_its_names(ended: Callable, place: tuple[str, ...], tmp_path: Path) -> None:
    plain = ended(*EXPORT).stdout
    assert ended(*EXPORT, *place).stdout == plain
    with (tmp_path / "log").open("wb") as log:
        log.write(b"before\n")
        log.flush()
        assert ended(*EXPORT, *place, stdout=log.fileno()).returncode == 0
        log.write(b"after\n")
    assert (tmp_path / "log").read_bytes() == b"before\n" + plain + b"after\n"


@pytest.mark.parametrize("name", ["-", "/dev/stdin"])
def test_a_roster_may_come_through_a_pipe(ended: Callable, examples: Path, name: str) -> None:
    ran = ended("bulk", name, *BULK, input=(examples / "roster.csv").read_bytes())
    assert (ran.returncode, ran.stderr) == (0, b"12 rows: 12 written; commonest findings REV007 in 1\n")


@pytest.mark.parametrize("name", ["-", "/dev/stdout"])
def test_reports_and_overviews_go_to_standard_output_too(
    ended: Callable, unread: int, name: str, tmp_path: Path
) -> None:
    (tmp_path / "r.csv").write_text(
        "staff_id,display_name,mentor_id,induction_start\n1,,m,2026-09-01\n2,Ann,m,2026-09-01\n"
    )
    ran = ended("bulk", "r.csv", *BULK, "--report", name)
    assert (ran.returncode, ran.stdout.count(b"\n")) == (1, 1)
    assert ran.stdout.startswith(b'{"row": 2, "column": "display_name"')
    assert ended("bulk", "r.csv", *BULK, "--overview", name).stdout.startswith(b'{\n  "rows": {')
    assert ended("bulk", "r.csv", *BULK, "--report", name, "--overview", name, stdout=unread).returncode == (
        2 if name == "-" else 1
    )
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["r.csv"]


def test_a_report_that_cannot_be_written_is_told_by_its_name(ended: Callable) -> None:
    ran = ended(*ROSTER, "--report", "none/x.csv")
    assert (ran.returncode, ran.stderr) == (3, b"ectcore: none/x.csv: no such file or directory\n")


def test_an_overview_that_cannot_be_written_hides_not_how_the_run_ended(ended: Callable) -> None:
    ran = ended(*ROSTER, "--overview", "none/x.csv")
    assert ran.returncode == 3
    assert ran.stderr.splitlines() == [
        b"12 rows: 12 written; commonest findings REV007 in 1",
        b"ectcore: none/x.csv: no such file or directory",
    ]
