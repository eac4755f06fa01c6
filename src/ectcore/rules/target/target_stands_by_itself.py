"""The rule that a target says itself what it is about."""

from collections.abc import Iterator

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Want
from ectcore.wording.reading import read


@rule(
    code="S008",
    severity=Severity.WARNING,
    criterion=Criterion.SPECIFIC,
    bad=(Example("a reference to another sheet", reworded("As above")),),
)
def target_stands_by_itself(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A target says itself what it is about.

    Why it matters:
        The plan is read months later, perhaps by another mentor, who was not there.

    How to put it right:
        Write out what the target refers to.

    Source:
        The project's guide to judging targets, specific; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    if flag := read(target, about).flag(Want.CROSS_REFERENCE):
        yield Flaw(
            message=f"“{flag.shown}” sends the reader elsewhere; the target itself is not said.",
            fix="Write out in a sentence what was agreed.",
            at=flag.path,
        )
