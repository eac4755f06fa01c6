"""The rule that a target says by when it is to be met."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import due_by
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.START,
    code="T006",
    severity=Severity.WARNING,
    criterion=Criterion.TIME_BOUND,
    bad=(Example("a start", due_by("from 7 September")),),
)
def end_is_no_start(flag: Flag, _target: Target) -> Flaw:
    """A target says by when it is to be met, not only when it begins.

    Why it matters:
        With a start alone there is no day on which to look back.

    How to put it right:
        Add the end.

    Source:
        The project's guide to judging targets, time-bound; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” says when it begins, not by when it is met.",
        fix="Add the day on which you look at it together.",
        at=flag.path,
    )
