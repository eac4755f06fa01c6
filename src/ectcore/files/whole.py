"""A file written whole or not at all, at once or bit by bit."""

import errno
import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BufferedWriter, FileIO, RawIOBase
from pathlib import Path
from typing import BinaryIO, Protocol

from ectcore.files.replacing import TEMPORARY, replace


def write_whole(path: Path, data: bytes) -> bool:
    """Whether the file had to be written: False where it held those bytes already; else as `whole_file`.

    Raises:
        OSError: it cannot be written; the old contents stay.
    """
    if _leads_to_a_file(path) and _holds(path, data):
        return False
    with whole_file(path) as file:
        file.write(data)
    return True


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to be written bit by bit, which takes its place when the block ends well, and else never was.

    Whoever opens the file meets the old contents or the new, never a part, even after the
    death of the program (not after a loss of power). A link is followed, and a file that was
    there keeps who may read it. What is no file on a disk, such as /dev/stdout or a named pipe,
    is written to as it is; that its reader has heard enough and closed it is no fault.

    Raises:
        OSError: it cannot be written; the old contents stay.
    """
    if not _leads_to_a_file(path):
        with _opened_as_it_is(path) as file:
            yield file
        return
    target = Path(os.path.realpath(path))
    temporary = target.with_name(TEMPORARY.replace("*", secrets.token_hex(8)))
    try:
        with _opened(path, temporary, "x") as file:
            with suppress(FileNotFoundError):
                shutil.copymode(target, temporary)  # before anything is in it
            yield file
        with _named(str(path)):
            replace(temporary, target)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


class Bytes(Protocol):
    """Whatever holds bytes: `collections.abc.Buffer`, which Python has from 3.12 on."""

    def __buffer__(self, flags: int, /) -> memoryview: ...


class Outlet(RawIOBase):
    """Where bytes go: its faults have the name by which people know it; that a reader went away is none."""

    def __init__(self, to: RawIOBase, name: str) -> None:
        """Write to that, which is known by that name."""
        self._to, self._name = to, name

    def writable(self) -> bool:
        """It is there to be written to."""
        return True

    def write(self, data: Bytes, /) -> int | None:
        """How many bytes were taken.

        Raises:
            OSError: it cannot be written.
        """
        try:
            with _named(self._name):
                return self._to.write(data)
        except BrokenPipeError:
            return memoryview(data).nbytes

    def close(self) -> None:
        """Write no more."""
        with _named(self._name):
            self._to.close()
        super().close()


@contextmanager
def _named(name: str) -> Iterator[None]:
    """Faults with the name that people gave, and not with that of a temporary file."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = name, None
        raise


def _leads_to_a_file(path: Path) -> bool:
    """Whether there is an ordinary file, or nothing yet; a folder is refused."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return True
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    return stat.S_ISREG(mode) and _descriptor(path) is None


def _opened(path: Path, file: Path | int, mode: str) -> BufferedWriter:
    with _named(str(path)):
        return BufferedWriter(Outlet(FileIO(file, mode), str(path)))


def _opened_as_it_is(path: Path) -> BufferedWriter:
    descriptor = _descriptor(path)
    if descriptor is None:
        return _opened(path, path, "w")
    with _named(str(path)):
        return _opened(path, os.dup(descriptor), "w")


def _descriptor(path: Path) -> int | None:
    """The open file of this process to which a name such as /dev/stdout leads.

    To open it anew would begin at its start and lose what was written before.
    """
    here: Path | None = path
    while here:
        folder = os.path.realpath(here.parent)
        if folder in (f"/proc/{os.getpid()}/fd", "/dev/fd") and here.name.isdecimal():
            return int(here.name)
        try:
            here = Path(folder, here.readlink())
        except OSError:
            here = None
    return None


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except FileNotFoundError:
        return False
