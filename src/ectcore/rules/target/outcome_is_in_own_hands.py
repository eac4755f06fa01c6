"""The rule that whether a target is met depends on the ECT."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.OTHERS_DECIDE,
    code="A003",
    severity=Severity.WARNING,
    criterion=Criterion.ACHIEVABLE,
    bad=(Example("exam results", reworded("9 of 10 in 8C above the national average on the hinge questions")),),
)
def outcome_is_in_own_hands(flag: Flag, _target: Target) -> Flaw:
    """Whether a target is met depends on the ECT, not on others.

    Why it matters:
        What senior leaders, parents, funding or exam results decide can go wrong however well the ECT works.

    How to put it right:
        Aim at what you do yourself, and name the others as support.

    Source:
        The project's guide to judging targets, achievable; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"Others decide whether this comes about, not you: “{flag.shown}”.",
        fix="Aim at your own part in it: say what you will do, how often and with whom.",
        at=flag.path,
    )
