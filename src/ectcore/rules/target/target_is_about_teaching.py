"""The rule that a target serves the ECT's teaching or professional duties."""

from attrs import evolve

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.OFF_DUTY,
    code="R003",
    severity=Severity.WARNING,
    criterion=Criterion.RELEVANT,
    bad=(
        Example(
            "a cake sale",
            lambda target: evolve(reworded("Bake 40 cakes for the PTA cake sale in the hall")(target), why=""),
        ),
    ),
)
def target_is_about_teaching(flag: Flag, _target: Target) -> Flaw:
    """A target serves the ECT's teaching or professional duties.

    Why it matters:
        Personal life, premises, trips and sales may be worth doing; an induction plan is not the place.

    How to put it right:
        Say what it does for your teaching, or leave it to another list.

    Source:
        The project's guide to judging targets, relevant; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” is not about your teaching or professional duties.",
        fix="Say how it serves the pupils' learning, or put it on another list.",
        at=flag.path,
    )
