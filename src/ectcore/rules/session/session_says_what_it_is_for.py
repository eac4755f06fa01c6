"""The rule that a session says what it is for."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.session import Session


@rule(
    code="SES002",
    severity=Severity.ADVICE,
    bad=(Example("no learning intentions", lambda session: evolve(session, learning_intentions=())),),
)
def session_says_what_it_is_for(session: Session, _about: Circumstances) -> Iterator[Flaw]:
    """A session states its learning intentions.

    Why it matters:
        Mentor and ECT can then tell at the end whether the time did what it was for.

    How to put it right:
        Write what the ECT will learn or do, in one or two lines.

    Source:
        57 of UCL's 59 published mentor sessions state learning intentions.
    """
    if not session.learning_intentions:
        yield Flaw(
            message=f"“{in_short(session.title)}” does not say what the ECT will learn or do in it.",
            fix="Write what it is for, in one or two lines.",
            at=("learning_intentions",),
        )
