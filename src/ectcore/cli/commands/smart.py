"""`ectcore smart`: drafts in, a verdict per letter out."""

import click

from ectcore.checking import judge
from ectcore.cli.exits import FINDINGS, FINE
from ectcore.cli.known import Known, circumstances, output
from ectcore.cli.overwriting import READ
from ectcore.cli.saying import say
from ectcore.cli.streams import in_file, read_bytes, write_text
from ectcore.errors import DocumentError
from ectcore.reading.drafts import Drafts, read_drafts
from ectcore.reporting.verdicts import VERDICT_FORMATS, Judged


@click.command("smart")
@click.argument("file", type=READ, metavar="FILE|-")
@click.option(
    "--format",
    "shape",
    type=click.Choice(list(VERDICT_FORMATS)),
    default="text",
    show_default=True,
    help="How verdicts are written.",
)
@circumstances
@output
def command(
    *,
    file: str,
    shape: str,
    known: Known,
    output: str | None,
) -> int:
    """Say of each draft target which of the letters S, M, A, R, T it meets, and whether its steps are clear.

    FILE has a table (CSV) under the school's own headings, JSON Lines, or a target a line;
    `-` is standard input. Exit code 1 where a letter is not met or a row could not be read.
    """
    about = known()
    found = _read(file)
    judged = [
        Judged(file=file, name=name, draft=draft, verdict=judge(draft, about))
        for name, draft in zip(found.names, found.drafts, strict=True)
    ]
    write_text(VERDICT_FORMATS[shape](judged), output)
    _say_what_became_of_the_rest(found, file)
    return FINDINGS if found.problems or any(each.unmet for each in judged) else FINE


def _read(file: str) -> Drafts:
    try:
        return read_drafts(read_bytes(file))
    except DocumentError as error:
        raise in_file(error, file) from None


def _say_what_became_of_the_rest(found: Drafts, file: str) -> None:
    shown = "standard input" if file == "-" else file
    for notice in found.notices:
        say(f"ectcore: {shown}: {notice}")
    for problem in in_file(DocumentError(found.problems), file).problems:
        say(f"ectcore: {problem}")
