"""The rule that a planned review lies ahead."""

from collections.abc import Iterator
from datetime import timedelta

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.day import in_words
from ectcore.model.finding import Severity
from ectcore.model.review import PlanReview, ReviewStatus


@rule(
    code="REV002",
    severity=Severity.ADVICE,
    needs=("as_of",),
    bad=(
        Example(
            "planned for a day before the one on which it is judged",
            lambda review: evolve(review, on=review.on - timedelta(days=28)),
        ),
    ),
)
def review_is_still_to_come(review: PlanReview, about: Circumstances) -> Iterator[Flaw]:
    """A plan review that is planned lies ahead; one that lies behind was held or cancelled.

    Why it matters:
        A review that nobody marked was probably missed, and the targets went unseen.

    How to put it right:
        Enter what came out of it, or move it to a new day.

    Source:
        The mentor session at the end of Year 1: a future date for the review.
    """
    if about.as_of and review.status is ReviewStatus.PLANNED and review.on < about.as_of:
        yield Flaw(
            message=f"This plan review was planned for “{in_words(review.on)}”, and nothing says that it took place.",
            fix="Enter what came out of it, or move it to a new day.",
            at=("on",),
        )
