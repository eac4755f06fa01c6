"""An appointment as a component of iCalendar (RFC 5545, 3.6.1 and 3.6.6)."""

import re
from datetime import timedelta
from typing import Final

from icalendar import Alarm, Event, vText

from ectcore_export.appointments import Appointment

_LINE_SEPARATORS: Final = re.compile("[\u2028\u2029]")


class Words(vText):
    r"""A text whose backslash before a capital N stays one, as in S:\Notes.

    vText takes it for a line break on its way out (icalendar 7.3.0).
    """

    def to_ical(self) -> bytes:
        """The text, escaped (RFC 5545, 3.3.11)."""
        return re.sub(r"[\\;,]", r"\\\g<0>", self).replace("\n", r"\n").encode()


def vevent(appointment: Appointment, alarm_minutes: int) -> bytes:
    """The lines of the appointment; an alarm that long before it, if it is to come and the minutes are not 0."""
    event = Event()
    event.add("uid", Words(appointment.uid))
    event.add("dtstamp", appointment.changed)
    event.add("last-modified", appointment.changed)
    event.add("sequence", appointment.sequence)
    event.add("dtstart", appointment.starts)
    event.add("dtend", appointment.ends)
    event.add("summary", _words(appointment.title))
    if appointment.text.strip():
        event.add("description", _words(appointment.text))
    if appointment.place.strip():
        event.add("location", _words(appointment.place))
    event.add("class", Words("PRIVATE"))
    event.add("status", Words("CANCELLED" if appointment.cancelled else "CONFIRMED"))
    event.add("transp", Words("OPAQUE" if appointment.busy else "TRANSPARENT"))
    if alarm_minutes and appointment.to_come:
        event.add_component(_alarm(appointment.title, alarm_minutes))
    lines: bytes = event.to_ical(sorted=False)
    return lines


def _alarm(title: str, minutes: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", Words("DISPLAY"))
    alarm.add("description", _words(title))
    alarm.add("trigger", timedelta(minutes=-minutes))
    return alarm


def _words(text: str) -> Words:
    return Words(_LINE_SEPARATORS.sub("\n", text.strip()))
