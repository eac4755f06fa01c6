"""A file written whole or not at all; a folder for one run at a time; names that are safe on every system."""

import errno
import os
import re
import secrets
import shutil
import sys
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2s
from itertools import count
from pathlib import Path
from typing import BinaryIO, Final

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

TEMPORARY: Final = ".ectcore-*.tmp"
"""What the temporary files look like that a killed program may leave behind."""

MOST_NAME_BYTES: Final = 80
"""How many bytes of UTF-8 a name has at most, before what makes it unique."""

_AROUND: Final = TEMPORARY.split("*")
_NEITHER: Final = re.compile("[^0-9A-Za-z]")
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_OLD: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0)

_THIS_PROCESS: Final = secrets.token_hex(8)
_FILES: Final = count()

_HELD_BY_ANOTHER: Final = (5, 32)
"""Windows: access denied, sharing violation; a virus scanner or a syncing folder holds the file for a moment."""

_PAUSES: Final = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8)
"""How long to wait before each new try, in seconds."""


def write_whole(path: Path, data: bytes) -> bool:
    """Whether the file had to be written: False where it held those bytes already.

    Whoever opens the file meets the old contents or the new, never a part, even after the
    death of the program (not after a loss of power). A link is followed; what is no
    ordinary file, such as /dev/stdout, is written to as it is.

    Raises:
        OSError: it cannot be written; the old contents stay.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file() and not target.is_dir():
        target.write_bytes(data)
        return True
    if _holds(target, data):
        return False
    temporary = target.with_name(TEMPORARY.replace("*", secrets.token_hex(8)))
    try:
        with temporary.open("xb") as file:
            file.write(data)
        with suppress(FileNotFoundError):
            shutil.copymode(target, temporary)
        _replace(temporary, target)
    except OSError as error:
        error.filename, error.filename2 = str(path), None  # people know the file by the name that they gave
        raise
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    return True


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
    descriptor = os.open(temporary, _NEW, 0o666)
    try:
        try:
            _write(descriptor, data)
        finally:
            os.close(descriptor)
        _replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108 - Path takes as long as writing
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


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to be written bit by bit, which takes its place when the block ends well, and else never was.

    Raises:
        OSError: it cannot be written; the old contents stay.
    """
    temporary = path.with_name(TEMPORARY.replace("*", secrets.token_hex(8)))
    try:
        with temporary.open("xb") as file:
            yield file
        _replace(temporary, path)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def safe_name(stem: str, identity: str) -> str:
    """A name for a file, without its suffix, that every system takes and no other identity shares.

    It has the letters and digits of any script, with - for all else, and ends in eight
    hexadecimal digits made of the identity.

    >>> safe_name("Zoë O'Brien", "1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93")
    'Zoë-O-Brien-f364c4cf'
    >>> safe_name("../..", "ect-014")
    '092bc315'
    """
    words = "-".join(_letters_and_digits(unicodedata.normalize("NFC", stem)).split())
    short = words.encode()[:MOST_NAME_BYTES].decode(errors="ignore").strip("-")
    return "-".join(filter(None, (short, blake2s(identity.encode(), digest_size=4).hexdigest())))


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except FileNotFoundError:
        return False


def _is_held(path: str, data: bytes) -> bool:
    if not os.access(path, os.F_OK):  # asked first, since a failure to open takes three times as long
        return False
    try:
        descriptor = os.open(path, _OLD)
    except FileNotFoundError:
        return False
    with open(descriptor, "rb", buffering=0) as file:  # noqa: PTH123 - a descriptor is no path
        return os.fstat(descriptor).st_size == len(data) and file.readall() == data


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


def _replace(source: str | Path, target: str | Path) -> None:
    for pause in _PAUSES:
        try:
            os.replace(source, target)  # noqa: PTH105 - Path takes as long as writing
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_BY_ANOTHER:
                raise
            time.sleep(pause)
        else:
            return
    os.replace(source, target)  # noqa: PTH105 - as above


def _letters_and_digits(text: str) -> str:
    if text.isascii():
        return _NEITHER.sub(" ", text)
    return "".join(character if _is_letter_or_digit(character) else " " for character in text)


def _is_letter_or_digit(character: str) -> bool:
    return unicodedata.category(character)[0] in "LM" or unicodedata.category(character) == "Nd"
