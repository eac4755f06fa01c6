"""The rule that what a target and its steps ask fits beside a full timetable."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.OVERLOAD,
    code="A005",
    severity=Severity.WARNING,
    criterion=Criterion.ACHIEVABLE,
    bad=(Example("hundreds of books overnight", reworded("Mark all 180 books for the hinge question by tomorrow")),),
)
def work_fits_beside_teaching(flag: Flag, _target: Target) -> Flaw:
    """What a target and its steps ask fits beside a full timetable.

    Why it matters:
        What needs evenings and weekends is dropped at the first busy week, or paid for with health.

    How to put it right:
        Do it for one class, one unit or a sample, or take more weeks.

    Source:
        The project's guide to judging targets, achievable; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” is more than fits beside a full timetable in that time.",
        fix="Begin with one class, one unit or a sample, or take more weeks.",
        at=flag.path,
    )
