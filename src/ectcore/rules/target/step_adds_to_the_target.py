"""The rule that a step says more than the target."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import stepwise
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.RESTATED,
    code="STEP008",
    severity=Severity.WARNING,
    criterion=Criterion.ACTION_STEPS,
    bad=(Example("the target again", stepwise("Hinge question mini whiteboards", "Independent work hinge question")),),
)
def step_adds_to_the_target(flag: Flag, _target: Target) -> Flaw:
    """A step says more than the target.

    Why it matters:
        A step that repeats the target is no way towards it.

    How to put it right:
        Say what comes first.

    Source:
        The project's guide to judging targets, action steps; the mentor session at the end of Year 1: check
        that targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” says the target once more.",
        fix="Say what you will do first on the way there.",
        at=flag.path,
    )
