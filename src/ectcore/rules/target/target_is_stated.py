"""The rule that a target says something."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target


@rule(
    code="S001",
    severity=Severity.ERROR,
    criterion=Criterion.SPECIFIC,
    bad=(Example("the box for the target is empty", lambda target: evolve(target, statement=" ")),),
)
def target_is_stated(target: Target, _about: Circumstances) -> Iterator[Flaw]:
    """A target says in words what the ECT sets out to reach.

    Why it matters:
        Steps and dates under an empty target lead nowhere, and in the plan review nobody
        can say whether it was met. Nothing else is asked of its words, and it meets no letter.

    How to put it right:
        Write one sentence: what will be seen, in which class or lesson, how much of it.
        Or take the empty target out.

    Source:
        The mentor session at the end of Year 1: check that targets are SMART.
    """
    if not target.statement.strip():
        yield Flaw(
            message="This target is empty.",
            fix="Write in one sentence what will be seen and where, or take this target out.",
            at=("statement",),
        )
