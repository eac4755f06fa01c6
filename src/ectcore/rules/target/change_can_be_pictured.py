"""The rule that a target names a practice, a product or a behaviour that can be seen."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.NO_PRACTICE,
    code="S004",
    severity=Severity.WARNING,
    criterion=Criterion.SPECIFIC,
    bad=(Example("a wish", reworded("Make every lesson with Year 8 much more effective")),),
)
def change_can_be_pictured(flag: Flag, _target: Target) -> Flaw:
    """A target names a practice, a product or a behaviour that can be seen.

    Why it matters:
        Words such as better, more and effective are agreed to by everybody and picture nothing.

    How to put it right:
        Name the one thing that an observer would see you or the pupils do.

    Source:
        The project's guide to judging targets, specific; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” does not yet say what an observer would see.",
        fix="Name one thing to be seen or held: a routine, a technique, a product, something that pupils do.",
        at=flag.path,
    )
