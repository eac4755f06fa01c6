"""The rule that the next meeting is on a school day."""

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.day import with_weekday
from ectcore.model.finding import Severity
from ectcore.model.records import SessionRecord
from ectcore.school_calendar.school_days import school_day_after, why_no_school_day


@rule(
    code="SES005",
    severity=Severity.ADVICE,
    bad=(Example("the next meeting is on a Saturday", lambda record: evolve(record, next_meeting=date(2026, 7, 11))),),
)
def next_meeting_on_a_school_day(record: SessionRecord, about: Circumstances) -> Iterator[Flaw]:
    """The next meeting that a session agrees on is on a school day.

    Why it matters:
        Mentor sessions belong in teaching time. A meeting on a closed day is most often a slip, and
        falls away. Weekends are told without the school's calendar, other days with it.

    How to put it right:
        Choose a school day near it.

    Source:
        Statutory induction guidance, April 2024, 2.44: mentor sessions in teaching hours, at worst in
        contracted time.
    """
    if record.next_meeting is None:
        return
    reason = why_no_school_day(record.next_meeting, about.calendar)
    if reason:
        after = school_day_after(record.next_meeting, about.calendar)
        yield Flaw(
            message=f"The next meeting, “{with_weekday(record.next_meeting)}”, is on a day without school: {reason}.",
            fix=f"Choose a school day, such as {with_weekday(after)}." if after else "Choose a school day near it.",
            at=("next_meeting",),
        )
