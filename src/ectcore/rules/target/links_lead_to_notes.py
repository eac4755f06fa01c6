"""The rule that links lead to notes."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.target import Target


@rule(
    code="LINK001",
    severity=Severity.ERROR,
    needs=("records",),
    bad=(Example("a link to a note that is not there", lambda target: evolve(target, notes=("y1-m5-w9#n1",))),),
)
def links_lead_to_notes(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """Every link to a session note leads to a note of this ECT.

    Why it matters:
        The pair goes back over the notes to see what was discussed. A link that leads
        nowhere sends them searching.

    How to put it right:
        Write the session's id and the note's id as they stand in the notes file, or take
        the link out.

    Source:
        The mentor session at the end of Year 1: refer back to the notes made in each session.
    """
    if about.records is None:
        return
    for index, link in enumerate(target.notes):
        if about.records.note(link) is None:
            yield Flaw(
                message=f"No session note is called “{link}”.",
                fix="Write the ids of the session and of the note as they stand in the notes, or take the link out.",
                at=("notes", index),
            )
