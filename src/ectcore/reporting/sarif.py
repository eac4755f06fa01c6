"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from ectcore.model.finding import Finding, Severity
from ectcore.reporting.report import Report

_LEVEL: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def sarif(reports: Sequence[Report]) -> str:
    """One run with all findings; those acknowledged are marked as suppressed."""
    rules = {finding.code: finding for report in reports for finding in report.findings}
    run = {
        "tool": {"driver": {"name": "ectcore", "rules": [_rule(rules[code]) for code in sorted(rules)]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(report.file, finding) for report in reports for finding in report.findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def uri_of(path: PurePath) -> str:
    r"""A path as SARIF names a file (3.4.3): relative as it is, else with the scheme and the drive.

    >>> from pathlib import PureWindowsPath
    >>> uri_of(PureWindowsPath(r"plans\my plan.json")), uri_of(PureWindowsPath(r"C:\plans\plan.json"))
    ('plans/my%20plan.json', 'file:///C:/plans/plan.json')
    """
    if not path.is_absolute():
        return quote(path.as_posix(), errors="surrogatepass")
    whole = quote(path.as_posix(), safe="/:", errors="surrogatepass")
    return f"file:{whole}" if whole.startswith("//") else f"file:///{whole.lstrip('/')}"


_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def _rule(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.code,
        "name": finding.rule,
        "shortDescription": {"text": finding.rule.replace("-", " ")},
        "help": {"text": finding.source or finding.rule},
        "defaultConfiguration": {"level": _LEVEL[finding.severity]},
    }


def _result(file: str, finding: Finding) -> dict[str, Any]:
    location = {
        "physicalLocation": {"artifactLocation": {"uri": uri_of(PurePath(file))}},
        "logicalLocations": [{"name": finding.where, "fullyQualifiedName": finding.pointer or "/", "kind": "member"}],
    }
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _LEVEL[finding.severity],
        "message": {"text": f"{finding.message} {finding.fix}"},
        "locations": [location],
    }
    if finding.acknowledged:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.acknowledged}]
    return result
