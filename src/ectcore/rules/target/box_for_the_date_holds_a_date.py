"""The rule that the box for the date holds a date."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import due_by
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.NOT_A_DAY,
    code="T013",
    severity=Severity.WARNING,
    criterion=Criterion.TIME_BOUND,
    bad=(Example("a person in the box for the date", due_by("Tom and me")),),
)
def box_for_the_date_holds_a_date(flag: Flag, _target: Target) -> Flaw:
    """The box for the date holds a date.

    Why it matters:
        A name or a way of working in that box leaves the target without an end.

    How to put it right:
        Put the day there, and the rest where it belongs.

    Source:
        The project's guide to judging targets, time-bound; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” is no date, though it stands in the box for one.",
        fix="Put a day there, and move these words to the support or the steps.",
        at=flag.path,
    )
