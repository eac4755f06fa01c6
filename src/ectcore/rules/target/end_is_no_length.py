"""The rule that a target says by when."""

from collections.abc import Iterator

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import due_by
from ectcore.wording.flag import Want
from ectcore.wording.reading import read


@rule(
    code="T005",
    severity=Severity.WARNING,
    criterion=Criterion.TIME_BOUND,
    bad=(Example("a length of time", due_by("within 24 hours")),),
)
def end_is_no_length(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A target says by when, not only how long something takes.

    Why it matters:
        A length of time does not say when it begins or ends.

    How to put it right:
        Give the day on which the time is over.

    Source:
        The project's guide to judging targets, time-bound; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    if flag := read(target, about).flag(Want.DURATION):
        yield Flaw(
            message=f"“{flag.shown}” is a length of time, not a date.",
            fix="Give the day on which the time is over.",
            at=flag.path,
        )
