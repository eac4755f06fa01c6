"""The rule that a target asks for more than turning up, clicking through or a small errand."""

from collections.abc import Iterator

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Want
from ectcore.wording.reading import read


@rule(
    code="A007",
    severity=Severity.WARNING,
    criterion=Criterion.ACHIEVABLE,
    bad=(
        Example(
            "a click-through",
            reworded("Score 10 out of 10 on the online quiz about hinge questions with mini whiteboards"),
        ),
    ),
)
def target_stretches(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A target asks for more than turning up, clicking through or a small errand.

    Why it matters:
        A target should be a challenge; what is done in half an hour belongs on a list of jobs.

    How to put it right:
        Add what you will do with it in lessons, or put it on the list of jobs.

    Source:
        The project's guide to judging targets, achievable; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    if flag := read(target, about).flag(Want.NO_STRETCH):
        yield Flaw(
            message=f"“{flag.shown}” is soon done and asks for no change in teaching.",
            fix="Add what you will try in lessons because of it.",
            at=flag.path,
        )
