"""The rule that a target is about an aspect of teaching."""

from collections.abc import Iterator

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Want
from ectcore.wording.reading import read


@rule(
    code="R002",
    severity=Severity.WARNING,
    criterion=Criterion.RELEVANT,
    bad=(Example("a slogan", reworded("Be the best version of myself and shine")),),
)
def aim_is_more_than_a_slogan(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A target is about an aspect of teaching, not a slogan.

    Why it matters:
        Shine, settle in and be the best fit every meeting and help in none.

    How to put it right:
        Name the aspect of your teaching that this meeting was about.

    Source:
        The project's guide to judging targets, relevant; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    if flag := read(target, about).flag(Want.SLOGAN):
        yield Flaw(
            message=f"“{flag.shown}” could stand in any plan; it names no aspect of teaching.",
            fix="Name the aspect of your teaching that the meeting was about, and what will change.",
            at=flag.path,
        )
