"""The rule that what the plan before left open is taken up."""

from collections.abc import Iterator
from typing import Final

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.walk import changed
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan, standing
from ectcore.model.target import Decision, Target, TargetOutcome

_FOUND: Final = {Decision.CARRY_FORWARD: "carried forward", Decision.REVISE: "revised", Decision.CONTINUE: "continued"}


@rule(
    code="PLAN010",
    severity=Severity.WARNING,
    needs=("previous_plan",),
    bad=(
        Example(
            "the target that was to go on is gone",
            lambda plan: changed(plan, ("targets", 0), lambda target: evolve(target, id="target-7")),
        ),
    ),
)
def earlier_targets_are_taken_up(plan: ActionPlan, about: Circumstances) -> Iterator[Flaw]:
    """A target that a review of the plan before did not close stands in this one.

    Why it matters:
        What was to be carried forward and is not there has been dropped without anybody deciding so.

    How to put it right:
        Take the target over with its id, or record in the plan before why it was closed.

    Source:
        The mentor session at the end of Year 1: agree how to follow up; a plan review gives each target a decision.
    """
    before = about.previous_plan
    if before is None or not plan.targets or plan.previous not in {None, before.id}:
        return
    kept, found = {target.id for target in plan.targets}, standing(before)
    for target in before.targets:
        if target.id in found and target.id not in kept and found[target.id].decision is not Decision.CLOSE:
            yield _dropped(target, found[target.id])


def _dropped(target: Target, outcome: TargetOutcome) -> Flaw:
    return Flaw(
        message=f"“{in_short(target.statement)}” was to be {_FOUND[outcome.decision]}, and is not in this plan.",
        fix="Take it over with its id, or record in the plan before why it was closed.",
        at=("targets",),
    )
