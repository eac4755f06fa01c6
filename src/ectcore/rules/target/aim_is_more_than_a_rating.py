"""The rule that a target says what changes."""

from collections.abc import Iterator

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Want
from ectcore.wording.reading import read


@rule(
    code="S006",
    severity=Severity.WARNING,
    criterion=Criterion.SPECIFIC,
    bad=(Example("a rating", reworded("Be secure on TS6")),),
)
def aim_is_more_than_a_rating(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A target says what changes, not only how it will be rated.

    Why it matters:
        A rating follows from what is done; by itself it tells nobody what to do differently.

    How to put it right:
        Name what you would do differently to be rated so, and keep the rating as the check.

    Source:
        The project's guide to judging targets, specific; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    if flag := read(target, about).flag(Want.RATING_AS_AIM):
        yield Flaw(
            message=f"“{flag.shown}” says how it will be rated, not what you will do differently.",
            fix="Say what will change in lessons, and keep the rating as the check.",
            at=flag.path,
        )
