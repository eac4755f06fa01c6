"""The rule that a target fits what the meeting was about, or says how it is linked."""

from attrs import evolve

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.OFF_FOCUS,
    code="R005",
    severity=Severity.WARNING,
    criterion=Criterion.RELEVANT,
    bad=(
        Example(
            "another topic",
            lambda target: evolve(reworded("Fade the scaffolds of three EAL pupils in 8C")(target), why=""),
        ),
    ),
)
def target_fits_the_meeting(flag: Flag, _target: Target) -> Flaw:
    """A target fits what the meeting was about, or says how it is linked.

    Why it matters:
        What mentor and ECT went into together is fresh, and has a next step waiting.

    How to put it right:
        Add to the reason how it serves the focus, or choose a target from the focus.

    Source:
        The project's guide to judging targets, relevant; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” is on another topic than the meeting, and no link is given.",
        fix="Add to the reason how it serves what the meeting was about.",
        at=flag.path,
    )
