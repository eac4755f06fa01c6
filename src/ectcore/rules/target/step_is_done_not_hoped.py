"""The rule that a step is something that the ECT or a named helper does."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import stepwise
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.OUTCOMES,
    code="STEP006",
    severity=Severity.WARNING,
    criterion=Criterion.ACTION_STEPS,
    bad=(Example("hoped-for outcomes", stepwise("Pupils will understand more", "Pupils will enjoy the questions")),),
)
def step_is_done_not_hoped(flag: Flag, _target: Target) -> Flaw:
    """A step is something that the ECT or a named helper does, not what is hoped for.

    Why it matters:
        What pupils will do is the outcome; nobody can do it tomorrow morning.

    How to put it right:
        Say what you do so that it comes about.

    Source:
        The project's guide to judging targets, action steps; the mentor session at the end of Year 1: check
        that targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” is what you hope for, not what you will do.",
        fix="Say what you do so that it comes about, beginning with the verb.",
        at=flag.path,
    )
