"""The rule that a target is not due already."""

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.day import in_words
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Due, Target


@rule(
    code="T001",
    severity=Severity.WARNING,
    criterion=Criterion.TIME_BOUND,
    needs=("plan",),
    bad=(Example("the due date is before the meeting", lambda target: evolve(target, due=Due(on=date(2026, 5, 22)))),),
)
def due_after_the_meeting(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A target is due after the meeting in which it is set.

    Why it matters:
        A day that has passed is no end to work towards; most often it is a slip in the
        year or in the order of day and month.

    How to put it right:
        Choose a day after the meeting on which the two of you can look at it.

    Source:
        The mentor session at the end of Year 1: check that targets are time-bound.
    """
    if about.plan and target.due and target.due.on and target.due.on <= about.plan.meeting.on:
        due, met = in_words(target.due.on), in_words(about.plan.meeting.on)
        yield Flaw(
            message=f"The due date, “{due}”, is not after the meeting on {met}.",
            fix=f"Choose a day after {met}.",
            at=("due",),
        )
