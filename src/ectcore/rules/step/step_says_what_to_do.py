"""The rule that an action step says something."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.target import ActionStep


@rule(
    code="STEP003",
    severity=Severity.ERROR,
    bad=(Example("the step has no words", lambda step: evolve(step, text="")),),
)
def step_says_what_to_do(step: ActionStep, _about: Circumstances) -> Iterator[Flaw]:
    """An action step says what is to be done.

    Why it matters:
        Nobody can do a step that has an owner and a date and no words.

    How to put it right:
        Write what to do, beginning with the verb, or take the empty step out.

    Source:
        The mentor session at the end of Year 1: clear action steps are identified.
    """
    if not step.text.strip():
        yield Flaw(
            message="This action step has no words.",
            fix="Write what to do, beginning with the verb, or take the empty step out.",
            at=("text",),
        )
