"""The rule that the first plan review is not far away."""

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.day import in_words, with_weekday
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan
from ectcore.model.review import ReviewStatus
from ectcore.school_calendar.school_days import school_day_before
from ectcore.school_calendar.teaching_weeks import teaching_weeks_between, teaching_weeks_later


@rule(
    code="REV012",
    severity=Severity.WARNING,
    needs=("calendar",),
    bad=(
        Example(
            "agreed in April, first reviewed at the end of September",
            lambda plan: evolve(plan, meeting=evolve(plan.meeting, on=date(2026, 4, 21))),
        ),
    ),
)
def first_review_is_near(plan: ActionPlan, about: Circumstances) -> Iterator[Flaw]:
    """The first plan review is within ten teaching weeks of the meeting.

    Why it matters:
        Weeks of holiday do not count, but weeks of teaching do: after a term without a look
        at it a plan is forgotten.

    How to put it right:
        Put a first, short review into the diary sooner.

    Source:
        The project's own bound (setting `weeks_to_first_review`); the planning forms in use
        review after two weeks to a half-term.
    """
    first = min((each.on for each in plan.reviews if each.status is not ReviewStatus.CANCELLED), default=None)
    if about.calendar is None or first is None:
        return
    most = about.settings.weeks_to_first_review
    weeks = teaching_weeks_between(plan.meeting.on, first, about.calendar)
    latest = teaching_weeks_later(plan.meeting.on, most, about.calendar)
    last = school_day_before(latest + timedelta(days=1), about.calendar) if latest else None
    if last and weeks and weeks > most:
        yield Flaw(
            message=f"The first plan review, on “{in_words(first)}”, is {weeks} teaching weeks after the meeting.",
            fix=f"Put a first review on {with_weekday(last)} or before.",
            at=("reviews",),
        )
