"""Verdicts on drafts written out: for people, for programs, for spreadsheets."""

import csv
import json
import textwrap
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from io import StringIO
from typing import Final

from attrs import frozen

from ectcore.checking import Verdict
from ectcore.model.draft import Draft
from ectcore.model.finding import Criterion, Finding, Severity
from ectcore.reporting.lines import plain
from ectcore.reporting.text import WIDTH
from ectcore.spreadsheet import safe_cell

_FAULTS_SHOWN: Final = 5
_FEW: Final = 2
"""Of how many drafts a thing is said each time, however few there are (the project's own bound)."""


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
    """CSV with a row a draft: the verdict, why, and then what was typed in its other boxes.

    A cell that a spreadsheet might take for a formula begins with an apostrophe.
    """
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    letters = [criterion.value for criterion in Criterion]
    writer.writerow(["id", "target", *letters, "findings", "to_put_it_right", *_BOXES])
    for each in judged:
        standing = [finding for finding in each.verdict.findings if finding.counts]
        met = ["yes" if each.verdict.criteria[criterion] else "no" for criterion in Criterion]
        words = [" ".join(finding.message for finding in standing), " ".join(finding.fix for finding in standing)]
        typed = (of_draft(each.draft) for of_draft in _BOXES.values())
        writer.writerow(map(safe_cell, [each.name, each.draft.target, *met, *words, *typed]))
    return out.getvalue().removesuffix("\n")


_BOXES: Final[dict[str, Callable[[Draft], str]]] = {
    "meeting_date": lambda draft: draft.meeting_date.isoformat() if draft.meeting_date else "",
    "role": lambda draft: draft.context.role,
    "year": lambda draft: str(draft.context.year or ""),
    "focus": lambda draft: draft.context.focus,
    "success": lambda draft: draft.success,
    "steps": lambda draft: "\n".join(draft.steps),
    "by": lambda draft: draft.by,
    "review": lambda draft: draft.review,
    "support": lambda draft: draft.support,
    "why": lambda draft: draft.why,
}
"""What the table says of a draft beside its verdict, under the names by which it is read."""


def text(judged: Sequence[Judged]) -> str:
    """Each draft with the letters that it meets, why not the others, and a summary at the end.

    What most drafts are told alike, since they leave the same box empty or it is advice, is told once, in the summary.
    """
    common = _told_of_most(judged)
    lines = [line for each in judged for line in (*_of_draft(each, common), "")]
    return "\n".join([*lines, *_summary(judged, common)])


def _told_of_most(judged: Sequence[Judged]) -> dict[str, list[Finding]]:
    """The findings by the codes of the rules that most drafts fail in an empty box, or that give most an advice."""
    alike: dict[str, list[Finding]] = {}
    for each in judged:
        of_draft = {finding.code: finding for finding in each.verdict.findings if _says_nothing_of_it(finding, each)}
        for code, finding in of_draft.items():
            alike.setdefault(code, []).append(finding)
    few = max(_FEW, len(judged) // 2)
    return {code: findings for code, findings in sorted(alike.items()) if len(findings) > few}


def _says_nothing_of_it(finding: Finding, each: Judged) -> bool:
    """Whether it would be told of any draft with that box empty, or is no reason why a letter is not met."""
    of_draft = _BOXES.get(finding.pointer.removeprefix("/"))
    is_empty = of_draft is not None and not of_draft(each.draft).strip()
    return is_empty or finding.severity is Severity.ADVICE


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


def _of_draft(each: Judged, common: Collection[str]) -> Iterator[str]:
    yield textwrap.shorten(f"{each.name}: {each.draft.target or '(no target)'}", WIDTH, placeholder=" …")
    met = [_letter(criterion) for criterion in Criterion if criterion not in each.unmet]
    yield from _wrapped(f"Met: {', '.join(met) or 'none'}", "  ")
    if each.unmet:
        yield from _wrapped(f"Not met: {', '.join(map(_letter, each.unmet))}", "  ")
    for finding in each.verdict.findings:
        if finding.code in common and _says_nothing_of_it(finding, each):
            continue
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


def _summary(judged: Sequence[Judged], common: Mapping[str, Sequence[Finding]]) -> Iterator[str]:
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
    if common:
        yield "Wanted in most, and not said of each"
    for code, findings in common.items():
        yield f"  {len(findings):>5,}  {code:<8} {findings[0].rule.replace('-', ' ')}"
        (fix, times), *_ = Counter(finding.fix for finding in findings).most_common(1)
        yield from _wrapped(f"To put it right: {fix}", " " * 9) if times == len(findings) else ()
    if faults:
        yield "The commonest faults"
    for (code, rule), count in sorted(faults.items(), key=lambda item: (-item[1], item[0]))[:_FAULTS_SHOWN]:
        yield f"  {count:>5,}  {code:<8} wanted: {rule.replace('-', ' ')}"
