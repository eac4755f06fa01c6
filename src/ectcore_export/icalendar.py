"""The dates of a plan as a calendar file (RFC 5545), for the calendar that people already use."""

from typing import Any, ClassVar, Final

from attrs import Attribute, field, frozen
from attrs.validators import instance_of

from ectcore import ActionPlan, UnknownNameError
from ectcore_export.appointments import Appointment, appointments, tasks
from ectcore_export.detail import Detail, titled
from ectcore_export.expected import expect_plan
from ectcore_export.invitation import invitation

MOST_ALARM_MINUTES: Final = 40_320
"""Four weeks: the longest notice that Google Calendar takes (Calendar API, `reminders.overrides[].minutes`)."""

MOST_LADDER_DAYS: Final = 366
"""How many days before a plan review a day to remember it may be (the project's own)."""


def _within_four_weeks(_: object, attribute: "Attribute[int]", minutes: Any) -> None:  # noqa: ANN401 - it is what has to be found out
    if type(minutes) is not int or not 0 <= minutes <= MOST_ALARM_MINUTES:
        msg = f"{attribute.name}: {minutes!r} is not a number of minutes between 0 and {MOST_ALARM_MINUTES:,}"
        raise ValueError(msg)


def _each_within_a_year(_: object, attribute: "Attribute[tuple[int, ...]]", ladder: Any) -> None:  # noqa: ANN401 - as above
    if not isinstance(ladder, tuple) or not all(type(days) is int and 0 < days <= MOST_LADDER_DAYS for days in ladder):
        msg = f"{attribute.name}: {ladder!r} is not a list of numbers of days, each between 1 and {MOST_LADDER_DAYS}"
        raise ValueError(msg)
    if len(set(ladder)) < len(ladder):
        msg = f"{attribute.name}: {ladder!r} has a number twice; one day has one reminder"
        raise ValueError(msg)


def _of_one_review(exporter: "ICalendarExporter", _: object, invite: object) -> None:
    if type(invite) is not bool or (invite and (exporter.feed or not exporter.only)):
        msg = "invite: an invitation is to one plan review, which only=... names, and no feed"
        raise ValueError(msg)


def _by_themselves(exporter: "ICalendarExporter", _: object, tasks: object) -> None:
    if type(tasks) is not bool or (tasks and (exporter.only or exporter.ladder or exporter.steps)):
        msg = "tasks: a file of tasks has no events, so that only, ladder, steps and invite have no place beside it"
        raise ValueError(msg)


@frozen(kw_only=True)
class ICalendarExporter:
    r"""A calendar file: plan reviews that take time, and days to remember that do not.

    An event keeps its UID for good; what moves, is called off or is reworded gets a new
    SEQUENCE with the plan's revision. A plan that puts nothing in the diary gives a file
    with the time zone alone. Every event is marked as private; how much of the plan it
    tells is a matter of `detail`.

    >>> from datetime import date
    >>> from ectcore import Meeting, Person, PlanReview
    >>> plan = ActionPlan(
    ...     id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93",
    ...     ect=Person(id="ect-014"),
    ...     meeting=Meeting(on=date(2026, 7, 14)),
    ...     reviews=(PlanReview(id="review-1", on=date(2026, 10, 2)),),
    ... )
    >>> calendar = ICalendarExporter(ladder=(7,)).export(plan).decode()
    >>> [line for line in calendar.split("\r\n") if line.startswith("SUMMARY")]
    ['SUMMARY:Action plan review 1', 'SUMMARY:In 7 days: Action plan review 1']
    """

    api_version: ClassVar[int] = 1
    media_type: ClassVar[str] = "text/calendar; charset=utf-8"
    suffix: ClassVar[str] = ".ics"

    detail: Detail = field(
        default=Detail.PRIVATE,
        converter=Detail,
        metadata={
            "help": "what the calendar tells: private (no name and no text of the plan), initials (of the ECT), "
            "titles (the targets, the agenda and the place as well), full (names as well)"
        },
    )
    alarm_minutes: int = field(
        default=1440,
        validator=_within_four_weeks,
        metadata={"help": "how many minutes before a plan review to remind of it; 0 for never"},
    )
    ladder: tuple[int, ...] = field(
        default=(),
        validator=_each_within_a_year,
        metadata={
            "help": "how many days before a plan review to put a reminder into the diary as well, such as 14,7,1"
        },
    )
    steps: bool = field(
        default=False,
        validator=instance_of(bool),
        metadata={"help": "whether action steps that are due on a day are in it"},
    )
    only: str = field(
        default="",
        validator=instance_of(str),
        metadata={"help": "the id of one plan review, follow-up or action step: a file with that event alone"},
    )
    feed: bool = field(
        default=False,
        validator=instance_of(bool),
        metadata={"help": "whether people subscribe to the file: it has a name, and asks to be looked at twice a day"},
    )

    invite: bool = field(
        default=False,
        validator=_of_one_review,
        metadata={
            "help": "whether it is an invitation to the plan review of only=..., to be sent by e-mail: with the "
            "addresses of those who take part, and calling off a review that was cancelled"
        },
    )
    tasks: bool = field(
        default=False,
        validator=_by_themselves,
        metadata={
            "help": "whether it has the action steps that are due on a day, as tasks and nothing else; Outlook, Google "
            "and Apple take none from a file"
        },
    )

    def export(self, plan: ActionPlan, /) -> bytes:
        """The calendar in UTF-8, with CRLF at the ends of lines.

        Raises:
            UnknownNameError: nothing in the plan that has a day has the id that is asked for.
            ExportError: nobody can be invited, since addresses are missing.
        """
        expect_plan(plan)
        from ectcore_export.vcalendar import vcalendar  # noqa: PLC0415 - it imports icalendar, which takes 50 ms

        name = titled("Action plan", plan, self.detail) if self.feed else ""
        invited = invitation(plan, self.only, named=self.detail is Detail.FULL) if self.invite else None
        return vcalendar(plan.id, self._chosen(plan), self.alarm_minutes, name, invited)

    def _chosen(self, plan: ActionPlan) -> tuple[Appointment, ...]:
        if self.tasks:
            return tasks(self.detail)(plan)
        if not self.only:
            return appointments(self.detail, steps=self.steps, ladder=self.ladder)(plan)
        dated = {each.item: each for each in appointments(self.detail, steps=True)(plan)}
        if self.only not in dated:
            raise UnknownNameError("event", self.only, tuple(dated))
        return (dated[self.only],)
