"""The rule that a target to attend, read or watch says what to look for or what to bring back."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.TAKING_PART,
    code="S007",
    severity=Severity.WARNING,
    criterion=Criterion.SPECIFIC,
    bad=(Example("watching somebody", reworded("Watch Mr Adeyemi use mini whiteboards in 9A")),),
)
def taking_part_brings_something_back(flag: Flag, _target: Target) -> Flaw:
    """A target to attend, read or watch says what to look for or what to bring back.

    Why it matters:
        Having been there changes no lesson.

    How to put it right:
        Add what to look for, and what you will try with which class.

    Source:
        The project's guide to judging targets, specific; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” says that you take part, not what you look for or bring back.",
        fix="Add what to look for and what you will try: “… list three cues and use one with (which class)”.",
        at=flag.path,
    )
