"""The rule that a target is about the ECT's own practice."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.OTHERS_JOB,
    code="R004",
    severity=Severity.WARNING,
    criterion=Criterion.RELEVANT,
    bad=(Example("the practice of colleagues", reworded("Get the other teachers to use hinge questions in Year 8")),),
)
def job_is_ones_own(flag: Flag, _target: Target) -> Flaw:
    """A target is about the ECT's own practice, not about somebody else's job.

    Why it matters:
        Policies and colleagues' practice are for those who lead them; an ECT is not assessed on them.

    How to put it right:
        Turn it to your own lessons.

    Source:
        The project's guide to judging targets, relevant; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” makes this somebody else's job.",
        fix="Turn it to your own lessons: say what you will do with which class.",
        at=flag.path,
    )
