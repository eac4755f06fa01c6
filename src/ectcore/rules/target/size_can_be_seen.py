"""The rule that a target shows how big it is."""

from attrs import evolve

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.SIZE_UNSEEN,
    code="A002",
    severity=Severity.WARNING,
    criterion=Criterion.ACHIEVABLE,
    bad=(
        Example("a wish without steps", lambda target: evolve(reworded("Improve questioning", "")(target), steps=())),
    ),
)
def size_can_be_seen(flag: Flag, _target: Target) -> Flaw:
    """A target shows how big it is: by what is done, by a measure or by its steps.

    Why it matters:
        With none of these nobody can say whether it can be done, or whether it asks anything.

    How to put it right:
        Say what will be done, or write two steps.

    Source:
        The project's guide to judging targets, achievable; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"Nothing in “{flag.shown}” shows how big a job this is.",
        fix="Name the practice, a measure or two steps, so that its size can be seen.",
        at=flag.path,
    )
