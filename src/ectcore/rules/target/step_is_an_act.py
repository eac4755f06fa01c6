"""The rule that a step is an act."""

from collections.abc import Iterator

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import stepwise
from ectcore.wording.flag import Want
from ectcore.wording.reading import read


@rule(
    code="STEP007",
    severity=Severity.WARNING,
    criterion=Criterion.ACTION_STEPS,
    bad=(Example("attitudes", stepwise("Be positive", "Stay calm")),),
)
def step_is_an_act(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A step is an act, not an attitude.

    Why it matters:
        Nobody can tick off having been positive.

    How to put it right:
        Say what you would do.

    Source:
        The project's guide to judging targets, action steps; the mentor session at the end of Year 1: check
        that targets are SMART.
    """
    if flag := read(target, about).flag(Want.ATTITUDES):
        yield Flaw(
            message=f"“{flag.shown}” is an attitude; it does not say what to do.",
            fix="Say what you would do, beginning with the verb: write, ask, show, watch, count.",
            at=flag.path,
        )
