"""The rule that a plan stretches somewhere."""

from collections.abc import Iterator
from typing import Final

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan
from ectcore.model.target import StartingPoint, Target

_EASY: Final = 2


@rule(
    code="PLAN007",
    severity=Severity.WARNING,
    bad=(
        Example(
            "every practice is secure already",
            lambda plan: evolve(
                plan, targets=tuple(evolve(each, starting_point=StartingPoint.SECURE) for each in plan.targets)
            ),
        ),
        Example(
            "every target is easy in the eyes of both",
            lambda plan: evolve(plan, targets=tuple(evolve(each, challenge=1) for each in plan.targets)),
        ),
    ),
)
def plan_is_a_challenge(plan: ActionPlan, _about: Circumstances) -> Iterator[Flaw]:
    """A plan asks for something that the ECT cannot do yet.

    Why it matters:
        The plan is to be challenging as well as manageable: what is easy already changes nothing for pupils.

    How to put it right:
        Raise one target to the next level: a harder class, less help, or pupils doing it by themselves.

    Source:
        The mentor session at the end of Year 1: check that the plan is sufficiently challenging. Ambition's
        sessions have a target for each starting point, the last of them "doing it well, needs stretch".
    """
    if plan.targets and all(_is_easy(target) for target in plan.targets):
        yield Flaw(
            message=f"Nothing in this plan is new or hard, not even “{in_short(_hardest(plan).statement)}”.",
            fix="Raise one target: a harder class, less help, or pupils doing it by themselves.",
            at=("targets",),
        )


def _is_easy(target: Target) -> bool:
    """Whether the pair themselves say so; what the words say is for other rules."""
    rated_hard = target.challenge is not None and target.challenge > _EASY
    secure = target.starting_point is StartingPoint.SECURE
    return not rated_hard and (secure or target.challenge is not None)


def _hardest(plan: ActionPlan) -> Target:
    return max(plan.targets, key=lambda target: target.challenge or 0)
