"""The rule that the target itself has an end."""

from attrs import evolve

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded, stepwise
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.DATE_ELSEWHERE,
    code="T014",
    severity=Severity.WARNING,
    criterion=Criterion.TIME_BOUND,
    bad=(
        Example(
            "a date in a step only",
            lambda target: evolve(
                reworded("Ask a hinge question with mini whiteboards in 8C")(target),
                due=None,
                steps=stepwise("Write two hinge questions by 18 September", "Ask one in 8C")(target).steps,
            ),
        ),
    ),
)
def end_is_that_of_the_target(flag: Flag, _target: Target) -> Flaw:
    """The target itself has an end, not only one of its steps.

    Why it matters:
        The last step may be done long before it shows whether the target is met.

    How to put it right:
        Give the target its own day.

    Source:
        The project's guide to judging targets, time-bound; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” is the date of a step; the target itself has none.",
        fix="Give the target its own day.",
        at=flag.path,
    )
