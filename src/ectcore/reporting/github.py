"""Findings as annotations of GitHub Actions.

The escapes are those of the runner's own toolkit: % CR LF, and in properties also : and ,
(docs.github.com, "Workflow commands for GitHub Actions").
"""

from collections.abc import Sequence
from typing import Final

from ectcore.model.finding import Finding, Severity
from ectcore.reporting.report import Report

_COMMAND: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def github(reports: Sequence[Report]) -> str:
    """One workflow command a line; what was acknowledged is left out."""
    return "\n".join(
        _command(report.file, finding) for report in reports for finding in report.findings if not finding.acknowledged
    )


def _command(file: str, finding: Finding) -> str:
    title = _property(f"{finding.code} {finding.where}")
    words = _data(f"{finding.message} {finding.fix}")
    return f"::{_COMMAND[finding.severity]} file={_property(file)},title={title}::{words}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
