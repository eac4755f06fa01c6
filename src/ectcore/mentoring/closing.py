"""The end of a plan: what was still to come is called off in it."""

from typing import Final

from attrs import evolve

from ectcore.model.day import in_words
from ectcore.model.field import Day
from ectcore.model.plan import ActionPlan, Revision
from ectcore.model.records import Progress
from ectcore.model.review import FollowUp, PlanReview, ReviewStatus
from ectcore.model.target import ActionStep, Target

_OPEN: Final = (Progress.TO_DO, Progress.IN_PROGRESS)


def close_plan(plan: ActionPlan, *, on: Day) -> ActionPlan:
    """The plan as it stands once another follows it, or none: nothing that it put in a diary is still to come.

    From that day on, plan reviews that are planned and follow-ups are cancelled, and steps that are due and not done
    are dropped; what has no day stays. A revision names them, so that the plan's calendar file withdraws them. In the
    plan that follows (`carry_forward`, of the plan before it is closed) they stand as they were, as events of its own.
    A plan in which nothing is to come is given back as it is.

    Raises:
        InvalidValueError: the plan has had as many revisions as there can be.

    >>> from datetime import date
    >>> from ectcore.rules.exemplar import plan
    >>> closed = close_plan(plan(), on=date(2026, 10, 20))
    >>> [(review.on.isoformat(), review.status.value) for review in closed.reviews]
    [('2026-09-25', 'planned'), ('2026-12-11', 'cancelled')]
    >>> closed.revision, closed.history[-1].note
    (1, 'Closed on 20 October 2026: what was still to come is called off')
    """
    closed = evolve(
        plan,
        targets=tuple(_target(each, on) for each in plan.targets),
        reviews=tuple(_review(each, on) for each in plan.reviews),
        follow_up=tuple(_follow_up(each, on) for each in plan.follow_up),
    )
    withdrawn = tuple(new.id for old, new in zip(_dated(plan), _dated(closed), strict=True) if old != new)
    if not withdrawn:
        return plan
    revision = Revision(
        number=plan.revision + 1,
        changed_on=max(on, plan.changed_on),
        items=withdrawn,
        note=f"Closed on {in_words(on)}: what was still to come is called off",
    )
    return evolve(closed, history=(*plan.history, revision))


def _dated(plan: ActionPlan) -> list[PlanReview | FollowUp | ActionStep]:
    """All that may have a day in a diary."""
    return [*plan.reviews, *plan.follow_up, *(step for target in plan.targets for step in target.steps)]


def _target(target: Target, on: Day) -> Target:
    return evolve(target, steps=tuple(_step(step, on) for step in target.steps))


def _step(step: ActionStep, on: Day) -> ActionStep:
    to_come = step.due and step.due.on and step.due.on >= on and step.progress in _OPEN
    return evolve(step, progress=Progress.DROPPED) if to_come else step


def _review(review: PlanReview, on: Day) -> PlanReview:
    to_come = review.on >= on and review.status is ReviewStatus.PLANNED
    return evolve(review, status=ReviewStatus.CANCELLED) if to_come else review


def _follow_up(follow_up: FollowUp, on: Day) -> FollowUp:
    to_come = follow_up.on and follow_up.on >= on
    return evolve(follow_up, cancelled=True) if to_come else follow_up
