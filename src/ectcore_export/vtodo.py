"""An action step as a task of iCalendar (RFC 5545, 3.6.2)."""

from functools import lru_cache
from typing import Final

from ectcore import Progress
from ectcore_export.appointments import Appointment
from ectcore_export.contentline import Words, lines
from ectcore_export.vcomponent import CANCELLED, PRIVATE, begun

HEAD: Final = b"BEGIN:VTODO\r\nUID:"
"""What stands before the UID of a task."""

_STATUS: Final = {
    Progress.TO_DO: Words("NEEDS-ACTION"),
    Progress.IN_PROGRESS: Words("IN-PROCESS"),
    Progress.DONE: Words("COMPLETED"),
    Progress.DROPPED: CANCELLED,
}


@lru_cache(maxsize=1024)
def vtodo(task: Appointment) -> bytes:
    """The lines of the task after its UID."""
    told = begun(task, b"DUE")
    told[b"CLASS"] = PRIVATE
    told[b"STATUS"] = _STATUS[task.progress or Progress.TO_DO]
    return b"".join((b"\r\n", *lines(told), b"END:VTODO\r\n"))
