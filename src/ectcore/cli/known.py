"""The options by which people tell what is known beside the document."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial, wraps
from typing import Any

import click

from ectcore.catalogue import load, names
from ectcore.cli.overwriting import READ, guarded
from ectcore.cli.streams import in_file, read_bytes, read_document
from ectcore.errors import DocumentError
from ectcore.linting.circumstances import IN_WORDS, Circumstances
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.plan import ActionPlan
from ectcore.model.programme import Programme
from ectcore.model.records import Records
from ectcore.model.settings import Settings
from ectcore.reading.calendar import read_calendar
from ectcore.wording.words.written_day import written_day


class Day(click.ParamType[date]):
    """A day written 2026-10-02, or as people in England write it."""

    name = "DATE"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that was written."""
        if isinstance(value, date):
            return value
        meant = written_day(value)
        return meant.day or self.fail(meant.reason, param, ctx)


_output = click.option("-o", "--output", metavar="FILE", help="Write to FILE and not to standard output.")
as_of = click.option("--as-of", type=Day(), help="The day on which to judge; today unless given.")
notes = click.option("--notes", type=READ, metavar="FILE", help="The records of the ECT's sessions (JSON).")

Known = Callable[[], Circumstances]
"""What a command calls to be told what is known."""

_TELLING = {
    "as_of": as_of,
    "calendar": click.option(
        "--calendar", type=READ, metavar="FILE", help="The school's calendar (JSON, CSV or .ics)."
    ),
    "notes": notes,
    "previous_plan": click.option(
        "--previous-plan",
        type=READ,
        metavar="FILE",
        help="The plan before this one, with what its reviews decided (JSON).",
    ),
    "programme": click.option(
        "--programme",
        type=READ,
        metavar="NAME|FILE",
        help="The programme: one that comes along, or a file (JSON).",
    ),
    "settings": click.option("--settings", type=READ, metavar="FILE", help="Thresholds of your own (JSON)."),
}

TOLD_BY = {
    IN_WORDS[field]: f"--{name.replace('_', '-')}"
    for name, field in {**{name: name for name in _TELLING}, "notes": "records"}.items()
    if field in IN_WORDS
}
"""The option by which each circumstance is told, by what the circumstance is called when it is missing."""


def circumstances(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that tell what is known; the command is given `known`, which reads them when it is called."""

    @wraps(command)
    def with_known(**options: Any) -> Any:  # noqa: ANN401 - whatever the command's other options are
        known = {name: options.pop(name) for name in _TELLING}
        return command(**options, known=partial(told, **known))

    for option in reversed(_TELLING.values()):
        with_known = option(with_known)
    return with_known


def output(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the option that says where to write, which may be no file that the command reads."""
    with_output: Callable[..., Any] = _output(guarded(command))
    return with_output


def selection(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that choose among the rules; the command is given the codes as `chosen` and `ignored`."""
    only = "Only these rules or families, such as T001,STEP."
    but = "All but these rules or families."
    with_ignored = click.option("--ignore", "ignored", multiple=True, metavar="CODES", help=but)(command)
    return click.option("--select", "chosen", multiple=True, metavar="CODES", help=only)(with_ignored)


def codes(given: Iterable[str]) -> tuple[str, ...]:
    """The codes of rules that an option was given, once or more often, with commas between them."""
    return tuple(code for each in given for code in each.replace(" ", "").split(",") if code)


def today() -> date:
    """The day on the wall: the one clock of the whole library."""
    return date.today()  # noqa: DTZ011 - a school's day is the day on the wall


def told(
    *,
    as_of: date | None = None,
    calendar: str | None = None,
    notes: str | None = None,
    previous_plan: str | None = None,
    programme: str | None = None,
    settings: str | None = None,
) -> Circumstances:
    """What the options tell; the day is today where none was given."""
    return Circumstances(
        as_of=as_of or today(),
        calendar=school_calendar(calendar) if calendar else None,
        records=read_document(notes, Records) if notes else None,
        previous_plan=read_document(previous_plan, ActionPlan) if previous_plan else None,
        programme=_programme(programme) if programme else None,
        settings=read_document(settings, Settings) if settings else Settings(),
    )


def school_calendar(name: str) -> SchoolCalendar:
    """The school calendar in a file: JSON, a table, or an .ics feed; its faults name the file."""
    try:
        return read_calendar(read_bytes(name), name)
    except DocumentError as error:
        raise in_file(error, name, of_nobody=True) from None


def _programme(name: str) -> Programme:
    return load(name) if name in names() else read_document(name, Programme)
