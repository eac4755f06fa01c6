"""Appointments as a calendar of iCalendar (RFC 5545, 3.4 and 3.6.5; RFC 7986 for the name and how often to ask)."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import lru_cache
from typing import Final

from icalendar import vDuration

from ectcore import Remembering
from ectcore_export.appointments import Appointment, uid
from ectcore_export.contentline import content_line, words
from ectcore_export.invitation import Invitation
from ectcore_export.vevent import HEAD, vevent
from ectcore_export.vpeople import vpeople
from ectcore_export.vtodo import HEAD as TASK
from ectcore_export.vtodo import vtodo

ASK_EVERY: Final = timedelta(hours=12)
"""How often those who subscribe are asked to look again; a hint (the project's own)."""

_HEAD: Final = b"""\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//ectcore//Action plans//EN
""".replace(b"\n", b"\r\n")

_LONDON_TIME: Final = b"""\
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
""".replace(b"\n", b"\r\n")
"""The rule of British clocks since 1996. A rule, not a list of days: Outlook reads no other (MS-STANOICAL 2.2.47)."""

_TAIL: Final = b"END:VCALENDAR\r\n"


def vcalendar(
    plan: str, events: tuple[Appointment, ...], alarm_minutes: int, name: str, invited: Invitation | None = None
) -> bytes:
    """The calendar with an event or a task for each appointment of the plan of that id.

    Args:
        plan: the id of the plan.
        events: what is in it.
        alarm_minutes: how many minutes before an event to remind of it; 0 for never.
        name: what it is called if people subscribe to it.
        invited: who invites whom to the one event that is in it, where it is an invitation.
    """
    rests = _rests(alarm_minutes)(events)
    people = b"\r\n" + vpeople(invited) if invited else b""
    told = [
        (TASK if each.progress else HEAD) + uid(plan, each).encode() + people + rest
        for each, rest in zip(events, rests, strict=True)
    ]
    method = (b"METHOD:CANCEL\r\n" if events[0].cancelled else b"METHOD:REQUEST\r\n") if invited else b""
    return b"".join((_HEAD, method, *(_of_a_feed(name) if name else ()), _LONDON_TIME, *told, _TAIL))


@lru_cache(maxsize=64)
def _rests(alarm_minutes: int) -> Callable[[tuple[Appointment, ...]], tuple[bytes, ...]]:
    """What makes all of events but the UIDs, which is the same for all plans of a template."""

    def made(events: tuple[Appointment, ...]) -> tuple[bytes, ...]:
        return tuple([vtodo(each) if each.progress else vevent(each, alarm_minutes) for each in events])

    return Remembering(made)


def _of_a_feed(name: str) -> Iterator[bytes]:
    yield content_line(b"NAME", words(name))
    yield content_line(b"X-WR-CALNAME", words(name))
    yield content_line(b"REFRESH-INTERVAL", vDuration(ASK_EVERY, params={"VALUE": "DURATION"}))
    yield content_line(b"X-PUBLISHED-TTL", vDuration(ASK_EVERY))
