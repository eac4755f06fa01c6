"""The rule that no week of a module is left out without a reason."""

from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.programme import Module


@rule(
    code="PROG002",
    severity=Severity.ADVICE,
    bad=(
        Example(
            "the second week left out",
            lambda module: evolve(module, sessions=(module.sessions[0], *module.sessions[2:])),
        ),
    ),
)
def weeks_without_a_gap(module: Module, _about: Circumstances) -> Iterator[Flaw]:
    """No week of a module is left out without a reason.

    Why it matters:
        A week without a session may be one for study alone, or one that was forgotten.

    How to put it right:
        Nothing, where the programme has no session in that week; else add the session.

    Source:
        Weeks have gaps in many published modules, such as weeks 1, 3, 4 and 5: a gap is told of, no
        more.
    """
    weeks = sorted({session.week for session in module.sessions if session.week is not None})
    missing = [str(week) for before, after in pairwise(weeks) for week in range(before + 1, after)]
    if missing:
        yield Flaw(
            message=f"There is no session for “week {', '.join(missing)}”.",
            fix="Leave it so where the programme has none in that week; else add the session.",
            at=("sessions",),
        )
