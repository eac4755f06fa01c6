"""The rule that a step is something that the ECT or a named helper does."""

from collections.abc import Iterator

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import stepwise
from ectcore.wording.flag import Want
from ectcore.wording.reading import read


@rule(
    code="STEP006",
    severity=Severity.WARNING,
    criterion=Criterion.ACTION_STEPS,
    bad=(Example("hoped-for outcomes", stepwise("Pupils will understand more", "Pupils will enjoy the questions")),),
)
def step_is_done_not_hoped(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A step is something that the ECT or a named helper does, not what is hoped for.

    Why it matters:
        What pupils will do is the outcome; nobody can do it tomorrow morning.

    How to put it right:
        Say what you do so that it comes about.

    Source:
        The project's guide to judging targets, action steps; the mentor session at the end of Year 1: check
        that targets are SMART.
    """
    if flag := read(target, about).flag(Want.OUTCOMES):
        yield Flaw(
            message=f"“{flag.shown}” is what you hope for, not what you will do.",
            fix="Say what you do so that it comes about, beginning with the verb.",
            at=flag.path,
        )
