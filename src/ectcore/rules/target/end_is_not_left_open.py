"""The rule that a target has an end."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import due_by
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.OPEN_END,
    code="T007",
    severity=Severity.WARNING,
    criterion=Criterion.TIME_BOUND,
    bad=(Example("ongoing", due_by("ongoing")),),
)
def end_is_not_left_open(flag: Flag, _target: Target) -> Flaw:
    """A target has an end.

    Why it matters:
        Ongoing and as soon as possible are put off week by week.

    How to put it right:
        Choose a day, if only for a first look.

    Source:
        The project's guide to judging targets, time-bound; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” leaves the end open.",
        fix="Choose a day, if only for a first look at it together.",
        at=flag.path,
    )
