"""The rule that a success criterion asks for a change."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import SuccessCriterion


@rule(
    code="A001",
    severity=Severity.WARNING,
    criterion=Criterion.ACHIEVABLE,
    bad=(
        Example("the goal is what is so already", lambda criterion: evolve(criterion, baseline=f"{criterion.goal} ")),
    ),
)
def goal_differs_from_baseline(criterion: SuccessCriterion, _about: Circumstances) -> Iterator[Flaw]:
    """The goal of a success criterion is not what is so already.

    Why it matters:
        A target should stretch the ECT and yet be manageable. One that is met before it
        begins does not stretch.

    How to put it right:
        Raise the goal, correct the baseline, or write the success down as one of the year.

    Source:
        The mentor session at the end of Year 1: sufficiently challenging whilst remaining manageable.
    """
    goal, baseline = _folded(criterion.goal), _folded(criterion.baseline)
    if goal and goal == baseline:
        yield Flaw(
            message=f"The goal “{criterion.goal.strip()}” is the same as the baseline.",
            fix="Raise the goal above where the class is now, or correct the baseline.",
            at=("goal",),
        )


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
