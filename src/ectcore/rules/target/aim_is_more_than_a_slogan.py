"""The rule that a target is about an aspect of teaching."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.SLOGAN,
    code="R002",
    severity=Severity.WARNING,
    criterion=Criterion.RELEVANT,
    bad=(Example("a slogan", reworded("Be the best version of myself and shine")),),
)
def aim_is_more_than_a_slogan(flag: Flag, _target: Target) -> Flaw:
    """A target is about an aspect of teaching, not a slogan.

    Why it matters:
        Shine, settle in and be the best fit every meeting and help in none.

    How to put it right:
        Name the aspect of your teaching that this meeting was about.

    Source:
        The project's guide to judging targets, relevant; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” could stand in any plan; it names no aspect of teaching.",
        fix="Name the aspect of your teaching that the meeting was about, and what will change.",
        at=flag.path,
    )
