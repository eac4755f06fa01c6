"""The rule that a target says where it holds."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.NO_BOUND,
    code="S005",
    severity=Severity.WARNING,
    criterion=Criterion.SPECIFIC,
    bad=(Example("a technique without a place", reworded("Ask hinge questions", "Ticked off by the mentor")),),
)
def practice_has_a_place(flag: Flag, _target: Target) -> Flaw:
    """A target says where it holds: with which class, in which phase, on which text, for whom.

    Why it matters:
        A practice that is to be everywhere begins nowhere.

    How to put it right:
        Add the class, the part of the lesson, the unit or the occasion with which you begin.

    Source:
        The project's guide to judging targets, specific; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” does not say where: no class, phase, unit or occasion.",
        fix="Add where you begin: “… with (which class)” or “… in (which part of the lesson)”.",
        at=flag.path,
    )
