"""The rule that the check stands in the target or its success criteria."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.NUMBER_IN_STEPS,
    code="M003",
    severity=Severity.WARNING,
    criterion=Criterion.MEASURABLE,
    bad=(
        Example(
            "a number in a step only",
            reworded("Ask hinge questions on mini whiteboards before independent work in science", ""),
        ),
    ),
)
def measure_stands_in_the_target(flag: Flag, _target: Target) -> Flaw:
    """The check stands in the target or its success criteria, not only in a step.

    Why it matters:
        A number in a step says how much work it is, not when the target is met.

    How to put it right:
        Say in the success criteria what will be counted at the end.

    Source:
        The project's guide to judging targets, measurable; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” stands in a step; the target itself has nothing to check.",
        fix="Add to the success criteria what will be counted at the end.",
        at=flag.path,
    )
