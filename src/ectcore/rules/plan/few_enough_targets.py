"""The rule that a plan has few enough targets."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.day import in_words
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan
from ectcore.model.target import Target

_MORE: Final = (
    "Sort exit tickets from 7B into three piles after every second physics lesson",
    "Have three pupils explain a wrong answer aloud in each Year 9 chemistry recap",
)


def _with_two_more(plan: ActionPlan) -> ActionPlan:
    first = plan.targets[0]
    more = tuple(
        evolve(
            first,
            id=f"{first.id}-{copy}",
            statement=statement,
            criteria=tuple(evolve(each, id=f"{each.id}-{copy}") for each in first.criteria),
            steps=tuple(
                evolve(each, id=f"{each.id}-{copy}", after=(), effort_minutes=None, due=None) for each in first.steps
            ),
        )
        for copy, statement in enumerate(_MORE, 2)
    )
    return evolve(plan, targets=(*plan.targets, *more))


@rule(
    code="PLAN002",
    severity=Severity.WARNING,
    bad=(Example("four targets at once", _with_two_more),),
)
def few_enough_targets(plan: ActionPlan, about: Circumstances) -> Iterator[Flaw]:
    """A plan has no more targets than can be worked on: three at once, unless the school sets it differently.

    Why it matters:
        Each target needs time in a week that is full already. Two or three are met more
        often than five are.

    How to put it right:
        Keep the targets that matter most for pupils now, let one begin when another is met,
        or carry the others forward. A target counts from the day of its first step to the day
        it is due; where they are not known, from the meeting and to the end.

    Source:
        Three at once, as a limit or a recommendation, is the norm of the planning forms and
        guides in use, and five the most in any; settings "most_targets" and "most_targets_in_all".
    """
    settings = about.settings
    if len(plan.targets) > settings.most_targets_in_all:
        yield Flaw(
            message=f"“{in_short(plan.title)}” has {len(plan.targets)} targets; "
            f"{settings.most_targets_in_all} are the most.",
            fix=f"Keep the {settings.most_targets} that matter most for pupils now, and carry the others forward.",
            at=("targets",),
        )
        return
    on, number = _busiest(plan)
    if number > settings.most_targets:
        yield Flaw(
            message=f"“{in_short(plan.title)}” has {number} targets under way on {in_words(on)}; "
            f"{settings.most_targets} at once are manageable.",
            fix="Let one of them begin when another is met, or carry it forward.",
            at=("targets",),
        )


def _busiest(plan: ActionPlan) -> tuple[date, int]:
    """The first day on which most targets are under way, and how many."""
    spans = [(_begins(target, plan), _ends(target)) for target in plan.targets]
    days = sorted({begins for begins, _ in spans}) or [plan.meeting.on]
    counts = [(day, sum(begins <= day <= ends for begins, ends in spans)) for day in days]
    return max(counts, key=lambda each: each[1])


def _begins(target: Target, plan: ActionPlan) -> date:
    first = [step.due.on if step.due else None for step in target.steps]
    known = [day for day in first if day]
    return min(known) if known and len(known) == len(first) else plan.meeting.on


def _ends(target: Target) -> date:
    return target.due.on if target.due and target.due.on else date.max
