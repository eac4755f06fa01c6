"""The rule that mentor meetings do not lie too far apart."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.walk import changed
from ectcore.model.day import in_words
from ectcore.model.finding import Severity
from ectcore.model.records import Records
from ectcore.school_calendar.teaching_weeks import teaching_weeks_between


@rule(
    code="SES006",
    severity=Severity.ADVICE,
    needs=("calendar",),
    bad=(
        Example(
            "six teaching weeks between two meetings",
            lambda records: changed(
                records, ("sessions", 0), lambda session: evolve(session, held_on=date(2026, 5, 19))
            ),
        ),
    ),
)
def meetings_are_close_enough(records: Records, about: Circumstances) -> Iterator[Flaw]:
    """No more teaching weeks lie between two mentor meetings than a few.

    Why it matters:
        What was agreed in one meeting is looked at in the next. After a long gap it is forgotten.

    How to put it right:
        Put the coming meetings into both diaries now; write down those that were held and not recorded.

    Source:
        Statutory induction guidance, April 2024, 5.7: regularly; in practice weekly in Year 1 and
        fortnightly in Year 2. Setting "weeks_between_meetings".
    """
    if about.calendar is None:
        return
    most = about.settings.weeks_between_meetings
    held = sorted((record.held_on, place) for place, record in enumerate(records.sessions) if record.held_on)
    for (before, _), (after, place) in pairwise(held):
        weeks = teaching_weeks_between(before, after, about.calendar)
        if weeks is not None and weeks > most:
            yield Flaw(
                message=f"{weeks} teaching weeks lie between “{in_words(before)}” and “{in_words(after)}”.",
                fix="Put the coming meetings into both diaries now, and write down any that were not recorded.",
                at=("sessions", place, "held_on"),
            )
