"""The rule that what a target asks has bounds."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.BOUNDLESS,
    code="A006",
    severity=Severity.WARNING,
    criterion=Criterion.ACHIEVABLE,
    bad=(Example("everything", reworded("Ask hinge questions in 8C on everything there is in the unit")),),
)
def work_has_an_end(flag: Flag, _target: Target) -> Flaw:
    """What a target asks has bounds.

    Why it matters:
        Everything, every night and all subjects cannot be finished, so there is never a success.

    How to put it right:
        Choose the part with which you begin.

    Source:
        The project's guide to judging targets, achievable; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” sets no limit to the work.",
        fix="Choose one part to begin with: one class, one unit, one evening.",
        at=flag.path,
    )
