"""Findings for programs: a JSON array, or one JSON object a line."""

import json
from collections.abc import Iterator, Sequence

from ectcore.model.finding import Finding
from ectcore.reporting.report import Report


def plain(file: str, finding: Finding) -> dict[str, str | None]:
    """The finding as plain data.

    `pointer` is a JSON Pointer; `where` says the same in words. `acknowledged` is the
    reason for which it may stand, and empty where nobody gave one.
    """
    return {
        "file": file,
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "criterion": finding.criterion.value if finding.criterion else None,
        "pointer": finding.pointer,
        "where": finding.where,
        "message": finding.message,
        "fix": finding.fix,
        "source": finding.source,
        "acknowledged": finding.acknowledged,
    }


def json_array(reports: Sequence[Report]) -> str:
    """All findings in one JSON array."""
    return json.dumps(list(_all(reports)), ensure_ascii=False, indent=2)


def json_lines(reports: Sequence[Report]) -> str:
    """One JSON object a line, one line a finding."""
    return "\n".join(json.dumps(each, ensure_ascii=False) for each in _all(reports))


def _all(reports: Sequence[Report]) -> Iterator[dict[str, str | None]]:
    return (plain(report.file, finding) for report in reports for finding in report.findings)
