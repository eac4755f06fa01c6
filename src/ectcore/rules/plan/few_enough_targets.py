"""The rule that a plan has few enough targets."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan
from ectcore.model.target import Target


def _with_two_more(plan: ActionPlan) -> ActionPlan:
    first = plan.targets[0]
    more: tuple[Target, ...] = tuple(
        evolve(
            first,
            id=f"{first.id}-{copy}",
            criteria=tuple(evolve(criterion, id=f"{criterion.id}-{copy}") for criterion in first.criteria),
            steps=tuple(evolve(step, id=f"{step.id}-{copy}", after=(), effort_minutes=None) for step in first.steps),
        )
        for copy in ("b", "c")
    )
    return evolve(plan, targets=(*plan.targets, *more))


@rule(
    code="PLAN002",
    severity=Severity.WARNING,
    bad=(Example("four targets", _with_two_more),),
)
def few_enough_targets(plan: ActionPlan, about: Circumstances) -> Iterator[Flaw]:
    """A plan has no more targets than can be worked on: three, unless the school sets it differently.

    Why it matters:
        Each target needs time in a week that is full already. Two or three are met more
        often than five are.

    How to put it right:
        Keep the targets that matter most for pupils now, and carry the others forward.

    Source:
        Three, as a limit or a recommendation, is the norm of the planning forms and
        guides in use; setting "most_targets".
    """
    most = about.settings.most_targets
    if len(plan.targets) > most:
        yield Flaw(
            message=f"The plan has {len(plan.targets)} targets; {most} at once are manageable.",
            fix=f"Keep the {most} that matter most for pupils now, and carry the others forward.",
            at=("targets",),
        )
