"""The rule that a comparison says from how much to how much."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.COMPARATIVE,
    code="M004",
    severity=Severity.WARNING,
    criterion=Criterion.MEASURABLE,
    bad=(
        Example(
            "a comparison without an amount",
            reworded("Ask hinge questions on mini whiteboards before independent work in science", "Better"),
        ),
    ),
)
def better_has_an_amount(flag: Flag, _target: Target) -> Flaw:
    """A comparison says from how much to how much.

    Why it matters:
        Better, more and consistently are called differently by two people who saw the same lesson.

    How to put it right:
        Say how it is now and how it will be.

    Source:
        The project's guide to judging targets, measurable; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” has no amount; two people could call the result differently.",
        fix="Say from how much to how much: “from (now) to (then) of (how many)”.",
        at=flag.path,
    )
