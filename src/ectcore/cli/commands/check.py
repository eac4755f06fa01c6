"""`ectcore check`: what the rules find in documents."""

from typing import Final

import click

from ectcore.checking import check, select, unjudged
from ectcore.cli.exits import CANNOT, FINDINGS, FINE
from ectcore.cli.known import TOLD_BY, Known, circumstances, codes, output, selection
from ectcore.cli.overwriting import READ
from ectcore.cli.saying import say
from ectcore.cli.standard import called
from ectcore.cli.streams import read_any, write_text
from ectcore.codec import Document
from ectcore.errors import DocumentError
from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Rule
from ectcore.reporting import FORMATS, Report
from ectcore.rules import RULES


@click.command("check")
@click.argument("files", nargs=-1, required=True, type=READ, metavar="FILE...")
@click.option(
    "--format",
    "shape",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How findings are written.",
)
@selection
@circumstances
@output
def command(
    *,
    files: tuple[str, ...],
    shape: str,
    chosen: tuple[str, ...],
    ignored: tuple[str, ...],
    known: Known,
    output: str | None,
) -> int:
    """Check plans and other documents; `-` is standard input.

    Exit code 1 where an error or warning is found that nobody acknowledged.
    """
    about = known()
    rules = select(RULES, codes(chosen), codes(ignored))
    documents, unread = _read(files)
    reports = [Report(name, check(document, about, rules)) for name, document in documents]
    if documents or shape != "text":
        write_text(FORMATS[shape](reports), output)
    _say_what_was_not_told([document for _, document in documents], about, rules)
    if unread:
        return CANNOT
    return FINDINGS if any(finding.counts for report in reports for finding in report.findings) else FINE


def _read(files: tuple[str, ...]) -> tuple[list[tuple[str, Document]], bool]:
    documents, unread = [], False
    for name in files:
        try:
            documents.append((name, read_any(name)))
        except (DocumentError, OSError) as error:
            tell(error, name)
            unread = True
    return documents, unread


def tell(error: DocumentError | OSError, name: str) -> None:
    """Say why a file could not be read, so that the others go on."""
    if isinstance(error, DocumentError):
        for problem in error.problems:
            say(f"ectcore: {problem}")
    else:
        say(f"ectcore: {called(name)}: {(error.strerror or str(error)).lower()}")


def _say_what_was_not_told(documents: list[Document], about: Circumstances, rules: tuple[Rule, ...]) -> None:
    silent: dict[str, set[str]] = {}
    for document in documents:
        for want, waiting in unjudged(document, about, rules).items():
            silent.setdefault(want, set()).update(rule.code for rule in waiting)
    for want, silenced in silent.items():
        say(f"not judged without {want} ({TOLD_BY.get(want, _BY_PROGRAMS)}): {', '.join(sorted(silenced))}")


_BY_PROGRAMS: Final = "no option tells it; a program can, by `Circumstances`"
"""How a circumstance is told for which the command line has no option, such as the induction."""
