"""An appointment as a component of iCalendar (RFC 5545, 3.6.1 and 3.6.6)."""

from datetime import timedelta
from functools import lru_cache
from typing import Final

from icalendar import vDuration

from ectcore_export.appointments import Appointment
from ectcore_export.contentline import Value, Words, lines, words
from ectcore_export.vcomponent import CANCELLED, PRIVATE, begun

_CONFIRMED: Final = Words("CONFIRMED")
_OPAQUE: Final = Words("OPAQUE")
_TRANSPARENT: Final = Words("TRANSPARENT")
_DISPLAY: Final = Words("DISPLAY")


HEAD: Final = b"BEGIN:VEVENT\r\nUID:"
"""What stands before the UID of an event, which never needs to be folded or escaped."""


@lru_cache(maxsize=1024)
def vevent(appointment: Appointment, alarm_minutes: int) -> bytes:
    """The lines of the appointment after its UID; an alarm if it is to come and the minutes before it are not 0."""
    event = begun(appointment, b"DTEND")
    if place := words(appointment.place):
        event[b"LOCATION"] = place
    event[b"CLASS"] = PRIVATE
    event[b"STATUS"] = CANCELLED if appointment.cancelled else _CONFIRMED
    event[b"TRANSP"] = _OPAQUE if appointment.busy else _TRANSPARENT
    alarms = (_valarm(event[b"SUMMARY"], alarm_minutes),) if alarm_minutes and appointment.to_come else ()
    return b"".join((b"\r\n", *lines(event), *alarms, b"END:VEVENT\r\n"))


def _valarm(title: Value, minutes: int) -> bytes:
    trigger = vDuration(timedelta(minutes=-minutes))
    alarm: dict[bytes, Value] = {b"ACTION": _DISPLAY, b"DESCRIPTION": title, b"TRIGGER": trigger}
    return b"".join((b"BEGIN:VALARM\r\n", *lines(alarm), b"END:VALARM\r\n"))
