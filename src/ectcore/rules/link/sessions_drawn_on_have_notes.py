"""The rule that the sessions that the review of the year draws on have notes."""

from collections.abc import Iterator

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.walk import changed
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan


@rule(
    code="LINK004",
    severity=Severity.ADVICE,
    needs=("records",),
    bad=(
        Example(
            "a session of which nothing is kept",
            lambda plan: changed(plan, ("year_review", "drawn_on"), lambda drawn_on: (*drawn_on, "y1-m5-w4")),
        ),
    ),
)
def sessions_drawn_on_have_notes(plan: ActionPlan, about: Circumstances) -> Iterator[Flaw]:
    """The sessions that the review of the year draws on have notes.

    Why it matters:
        What was discussed in a session without a note is remembered by nobody, or by one of the
        two.

    How to put it right:
        Ask what was discussed in it and write a line, or leave it out: sessions may be missed.

    Source:
        The mentor session at the end of Year 1: refer back to the notes made in each of the
        sessions; UCL's programme handbook lets sessions be missed.
    """
    noted = {record.id for record in about.records.sessions if record.notes} if about.records else set()
    for index, name in enumerate(plan.year_review.drawn_on):
        if name not in noted:
            yield Flaw(
                message=f"The review of the year draws on session “{name}”, and no note of it is kept.",
                fix="Ask what was discussed in it and write a line, or leave it out.",
                at=("year_review", "drawn_on", index),
            )
