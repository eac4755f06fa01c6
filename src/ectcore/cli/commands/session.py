"""`ectcore session`: a session page read, a session's timed agenda shown."""

from pathlib import Path
from typing import Final

import click

from ectcore.catalogue import load, names, session
from ectcore.cli.known import notes, output
from ectcore.cli.overwriting import READ
from ectcore.cli.streams import in_file, read_bytes, read_document, text_of, write, write_text
from ectcore.codec import decode, encode
from ectcore.errors import DocumentError
from ectcore.mentoring.agenda import agenda
from ectcore.mentoring.agenda_lines import agenda_lines
from ectcore.model.records import Records
from ectcore.model.session import Session
from ectcore.reading.place import published_path
from ectcore.reading.session import read_session

_BEFORE_JSON: Final = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"


@click.group("session")
def command() -> None:
    """Read a session page; show the timed agenda of a session; list those that come along."""


@command.command("read")
@click.argument("file", type=READ)
@output
def read(*, file: str, output: str | None) -> None:
    """Read a session page and print it as JSON; `-` is standard input."""
    write(encode(page(file)), output)


@command.command("show")
@click.argument("name", type=READ, metavar="NAME|FILE")
@notes
@output
def show(*, name: str, notes: str | None, output: str | None) -> None:
    """Print the timed agenda of a session, with the ECT's own notes where a file of them is given.

    NAME is one of `ectcore session list`; FILE is a session page, or a session as JSON.
    """
    records = read_document(notes, Records) if notes else None
    programme = name.partition("/")[0]
    known = load(programme) if programme in names() else None
    write_text("\n".join(agenda_lines(agenda(named(name), records, known))), output)


@command.command("list")
@output
def listed(*, output: str | None) -> None:
    """List the sessions that come along."""
    lines = [f"{name}/{each.id}  {each.title}" for name in names() for each in load(name).sessions()]
    write_text("\n".join(lines), output)


def named(name: str) -> Session:
    """The session of that name in the catalogue, or in the file of that name."""
    return session(name) if name.partition("/")[0] in names() else page(name)


def page(file: str) -> Session:
    """The session in a file: a page, or JSON."""
    data = read_bytes(file)
    try:
        if data.lstrip(_BEFORE_JSON).startswith(b"{"):
            return decode(data, Session)
        return read_session(
            text_of(data, file), source="" if file == "-" else published_path(str(Path(file).absolute()))
        )
    except DocumentError as error:
        raise in_file(error, file, of_nobody=True) from None
