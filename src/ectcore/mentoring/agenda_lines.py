"""An agenda as lines of plain text."""

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Final

from ectcore.mentoring.agenda import Agenda, AgendaItem
from ectcore.mentoring.module_notes import ModuleNotes, SessionNotes

_UNKNOWN: Final = "time not stated"


def agenda_lines(agenda: Agenda, width: int = 80) -> tuple[str, ...]:
    r"""The agenda as a terminal shows it, no line wider than so many characters (at least 40).

    >>> from ectcore.mentoring.agenda import agenda as agenda_of
    >>> from ectcore.model.session import Session, Step
    >>> steps = (Step(label="Plan", minutes=45), Step(label="Next Steps"))
    >>> session = Session(id="y1-m5-w7", title="Review of Year 1", steps=steps)
    >>> print("\n".join(agenda_lines(agenda_of(session))))
    Review of Year 1
    time not stated
    <BLANKLINE>
    0:00  Plan, 45 minutes
    <BLANKLINE>
    0:45  Next Steps, time not stated
    """
    return tuple(_lines(agenda, max(width, 40)))


def _lines(agenda: Agenda, width: int) -> Iterator[str]:
    yield from _wrapped(agenda.title, width)
    yield _lasting(agenda.minutes)
    yield from _listed("What it is for", agenda.intentions, width)
    for item in agenda.items:
        yield ""
        yield from _item(item, width)
    if agenda.closing:
        yield ""
        yield from _wrapped(agenda.closing, width)
    if agenda.comes_after:
        yield ""
    for sentence in agenda.comes_after:
        yield from _wrapped(sentence, width)


def _item(item: AgendaItem, width: int) -> Iterator[str]:
    start = "?:??" if item.starts_after is None else f"{item.starts_after // 60}:{item.starts_after % 60:02}"
    yield from _wrapped(f"{item.label}, {_lasting(item.minutes)}", width, first=f"{start}  ", rest="      ")
    for paragraph in item.guidance.splitlines():
        yield from _wrapped(paragraph, width, first="      ")
    for activity in item.activities:
        yield from _wrapped(activity, width, first="      - ", rest="        ")
    if item.recalled:
        yield from _recalled(item.recalled, width)


def _recalled(recalled: ModuleNotes, width: int) -> Iterator[str]:
    yield ""
    yield "      Notes of the module's sessions"
    if not recalled.sessions:
        yield from _wrapped(
            "none: the records hold no other session of this module", width, first="      - ", rest="        "
        )
    for session in recalled.sessions:
        yield from _session(session, width)
    if recalled.weeks_without_record:
        weeks = ", ".join(map(str, recalled.weeks_without_record))
        noun = "week" if len(recalled.weeks_without_record) == 1 else "weeks"
        yield from _wrapped(f"no record of {noun} {weeks}", width, first="      - ", rest="        ")
    for missing in recalled.not_recorded:
        yield from _wrapped(f"{missing.title}: no record ({missing.id})", width, first="      - ", rest="        ")


def _session(session: SessionNotes, width: int) -> Iterator[str]:
    yield from _wrapped(
        session.title + ("" if session.notes else ": no note"), width, first="      - ", rest="        "
    )
    for note in session.notes:
        yield from _wrapped(f"{note.text} ({session.link(note)})", width, first="          ")
    for action in session.open_actions:
        due = f", due {action.due}" if action.due else ""
        yield from _wrapped(f"still open: {action.text}{due}", width, first="          ")


def _lasting(minutes: int | None) -> str:
    if minutes is None:
        return _UNKNOWN
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def _listed(heading: str, texts: Iterable[str], width: int) -> Iterator[str]:
    listed = [line for text in texts for line in _wrapped(text, width, first="- ", rest="  ")]
    if listed:
        yield ""
        yield heading
        yield from listed


def _wrapped(text: str, width: int, *, first: str = "", rest: str | None = None) -> list[str]:
    return wrap(
        text, width, initial_indent=first, subsequent_indent=first if rest is None else rest, break_on_hyphens=False
    )
