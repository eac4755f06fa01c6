"""The rule that more than one concrete action leads to a target."""

from attrs import evolve

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.ONE_ACTION,
    code="STEP005",
    severity=Severity.WARNING,
    criterion=Criterion.ACTION_STEPS,
    bad=(Example("one action", lambda target: evolve(target, steps=target.steps[:1])),),
)
def way_has_more_than_one_step(flag: Flag, _target: Target) -> Flaw:
    """More than one concrete action leads to a target.

    Why it matters:
        With one action there is nothing to follow up between now and the end.

    How to put it right:
        Add what comes after it.

    Source:
        The project's guide to judging targets, action steps; the mentor session at the end of Year 1: check
        that targets are SMART.
    """
    return Flaw(
        message=f"Only one action step is written down that can be done: “{flag.shown}”.",
        fix="Add what comes before or after it: try it, look at it with your mentor, change it.",
        at=flag.path,
    )
