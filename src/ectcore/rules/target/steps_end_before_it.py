"""The rule that steps come before the target's end."""

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import quoted_or
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.walk import changed
from ectcore.model.day import in_words
from ectcore.model.finding import Severity
from ectcore.model.target import Due, Target


@rule(
    code="STEP002",
    severity=Severity.WARNING,
    bad=(
        Example(
            "the first step is due after the target",
            lambda target: changed(target, ("steps", 0), lambda step: evolve(step, due=Due(on=date(2027, 3, 1)))),
        ),
    ),
)
def steps_end_before_it(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """No action step is due after the target that it leads to.

    Why it matters:
        A step that comes after the end cannot lead to it; one of the two dates is a slip.

    How to put it right:
        Bring the step forward or put the target's due date back.

    Source:
        The mentor session at the end of Year 1: action steps to work towards each target.
    """
    if target.due is None or target.due.on is None:
        return
    if about.plan and target.due.on <= about.plan.meeting.on:
        return
    for index, step in enumerate(target.steps):
        if step.due and step.due.on and step.due.on > target.due.on:
            end = in_words(target.due.on)
            yield Flaw(
                message=f"{quoted_or(step.text, 'This step')} is due on {in_words(step.due.on)}, "
                f"after the target itself on {end}.",
                fix=f"Bring the step forward to {end} or before, or put the target back.",
                at=("steps", index, "due"),
            )
