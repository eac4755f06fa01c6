"""An action step as a task of iCalendar (RFC 5545, 3.6.2)."""

from functools import lru_cache
from typing import Final

from icalendar import vDatetime, vDDDTypes, vInt

from ectcore import Progress
from ectcore_export.appointments import Appointment
from ectcore_export.contentline import Value, Words, lines, words

HEAD: Final = b"BEGIN:VTODO\r\nUID:"
"""What stands before the UID of a task."""

_PRIVATE: Final = Words("PRIVATE")
_STATUS: Final = {
    Progress.TO_DO: Words("NEEDS-ACTION"),
    Progress.IN_PROGRESS: Words("IN-PROCESS"),
    Progress.DONE: Words("COMPLETED"),
    Progress.DROPPED: Words("CANCELLED"),
}


@lru_cache(maxsize=1024)
def vtodo(task: Appointment) -> bytes:
    """The lines of the task after its UID."""
    changed = vDatetime(task.changed)
    told: dict[bytes, Value] = {
        b"DTSTAMP": changed,
        b"LAST-MODIFIED": changed,
        b"SEQUENCE": vInt(task.sequence),
        b"DTSTART": vDDDTypes(task.starts),
        b"DUE": vDDDTypes(task.ends),
        b"SUMMARY": words(task.title),
    }
    if text := words(task.text):
        told[b"DESCRIPTION"] = text
    told[b"CLASS"] = _PRIVATE
    told[b"STATUS"] = _STATUS[task.progress or Progress.TO_DO]
    return b"".join((b"\r\n", *lines(told), b"END:VTODO\r\n"))
