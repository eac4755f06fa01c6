"""The rule that a target says by when."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import due_by
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.FREQUENCY,
    code="T003",
    severity=Severity.WARNING,
    criterion=Criterion.TIME_BOUND,
    bad=(Example("every Monday", due_by("every Monday")),),
)
def end_is_no_frequency(flag: Flag, _target: Target) -> Flaw:
    """A target says by when, not only how often.

    Why it matters:
        What happens every week is never finished, so nobody looks back.

    How to put it right:
        Keep how often, and add the day on which you look at it together.

    Source:
        The project's guide to judging targets, time-bound; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” says how often, not by when.",
        fix="Keep it, and add the day on which you look at it together.",
        at=flag.path,
    )
