"""The entries of a table of term dates."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from ectcore.errors import DocumentError, Problem
from ectcore.model.field import quoted
from ectcore.reading.mending import mend
from ectcore.reading.tables import Row, read_rows
from ectcore.reading.term_dates.entry import Entry
from ectcore.school_calendar.points import NamedDay
from ectcore.wording.words.time import phrases

_NAMES: Final = {
    "starts": ("starts", "start", "from", "first day", "start date", "date", "begins", "opens", "day"),
    "ends": ("ends", "end", "to", "last day", "end date", "until", "finishes", "closes"),
    "label": ("label", "name", "title", "event", "what", "description", "term", "holiday", "summary"),
    "kind": ("kind", "type"),
}
_COLUMN_OF: Final = {heading: column for column, headings in _NAMES.items() for heading in headings}
_MOST_ROWS: Final = 2000


def entries_of_table(text: str) -> list[Entry]:
    """The entries of a table, one a row; a row without a last day is one day.

    Raises:
        DocumentError: no column holds the first day, or a cell is no date.
    """
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    rows = [row for row in read_rows(text, delimiter)[:_MOST_ROWS] if row.fault or any(map(str.strip, row.cells))]
    columns = _columns(rows[0].cells if rows else ())
    if "starts" not in columns:
        reason = (
            'no column says on which day something starts; name one "starts", "from" or "first day", and one "label"'
        )
        raise DocumentError([Problem("", "the calendar, row 1", reason)])
    problems: list[Problem] = []
    entries = [_entry(row, columns, problems) for row in rows[1:]]
    if problems:
        raise DocumentError(problems)
    return [entry for entry in entries if entry]


def _columns(headings: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, heading in enumerate(headings):
        plain = " ".join(mend(heading).text.lower().replace("_", " ").split())
        if plain in _COLUMN_OF:
            found.setdefault(_COLUMN_OF[plain], place)
    return found


def _entry(row: Row, columns: dict[str, int], problems: list[Problem]) -> Entry | None:
    if row.fault:
        problems.append(Problem("", f"row {row.number}", row.fault))
        return None
    typed = [" ".join(mend(cell).text.split()) for cell in row.cells]
    cells = {column: typed[place] if place < len(typed) else "" for column, place in columns.items()}
    starts = _day(cells["starts"])
    ends = _day(cells.get("ends") or cells["starts"])
    for column, day in (("starts", starts), ("ends", ends)):
        if day is None:
            reason = f"{quoted(cells.get(column, ''))} is no date; write 2026-10-02, 02/10/2026 or 2 October 2026"
            problems.append(Problem("", f"row {row.number}, {column}", reason))
    if starts is None or ends is None:
        return None
    if ends < starts:
        reason = f"it ends on {ends}, before it starts on {starts}; exchange the two"
        problems.append(Problem("", f"row {row.number}", reason))
        return None
    return Entry(starts, ends, cells.get("label", ""), cells.get("kind", ""))


def _day(words: str) -> date | None:
    """The one date that a cell writes out, its year with it."""
    named = [phrase.meaning for phrase in phrases(words) if isinstance(phrase.meaning, NamedDay)]
    if len(named) != 1 or not named[0].year or not named[0].month:
        return None
    try:
        return date(named[0].year, named[0].month, named[0].day)
    except ValueError:
        return None
