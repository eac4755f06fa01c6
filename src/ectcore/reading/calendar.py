"""A school's term dates as people have them: JSON, a table, or an .ics feed."""

from typing import Final

from ectcore.codec import decode
from ectcore.errors import DocumentError, InvalidValueError, Problem
from ectcore.model.calendar import SchoolCalendar
from ectcore.reading.mending import with_line_feeds
from ectcore.reading.term_dates.entry import Entry
from ectcore.reading.term_dates.table import entries_of_table
from ectcore.reading.term_dates.year import school_year

_WHAT_IT_IS: Final = "a school calendar is JSON, a table (CSV) with a first and a last day in each row, or an .ics feed"


def read_calendar(data: bytes, name_hint: str = "") -> SchoolCalendar:
    r"""The school calendar that a file holds; what the file does not say stays unknown.

    A feed may give spans with an exclusive end or one event a day, leave out DTEND, UID or
    DTSTAMP, end its lines with LF, and call things as it likes. Where it names no terms, they
    are what lies between its holidays, or the days that it lists.

    Args:
        data: the file's bytes.
        name_hint: what the file is called; decides where the content leaves it open.

    Raises:
        DocumentError: it is none of these, or says nothing of school days: all its faults.

    >>> table = b"kind,label,first day,last day\nterm,Autumn,2 September 2026,18/12/2026\ninset,,1 Dec 2026,"
    >>> calendar = read_calendar(table)
    >>> calendar.terms[0].ends.isoformat(), calendar.breaks[0].kind.value
    ('2026-12-18', 'inset')
    """
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    if start.startswith(b"{") or name_hint.lower().endswith(".json"):
        return decode(data, SchoolCalendar)
    try:
        if b"begin:vcalendar" in start or name_hint.lower().endswith(".ics"):
            name, entries = _of_feed(data)
        else:
            name, entries = "", entries_of_table(_text(data))
        return school_year(name, entries)
    except InvalidValueError as error:
        raise DocumentError(Problem("", "the calendar", fault) for fault in error.faults) from None


def _of_feed(data: bytes) -> tuple[str, list[Entry]]:
    from ectcore.reading.term_dates.feed import entries_of_feed  # noqa: PLC0415 - icalendar is half of all imports

    return entries_of_feed(data)


def _text(data: bytes) -> str:
    if b"\0" in data[:1000] and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise DocumentError([Problem("", "the calendar", f"it is no text; {_WHAT_IT_IS}")])
    return with_line_feeds(_decoded(data))


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
