"""A .docx file to its parts and back; the same parts give the same bytes, on any machine and at any time."""

from collections.abc import Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_STORED, ZipFile, ZipInfo

MOST_UNPACKED: Final = 64 << 20
"""How many bytes a document may declare that it unpacks to: 64 MiB (the project's own bound)."""

CONTENT_TYPES: Final = "[Content_Types].xml"
"""The part that says what kind of file each of the others is."""

_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
_ENCRYPTED: Final = 0x1
_OTHERS: Final = {
    b"\xd0\xcf\x11\xe0": "is a document of Word 97 to 2003, or one protected by a password; "
    "save it as a Word document (.docx) without a password",
    b"{\\rtf": "is in Rich Text Format; save it as a Word document (.docx)",
    b"%PDF": "is a PDF; give the Word document (.docx) that it was made of",
}


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of a document by their names.

    Raises:
        ValueError: it is no such document, or declares that it would unpack to too much; the message says
            what would be right.
    """
    for start, reason in _OTHERS.items():
        if data.startswith(start):
            raise ValueError(reason)
    try:
        with ZipFile(BytesIO(data)) as packed:
            entries = [entry for entry in packed.infolist() if not entry.filename.endswith("/")]
            fault = _fault(entries)
            parts = {} if fault else {entry.filename: packed.read(entry) for entry in entries}
    except Exception as error:  # what zipfile raises of a damaged file has no one name
        msg = "is no Word document (.docx), or is damaged"
        raise ValueError(msg) from error
    if fault:
        raise ValueError(fault)
    if "mimetype" in parts and CONTENT_TYPES not in parts:
        msg = "is an OpenDocument file; save it as a Word document (.docx)"
        raise ValueError(msg)
    if CONTENT_TYPES not in parts:
        msg = "is packed, and no Word document (.docx)"
        raise ValueError(msg)
    return parts


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The parts as a document, in their order.

    They are stored as they are: what compression makes of them differs from one machine to the next.
    """
    file = BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as archive:
        for name, data in parts.items():
            entry = ZipInfo(name, _FIRST_DAY)
            entry.create_system = 0
            archive.writestr(entry, data)
    return file.getvalue()


def _fault(entries: list[ZipInfo]) -> str:
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        return "is protected by a password; save it without one"
    size = sum(entry.file_size for entry in entries)
    if size > MOST_UNPACKED:
        return f"unpacks to {size >> 20:,} MiB, where at most {MOST_UNPACKED >> 20} are read"
    return ""
