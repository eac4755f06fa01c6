"""The rule that a target is reviewed before it is due."""

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import quoted_or
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.day import in_words, with_weekday
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan
from ectcore.model.review import PlanReview, ReviewStatus
from ectcore.model.target import Due, Target
from ectcore.school_calendar.school_days import nearest_school_day, school_day_before


@rule(
    code="REV011",
    severity=Severity.WARNING,
    needs=("calendar", "plan"),
    bad=(
        Example(
            "due before the first review that looks at it",
            lambda target: evolve(target, due=Due(on=date(2026, 9, 22))),
        ),
    ),
)
def review_before_it_is_due(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A target is reviewed at least once on or before the day on which it is due.

    Why it matters:
        A first look after the day has passed can only find that it was missed; before it, the
        pair can still change the steps.

    How to put it right:
        Put a plan review before the due date, or move the due date to the review.

    Source:
        The mentor session at the end of Year 1: a future date on which to review progress
        towards the targets.
    """
    if about.plan is None or about.calendar is None or target.due is None or target.due.on is None:
        return
    due = target.due.on
    first = min((each.on for each in about.plan.reviews if _looks_at(each, target, about.plan)), default=None)
    if first and first > due > about.plan.meeting.on:
        yield Flaw(
            message=f"{quoted_or(target.statement, 'This target', 5)} is due on {in_words(due)} "
            f"and first reviewed on {in_words(first)}.",
            fix=_either(due, first, about.plan.meeting.on, about.calendar),
            at=("due",),
        )


def _either(due: date, first: date, met: date, calendar: SchoolCalendar) -> str:
    """The two ways to put it right, each with a school day where there is one."""
    before = school_day_before(due + timedelta(days=1), calendar)
    since = nearest_school_day(first, calendar, since=first)
    sooner = f"on {with_weekday(before)} or before" if before and before > met else "before it is due"
    later = f"{with_weekday(since)} or later" if since else "a day after that review"
    return f"Put a review {sooner}, or set the due date to {later}."


def _looks_at(review: PlanReview, target: Target, plan: ActionPlan) -> bool:
    """Whether a review is about a target; one that names a target of no plan may be about any."""
    if review.status is ReviewStatus.CANCELLED:
        return False
    of_the_plan = {each.id for each in plan.targets}
    return not review.targets or target.id in review.targets or not of_the_plan.issuperset(review.targets)
