"""What comes in and goes out: files, `-` for the standard streams, bytes as they are."""

import sys
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, TypeVar

from ectcore.cli.saying import say
from ectcore.cli.standard import called, standard_input
from ectcore.codec import Document, decode
from ectcore.discretion import discreet
from ectcore.errors import DocumentError, Problem
from ectcore.files import whole_file, write_whole
from ectcore.model.plan import ActionPlan
from ectcore.model.records import Records
from ectcore.model.review import ReviewRecord

T = TypeVar("T", bound=Document)

_ABOUT_PEOPLE: Final = frozenset({ActionPlan, Records, ReviewRecord})


def read_bytes(name: str) -> bytes:
    """What a file holds, or standard input where the name is `-`."""
    if name != "-":
        return Path(name).read_bytes()
    file = standard_input()
    try:
        return file.read()
    except OSError as error:
        error.filename = called(name)
        raise


def text_of(data: bytes, name: str) -> str:
    """The text of a file of that name: UTF-8, UTF-16 with its mark, else Windows-1252 with a notice."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        say(f"ectcore: {called(name)}: not UTF-8; read as Windows-1252")
        return data.decode("cp1252", errors="replace")


def read_document(name: str, expected: type[T]) -> T:
    """The document of the expected kind in a file; its faults name the file."""
    try:
        return decode(read_bytes(name), expected)
    except DocumentError as error:
        raise in_file(error, name, of_nobody=expected not in _ABOUT_PEOPLE) from None


def read_any(name: str) -> Document:
    """The document of whatever kind in a file; its faults name the file."""
    try:
        return decode(read_bytes(name))
    except DocumentError as error:
        raise in_file(error, name) from None


def in_file(error: DocumentError, name: str, *, of_nobody: bool = False) -> DocumentError:
    """The same faults, each said to be in that file; standard error has no word of a person.

    Args:
        error: the faults.
        name: the file as it was named on the command line.
        of_nobody: whether the file is about no person, so that what stands in it may be repeated.
    """
    return DocumentError(
        Problem(problem.pointer, f"{called(name)}: {problem.where}", problem.reason)
        for problem in (error.problems if of_nobody else map(discreet, error.problems))
    )


def write(data: bytes, name: str | Path | None) -> None:
    """Write bytes as they are: to a file, whole or not at all, or to standard output."""
    if name is None or name == "-":
        with opened("-") as file:
            file.write(data)
    else:
        write_whole(Path(name), data)


@contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """Where to write bit by bit: a file that takes its place when the block ends well, or standard output for `-`."""
    if name != "-":
        with whole_file(Path(name)) as file:
            yield file
        return
    sys.stdout.flush()
    out = sys.stdout.buffer
    yield out
    out.flush()


def write_text(words: str, name: str | None, *, for_excel: bool = False) -> None:
    """Write lines of text as UTF-8, ending in a line end; bytes in the name of a file that are no UTF-8 are escaped.

    Args:
        words: the lines.
        name: the file; standard output where there is none.
        for_excel: whether a file begins with a byte order mark, by which Excel knows that it is UTF-8; what goes
            to standard output never does, since the next program would take it for a part of the first heading.
    """
    mark = BOM_UTF8 if for_excel and name is not None and name != "-" else b""
    write(mark + f"{words}\n".encode(errors="backslashreplace") if words else b"", name)
