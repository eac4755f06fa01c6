"""The rule that steps do not wait for each other."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import quoted_or
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.walk import changed
from ectcore.model.finding import Severity
from ectcore.model.target import Target


@rule(
    code="STEP004",
    severity=Severity.ERROR,
    bad=(
        Example(
            "a step waits for itself",
            lambda target: changed(target, ("steps", 0), lambda step: evolve(step, after=(step.id,))),
        ),
    ),
)
def steps_can_be_taken_in_turn(target: Target, _about: Circumstances) -> Iterator[Flaw]:
    """The steps of a target can be taken in turn: none waits for itself, by whatever way round.

    Why it matters:
        Steps that wait for each other can never be begun.

    How to put it right:
        Take out one of the "after" links.

    Source:
        The mentor session at the end of Year 1: clear action steps.
    """
    waiting = {step.id: set(step.after) for step in target.steps}
    while ready := [step for step, before in waiting.items() if not before & waiting.keys()]:
        for done in ready:
            del waiting[done]
    for index, step in enumerate(target.steps):
        if step.id in waiting:
            yield Flaw(
                message=f"{quoted_or(step.text, 'This step')} waits for a step that waits for it.",
                fix="Decide which of the steps comes first, and take its “after” out.",
                at=("steps", index, "after"),
            )
