"""The rule that a target says what changes."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.RATING_AS_AIM,
    code="S006",
    severity=Severity.WARNING,
    criterion=Criterion.SPECIFIC,
    bad=(Example("a rating", reworded("Be secure on TS6")),),
)
def aim_is_more_than_a_rating(flag: Flag, _target: Target) -> Flaw:
    """A target says what changes, not only how it will be rated.

    Why it matters:
        A rating follows from what is done; by itself it tells nobody what to do differently.

    How to put it right:
        Name what you would do differently to be rated so, and keep the rating as the check.

    Source:
        The project's guide to judging targets, specific; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” says how it will be rated, not what you will do differently.",
        fix="Say what will change in lessons, and keep the rating as the check.",
        at=flag.path,
    )
