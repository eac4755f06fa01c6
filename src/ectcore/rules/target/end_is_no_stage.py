"""The rule that a target says in which year a stage ends."""

from collections.abc import Iterator

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import due_by
from ectcore.wording.flag import Want
from ectcore.wording.reading import read


@rule(
    code="T008",
    severity=Severity.WARNING,
    criterion=Criterion.TIME_BOUND,
    bad=(Example("a stage", due_by("by the end of KS4")),),
)
def end_is_no_stage(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A target says in which year a stage ends.

    Why it matters:
        By Year 9 or the end of KS4 may be years away.

    How to put it right:
        Give the date.

    Source:
        The project's guide to judging targets, time-bound; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    if flag := read(target, about).flag(Want.STAGE):
        yield Flaw(
            message=f"“{flag.shown}” is a stage of schooling; it does not say which year.",
            fix="Give the date.",
            at=flag.path,
        )
