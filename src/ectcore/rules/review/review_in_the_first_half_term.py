"""The rule that a plan for Year 2 is reviewed in the first half-term of Year 2."""

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.day import in_words, with_weekday
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan
from ectcore.model.review import ReviewStatus
from ectcore.school_calendar.school_days import school_day_before
from ectcore.school_calendar.stretches import Stretch, stretches
from ectcore.school_calendar.teaching_weeks import teaching_weeks_later


def _held_before_the_summer(plan: ActionPlan) -> ActionPlan:
    first, *others = plan.reviews
    return evolve(plan, reviews=(evolve(first, on=date(2026, 7, 17), status=ReviewStatus.HELD), *others))


@rule(
    code="REV013",
    severity=Severity.WARNING,
    needs=("calendar",),
    bad=(Example("reviewed before the summer, and then not before November", _held_before_the_summer),),
)
def review_in_the_first_half_term(plan: ActionPlan, about: Circumstances) -> Iterator[Flaw]:
    """A plan that ends Year 1 is reviewed within the first half-term of Year 2.

    Why it matters:
        The autumn starts at once, perhaps with another mentor. What was agreed in July is
        taken up in September or not at all.

    How to put it right:
        Put a review into the third week of the autumn. (Where a planned review was missed,
        that one is to be moved first, and this rule waits.)

    Source:
        The mentor session at the end of Year 1: put a future date into the diary now. The
        session that takes up such a plan is held in the autumn of Year 2.
    """
    if about.calendar is None or not _ends_year_one(plan):
        return
    if about.as_of and any(each.status is ReviewStatus.PLANNED and each.on < about.as_of for each in plan.reviews):
        return
    first = _first_half_term(plan.meeting.on, about.calendar)
    planned = [each.on for each in plan.reviews if each.status is not ReviewStatus.CANCELLED]
    if first is None or not planned or any(first.starts <= day <= first.ends for day in planned):
        return
    day = teaching_weeks_later(first.starts, 2, about.calendar)
    suggested = school_day_before(min(day or first.ends, first.ends) + timedelta(days=1), about.calendar)
    yield Flaw(
        message=f"No plan review is in the first half-term of Year 2, which ends on “{in_words(first.ends)}”.",
        fix=f"Put a review into that half-term, such as {with_weekday(suggested or first.ends)}.",
        at=("reviews",),
    )


def _ends_year_one(plan: ActionPlan) -> bool:
    return plan.for_year == 2 and plan.meeting.year in {None, 1}  # noqa: PLR2004 - Year 2


def _first_half_term(meeting_on: date, calendar: SchoolCalendar) -> Stretch | None:
    """The half term with which the school year after the meeting's begins; None where it is not declared."""
    every = stretches(calendar)
    years = [each.school_year for each in every if each.starts <= meeting_on]
    return next((each for each in every if years and each.school_year == years[-1] + 1), None)
