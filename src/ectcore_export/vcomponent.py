"""What events and tasks of iCalendar have in common (RFC 5545, 3.6.1 and 3.6.2)."""

from typing import Final

from icalendar import vDatetime, vDDDTypes, vInt

from ectcore_export.appointments import Appointment
from ectcore_export.contentline import Value, Words, words

PRIVATE: Final = Words("PRIVATE")
CANCELLED: Final = Words("CANCELLED")


def begun(appointment: Appointment, end: bytes) -> dict[bytes, Value]:
    """The properties with which both begin, in order.

    Args:
        appointment: what they tell.
        end: what the property is called that tells its end: DTEND of an event, DUE of a task.
    """
    changed = vDatetime(appointment.changed)
    told: dict[bytes, Value] = {
        b"DTSTAMP": changed,
        b"LAST-MODIFIED": changed,
        b"SEQUENCE": vInt(appointment.sequence),
        b"DTSTART": vDDDTypes(appointment.starts),
        end: vDDDTypes(appointment.ends),
        b"SUMMARY": words(appointment.title),
    }
    if text := words(appointment.text):
        told[b"DESCRIPTION"] = text
    return told
