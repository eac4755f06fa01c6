"""The dates of a plan as a calendar file (RFC 5545), for the calendar that people already use."""

from typing import Any, ClassVar, Final

from attrs import Attribute, field, frozen
from attrs.validators import instance_of

from ectcore import ActionPlan
from ectcore_export.appointments import Detail, appointments

MOST_ALARM_MINUTES: Final = 40_320
"""Four weeks: the longest notice that Google Calendar takes (Calendar API, `reminders.overrides[].minutes`)."""

_LONDON_TIME: Final = """\
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19700329T010000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
"""
"""The rule of British clocks since 1996. A rule, not a list of days: Outlook reads no other (MS-STANOICAL 2.2.47)."""

_OPENING: Final = f"""\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//ectcore//Action plans//EN
{_LONDON_TIME}"""
_CLOSING: Final = "END:VCALENDAR\n"


def _within_four_weeks(_: object, attribute: "Attribute[int]", minutes: Any) -> None:  # noqa: ANN401 - it is what has to be found out
    if type(minutes) is not int or not 0 <= minutes <= MOST_ALARM_MINUTES:
        msg = f"{attribute.name}: {minutes!r} is not a number of minutes between 0 and {MOST_ALARM_MINUTES:,}"
        raise ValueError(msg)


@frozen(kw_only=True)
class ICalendarExporter:
    """A calendar file: plan reviews that take time, and days to remember that do not.

    An event keeps its UID for good; what moves, is called off or is reworded gets a new
    SEQUENCE with the plan's revision. A plan that puts nothing in the diary gives a file
    with the time zone alone. Every event is marked as private; how much of the plan it
    tells is a matter of `detail`.
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
    steps: bool = field(
        default=False,
        validator=instance_of(bool),
        metadata={"help": "whether action steps that are due on a day are in it"},
    )

    def export(self, plan: ActionPlan, /) -> bytes:
        """The calendar in UTF-8, with CRLF at the ends of lines."""
        from ectcore_export.vevent import vevent  # noqa: PLC0415 - it imports icalendar, which takes 50 ms

        events = (vevent(each, self.alarm_minutes) for each in appointments(plan, self.detail, steps=self.steps))
        return b"".join((_crlf(_OPENING), *events, _crlf(_CLOSING)))


def _crlf(lines: str) -> bytes:
    return lines.replace("\n", "\r\n").encode()
