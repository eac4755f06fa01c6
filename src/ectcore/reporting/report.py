"""What was found in one file, and a count of it."""

from collections import Counter
from collections.abc import Iterable

from attrs import frozen

from ectcore.model.finding import Finding, Severity

_COUNTED = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("piece of advice", "pieces of advice"),
}


@frozen
class Report:
    """The findings in one file.

    Attributes:
        file: the file's name as it was given; "-" for standard input.
        findings: what was found in it.
    """

    file: str
    findings: tuple[Finding, ...]


def summary(findings: Iterable[Finding]) -> str:
    """How many findings there are of each severity, in words.

    >>> summary(())
    'nothing found'
    """
    several = tuple(findings)
    standing = Counter(finding.severity for finding in several if not finding.acknowledged)
    words = [
        f"{standing[severity]} {forms[standing[severity] != 1]}"
        for severity, forms in _COUNTED.items()
        if standing[severity]
    ]
    acknowledged = sum(bool(finding.acknowledged) for finding in several)
    words += [f"{acknowledged} acknowledged"] * bool(acknowledged)
    return ", ".join(words) or "nothing found"
