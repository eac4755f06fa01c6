"""The rule that a date is in the diary."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan
from ectcore.model.review import ReviewStatus


@rule(
    code="REV001",
    severity=Severity.WARNING,
    bad=(Example("no plan review", lambda plan: evolve(plan, reviews=())),),
)
def review_is_in_the_diary(plan: ActionPlan, _about: Circumstances) -> Iterator[Flaw]:
    """A plan has a date in the diary on which progress towards its targets is reviewed.

    Why it matters:
        After the summer the year starts at once, perhaps with another mentor. A date that
        is not in the diary now is found for nobody.

    How to put it right:
        Choose a day in the first half-term of the autumn and add it as a plan review.

    Source:
        The mentor session at the end of Year 1: put into the diary now a future date on
        which to review progress towards the targets set.
    """
    if not any(review.status is not ReviewStatus.CANCELLED for review in plan.reviews):
        yield Flaw(
            message=f"No date is in the diary to review “{in_short(plan.title)}”.",
            fix="Choose a day in the first half-term of the autumn and add it as a plan review.",
            at=("reviews",),
        )
