"""Who invites whom, as properties of iCalendar (RFC 5545, 3.8.4.1 and 3.8.4.3; RFC 5546, 3.2.2)."""

from typing import Final
from urllib.parse import quote

from icalendar import vCalAddress

from ectcore import Person
from ectcore_export.contentline import content_line, words
from ectcore_export.invitation import Invitation

_IN_AN_ADDRESS: Final = "@!$'*+-._~"
"""What stands in an address of e-mail as it is (RFC 6068, 2)."""

_ASKED: Final = {"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}


def vpeople(invited: Invitation) -> bytes:
    """The lines of an invitation, without the end of the last."""
    told = [content_line(b"ORGANIZER", _address(invited.host, {}, named=invited.named))]
    told += [content_line(b"ATTENDEE", _address(guest, _ASKED, named=invited.named)) for guest in invited.guests]
    return b"".join(told).removesuffix(b"\r\n")


def _address(person: Person, parameters: dict[str, str], *, named: bool) -> vCalAddress:
    name = {"CN": " ".join(words(person.display_name).split())} if named and person.display_name else {}
    return vCalAddress(f"mailto:{quote(person.email or '', safe=_IN_AN_ADDRESS)}", params={**name, **parameters})
