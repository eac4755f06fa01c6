"""The rule that no target asks all or none of pupils or parents."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.ABSOLUTE,
    code="A004",
    severity=Severity.WARNING,
    criterion=Criterion.ACHIEVABLE,
    bad=(Example("all pupils", reworded("All pupils in 8C answer the hinge question correctly")),),
)
def people_are_given_some_room(flag: Flag, _target: Target) -> Flaw:
    """No target asks all or none of pupils or parents.

    Why it matters:
        One absent or unwilling child, and it is missed; a share can be reached and raised.

    How to put it right:
        Give a share or a number out of those there are.

    Source:
        The project's guide to judging targets, achievable; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” leaves no room for one pupil on one bad day.",
        fix="Ask for a share: “(how many) of (how many)”, or for what you do yourself.",
        at=flag.path,
    )
