"""The files of a folder that one run at a time has for itself."""

import errno
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Final

from ectcore.files.replacing import TEMPORARY, replace

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_AROUND: Final = TEMPORARY.split("*")
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_OLD: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0)

_THIS_PROCESS: Final = secrets.token_hex(8)
_FILES: Final = count()


def write_ours(folder: str, name: str, data: bytes, *, new: bool = False) -> bool:
    """As `write_whole`, in a third of the time, for files that no other program sees to.

    What stands in the folder by that name is replaced whatever it is, a link too, and the new file may be
    read by whom the user lets read new files. Of a `new` one it is known that it is not there yet.

    Raises:
        OSError: it cannot be written; the old contents stay.
    """
    path = f"{folder}/{name}"
    if not new and _is_held(path, data):
        return False
    before, after = _AROUND
    temporary = f"{folder}/{before}{os.getpid():x}-{_THIS_PROCESS}-{next(_FILES):x}{after}"
    try:
        _put(temporary, path, data)
    except OSError as error:
        error.filename, error.filename2 = path, None  # the temporary file is nothing to people
        raise
    return True


@contextmanager
def for_one_run(lock: Path) -> Iterator[None]:
    """Keep every other run out while the block runs; the system frees the lock when the program dies.

    The file stays, since to delete it would let two in.

    Raises:
        BlockingIOError: another run has it.
    """
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        try:
            _lock(descriptor)
        except OSError as error:
            raise BlockingIOError(
                errno.EAGAIN, "another run is writing there; wait for it", str(lock.parent)
            ) from error
        yield
    finally:
        os.close(descriptor)


def sweep(folder: Path) -> int:
    """How many temporary files a killed program had left in a folder and those within it; they are gone now.

    Only for who has the folder for itself: a live run's temporary files would go too.
    """
    start, end = _AROUND
    left = [
        Path(place, name)
        for place, _, names in os.walk(folder)
        for name in names
        if name.startswith(start) and name.endswith(end)
    ]
    for each in left:
        each.unlink(missing_ok=True)
    return len(left)


def _is_held(path: str, data: bytes) -> bool:
    if not os.access(path, os.F_OK):  # asked first, since a failure to open takes three times as long
        return False
    try:
        descriptor = os.open(path, _OLD)
    except FileNotFoundError:
        return False
    with open(descriptor, "rb", buffering=0) as file:  # noqa: PTH123 - a descriptor is no path
        return os.fstat(descriptor).st_size == len(data) and file.readall() == data


def _put(temporary: str, path: str, data: bytes) -> None:
    descriptor = os.open(temporary, _NEW, 0o666)
    try:
        try:
            _write(descriptor, data)
        finally:
            os.close(descriptor)
        replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108 - Path takes as long as writing
        raise


def _write(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


if sys.platform == "win32":

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
