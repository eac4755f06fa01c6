"""The next plan, made from what the plan reviews decided."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from attrs import evolve

from ectcore.errors import InvalidValueError
from ectcore.model.day import in_words
from ectcore.model.place import spoken
from ectcore.model.plan import ActionPlan, Meeting, items, standing
from ectcore.model.review import FollowUp, PlanReview, ReviewStatus, YearReview
from ectcore.model.target import Decision, Outcome, Target, TargetOutcome

_FOUND: Final = {
    Outcome.MET: "met",
    Outcome.PARTLY_MET: "partly met",
    Outcome.NOT_MET: "not met",
    Outcome.SUPERSEDED: "superseded",
}


def carry_forward(plan: ActionPlan, *, plan_id: str, meeting: Meeting) -> ActionPlan:
    """The plan that follows, drafted in a meeting after the review.

    A target goes over unless the newest review that looked at it decided to close it. It
    keeps its id, its criteria and its steps with their progress and dates, and takes along
    what the reviews found of it. Dates that have passed are left for the pair to set anew:
    the rules name them. Plan reviews still to come go over with their ids, and so stand in
    both plans: `close_plan` calls them off in the one before. What does not go over stands in
    the summary: the targets that were closed, with the reason, and follow-up whose day has
    passed; and which targets are to be revised.

    Raises:
        InvalidValueError: the plan would follow itself, or the meeting would come before
            the plan's own.

    >>> from datetime import date
    >>> from ectcore.rules.exemplar import plan
    >>> meeting = Meeting(on=date(2026, 12, 11), year=2)
    >>> following = carry_forward(plan(), plan_id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93", meeting=meeting)
    >>> [target.id for target in following.targets], following.previous == plan().id
    (['target-1', 'target-2'], True)
    """
    faults = list(_faults(plan, plan_id, meeting))
    if faults:
        noun = ActionPlan.__name__
        raise InvalidValueError(noun, faults)
    found = standing(plan)
    closed = [target.id for target in plan.targets if _decision(found.get(target.id)) is Decision.CLOSE]
    following = evolve(
        plan,
        id=plan_id,
        meeting=meeting,
        previous=plan.id,
        history=(),
        year_review=YearReview(summary="\n".join(_summary(plan, found, meeting))),
        targets=_targets(plan, closed),
        reviews=tuple(_reviews(plan, closed, meeting)),
        follow_up=tuple(each for each in plan.follow_up if not each.cancelled and not _behind(each, meeting)),
        acknowledgements=(),
    )
    kept = {item.id for item in items(following)} | {None}
    return evolve(following, acknowledgements=tuple(each for each in plan.acknowledgements if each.item in kept))


def _faults(plan: ActionPlan, plan_id: str, meeting: Meeting) -> Iterator[str]:
    if plan_id == plan.id:
        yield f"id: {plan_id} is the plan that it follows; the next plan has an id of its own"
    if meeting.on < plan.meeting.on:
        yield f"meeting: {meeting.on} is before the meeting of the plan that it follows, on {plan.meeting.on}"


def _decision(outcome: TargetOutcome | None) -> Decision:
    return outcome.decision if outcome else Decision.CONTINUE


def _targets(plan: ActionPlan, closed: list[str]) -> tuple[Target, ...]:
    """The targets that go on; a step that came after steps of closed targets comes after none of them."""
    going_on = [target for target in plan.targets if target.id not in closed]
    steps = {step.id for target in going_on for step in target.steps}
    return tuple(_carried(target, plan, steps) for target in going_on)


def _carried(target: Target, plan: ActionPlan, steps: Collection[str]) -> Target:
    found = tuple(
        evolve(outcome, reviewed_on=outcome.reviewed_on or review.on, plan=outcome.plan or plan.id)
        for review in sorted(plan.reviews, key=lambda each: each.on)
        for outcome in review.outcomes
        if outcome.target == target.id
    )
    freed = (evolve(step, after=tuple(name for name in step.after if name in steps)) for step in target.steps)
    return evolve(target, steps=tuple(freed), outcomes=(*target.outcomes, *found))


def _reviews(plan: ActionPlan, closed: list[str], meeting: Meeting) -> Iterator[PlanReview]:
    """The reviews still to come; one that was about closed targets alone is about the plan as a whole."""
    for review in plan.reviews:
        if review.status is ReviewStatus.PLANNED and review.on >= meeting.on:
            yield evolve(review, targets=tuple(name for name in review.targets if name not in closed))


def _behind(follow_up: FollowUp, meeting: Meeting) -> bool:
    return follow_up.on is not None and follow_up.on < meeting.on


def _summary(plan: ActionPlan, found: Mapping[str, TargetOutcome], meeting: Meeting) -> Iterator[str]:
    for index, target in enumerate(plan.targets):
        outcome = found.get(target.id)
        what = target.statement or spoken(("targets", index))
        if outcome and outcome.decision is Decision.CLOSE:
            on = f" on {in_words(outcome.reviewed_on)}" if outcome.reviewed_on else ""
            yield f"Closed{on}, {_FOUND[outcome.outcome]}: {what}{_because(outcome)}"
        elif outcome and outcome.decision is Decision.REVISE:
            yield f"To be revised: {what}{_because(outcome)}"
    for review in plan.reviews:
        if review.status is ReviewStatus.PLANNED and review.on < meeting.on:
            yield f"Plan review of {in_words(review.on)}: nothing was recorded"
    for each in plan.follow_up:
        if _behind(each, meeting) and not each.cancelled:
            yield f"Was to be followed up: {each.what}"


def _because(outcome: TargetOutcome) -> str:
    return f" ({outcome.evidence})" if outcome.evidence else ""
