"""The rule that a target has a check that two people would call the same way."""

from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded, stepwise
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.NO_CHECK,
    code="M007",
    severity=Severity.WARNING,
    criterion=Criterion.MEASURABLE,
    bad=(
        Example(
            "a practice without a check",
            lambda target: stepwise("Write hinge questions", "Script the prompt")(
                reworded("Ask hinge questions on mini whiteboards in the starter", "")(target)
            ),
        ),
    ),
)
def result_can_be_called(flag: Flag, target: Target) -> Flaw:
    """A target has a check that two people would call the same way.

    Why it matters:
        Without one, mentor and ECT find out in the review that they had different things in mind.

    How to put it right:
        Add a count, a share, a frequency, a finished product or a test with a stated result.

    Source:
        The project's guide to judging targets, measurable; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown or in_short(target.statement)}” has no check that two people would call the same way.",
        fix="Add how many, how often, what share, or what will be finished.",
        at=flag.path,
    )
