"""The rule that a habit to stop has a threshold."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.HABIT_TO_STOP,
    code="M006",
    severity=Severity.WARNING,
    criterion=Criterion.MEASURABLE,
    bad=(Example("a habit without a threshold", reworded("Stop answering my own hinge questions in 8C", "")),),
)
def habit_to_stop_has_a_threshold(flag: Flag, _target: Target) -> Flaw:
    """A habit to stop has a threshold.

    Why it matters:
        Nobody stops at once and for ever; without a threshold one slip means that the target is missed.

    How to put it right:
        Say how many slips a lesson are still all right.

    Source:
        The project's guide to judging targets, measurable; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” has no threshold: nothing says how many slips are still all right.",
        fix="Add a limit: “no more than (how many) in (which lesson)”.",
        at=flag.path,
    )
