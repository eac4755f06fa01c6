"""The rule that what counts as success can be seen."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.FEELING,
    code="M005",
    severity=Severity.WARNING,
    criterion=Criterion.MEASURABLE,
    bad=(
        Example(
            "understanding as success",
            reworded("Ask hinge questions on mini whiteboards before independent work in science", "Pupils understand"),
        ),
    ),
)
def feeling_becomes_something_seen(flag: Flag, _target: Target) -> Flaw:
    """What counts as success can be seen, not only felt or understood.

    Why it matters:
        That pupils enjoy or understand something shows only in what they do, say or write.

    How to put it right:
        Name what they would do, say or write, and how many of them.

    Source:
        The project's guide to judging targets, measurable; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” cannot be seen from the back of the room.",
        fix="Say what pupils would do, say or write, and how many of them.",
        at=flag.path,
    )
