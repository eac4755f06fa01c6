"""The rule that the sessions of a module stand in the order of their weeks."""

from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.programme import Module


@rule(
    code="PROG001",
    severity=Severity.WARNING,
    bad=(Example("the sessions in reverse", lambda module: evolve(module, sessions=module.sessions[::-1])),),
)
def weeks_rise(module: Module, _about: Circumstances) -> Iterator[Flaw]:
    """The sessions of a module stand in the order of their weeks.

    Why it matters:
        What comes next, and whose notes are recalled, is told by the order.

    How to put it right:
        Put the sessions in the order of their weeks; where weeks start anew, make two parts.

    Source:
        The modules of the four published programmes run by week; two of UCL's stand in parts whose
        weeks start anew.
    """
    weeks = [(index, session.week) for index, session in enumerate(module.sessions) if session.week is not None]
    for (_, before), (index, week) in pairwise(weeks):
        if week < before:
            yield Flaw(
                message=f"“Week {week}” stands after week {before}.",
                fix="Put the sessions in the order of their weeks; where weeks start anew, make two parts.",
                at=("sessions", index, "week"),
            )
