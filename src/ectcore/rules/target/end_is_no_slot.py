"""The rule that a target says by when."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import due_by
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.SLOT,
    code="T004",
    severity=Severity.WARNING,
    criterion=Criterion.TIME_BOUND,
    bad=(Example("a slot", due_by("P5 Thursdays")),),
)
def end_is_no_slot(flag: Flag, _target: Target) -> Flaw:
    """A target says by when, not only in which slot of the timetable.

    Why it matters:
        A slot comes round each week and ends nothing.

    How to put it right:
        Add the date of the last such lesson.

    Source:
        The project's guide to judging targets, time-bound; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” is a slot of the timetable, not a date.",
        fix="Add the date of the lesson in which you look at it together.",
        at=flag.path,
    )
