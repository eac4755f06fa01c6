"""The rule that a target names what will be done or seen."""

from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.TOPIC_ONLY,
    code="S002",
    severity=Severity.WARNING,
    criterion=Criterion.SPECIFIC,
    bad=(Example("a topic and a class", reworded("Improve questioning in Year 8")),),
)
def topic_becomes_a_practice(flag: Flag, _target: Target) -> Flaw:
    """A target names what will be done or seen, not only the topic that it belongs to.

    Why it matters:
        Under a topic such as behaviour or questioning two people picture different things, and nobody knows in
        the next lesson what to do first.

    How to put it right:
        Say what you or the pupils will do, and with which class or in which part of the lesson.

    Source:
        The project's guide to judging targets, specific; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"“{flag.shown}” names a topic; it does not say what would be seen.",
        fix="Write what will be done and where: “(do what) in (which lesson phase) with (which class)”.",
        at=flag.path,
    )
