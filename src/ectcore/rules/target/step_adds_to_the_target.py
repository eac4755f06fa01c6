"""The rule that a step says more than the target."""

from collections.abc import Iterator

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import stepwise
from ectcore.wording.flag import Want
from ectcore.wording.reading import read


@rule(
    code="STEP008",
    severity=Severity.WARNING,
    criterion=Criterion.ACTION_STEPS,
    bad=(Example("the target again", stepwise("Hinge question mini whiteboards", "Independent work hinge question")),),
)
def step_adds_to_the_target(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A step says more than the target.

    Why it matters:
        A step that repeats the target is no way towards it.

    How to put it right:
        Say what comes first.

    Source:
        The project's guide to judging targets, action steps; the mentor session at the end of Year 1: check
        that targets are SMART.
    """
    if flag := read(target, about).flag(Want.RESTATED):
        yield Flaw(
            message=f"“{flag.shown}” says the target once more.",
            fix="Say what you will do first on the way there.",
            at=flag.path,
        )
