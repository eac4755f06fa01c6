"""What is kept of the sessions held: notes, and actions agreed for the week."""

from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from ectcore.model.field import Day, Id, Line, Minutes, Name, StatementCode, Text
from ectcore.model.people import Role, Visibility
from ectcore.model.value import Value, repeated


class Progress(Enum):
    """How far an action or a step has come.

    >>> Progress("in_progress")
    <Progress.IN_PROGRESS: 'in_progress'>
    """

    TO_DO = "to_do"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"


@frozen(kw_only=True)
class Note(Value):
    """Something written down in a session, addressable as session#note.

    Attributes:
        id: its id within the session's record.
        text: what was written.
        statements: the framework statements that it bears on.
        visibility: who may read it.

    >>> Note(id="n1", text="The entry routine works", statements=("ts-2011:7",)).visibility.value
    'mentoring_pair'
    """

    id: Id
    text: Text
    statements: tuple[StatementCode, ...] = ()
    visibility: Visibility = Visibility.MENTORING_PAIR


@frozen(kw_only=True)
class AgreedAction(Value):
    """What was agreed for the weeks after a session: action, success, how it is judged.

    Attributes:
        id: its id within the session's record.
        text: what is to be done.
        success: what success looks like.
        judged_how: how it will be evaluated.
        due: the day by which.
        progress: how far it has come.

    >>> AgreedAction(id="a1", text="Time the start of three lessons", success="Two minutes at most").progress.value
    'to_do'
    """

    id: Id
    text: Text
    success: Text = ""
    judged_how: Text = ""
    due: Day | None = None
    progress: Progress = Progress.TO_DO


@frozen(kw_only=True)
class SessionRecord(Value):
    """What is kept of one session that was held.

    Attributes:
        id: the session's id within the programme, such as "y1-m5-w3".
        title: what the session was about.
        held_on: the day of the meeting.
        attended_by: who was there.
        minutes: how long it took.
        notes: what was written down.
        actions: what was agreed.
        next_meeting: the day of the next one.

    >>> SessionRecord(id="y1-m5-w3", notes=(Note(id="n1", text="The entry routine works"),)).attended_by
    ()
    """

    id: Id
    title: Line = ""
    held_on: Day | None = None
    attended_by: tuple[Role, ...] = ()
    minutes: Minutes | None = None
    notes: tuple[Note, ...] = ()
    actions: tuple[AgreedAction, ...] = ()
    next_meeting: Day | None = None


@frozen(kw_only=True)
class Records(Value):
    """The records of one ECT's sessions.

    Attributes:
        ect: the id of the person whose they are.
        programme: the id of the programme that the sessions belong to.
        sessions: a record for each session held, in any order.

    Raises:
        InvalidValueError: two sessions, or two notes of a session, have one id.

    >>> held = SessionRecord(id="y1-m5-w3", notes=(Note(id="n1", text="The entry routine works"),))
    >>> Records(ect="ect-014", sessions=(held,)).note("y1-m5-w3#n1").text
    'The entry routine works'
    """

    ect: Name
    programme: Id | None = None
    sessions: tuple[SessionRecord, ...] = ()

    def contradictions(self) -> Iterator[str]:
        """Ids that would make a link mean two things."""
        for doubled in repeated(record.id for record in self.sessions):
            yield f"two sessions have the id {doubled!r}; every session has its own"
        for record in self.sessions:
            for doubled in repeated(_ids(record)):
                yield f"{record.id}#{doubled} stands for two things; every note and action has its own id"

    def note(self, link: str) -> Note | None:
        """The note that a link such as "y1-m5-w3#n1" leads to, or None."""
        session, _, note = link.partition("#")
        return next(
            (each for record in self.sessions if record.id == session for each in record.notes if each.id == note), None
        )


def _ids(record: SessionRecord) -> list[str]:
    return [note.id for note in record.notes] + [action.id for action in record.actions]
