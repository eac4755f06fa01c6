"""`ectcore smart`: drafts in, a verdict per letter out."""

from collections.abc import Collection

import click
from attrs import evolve

from ectcore.checking import Verdict, judge, select
from ectcore.cli.exits import FINDINGS, FINE
from ectcore.cli.known import Known, circumstances, codes, output, selection
from ectcore.cli.overwriting import READ
from ectcore.cli.saying import say
from ectcore.cli.standard import called
from ectcore.cli.streams import in_file, read_bytes, write_text
from ectcore.errors import DocumentError
from ectcore.model.finding import Severity
from ectcore.reading.drafts import Drafts, read_drafts
from ectcore.reporting.verdicts import VERDICT_FORMATS, Judged
from ectcore.rules import RULES


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
@selection
@click.option("--no-advice", is_flag=True, help="Leave advice out: only what keeps a target from a letter.")
@circumstances
@output
def command(
    *,
    file: str,
    shape: str,
    chosen: tuple[str, ...],
    ignored: tuple[str, ...],
    no_advice: bool,
    known: Known,
    output: str | None,
) -> int:
    """Say of each draft target which of the letters S, M, A, R, T it meets, and whether its steps are clear.

    FILE has a table (CSV or XLSX) under the school's own headings, JSON Lines, or a target a line;
    `-` is standard input. Every rule decides about the letters, and the findings of those that are chosen are told.
    Exit code 1 where a letter is not met or a row could not be read.
    """
    about = known()
    told = frozenset(rule.code for rule in select(RULES, codes(chosen), codes(ignored)))
    found = _read(file)
    judged = [
        Judged(file=file, name=name, draft=draft, verdict=_to_tell(judge(draft, about), told, no_advice=no_advice))
        for name, draft in zip(found.names, found.drafts, strict=True)
    ]
    write_text(VERDICT_FORMATS[shape](judged), output, for_excel=shape == "csv")
    _say_what_became_of_the_rest(found, file)
    return FINDINGS if found.problems or any(each.unmet for each in judged) else FINE


def _to_tell(verdict: Verdict, told: Collection[str], *, no_advice: bool) -> Verdict:
    """The verdict with those findings that somebody wants to hear."""
    findings = (finding for finding in verdict.findings if finding.code in told)
    return evolve(
        verdict, findings=tuple(each for each in findings if not (no_advice and each.severity is Severity.ADVICE))
    )


def _read(file: str) -> Drafts:
    try:
        return read_drafts(read_bytes(file))
    except DocumentError as error:
        raise in_file(error, file) from None


def _say_what_became_of_the_rest(found: Drafts, file: str) -> None:
    for notice in found.notices:
        say(f"ectcore: {called(file)}: {notice}")
    for problem in in_file(DocumentError(found.problems), file).problems:
        say(f"ectcore: {problem}")
