"""The rule that a target has a day in view."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import quoted_or
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.review import ReviewStatus
from ectcore.model.target import Target
from ectcore.wording.reading import read


@rule(
    code="T002",
    severity=Severity.ADVICE,
    needs=("plan",),
    bad=(Example("no due date, and no plan review names the target", lambda target: evolve(target, due=None)),),
)
def day_is_named(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A target has a due date, or a plan review that names it.

    Why it matters:
        Without a day a target slips behind the lessons of the week. A sentence may hold
        its own date, so this is advice and no verdict.

    How to put it right:
        Give the target a due date, or name it in one of the plan reviews.

    Source:
        The mentor session at the end of Year 1: check that targets are time-bound, and put
        a future date into the diary now.
    """
    if about.plan is None or target.due is not None or read(target, about).time_bound:
        return
    planned = [review for review in about.plan.reviews if review.status is ReviewStatus.PLANNED]
    if not any(target.id in review.targets for review in planned):
        yield Flaw(
            message=f"{quoted_or(target.statement, 'This target')} has no due date, and no plan review names it.",
            fix="Give it a due date, or name it in the plan review that will look at it.",
            at=("due",),
        )
