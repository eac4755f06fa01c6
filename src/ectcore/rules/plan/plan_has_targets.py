"""The rule that a plan has targets."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan


@rule(
    code="PLAN001",
    severity=Severity.ERROR,
    bad=(
        Example(
            "a plan without targets",
            lambda plan: evolve(plan, targets=(), reviews=tuple(evolve(review, targets=()) for review in plan.reviews)),
        ),
    ),
)
def plan_has_targets(plan: ActionPlan, _about: Circumstances) -> Iterator[Flaw]:
    """A plan has a target.

    Why it matters:
        The meeting is there to draft targets for the year to come.

    How to put it right:
        Agree on two or three targets and write them down.

    Source:
        The mentor session at the end of Year 1: draft an action plan with SMART targets.
    """
    if not plan.targets:
        yield Flaw(
            message=f"“{in_short(plan.title)}” has no target.",
            fix="Agree on two or three targets and write them down.",
            at=("targets",),
        )
