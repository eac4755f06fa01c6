"""What an exporter does beside giving bytes: asks the clock, writes files, uses the network, starts programs.

It is there for mistakes, not for malice: code that means to hide from it can.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from opcode import opname
from pathlib import Path
from threading import local
from types import FrameType
from typing import Any, Final

from attrs import Factory, frozen

_ON_DATES: Final = ("now", "utcnow", "today")
_COUNTING: Final = ("time", "monotonic", "perf_counter", "process_time", "thread_time", "clock_gettime")
_OF_TIME: Final = frozenset({*_COUNTING, *(f"{name}_ns" for name in _COUNTING)})
"""Functions of the module `time` that tell the time whatever they are given."""

_OF_A_TIME: Final = {"gmtime": 1, "localtime": 1, "ctime": 1, "asctime": 1, "strftime": 2}
"""Functions of it that tell the time where they are given fewer arguments than that, and else write a given one."""

_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_STARTED: Final = "started a program"
_CHANGED: Final = "changed files"
_USED: Final = "used the network"
_DEEDS: Final = {
    "os.system": _STARTED,
    "os.exec": _STARTED,
    "os.fork": _STARTED,
    "os.forkpty": _STARTED,
    "os.posix_spawn": _STARTED,
    "os.spawn": _STARTED,
    "os.startfile": _STARTED,
    "subprocess.Popen": _STARTED,
    "os.chmod": _CHANGED,
    "os.chown": _CHANGED,
    "os.link": _CHANGED,
    "os.mkdir": _CHANGED,
    "os.remove": _CHANGED,
    "os.rename": _CHANGED,
    "os.rmdir": _CHANGED,
    "os.symlink": _CHANGED,
    "os.truncate": _CHANGED,
    "os.utime": _CHANGED,
    "socket.__new__": _USED,
    "socket.getaddrinfo": _USED,
    "socket.gethostbyname": _USED,
}
"""Audit events (the table of them in Python's library reference) that speak of such a deed."""

_OWN_THREAD: Final = local()


@frozen
class Deeds:
    """What was done while it was watched.

    Attributes:
        clock: where the clock was asked.
        others: what was done to the world; it was stopped before it took effect.
    """

    clock: list[str] = Factory(list)
    others: list[str] = Factory(list)

    def __iter__(self) -> Iterator[str]:
        """Each deed once."""
        return iter(dict.fromkeys((*self.others, *self.clock)))


@contextmanager
def watched(package: str) -> Iterator[Deeds]:
    """What this thread does meanwhile; the clock counts where the package of that name asks for it itself.

    A file opened for writing and its like are stopped with a PermissionError. While
    somebody else profiles the thread, nobody watches the clock.

    >>> with watched("nobody") as deeds:
    ...     try:
    ...         _ = open("here.txt", "w")
    ...     except PermissionError as error:
    ...         print(error)
    an exporter gives bytes and does nothing else: it opened a file for writing
    >>> list(deeds)
    ['opened a file for writing']
    """
    _listen()
    deeds = Deeds()
    before, profiler = getattr(_OWN_THREAD, "deeds", None), sys.getprofile()
    _OWN_THREAD.deeds = deeds
    if profiler is None:
        sys.setprofile(_Clock(package.partition(".")[0], deeds.clock))
    try:
        yield deeds
    finally:
        if profiler is None:
            sys.setprofile(None)
        _OWN_THREAD.deeds = before


@frozen
class _Clock:
    """Keeps where the package calls a built-in function that tells the time."""

    package: str
    asked: list[str]

    def __call__(self, frame: FrameType, event: str, called: Any) -> None:  # noqa: ANN401 - what sys.setprofile hands over
        asking = frame.f_globals.get("__name__", "").partition(".")[0]
        if event == "c_call" and asking == self.package and _tells_the_time(called, frame):
            place = f"{Path(frame.f_code.co_filename).name}, line {frame.f_lineno}"
            self.asked.append(f"asked the clock ({called.__name__} in {place})")


def _tells_the_time(called: Any, frame: FrameType) -> bool:  # noqa: ANN401 - any built-in function
    owner = getattr(called, "__self__", None)
    if isinstance(owner, type):
        return called.__name__ in _ON_DATES and issubclass(owner, date)
    if getattr(owner, "__name__", "") != "time":
        return False
    return called.__name__ in _OF_TIME or _given(frame) < _OF_A_TIME.get(called.__name__, 0)


def _given(frame: FrameType) -> int:
    """How many arguments are given in the call that the frame is at; as many as can be where they are unpacked."""
    code, at = frame.f_code.co_code, frame.f_lasti
    return code[at + 1] if opname[code[at]] == "CALL" else sys.maxsize


@cache
def _listen() -> None:
    """Once for a process: Python has no way to take an audit hook away."""
    sys.addaudithook(_hear)


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    deeds: Deeds | None = getattr(_OWN_THREAD, "deeds", None)
    if deeds is None:
        return
    deed = "opened a file for writing" if event == "open" and _opens_for_writing(*arguments) else _DEEDS.get(event, "")
    if deed and not (arguments and "__pycache__" in str(arguments[0])):
        deeds.others.append(deed)
        msg = f"an exporter gives bytes and does nothing else: it {deed}"
        raise PermissionError(msg)


def _opens_for_writing(path: object, _: object, flags: object) -> bool:
    """Whether the audit event `open` speaks of it; a number is the path of what has been opened before."""
    return not isinstance(path, int) and isinstance(flags, int) and bool(flags & _WRITING)
