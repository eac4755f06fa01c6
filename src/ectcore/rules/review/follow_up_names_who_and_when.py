"""The rule that what is to be followed up has somebody who sees to it, and a day."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.review import FollowUp


@rule(
    code="REV006",
    severity=Severity.ADVICE,
    bad=(Example("nobody sees to it", lambda follow_up: evolve(follow_up, who=None)),),
)
def follow_up_names_who_and_when(follow_up: FollowUp, _about: Circumstances) -> Iterator[Flaw]:
    """What is to be followed up has somebody who sees to it, and a day.

    Why it matters:
        What is everybody's is nobody's, and what has no day has next week.

    How to put it right:
        Name who sees to it, and the day.

    Source:
        The mentor session at the end of Year 1, Next Steps: agree how to follow up on the outcomes
        of the session.
    """
    missing = [words for words, value in (("who sees to it", follow_up.who), ("when", follow_up.on)) if value is None]
    if follow_up.what.strip() and missing and not follow_up.cancelled:
        yield Flaw(
            message=f"It is not said {' and '.join(missing)}: “{in_short(follow_up.what)}”.",
            fix="Name who sees to it, and the day.",
        )
