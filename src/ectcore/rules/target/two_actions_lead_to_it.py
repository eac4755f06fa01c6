"""The rule that at least two concrete actions lead to a target."""

from attrs import evolve

from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.NO_ACTIONS,
    code="STEP020",
    severity=Severity.WARNING,
    criterion=Criterion.ACTION_STEPS,
    bad=(Example("no steps", lambda target: evolve(target, steps=())),),
)
def two_actions_lead_to_it(flag: Flag, target: Target) -> Flaw:
    """At least two concrete actions lead to a target.

    Why it matters:
        Without a first thing to do, nothing is done until the week before the review.

    How to put it right:
        Write two things to do, each with its verb and its object.

    Source:
        The project's guide to judging targets, action steps; the mentor session at the end of Year 1: check
        that targets are SMART.
    """
    return Flaw(
        message=f"No concrete action leads to “{in_short(target.statement)}” yet.",
        fix="Write two things to do, each with a verb and what it is done to.",
        at=flag.path,
    )
