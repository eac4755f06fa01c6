"""The timed agenda of a mentor session, with the notes that it asks for."""

from collections.abc import Sequence

from attrs import frozen

from ectcore.mentoring.module_notes import ModuleNotes, module_notes
from ectcore.mentoring.position import whats_next
from ectcore.model.programme import Programme
from ectcore.model.records import Records
from ectcore.model.session import ActivityKind, Session, Step, StepKind


@frozen
class AgendaItem:
    """A step of the session as the pair has it on the table.

    Attributes:
        label: what the step is called.
        starts_after: how many minutes into the meeting it begins; None where an earlier
            step does not say how long it takes.
        minutes: how long it takes; None where that is not stated.
        guidance: what is said of the step as a whole.
        activities: what can be done in it: suggestions, not a checklist.
        recalled: the notes of the module, beside the step that asks for them.

    >>> AgendaItem(label="Next Steps", starts_after=45, minutes=5).starts_after
    45
    """

    label: str
    starts_after: int | None
    minutes: int | None
    guidance: str = ""
    activities: tuple[str, ...] = ()
    recalled: ModuleNotes | None = None


@frozen
class Agenda:
    """The agenda of a meeting.

    Attributes:
        title: the session's title.
        intentions: what the ECT will learn or do.
        items: the steps, in order.
        minutes: how long the meeting takes: as stated for the session, or else the sum of
            the steps; None where one of them is not stated.
        closing: what the session says at its end.
        comes_after: where the programme is known, what comes after the session, in sentences.

    >>> Agenda(title="Review", intentions=(), items=(), minutes=50).minutes
    50
    """

    title: str
    intentions: tuple[str, ...]
    items: tuple[AgendaItem, ...]
    minutes: int | None
    closing: str = ""
    comes_after: tuple[str, ...] = ()


def agenda(session: Session, records: Records | None = None, programme: Programme | None = None) -> Agenda:
    """The agenda of the session, with what the ECT's records hold of its module, and what comes after it.

    Raises:
        UnknownNameError: the programme has no such session.

    >>> steps = (Step(label="Review", minutes=20), Step(label="Plan"), Step(label="Next Steps", minutes=5))
    >>> session = Session(id="y1-m5-w7", title="Review", steps=steps)
    >>> [(item.starts_after, item.minutes) for item in agenda(session).items]
    [(0, 20), (20, None), (None, 5)]
    """
    steps = session.steps or (Step(label=session.title, minutes=session.minutes),)
    *starts, end = _starts(steps)
    recalled = module_notes(session, records, programme) if records else None
    comes_after = tuple(whats_next(session, programme).sentences()) if programme else ()
    if session.closing and session.completes_year:
        comes_after = comes_after[1:]
    distances = [_distance_from_planning(step) for step in steps]
    asks = distances.index(min(distances))
    items = tuple(
        AgendaItem(
            label=step.label,
            starts_after=start,
            minutes=step.minutes,
            guidance=step.guidance,
            activities=tuple(activity.text for activity in step.activities),
            recalled=recalled if place == asks else None,
        )
        for place, (step, start) in enumerate(zip(steps, starts, strict=True))
    )
    minutes = session.minutes or end
    return Agenda(session.title, session.learning_intentions, items, minutes, session.closing, comes_after)


def _starts(steps: Sequence[Step]) -> list[int | None]:
    """When each step begins, in minutes, and when the last one ends."""
    starts: list[int | None] = [0]
    for step in steps:
        before = starts[-1]
        starts.append(None if before is None or step.minutes is None else before + step.minutes)
    return starts


def _distance_from_planning(step: Step) -> int:
    """How far a step is from asking for the notes: the plan is made with them, the review looks back."""
    if StepKind.ACTION_PLANNING in step.kinds:
        return 0
    if any(activity.kind is ActivityKind.ACTION_PLANNING for activity in step.activities):
        return 1
    return 2 if StepKind.REVIEW in step.kinds else 3
