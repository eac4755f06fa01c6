"""Files that a command reads and files that it writes: none is lost by writing another."""

import os
import unicodedata
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import wraps
from pathlib import Path
from stat import S_ISREG
from typing import Final, ParamSpec, TypeVar

import click

P = ParamSpec("P")
R = TypeVar("R")


class Read(click.ParamType[str]):
    """The name of a file that the command reads."""

    name = "file"


READ: Final = Read()

_STANDARD: Final = "-"


def guarded(command: Callable[P, R]) -> Callable[P, R]:
    """The command, refused where its `output` is a file that it reads."""

    @wraps(command)
    def guarding(*arguments: P.args, **options: P.kwargs) -> R:
        ctx = click.get_current_context()
        spare(ctx, [ctx.params["output"]])
        return command(*arguments, **options)

    return guarding


def spare(ctx: click.Context, written: Iterable[str | Path | None], read: Iterable[str] = ()) -> None:
    """Refuse to write where a file would be lost; to be asked before the first is written.

    Two names are of one file where the system says so, and where they differ by nothing but small
    and capital letters, or by the code points of an accent, which many systems hold for one.

    Args:
        ctx: the command, with the files that it was told to read.
        written: where it is to write; None and `-` are standard output.
        read: what it reads besides.

    Raises:
        UsageError: a file would be written twice, or is one that is read; each such file is named.
    """
    kept = {mark for name in (*_told_to_read(ctx), *read) if name != _STANDARD for mark in _marks(name)}
    faults = [fault for names in _files(filter(None, written)) for fault in _faults(names, kept)]
    if faults:
        msg = f"nothing is written: {'; '.join(faults)}; choose other names or another folder"
        raise click.UsageError(msg, ctx)


def _files(written: Iterable[str | Path]) -> list[list[str]]:
    """The names of each file."""
    files: list[list[str]] = []
    known: dict[Hashable, list[str]] = {}
    for each in written:
        marks = _marks(each)
        names = next((known[mark] for mark in marks if mark in known), None)
        if names is None:
            files.append(names := [])
        names.append(str(each))
        known |= dict.fromkeys(marks, names)
    return files


def _faults(names: list[str], kept: set[Hashable]) -> Iterator[str]:
    different = list(dict.fromkeys(names))
    together = " and ".join(different)
    if len(different) > 1:
        yield f"{together} are one file on many systems"
    elif len(names) > 1:
        yield f"{names[0]} would be written {len(names)} times"
    if any(mark in kept for name in different for mark in _marks(name)):
        yield f"{together} {'are' if len(different) > 1 else 'is'} read by this command"


def _told_to_read(ctx: click.Context) -> Iterator[str]:
    for each in ctx.command.params:
        value = ctx.params.get(each.name or "")
        if isinstance(each.type, Read) and value:
            yield from (value,) if isinstance(value, str) else value


def _marks(name: str | Path) -> tuple[Hashable, ...]:
    """What tells a file: its name, folded, and its number in the system; a pipe or a device cannot be lost."""
    if str(name) == _STANDARD:
        return (_STANDARD,)
    folded = unicodedata.normalize("NFC", os.path.realpath(name)).casefold()
    try:
        found = Path(name).stat()
    except OSError:
        return (folded,)
    return (folded, (found.st_dev, found.st_ino)) if S_ISREG(found.st_mode) else ()
