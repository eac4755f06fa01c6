"""The rule that the point that a target names is still to come."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import due_by
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.PASSED,
    code="T009",
    severity=Severity.WARNING,
    criterion=Criterion.TIME_BOUND,
    bad=(Example("a day that has passed", due_by("by 22 May 2026")),),
)
def end_is_still_to_come(flag: Flag, _target: Target) -> Flaw:
    """The point that a target names is still to come.

    Why it matters:
        A day that has passed is no end to work towards; most often it is a slip.

    How to put it right:
        Choose a day after the meeting.

    Source:
        The project's guide to judging targets, time-bound; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” lies before the meeting or looks back.",
        fix="Choose a day after the meeting.",
        at=flag.path,
    )
