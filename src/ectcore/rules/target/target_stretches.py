"""The rule that a target asks for more than turning up, clicking through or a small errand."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.NO_STRETCH,
    code="A007",
    severity=Severity.WARNING,
    criterion=Criterion.ACHIEVABLE,
    bad=(
        Example(
            "a click-through",
            reworded("Score 10 out of 10 on the online quiz about hinge questions with mini whiteboards"),
        ),
    ),
)
def target_stretches(flag: Flag, _target: Target) -> Flaw:
    """A target asks for more than turning up, clicking through or a small errand.

    Why it matters:
        A target should be a challenge; what is done in half an hour belongs on a list of jobs.

    How to put it right:
        Add what you will do with it in lessons, or put it on the list of jobs.

    Source:
        The project's guide to judging targets, achievable; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” is soon done and asks for no change in teaching.",
        fix="Add what you will try in lessons because of it.",
        at=flag.path,
    )
