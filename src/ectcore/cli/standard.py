"""Standard input, output and error, whatever they are: closed, full, or a pipe that nobody reads any more."""

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BufferedWriter, RawIOBase, TextIOWrapper
from typing import BinaryIO, Final, TextIO

from ectcore.files import Bytes, Outlet

STANDARD_INPUT: Final = "standard input"
STANDARD_OUTPUT: Final = "standard output"


def called(name: str) -> str:
    """What a file that is read is called in messages."""
    return STANDARD_INPUT if name == "-" else name


def standard_input() -> BinaryIO:
    """Standard input as bytes.

    Raises:
        OSError: it is closed.
    """
    given: TextIO | None = sys.stdin
    if given is None:
        raise _closed(STANDARD_INPUT)
    return given.buffer


@contextmanager
def standing_streams() -> Iterator[None]:
    """Let standard output and error stand whatever is at their other end.

    Of output a fault is told once, by an OSError; that its reader has heard enough is none. A
    fault of standard error cannot be told to anybody. No character is beyond either.
    """
    before = sys.stdout, sys.stderr
    sys.stdout = _standing(sys.stdout, _Output, line_by_line=False)
    sys.stderr = _standing(sys.stderr, _Error, line_by_line=True)
    try:
        yield
    finally:
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError):
                stream.flush()
        sys.stdout, sys.stderr = before


class _Output(Outlet):
    def __init__(self, to: RawIOBase | None) -> None:
        super().__init__(to or _Closed(), STANDARD_OUTPUT)
        self._failed = False

    def write(self, data: Bytes, /) -> int | None:
        if self._failed:
            return memoryview(data).nbytes
        try:
            return super().write(data)
        except OSError:
            self._failed = True
            raise

    def fileno(self) -> int:
        return self._to.fileno()

    def isatty(self) -> bool:
        return self._to.isatty()

    def close(self) -> None:
        """Write no more; what was written to stays open, for others."""
        RawIOBase.close(self)


class _Error(_Output):
    def write(self, data: Bytes, /) -> int | None:
        with suppress(OSError):
            return super().write(data)
        return memoryview(data).nbytes


class _Closed(RawIOBase):
    def write(self, _: Bytes, /) -> int:
        raise _closed(STANDARD_OUTPUT)


def _standing(stream: TextIO | None, kind: type[_Output], *, line_by_line: bool) -> TextIO:
    buffer = getattr(stream, "buffer", None)
    if stream is not None:
        if buffer is None:
            return stream
        with suppress(OSError):
            stream.flush()
    raw = getattr(buffer, "raw", buffer)
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return TextIOWrapper(
        BufferedWriter(kind(raw)), encoding=encoding, errors="backslashreplace", line_buffering=line_by_line
    )


def _closed(name: str) -> OSError:
    return OSError(errno.EBADF, "it is closed", name)
