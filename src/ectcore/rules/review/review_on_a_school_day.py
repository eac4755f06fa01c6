"""The rule that a plan review is on a school day."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.day import in_words, with_weekday
from ectcore.model.finding import Severity
from ectcore.model.review import PlanReview, ReviewStatus
from ectcore.school_calendar.school_days import nearest_school_day, why_no_school_day

_DAY: Final = timedelta(days=1)


@rule(
    code="REV010",
    severity=Severity.WARNING,
    bad=(
        Example("on a Sunday", lambda review: evolve(review, on=date(2026, 9, 27))),
        Example("on an INSET day", lambda review: evolve(review, on=date(2026, 10, 2))),
    ),
)
def review_on_a_school_day(review: PlanReview, about: Circumstances) -> Iterator[Flaw]:
    """A plan review is on a school day.

    Why it matters:
        Mentor and ECT meet in school time. A review on a closed day is moved in a hurry, or
        missed. Weekends are told without the school's calendar, other days with it.

    How to put it right:
        Take the nearest school day.

    Source:
        Statutory induction guidance, April 2024, 2.44: mentoring takes place during the normal
        teaching day; the school's own term dates.
    """
    if review.status is not ReviewStatus.PLANNED:
        return
    if about.as_of and review.on < about.as_of:
        return
    if reason := why_no_school_day(review.on, about.calendar):
        met = about.plan.meeting.on + _DAY if about.plan else date.min
        nearest = nearest_school_day(review.on, about.calendar, since=max(met, about.as_of or met))
        yield Flaw(
            message=f"This plan review is on “{in_words(review.on)}”, which is no school day: {reason}.",
            fix=f"Move it to {with_weekday(nearest)}." if nearest else "Move it to a school day.",
            at=("on",),
        )
