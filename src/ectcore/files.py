"""A file written whole or not at all; names that are safe on every system."""

import os
import secrets
import shutil
import time
import unicodedata
from contextlib import suppress
from hashlib import blake2s
from pathlib import Path
from typing import Final

TEMPORARY: Final = ".ectcore-*.tmp"
"""What the temporary files look like that a killed program may leave behind."""

MOST_NAME_BYTES: Final = 80
"""How many bytes of UTF-8 a name has at most, before what makes it unique."""

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
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    return True


def safe_name(stem: str, identity: str) -> str:
    """A name for a file, without its suffix, that every system takes and no other identity shares.

    It has the letters and digits of any script, with - for all else, and ends in eight
    hexadecimal digits made of the identity.

    >>> safe_name("Zoë O'Brien", "1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93")
    'Zoë-O-Brien-f364c4cf'
    >>> safe_name("../..", "ect-014")
    '092bc315'
    """
    kept = (character if _is_letter_or_digit(character) else " " for character in unicodedata.normalize("NFC", stem))
    words = "-".join("".join(kept).split())
    short = words.encode()[:MOST_NAME_BYTES].decode(errors="ignore").strip("-")
    return "-".join(filter(None, (short, blake2s(identity.encode(), digest_size=4).hexdigest())))


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except FileNotFoundError:
        return False


def _replace(source: Path, target: Path) -> None:
    for pause in _PAUSES:
        try:
            source.replace(target)
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_BY_ANOTHER:
                raise
            time.sleep(pause)
        else:
            return
    source.replace(target)


def _is_letter_or_digit(character: str) -> bool:
    return unicodedata.category(character)[0] in "LM" or unicodedata.category(character) == "Nd"
