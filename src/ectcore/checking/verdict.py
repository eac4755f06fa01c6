"""Which letters a draft meets."""

from collections.abc import Iterable, Mapping
from typing import Final

from attrs import field, frozen

from ectcore.checking.checker import check
from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Rule
from ectcore.model.draft import Draft
from ectcore.model.field import quoted
from ectcore.model.finding import Criterion, Finding, Severity
from ectcore.model.target import Target
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
    >>> len({verdict, judge(Draft(target="Improve behaviour in 9G"))})
    1
    """

    criteria: Mapping[Criterion, bool] = field(hash=False)
    findings: tuple[Finding, ...]


def judge(target: Draft | Target, about: Circumstances = _NOTHING_KNOWN, rules: Iterable[Rule] = RULES) -> Verdict:
    """Which letters a target meets: those for which no finding of severity warning or error speaks.

    One without a word meets none, although nothing else is found of it.

    Args:
        target: the target, as it was typed or as it stands in a plan.
        about: what is known beside it.
        rules: the rules that judge.

    Raises:
        TypeError: it is no target.

    >>> verdict = judge(Draft(target="Improve behaviour in 9G"))
    >>> len(verdict.criteria)
    6
    """
    stated = bool(_words(target).strip())
    findings = check(target, about, rules)
    unmet = {finding.criterion for finding in findings if finding.severity is not Severity.ADVICE}
    return Verdict(
        criteria={criterion: stated and criterion not in unmet for criterion in Criterion}, findings=findings
    )


def _words(target: object) -> str:
    """What a target says, as it was typed or as it stands in a plan."""
    if isinstance(target, Draft):
        return target.target
    if isinstance(target, Target):
        return target.statement
    msg = f"{quoted(target)} is no target; give a Draft or a Target"
    raise TypeError(msg)
