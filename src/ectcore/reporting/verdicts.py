"""Verdicts on drafts written out: for people, for programs, for spreadsheets."""

import csv
import json
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from typing import Final

from attrs import frozen

from ectcore.checking import Verdict
from ectcore.model.draft import Draft
from ectcore.model.finding import Criterion, Finding
from ectcore.reporting.lines import plain
from ectcore.reporting.text import WIDTH

_FAULTS_SHOWN: Final = 5
_FORMULA: Final = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20|%")
"""What a spreadsheet may take for a formula at the start of a cell (OWASP, "CSV Injection"), and a few more."""


@frozen(kw_only=True)
class Judged:
    """A draft and what was found of it.

    Attributes:
        file: the file's name as it was given; "-" for standard input.
        name: what the draft is called there, or else its place.
        draft: the draft.
        verdict: which letters it meets, and the findings.
    """

    file: str
    name: str
    draft: Draft
    verdict: Verdict

    @property
    def unmet(self) -> tuple[Criterion, ...]:
        """The letters that it does not meet."""
        return tuple(criterion for criterion, met in self.verdict.criteria.items() if not met)


def json_lines(judged: Sequence[Judged]) -> str:
    """One JSON object a draft, in the order of the file."""
    return "\n".join(json.dumps(_object(each), ensure_ascii=False) for each in judged)


def table(judged: Sequence[Judged]) -> str:
    """CSV with a row a draft; a cell that a spreadsheet might take for a formula begins with an apostrophe."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["id", "target", *(criterion.value for criterion in Criterion), "findings", "to_put_it_right"])
    for each in judged:
        standing = [finding for finding in each.verdict.findings if finding.counts]
        letters = ["yes" if each.verdict.criteria[criterion] else "no" for criterion in Criterion]
        words = [" ".join(finding.message for finding in standing), " ".join(finding.fix for finding in standing)]
        writer.writerow([_cell(each.name), _cell(each.draft.target), *letters, *map(_cell, words)])
    return out.getvalue().removesuffix("\n")


def text(judged: Sequence[Judged]) -> str:
    """Each draft with the letters that it meets, why not the others, and a summary at the end."""
    lines = [line for each in judged for line in (*_of_draft(each), "")]
    return "\n".join([*lines, *_summary(judged)])


VERDICT_FORMATS: Final[dict[str, Callable[[Sequence[Judged]], str]]] = {
    "text": text,
    "jsonl": json_lines,
    "csv": table,
}
"""Every format of verdicts by its name."""


def _object(each: Judged) -> dict[str, object]:
    return {
        "id": each.name,
        "criteria": {criterion.value: met for criterion, met in each.verdict.criteria.items()},
        "findings": [plain(each.file, finding) for finding in each.verdict.findings],
    }


def _cell(words: str) -> str:
    return f"'{words}" if words.lstrip(" ").startswith(_FORMULA) else words


def _of_draft(each: Judged) -> Iterator[str]:
    yield textwrap.shorten(f"{each.name}: {each.draft.target or '(no target)'}", WIDTH, placeholder=" …")
    met = [_letter(criterion) for criterion in Criterion if criterion not in each.unmet]
    yield from _wrapped(f"Met: {', '.join(met) or 'none'}", "  ")
    if each.unmet:
        yield from _wrapped(f"Not met: {', '.join(map(_letter, each.unmet))}", "  ")
    for finding in each.verdict.findings:
        yield from _wrapped(f"{_heading(finding)}: {finding.message}", "  - ")
        yield from _wrapped(f"To put it right: {finding.fix}", "    ")


def _heading(finding: Finding) -> str:
    if not finding.counts:
        return "Advice"
    return f"Not {_letter(finding.criterion)}" if finding.criterion else finding.severity.value.capitalize()


def _letter(criterion: Criterion) -> str:
    return {Criterion.TIME_BOUND: "time-bound", Criterion.ACTION_STEPS: "clear steps"}.get(criterion, criterion.value)


def _wrapped(words: str, indent: str) -> list[str]:
    return textwrap.wrap(
        words, WIDTH, initial_indent=indent, subsequent_indent=" " * len(indent), break_on_hyphens=False
    )


def _summary(judged: Sequence[Judged]) -> Iterator[str]:
    whole = sum(not each.unmet for each in judged)
    noun = "1 draft" if len(judged) == 1 else f"{len(judged):,} drafts"
    yield f"{noun}, of which {whole:,} met every letter"
    for criterion in Criterion:
        met = sum(each.verdict.criteria[criterion] for each in judged)
        yield f"  {_letter(criterion):<12} {met:>5,} of {len(judged):,}"
    faults = Counter(
        code
        for each in judged
        for code in {(finding.code, finding.rule) for finding in each.verdict.findings if finding.counts}
    )
    if faults:
        yield "The commonest faults"
    for (code, rule), count in sorted(faults.items(), key=lambda item: (-item[1], item[0]))[:_FAULTS_SHOWN]:
        yield f"  {count:>5,}  {code:<8} wanted: {rule.replace('-', ' ')}"
