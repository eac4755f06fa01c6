"""The commands, each loaded when it is asked for, and how a run ends."""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import StringIO
from typing import Final, NoReturn

import click

from ectcore.cli.exits import CANNOT, INTERRUPTED, USAGE
from ectcore.cli.saying import say
from ectcore.cli.standard import standing_streams
from ectcore.errors import (
    AmbiguousNameError,
    DocumentError,
    EctcoreError,
    InvalidValueError,
    UnknownNameError,
    nearest,
)

COMMANDS: Final = {
    "demo": "Show the whole of it on a bundled sample: read, check, export.",
    "new": "Draft a plan from a template, or from a session and its notes.",
    "check": "Check plans and other documents, and say what would put them right.",
    "smart": "Say of draft targets which letters of SMART they meet, and why not the others.",
    "rules": "List the rules, or explain one.",
    "session": "Read a session page; show its timed agenda.",
    "review": "Enter what came out of a plan review; make the next plan.",
    "export": "Write plans in other formats.",
    "bulk": "Make and write the plans of a whole roster.",
    "exporters": "List the formats, or explain one.",
    "schema": "Print the JSON Schema of a kind of document.",
    "completion": "Print a completion script for a shell.",
}
"""The commands, in the order in which they are met, with what each is for."""

SELDOM: Final = 50_000
"""How many more objects there are before garbage is looked for (the project's own).

What a plan is made of has no cycles, and to look as often as Python does by itself takes a tenth of a long run.
"""

_WRONG_USE = (UnknownNameError, AmbiguousNameError, InvalidValueError)


class Commands(click.Group):
    """The group that imports a command only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the order in which they are met."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"ectcore.cli.commands.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the nearest name where there is no such command."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            msg = f"there is no command {args[0]!r}; {nearest(args[0], list(COMMANDS))}"
            raise click.UsageError(msg, ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """The list of commands, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96})
@click.option("--no-plugins", is_flag=True, help="Use the built-in exporters only.")
@click.version_option(package_name="ectcore", message="%(prog)s %(version)s")
@click.pass_context
def app(ctx: click.Context, *, no_plugins: bool) -> None:
    """Action plans for early career teachers: drafted, checked, and out to any format.

    Exit codes: 0 fine, 1 findings, 2 wrong usage, 3 could not read or write, 130 interrupted.
    """
    ctx.obj = {"plugins": not (no_plugins or os.environ.get("ECTCORE_NO_PLUGINS"))}


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and end the process with its exit code."""
    gc.set_threshold(SELDOM)
    with standing_streams():
        code = _ended(arguments)
    sys.exit(code)


def _ended(arguments: Sequence[str] | None) -> int:
    """Run the command line, and give its exit code."""
    if sys.flags.optimize > 1:
        say("ectcore: python -OO takes away the texts of rules, commands and schemas; run it with -O or without")
        return CANNOT
    try:
        code = app.main(args=None if arguments is None else list(arguments), prog_name="ectcore", standalone_mode=False)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - told to people, or raised again
        return _told(error)
    return code if isinstance(code, int) else 0


def _told(error: BaseException) -> int:
    """Tell people what went wrong, and give the exit code for it."""
    match error:
        case click.exceptions.Abort() | KeyboardInterrupt():
            say("ectcore: interrupted")
            return INTERRUPTED
        case click.ClickException():
            shown = StringIO()
            error.show(shown)
            say(shown.getvalue().removesuffix("\n"))
            return error.exit_code
        case DocumentError():
            lines = [str(problem) for problem in error.problems]
            say("\n".join(f"ectcore: {line}" for line in lines))
            return CANNOT
        case OSError():
            say(f"ectcore: {error.filename or 'a file'}: {(error.strerror or str(error)).lower()}")
            return CANNOT
        case EctcoreError():
            say(f"ectcore: {error}")
            return USAGE if isinstance(error, _WRONG_USE) else CANNOT
        case _:
            raise error
