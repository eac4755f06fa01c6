"""What an exporter does beside giving bytes is seen, and stopped; reading and importing is neither."""

import os
import socket
import subprocess
import sys
import time
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from threading import Thread

import pytest

from ectcore.export.watching import watched


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        (lambda: Path("x").write_text("x", "utf-8"), "opened a file for writing"),
        (lambda: Path("x").open("ab").close(), "opened a file for writing"),
        (lambda: os.open("x", os.O_RDWR | os.O_CREAT), "opened a file for writing"),
        (lambda: Path("x").mkdir(), "changed files"),
        (lambda: Path("kept").unlink(), "changed files"),
        (lambda: Path("kept").rename("x"), "changed files"),
        (lambda: os.utime("kept"), "changed files"),
        (lambda: socket.socket(), "used the network"),  # noqa: PLW0108 - called where it is watched
        (lambda: socket.getaddrinfo("localhost", 80), "used the network"),
        (lambda: subprocess.run([sys.executable, "--version"], check=False), "started a program"),
        (lambda: os.system("true"), "started a program"),  # noqa: S605, S607 - it is kept from running
    ],
)
def test_a_deed_is_stopped_and_told(deed, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("kept").write_text("as it was", "utf-8")
    os.utime("kept", (0, 0))
    with watched("nobody") as deeds, pytest.raises(PermissionError, match=f"does nothing else: it {words}"):
        deed()
    assert list(deeds) == [words]
    assert [(path.name, path.stat().st_mtime) for path in tmp_path.iterdir()] == [("kept", 0)]


def test_reading_a_file_and_importing_a_module_is_no_deed(tmp_path, monkeypatch):
    (tmp_path / "never_seen_before.py").write_text("KNOWN = 1", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    with watched("nobody") as deeds:
        assert (tmp_path / "never_seen_before.py").read_text("utf-8") == "KNOWN = 1"
        assert import_module("never_seen_before").KNOWN == 1
    assert list(deeds) == []
    assert list((tmp_path / "__pycache__").iterdir())


ASKED_ALWAYS = [
    time.time, time.time_ns, time.monotonic, time.monotonic_ns, time.perf_counter, time.perf_counter_ns,
    time.process_time, time.process_time_ns, time.thread_time,
]  # fmt: skip
WRITING = [time.localtime, time.gmtime, time.asctime, time.ctime]


@pytest.mark.parametrize("ask", [date.today, datetime.now, datetime.today, *ASKED_ALWAYS, *WRITING])
def test_asking_the_clock_is_told_with_its_place(ask):
    with watched(__name__) as deeds:
        ask()
    (told,) = deeds.clock
    assert told.startswith(f"asked the clock ({ask.__name__} in test_export_watching.py, line ")


def test_writing_a_time_that_nobody_gives_is_asking_the_clock():
    with watched(__name__) as deeds:
        time.strftime("%Y-%m-%d")
        time.clock_gettime(time.CLOCK_REALTIME)
    assert [each.split("(")[1].split()[0] for each in deeds.clock] == ["strftime", "clock_gettime"]


@pytest.mark.parametrize(
    "ask",
    [
        lambda: time.strftime("%Y-%m-%d", (2026, 7, 14, 0, 0, 0, 1, 195, 0)),
        lambda: time.strftime(*("%Y-%m-%d", (2026, 7, 14, 0, 0, 0, 1, 195, 0))),
        lambda: time.gmtime(0),
        lambda: time.localtime(0),
        lambda: time.asctime((2026, 7, 14, 0, 0, 0, 1, 195, 0)),
        lambda: time.ctime(0),
        lambda: datetime.fromtimestamp(0, UTC),
        lambda: date(2026, 7, 14).isoformat(),
        lambda: datetime(2026, 7, 14, tzinfo=UTC).time(),
        lambda: time.mktime((2026, 7, 14, 0, 0, 0, 0, 0, 0)),
        len,
    ],
)
def test_reckoning_with_days_is_not_asking_the_clock(ask):
    with watched(__name__) as deeds:
        ask() if ask is not len else ask("")
    assert deeds.clock == []


def test_a_clock_that_another_package_asks_is_not_counted():
    with watched("nobody") as deeds:
        time.time()
    assert deeds.clock == []


def test_afterwards_all_is_as_before(tmp_path):
    before = sys.getprofile()
    with pytest.raises(ValueError, match="mine"), watched(__name__):
        raise ValueError("mine")
    assert sys.getprofile() is before
    (tmp_path / "x").write_text("x", "utf-8")


def test_one_watch_within_another_ends_by_itself(tmp_path):
    with watched("nobody") as outer:
        with watched("nobody") as inner, pytest.raises(PermissionError):
            (tmp_path / "x").mkdir()
        with pytest.raises(PermissionError):
            (tmp_path / "x").write_text("x", "utf-8")
    assert (list(inner), list(outer)) == (["changed files"], ["opened a file for writing"])


def test_another_thread_may_write_meanwhile(tmp_path):
    with watched("nobody") as deeds:
        thread = Thread(target=(tmp_path / "x").write_text, args=("x", "utf-8"))
        thread.start()
        thread.join()
    assert (tmp_path / "x").read_text("utf-8") == "x"
    assert list(deeds) == []


def test_somebody_elses_profiler_stays_in_place():
    events = []
    sys.setprofile(lambda *event: events.append(event))
    try:
        with watched(__name__) as deeds:
            time.time()
        profiler = sys.getprofile()
    finally:
        sys.setprofile(None)
    assert profiler is not None
    assert events
    assert deeds.clock == []
