"""The notes of a module's sessions, brought to the meeting that closes it."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from ectcore.model.people import Visibility
from ectcore.model.programme import Programme
from ectcore.model.records import AgreedAction, Note, Progress, Records, SessionRecord
from ectcore.model.session import Session

_WEEK: Final = re.compile(r"(?P<module>.+)-w(?P<week>[0-9]{1,2})")
_OPEN: Final = (Progress.TO_DO, Progress.IN_PROGRESS)


@frozen
class SessionNotes:
    """What was written down in one session of the module.

    Attributes:
        session: the session's id.
        title: what it was about; its id where the record has no title.
        notes: the notes that mentor and ECT may both read.
        open_actions: what was agreed in it and is neither done nor dropped.

    >>> SessionNotes("y1-m5-w3", "Research", (Note(id="n1", text="Read one study a term"),), ()).title
    'Research'
    """

    session: str
    title: str
    notes: tuple[Note, ...]
    open_actions: tuple[AgreedAction, ...]

    def link(self, note: Note) -> str:
        """Where the note is: session#note."""
        return f"{self.session}#{note.id}"


@frozen
class ModuleNotes:
    """What the records hold of a session's module, that session left out.

    Attributes:
        sessions: the sessions with a record, in the order of their weeks.
        weeks_without_record: the earlier weeks of the module with no record; whether a
            session was planned for them the records do not tell.
        not_recorded: where the programme is known, the earlier sessions of the module with
            no record; a session may have been missed.

    >>> ModuleNotes(weeks_without_record=(1, 2)).sessions
    ()
    """

    sessions: tuple[SessionNotes, ...] = ()
    weeks_without_record: tuple[int, ...] = ()
    not_recorded: tuple[Session, ...] = ()

    @property
    def without_notes(self) -> tuple[SessionNotes, ...]:
        """The sessions that were held and of which nothing was written down."""
        return tuple(each for each in self.sessions if not each.notes)

    @property
    def open_actions(self) -> tuple[tuple[str, AgreedAction], ...]:
        """What was agreed and is neither done nor dropped, each with its session's id."""
        return tuple((each.session, action) for each in self.sessions for action in each.open_actions)


def module_notes(session: Session, records: Records | None, programme: Programme | None = None) -> ModuleNotes:
    """What the records hold of the module that the session belongs to.

    A note for its author's eyes only is left out. Which sessions are the module's is told by
    the programme, where it is known and has the session, and else by their ids: "y1-m5-w3"
    belongs with "y1-m5-w7".

    >>> record = SessionRecord(id="y1-m5-w3", title="Research", notes=(Note(id="n1", text="Read one study a term"),))
    >>> records = Records(ect="ect-014", sessions=(record,))
    >>> found = module_notes(Session(id="y1-m5-w4", title="Parents", week=4), records)
    >>> [each.title for each in found.sessions], found.weeks_without_record
    (['Research'], (1, 2))
    """
    if records is None:
        return ModuleNotes()
    siblings = _siblings(session, programme)
    return _by_programme(session, siblings, records) if siblings else _by_ids(session, records)


def _siblings(session: Session, programme: Programme | None) -> tuple[Session, ...]:
    for module in programme.modules() if programme else ():
        if any(each.id == session.id for each in module.sessions) and len(module.sessions) > 1:
            return module.sessions
    return ()


def _by_programme(session: Session, siblings: tuple[Session, ...], records: Records) -> ModuleNotes:
    recorded = {record.id: record for record in records.sessions}
    order = [each.id for each in siblings]
    earlier = siblings[: order.index(session.id)]
    return ModuleNotes(
        sessions=tuple(_notes_of(recorded[name]) for name in order if name in recorded and name != session.id),
        not_recorded=tuple(each for each in earlier if each.id not in recorded),
    )


def _by_ids(session: Session, records: Records) -> ModuleNotes:
    module, its_week = _place(session.id)
    if module is None:
        return ModuleNotes()
    placed = sorted(_of_module(records, module, session.id), key=lambda each: each[0])
    recorded = {week for week, _ in placed}
    earlier = range(1, session.week or its_week) if placed else range(0)
    return ModuleNotes(
        tuple(_notes_of(record) for _, record in placed),
        tuple(week for week in earlier if week not in recorded),
    )


def _of_module(records: Records, module: str, without: str) -> Iterator[tuple[int, SessionRecord]]:
    for record in records.sessions:
        its_module, week = _place(record.id)
        if its_module == module and record.id != without:
            yield week, record


def _place(session: str) -> tuple[str | None, int]:
    match = _WEEK.fullmatch(session)
    return (match["module"], int(match["week"])) if match else (None, 0)


def _notes_of(record: SessionRecord) -> SessionNotes:
    return SessionNotes(
        record.id,
        record.title or record.id,
        tuple(note for note in record.notes if note.visibility is not Visibility.AUTHOR),
        tuple(action for action in record.actions if action.progress in _OPEN),
    )
