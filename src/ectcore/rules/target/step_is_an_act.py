"""The rule that a step is an act."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import stepwise
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.ATTITUDES,
    code="STEP007",
    severity=Severity.WARNING,
    criterion=Criterion.ACTION_STEPS,
    bad=(Example("attitudes", stepwise("Be positive", "Stay calm")),),
)
def step_is_an_act(flag: Flag, _target: Target) -> Flaw:
    """A step is an act, not an attitude.

    Why it matters:
        Nobody can tick off having been positive.

    How to put it right:
        Say what you would do.

    Source:
        The project's guide to judging targets, action steps; the mentor session at the end of Year 1: check
        that targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” does not yet say what you would do.",
        fix="Say what you would do, beginning with the verb: write, ask, show, watch, count.",
        at=flag.path,
    )
