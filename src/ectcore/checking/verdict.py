"""Which letters a draft meets."""

from collections.abc import Iterable, Mapping
from typing import Final

from attrs import frozen

from ectcore.checking.checker import check
from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Rule
from ectcore.model.draft import Draft
from ectcore.model.finding import Criterion, Finding, Severity
from ectcore.rules import RULES

_NOTHING_KNOWN: Final = Circumstances()


@frozen(kw_only=True)
class Verdict:
    """What is so of a target, and the reasons.

    Attributes:
        criteria: of each letter, and of the action steps, whether it is met.
        findings: what was found.

    >>> verdict = judge(Draft(target="Improve behaviour in 9G"))
    >>> verdict.criteria[Criterion.RELEVANT], verdict.criteria[Criterion.TIME_BOUND]
    (True, False)
    """

    criteria: Mapping[Criterion, bool]
    findings: tuple[Finding, ...]


def judge(draft: Draft, about: Circumstances = _NOTHING_KNOWN, rules: Iterable[Rule] = RULES) -> Verdict:
    """Which letters a draft meets: those for which no finding of severity warning or error speaks.

    >>> verdict = judge(Draft(target="Improve behaviour in 9G"))
    >>> len(verdict.criteria)
    6
    """
    findings = check(draft, about, rules)
    unmet = {finding.criterion for finding in findings if finding.severity is not Severity.ADVICE}
    return Verdict(criteria={criterion: criterion not in unmet for criterion in Criterion}, findings=findings)
