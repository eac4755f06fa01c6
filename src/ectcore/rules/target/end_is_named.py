"""The rule that a target names a point by which it is to be met or looked at."""

from attrs import evolve

from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.NO_END,
    code="T015",
    severity=Severity.WARNING,
    criterion=Criterion.TIME_BOUND,
    bad=(
        Example(
            "no point in time",
            lambda target: evolve(reworded("Ask a hinge question with mini whiteboards in 8C")(target), due=None),
        ),
    ),
)
def end_is_named(flag: Flag, target: Target) -> Flaw:
    """A target names a point by which it is to be met or looked at.

    Why it matters:
        Without one it slips behind the lessons of the week.

    How to put it right:
        Give a day, a point of the school year, or the next meeting.

    Source:
        The project's guide to judging targets, time-bound; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"Nothing says by when “{in_short(target.statement)}” is to be met or looked at.",
        fix="Add a day or a point of the school year: “by half term”, “before the data drop”.",
        at=flag.path,
    )
