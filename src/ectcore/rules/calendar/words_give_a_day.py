"""The rule that words for a due date are kept with the day that they mean."""

from collections.abc import Iterator
from datetime import timedelta

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.day import with_weekday
from ectcore.model.finding import Severity
from ectcore.model.target import Due
from ectcore.school_calendar import resolve_phrase
from ectcore.school_calendar.school_days import nearest_school_day
from ectcore.wording.words.time import phrases


@rule(
    code="T011",
    severity=Severity.ADVICE,
    needs=("calendar", "plan"),
    bad=(Example("due in words only", lambda due: evolve(due, on=None, words="the week after next")),),
)
def words_give_a_day(due: Due, about: Circumstances) -> Iterator[Flaw]:
    """A due date told in words has the day that they mean beside them.

    Why it matters:
        A day can be put into a calendar and counted from; "by half term" cannot, and means
        another day in the next school.

    How to put it right:
        Enter the day and leave the words beside it.

    Source:
        The mentor session at the end of Year 1: put a future date into the diary now.
    """
    if about.plan is None or about.calendar is None or due.on:
        return
    for phrase in phrases(due.words):
        if day := resolve_phrase(phrase, about.plan.meeting.on, about.calendar).day:
            since = about.plan.meeting.on + timedelta(days=1)
            open_day = nearest_school_day(day, about.calendar, since=since) or day
            yield Flaw(
                message=f"“{phrase.words}” is {with_weekday(day)} in the school's calendar, and no day is entered.",
                fix=f"Enter {with_weekday(open_day)} as the due date, and keep the words.",
            )
            return
