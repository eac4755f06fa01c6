"""The rule that a plan review that was held says of every target what it found."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.review import PlanReview, ReviewStatus


@rule(
    code="REV004",
    severity=Severity.WARNING,
    needs=("plan",),
    bad=(Example("held, and nothing entered", lambda review: evolve(review, status=ReviewStatus.HELD)),),
)
def review_answers_every_target(review: PlanReview, about: Circumstances) -> Iterator[Flaw]:
    """A plan review that was held says of every target what it found.

    Why it matters:
        A target that nobody speaks of is neither met nor carried on; it is forgotten.

    How to put it right:
        Enter an outcome for each target; “not reviewed” is one.

    Source:
        The mentor session at the end of Year 1: review progress towards the targets set.
    """
    if about.plan is None or review.status is not ReviewStatus.HELD:
        return
    answered = {outcome.target for outcome in review.outcomes}
    asked = review.targets or tuple(target.id for target in about.plan.targets)
    called = {target.id: f"target {number}" for number, target in enumerate(about.plan.targets, 1)}
    missing = [called.get(name, name) for name in asked if name not in answered]
    if missing:
        yield Flaw(
            message=f"This review was held and says nothing of “{', '.join(missing[:5])}”.",
            fix="Enter an outcome for each target; “not reviewed” is one.",
            at=("outcomes",),
        )
