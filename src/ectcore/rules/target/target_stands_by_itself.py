"""The rule that a target says itself what it is about."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.CROSS_REFERENCE,
    code="S008",
    severity=Severity.WARNING,
    criterion=Criterion.SPECIFIC,
    bad=(Example("a reference to another sheet", reworded("As above")),),
)
def target_stands_by_itself(flag: Flag, _target: Target) -> Flaw:
    """A target says itself what it is about.

    Why it matters:
        The plan is read months later, perhaps by another mentor, who was not there.

    How to put it right:
        Write out what the target refers to.

    Source:
        The project's guide to judging targets, specific; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” sends the reader elsewhere; the target itself is not said.",
        fix="Write out in a sentence what was agreed.",
        at=flag.path,
    )
