"""`ectcore rules`: the list of rules, or the page of one."""

import textwrap

import click

from ectcore.checking import explain
from ectcore.cli.known import output
from ectcore.cli.streams import write_text
from ectcore.rules import RULES


@click.command("rules")
@click.argument("code", required=False)
@output
def command(*, code: str | None, output: str | None) -> None:
    """List the rules, or explain the one of that CODE or name."""
    if code is None:
        lines = [f"{rule.code:8} {rule.severity.value:8} {rule.summary}" for rule in RULES]
    else:
        lines = [part for line in explain(code).splitlines() for part in _wrapped(line)]
    write_text("\n".join(lines), output)


def _wrapped(line: str) -> list[str]:
    indent = line[: len(line) - len(line.lstrip(" -"))]
    return textwrap.wrap(line, 80, subsequent_indent=" " * len(indent)) or [""]
