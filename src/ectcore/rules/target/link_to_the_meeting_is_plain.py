"""The rule that it is plain how a target serves what the meeting was about."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.UNSURE_FOCUS,
    code="R007",
    severity=Severity.ADVICE,
    criterion=None,
    bad=(Example("no topic named", reworded("Zigzag strips in 4 of 5 lessons with 8C")),),
)
def link_to_the_meeting_is_plain(flag: Flag, _target: Target) -> Flaw:
    """It is plain how a target serves what the meeting was about.

    Why it matters:
        The words of the target name no topic, so its link to the meeting could not be judged.

    How to put it right:
        Say in the reason how it serves the focus.

    Source:
        The project's guide to judging targets, relevant; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"The words do not show for certain how this serves “{flag.shown}”.",
        fix="Say in the reason how it serves the focus of the meeting.",
        at=flag.path,
    )
