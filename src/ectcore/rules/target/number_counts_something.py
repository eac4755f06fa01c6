"""The rule that a number in a target counts something; the name of a class or a year is no measure."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.BARE_NUMBER,
    code="M002",
    severity=Severity.WARNING,
    criterion=Criterion.MEASURABLE,
    bad=(Example("only the name of a class", reworded("Ask hinge questions before independent work in 8C", "")),),
)
def number_counts_something(flag: Flag, _target: Target) -> Flaw:
    """A number in a target counts something; the name of a class or a year is no measure.

    Why it matters:
        Year 9, KS3 and a date look like figures, yet nobody can call a result by them.

    How to put it right:
        Say how many, how often or what share of what.

    Source:
        The project's guide to judging targets, measurable; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” by itself measures nothing: it is not said how many, how often or how much.",
        fix="Add a count or a share: “(how many) of (how many) (pupils, books, lessons)”.",
        at=flag.path,
    )
