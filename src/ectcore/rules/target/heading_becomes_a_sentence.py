"""The rule that a target is more than a heading."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.HEADING_ONLY,
    code="S003",
    severity=Severity.WARNING,
    criterion=Criterion.SPECIFIC,
    bad=(Example("a heading", reworded("Year 8")),),
)
def heading_becomes_a_sentence(flag: Flag, _target: Target) -> Flaw:
    """A target is more than a heading.

    Why it matters:
        A heading says where to look and not what changes there.

    How to put it right:
        Make a sentence of it, beginning with what will be done.

    Source:
        The project's guide to judging targets, specific; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” is a heading; it does not say what will change.",
        fix="Begin with a verb: “(do what) in (which lesson phase) with (which class)”.",
        at=flag.path,
    )
