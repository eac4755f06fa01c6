"""Findings for people at a terminal."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from ectcore.model.field import harmless
from ectcore.model.finding import Finding
from ectcore.reporting.report import Report, summary

WIDTH: Final = 80


def text(reports: Sequence[Report]) -> str:
    """Each file with its findings: where, what, and what would put it right."""
    return "\n".join(line for report in reports for line in _of_file(report))


def _of_file(report: Report) -> Iterator[str]:
    yield f"{harmless(report.file)}: {summary(report.findings)}"
    for where, findings in groupby(report.findings, key=lambda finding: finding.where):
        yield ""
        yield f"  {where[:1].upper()}{where[1:]}"
        for finding in findings:
            yield from _of_finding(finding)
    if report.findings:
        yield ""


def _of_finding(finding: Finding) -> Iterator[str]:
    yield from _wrapped(f"{finding.severity.value} {finding.code}: {finding.message}", "    ")
    if finding.acknowledged:
        yield from _wrapped(f"Acknowledged: {finding.acknowledged}", "      ")
    else:
        yield from _wrapped(f"To put it right: {finding.fix}", "      ")


def _wrapped(words: str, indent: str) -> list[str]:
    return textwrap.wrap(
        words, WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
