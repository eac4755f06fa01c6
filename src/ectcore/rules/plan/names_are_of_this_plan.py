"""The rule that ids within a plan lead somewhere."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.walk import changed
from ectcore.model.finding import Severity
from ectcore.model.place import Path
from ectcore.model.plan import ActionPlan, items


@rule(
    code="LINK002",
    severity=Severity.ERROR,
    bad=(
        Example(
            "a plan review of a target that is not there",
            lambda plan: changed(plan, ("reviews", 0), lambda review: evolve(review, targets=("target-9",))),
        ),
    ),
)
def names_are_of_this_plan(plan: ActionPlan, _about: Circumstances) -> Iterator[Flaw]:
    """Where a plan names one of its own targets, steps or reviews, that item is there.

    Why it matters:
        A plan review of a target that is not in the plan has nothing to look at.

    How to put it right:
        Write the id as it stands at the item, or take the reference out.

    Source:
        The mentor session at the end of Year 1: review progress towards the targets set.
    """
    targets = {target.id for target in plan.targets}
    steps = {step.id for target in plan.targets for step in target.steps}
    everything = {item.id for item in items(plan)}
    for at, name, known in _references(plan, targets, steps, everything):
        if name not in known:
            yield Flaw(
                message=f"Nothing in this plan is called “{name}”.",
                fix="Write the id as it stands at the item, or take the reference out.",
                at=at,
            )


def _references(
    plan: ActionPlan, targets: set[str], steps: set[str], everything: set[str]
) -> Iterator[tuple[Path, str, set[str]]]:
    for place, review in enumerate(plan.reviews):
        for index, name in enumerate(review.targets):
            yield ("reviews", place, "targets", index), name, targets
        for index, outcome in enumerate(review.outcomes):
            yield ("reviews", place, "outcomes", index, "target"), outcome.target, targets
    for place, target in enumerate(plan.targets):
        for index, step in enumerate(target.steps):
            for nth, name in enumerate(step.after):
                yield ("targets", place, "steps", index, "after", nth), name, steps
    for place, acknowledgement in enumerate(plan.acknowledgements):
        if acknowledgement.item is not None:
            yield ("acknowledgements", place, "item"), acknowledgement.item, everything
