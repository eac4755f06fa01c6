"""The rule that the steps lead to this target."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import stepwise
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.ELSEWHERE,
    code="STEP009",
    severity=Severity.WARNING,
    criterion=Criterion.ACTION_STEPS,
    bad=(Example("stages of the behaviour policy", stepwise("Verbal warning", "Name on board", "Detention")),),
)
def step_belongs_to_the_target(flag: Flag, _target: Target) -> Flaw:
    """The steps lead to this target.

    Why it matters:
        Steps that belong to something else, or to the school's routine, move the target nowhere.

    How to put it right:
        Put in what leads to this target.

    Source:
        The project's guide to judging targets, action steps; the mentor session at the end of Year 1: check
        that targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” does not lead to this target.",
        fix="Put in what leads to this target, and move this to where it belongs.",
        at=flag.path,
    )
