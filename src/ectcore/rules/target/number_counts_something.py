"""The rule that a number in a target counts something."""

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
    bad=(Example("a number of nothing", reworded("Ask hinge questions before independent work in 8C, 60%", "")),),
)
def number_counts_something(flag: Flag, _target: Target) -> Flaw:
    """A number in a target counts something that is named.

    Why it matters:
        Of "60%" or "attendance 97" nobody can tell what is to be counted, and so whether it is met.

    How to put it right:
        Say of what: how many pupils, books or lessons, or what share of them.

    Source:
        The project's guide to judging targets, measurable; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” by itself measures nothing: it is not said what is counted.",
        fix="Add a count or a share: “(how many) of (how many) (pupils, books, lessons)”.",
        at=flag.path,
    )
