"""The rule that an action step is due after the meeting."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import quoted_or
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.day import in_words
from ectcore.model.finding import Severity
from ectcore.model.records import Progress
from ectcore.model.target import ActionStep, Due

_OPEN: Final = (Progress.TO_DO, Progress.IN_PROGRESS)
_SHOWN: Final = 6


@rule(
    code="STEP030",
    severity=Severity.WARNING,
    needs=("plan",),
    bad=(Example("due before the meeting", lambda step: evolve(step, due=Due(on=date(2026, 5, 22)))),),
)
def step_is_due_after_the_meeting(step: ActionStep, about: Circumstances) -> Iterator[Flaw]:
    """An action step that is still to be done is due no sooner than the meeting.

    Why it matters:
        By a day that has passed nobody can do it. In a plan that follows another it is a step
        that was left, and that the pair has to look at: done, dropped, or given a new day.

    How to put it right:
        Choose a day after the meeting, or enter that the step is done or dropped.

    Source:
        The mentor session at the end of Year 1: clear action steps are identified to work
        towards each target.
    """
    if about.plan is None or step.due is None or step.due.on is None or step.progress not in _OPEN:
        return
    met = about.plan.meeting.on
    if step.due.on < met:
        yield Flaw(
            message=f"{quoted_or(step.text, 'This step', _SHOWN)} was due on {in_words(step.due.on)}, "
            f"before the meeting on {in_words(met)}, and is not done.",
            fix=f"Choose a day after {in_words(met)}, or enter that it is done or dropped.",
            at=("due",),
        )
