"""A plan review entered in its plan, and how the targets stand after it."""

from collections.abc import Iterator, Mapping
from itertools import chain

from attrs import evolve

from ectcore.errors import DocumentError, Problem
from ectcore.model.field import quoted
from ectcore.model.place import Path, pointer, spoken
from ectcore.model.plan import ActionPlan, Revision, standing
from ectcore.model.review import PlanReview, ReviewRecord, ReviewStatus
from ectcore.model.target import ActionStep, Decision, Outcome, Target, TargetOutcome
from ectcore.model.value import repeated


def record_review(plan: ActionPlan, record: ReviewRecord) -> ActionPlan:
    """The plan with the outcomes of a plan review in it, and the progress of its steps.

    A target that the review did not look at is entered as not reviewed, with the decision
    that stood before. The history gets a revision that names the review and the steps that
    moved. Progress of steps and outcome of the target are two things: neither changes the
    other.

    Raises:
        DocumentError: the record is of another plan, its review is not there or is not
            still to come, or it names what the plan does not have: all of its faults.

    >>> from datetime import date
    >>> from ectcore.rules.exemplar import plan as exemplar
    >>> met = TargetOutcome(target="target-2", outcome=Outcome.MET, decision=Decision.CLOSE)
    >>> plan = exemplar()
    >>> record = ReviewRecord(plan=plan.id, review="review-1", held_on=date(2026, 9, 25), outcomes=(met,))
    >>> reviewed = record_review(plan, record)
    >>> reviewed.revision, [outcome.outcome.value for outcome in reviewed.reviews[0].outcomes]
    (1, ['not_reviewed', 'met'])
    """
    faults = list(chain(_faults_of_place(plan, record), _faults_of_names(plan, record)))
    if faults:
        raise DocumentError(Problem(pointer(path), spoken(path), reason) for path, reason in faults)
    targets = tuple(_with_progress(target, record) for target in plan.targets)
    moved = [
        new.id
        for before, after in zip(plan.targets, targets, strict=True)
        for old, new in zip(before.steps, after.steps, strict=True)
        if old != new
    ]
    revision = Revision(
        number=plan.revision + 1,
        changed_on=max(record.held_on, plan.changed_on),
        items=(record.review, *moved),
        note=f"Plan review held on {record.held_on}",
    )
    reviews = tuple(_held(each, plan, record) if each.id == record.review else each for each in plan.reviews)
    return evolve(plan, targets=targets, reviews=reviews, history=(*plan.history, revision))


def _faults_of_place(plan: ActionPlan, record: ReviewRecord) -> Iterator[tuple[Path, str]]:
    if record.plan != plan.id:
        yield ("plan",), f"{quoted(record.plan)} is another plan; this one is {plan.id}"
    if record.held_on < plan.meeting.on:
        yield ("held_on",), f"{record.held_on} is before the meeting on {plan.meeting.on}; a review comes after it"
    reviews = {review.id: review for review in plan.reviews}
    review = reviews.get(record.review)
    if review is None:
        yield ("review",), f"{quoted(record.review)} is no plan review of this plan; {_there_are(reviews)}"
    elif review.status is not ReviewStatus.PLANNED:
        yield ("review",), f"{quoted(record.review)} is {review.status.value} already; record one that is planned"


def _faults_of_names(plan: ActionPlan, record: ReviewRecord) -> Iterator[tuple[Path, str]]:
    targets = [target.id for target in plan.targets]
    steps = [step.id for target in plan.targets for step in target.steps]
    for index, outcome in enumerate(record.outcomes):
        if outcome.target not in targets:
            yield (
                ("outcomes", index, "target"),
                f"{quoted(outcome.target)} is no target of this plan; {_there_are(targets)}",
            )
    for index, each in enumerate(record.steps):
        if each.step not in steps:
            yield ("steps", index, "step"), f"{quoted(each.step)} is no step of this plan; {_there_are(steps)}"
    for name in repeated(outcome.target for outcome in record.outcomes):
        yield ("outcomes",), f"{quoted(name)} has two outcomes; a review finds one of each target"
    for name in repeated(each.step for each in record.steps):
        yield ("steps",), f"{quoted(name)} is told of twice; a step has come so far or so far"


def _there_are(names: Mapping[str, object] | list[str]) -> str:
    return f"there are {', '.join(names)}" if names else "there are none"


def _with_progress(target: Target, record: ReviewRecord) -> Target:
    progress = {each.step: each.progress for each in record.steps}

    def moved(step: ActionStep) -> ActionStep:
        return evolve(step, progress=progress.get(step.id, step.progress))

    return evolve(target, steps=tuple(moved(step) for step in target.steps))


def _held(review: PlanReview, plan: ActionPlan, record: ReviewRecord) -> PlanReview:
    given, before = {outcome.target: outcome for outcome in record.outcomes}, standing(plan)
    outcomes = []
    for target in plan.targets:
        last = before.get(target.id)
        unseen = TargetOutcome(
            target=target.id, outcome=Outcome.NOT_REVIEWED, decision=last.decision if last else Decision.CONTINUE
        )
        outcome = given.get(target.id, unseen)
        outcomes.append(evolve(outcome, reviewed_on=outcome.reviewed_on or record.held_on))
    return evolve(review, status=ReviewStatus.HELD, on=record.held_on, outcomes=tuple(outcomes))
