"""The rule that a target says by when."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import due_by
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.DURATION,
    code="T005",
    severity=Severity.WARNING,
    criterion=Criterion.TIME_BOUND,
    bad=(Example("a length of time", due_by("within 24 hours")),),
)
def end_is_no_length(flag: Flag, _target: Target) -> Flaw:
    """A target says by when, not only how long something takes.

    Why it matters:
        A length of time does not say when it begins or ends.

    How to put it right:
        Give the day on which the time is over.

    Source:
        The project's guide to judging targets, time-bound; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” is a length of time, not a date.",
        fix="Give the day on which the time is over.",
        at=flag.path,
    )
