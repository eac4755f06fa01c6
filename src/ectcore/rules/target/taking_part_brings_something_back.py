"""The rule that a target to attend, read or watch says what to look for or what to bring back."""

from collections.abc import Iterator

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Want
from ectcore.wording.reading import read


@rule(
    code="S007",
    severity=Severity.WARNING,
    criterion=Criterion.SPECIFIC,
    bad=(Example("watching somebody", reworded("Watch Mr Adeyemi use mini whiteboards in 9A")),),
)
def taking_part_brings_something_back(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A target to attend, read or watch says what to look for or what to bring back.

    Why it matters:
        Having been there changes no lesson.

    How to put it right:
        Add what to look for, and what you will try with which class.

    Source:
        The project's guide to judging targets, specific; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    if flag := read(target, about).flag(Want.TAKING_PART):
        yield Flaw(
            message=f"“{flag.shown}” says that you take part, not what you look for or bring back.",
            fix="Add what to look for and what you will try: “… list three cues and use one with (which class)”.",
            at=flag.path,
        )
