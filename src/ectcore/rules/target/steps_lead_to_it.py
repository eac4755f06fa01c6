"""The rule that action steps lead to a target."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import quoted_or
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.reading import read

_in_one_sentence = reworded(
    "Hinge questions with 8C: first write two for the forces unit, then ask one on mini whiteboards"
)


@rule(
    code="STEP001",
    severity=Severity.ADVICE,
    needs=("plan",),
    bad=(Example("the steps stand in the sentence only", lambda target: evolve(_in_one_sentence(target), steps=())),),
)
def steps_lead_to_it(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """Two action steps or more are written down for a target of a plan.

    Why it matters:
        Between one step and the target there is nothing to follow up, and steps that stand in the target's own
        sentence have nobody who does them and no day. This is advice, and speaks for no letter; one line may hold
        several.

    How to put it right:
        Write down the first thing to do, then the next, each with who does it and by when.

    Source:
        The mentor session at the end of Year 1: clear action steps are identified to work
        towards each target. How many is a setting of the project's own.
    """
    written = len(target.steps)
    if written < about.settings.fewest_steps and written != 1 and not read(target, about).steps:
        shown = quoted_or(target.statement, "this target")
        yield Flaw(
            message=f"Too few action steps are written down for {shown}."
            if written
            else f"The action steps of {shown} stand in its own sentence only.",
            fix="Write down the first thing to do and then the next, each with who does it and by when.",
            at=("steps",),
        )
