"""The rule that a session of several steps leaves time for the next steps."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.session import Session, StepKind


@rule(
    code="SES004",
    severity=Severity.ADVICE,
    bad=(
        Example(
            "a session that reviews and plans, and ends",
            lambda session: evolve(
                session, steps=tuple(evolve(step, kinds=(StepKind.REVIEW,)) for step in session.steps)
            ),
        ),
    ),
)
def session_ends_with_next_steps(session: Session, _about: Circumstances) -> Iterator[Flaw]:
    """A session of several steps leaves time for the next steps.

    Why it matters:
        What was talked about and not agreed on is gone by the next meeting.

    How to put it right:
        Keep five minutes at the end for what happens next, who sees to it, and when.

    Source:
        58 of UCL's 59 published mentor sessions end with Next Steps, most often of 5 minutes.
    """
    kinds = {kind for step in session.steps for kind in step.kinds}
    if len(session.steps) > 1 and not kinds & {StepKind.NEXT_STEPS, StepKind.ACTION_PLANNING, StepKind.OTHER}:
        yield Flaw(
            message=f"No step of “{in_short(session.title)}” is for the next steps.",
            fix="Keep five minutes at the end for what happens next, who sees to it, and when.",
            at=("steps",),
        )
