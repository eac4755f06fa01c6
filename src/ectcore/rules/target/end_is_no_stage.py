"""The rule that a target says in which year a stage ends."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import due_by
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.STAGE,
    code="T008",
    severity=Severity.WARNING,
    criterion=Criterion.TIME_BOUND,
    bad=(Example("a stage", due_by("by the end of KS4")),),
)
def end_is_no_stage(flag: Flag, _target: Target) -> Flaw:
    """A target says in which year a stage ends.

    Why it matters:
        By Year 9 or the end of KS4 may be years away.

    How to put it right:
        Give the date.

    Source:
        The project's guide to judging targets, time-bound; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” is a stage of schooling; it does not say which year.",
        fix="Give the date.",
        at=flag.path,
    )
