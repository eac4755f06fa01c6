"""The rule that a due date is a school day."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.day import in_words, with_weekday
from ectcore.model.finding import Severity
from ectcore.model.target import Due
from ectcore.school_calendar.school_days import nearest_school_day, why_no_school_day

_DAY: Final = timedelta(days=1)


@rule(
    code="T010",
    severity=Severity.WARNING,
    bad=(
        Example("due on a Saturday", lambda due: evolve(due, on=date(2026, 9, 12))),
        Example("due on an INSET day", lambda due: evolve(due, on=date(2026, 9, 1))),
    ),
)
def due_on_a_school_day(due: Due, about: Circumstances) -> Iterator[Flaw]:
    """What is due is due on a school day.

    Why it matters:
        On a day without school nobody can show or look at anything; most often the day was
        taken from a calendar on the wall that does not show the school's own closures. Weekends
        are told without the school's calendar, the others with it.

    How to put it right:
        Choose the nearest school day.

    Source:
        The school's own term dates; bank holidays of England and Wales (GOV.UK).
    """
    if due.on is None or not (reason := why_no_school_day(due.on, about.calendar)):
        return
    since = about.plan.meeting.on + _DAY if about.plan else date.min
    nearest = nearest_school_day(due.on, about.calendar, since=since)
    yield Flaw(
        message=f"The due date, “{in_words(due.on)}”, is no school day: {reason}.",
        fix=f"Choose {with_weekday(nearest)}." if nearest else "Choose a school day.",
        at=("on",),
    )
