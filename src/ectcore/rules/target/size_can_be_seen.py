"""The rule that a target shows how big it is."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Want
from ectcore.wording.reading import read


@rule(
    code="A002",
    severity=Severity.WARNING,
    criterion=Criterion.ACHIEVABLE,
    bad=(
        Example("a wish without steps", lambda target: evolve(reworded("Improve questioning", "")(target), steps=())),
    ),
)
def size_can_be_seen(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A target shows how big it is: by what is done, by a measure or by its steps.

    Why it matters:
        With none of these nobody can say whether it can be done, or whether it asks anything.

    How to put it right:
        Say what will be done, or write two steps.

    Source:
        The project's guide to judging targets, achievable; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    if flag := read(target, about).flag(Want.SIZE_UNSEEN):
        yield Flaw(
            message=f"Nothing in “{flag.shown}” shows how big a job this is.",
            fix="Name the practice, a measure or two steps, so that its size can be seen.",
            at=flag.path,
        )
