"""The draft of a plan that mentor and ECT bring to the table."""

from collections.abc import Iterator
from typing import Final

from ectcore.errors import DocumentError, Problem
from ectcore.mentoring.module_notes import ModuleNotes, module_notes
from ectcore.model.field import Day, quoted
from ectcore.model.people import Person
from ectcore.model.plan import ActionPlan, Meeting
from ectcore.model.programme import Programme
from ectcore.model.records import Records
from ectcore.model.review import YearReview
from ectcore.model.session import Session
from ectcore.model.settings import Settings
from ectcore.model.target import Target

_LAST_YEAR: Final = 4


def draft_plan(
    session: Session,
    *,
    plan_id: str,
    ect: Person,
    meeting_on: Day,
    records: Records | None = None,
    programme: Programme | None = None,
    mentor: Person | None = None,
    settings: Settings = Settings(),
) -> ActionPlan:
    """The plan before the meeting: what is known filled in, the rest left to the pair.

    The summary of the year has a line for each note of the module's sessions, with its link,
    to be gone through and then replaced; a note that its target rests on moves there by its
    link. Which sessions are the module's the programme tells, where it is known and has the
    session, and else their ids. Successes, approaches, plan reviews and follow-up are left empty, and as many targets
    as a plan should have at most stand ready without a word.

    Raises:
        DocumentError: the records are somebody else's.
        InvalidValueError: the plan's id or the day is not one, or the notes are longer than
            a text may be.

    >>> from datetime import date
    >>> session = Session(id="y1-m5-w7", title="Review of Year 1", year=1, completes_year=1)
    >>> ect, id_ = Person(id="ect-014"), "1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93"
    >>> plan = draft_plan(session, plan_id=id_, ect=ect, meeting_on=date(2026, 7, 14))
    >>> plan.for_year, [target.id for target in plan.targets]
    (2, ['target-1', 'target-2', 'target-3'])
    """
    if records and records.ect != ect.id:
        whose = f"{quoted(records.ect)} is not {quoted(ect.id)}; the notes of one ECT do not go into another's plan"
        raise DocumentError([Problem("/ect", "the records, ect", whose)])
    recalled = module_notes(session, records, programme)
    for_year = _year_after(session)
    return ActionPlan(
        id=plan_id,
        ect=ect,
        mentor=mentor,
        meeting=Meeting(on=meeting_on, focus=session.title, year=session.year, session=session.id),
        title=f"Action plan for Year {for_year}" if for_year else "Action plan",
        for_year=for_year,
        year_review=YearReview(
            drawn_on=tuple(each.session for each in recalled.sessions), summary="\n".join(_gone_over(recalled))
        ),
        targets=tuple(Target(id=f"target-{number}", statement="") for number in range(1, settings.most_targets + 1)),
    )


def _year_after(session: Session) -> int | None:
    if session.completes_year is None:
        return session.year
    return session.completes_year + 1 if session.completes_year < _LAST_YEAR else None


def _gone_over(recalled: ModuleNotes) -> Iterator[str]:
    for session in recalled.sessions:
        for note in session.notes:
            yield f"{session.title}: {note.text} ({session.link(note)})"
        if not session.notes:
            yield f"{session.title}: no note ({session.session})"
    for missing in recalled.not_recorded:
        yield f"{missing.title}: no record ({missing.id})"
    if recalled.weeks_without_record:
        yield f"No record: week {', '.join(map(str, recalled.weeks_without_record))}"
