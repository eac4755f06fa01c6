"""The rule that the session that completes a year stands at its end."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.programme import Year


@rule(
    code="PROG004",
    severity=Severity.WARNING,
    bad=(
        Example(
            "the session that completes the year is followed by another module",
            lambda year: evolve(year, modules=year.modules[::-1]),
        ),
    ),
)
def review_closes_the_year(year: Year, _about: Circumstances) -> Iterator[Flaw]:
    """The session that completes a year stands at its end.

    Why it matters:
        In it the pair looks back on the notes of every session; what comes after it is not looked
        back on.

    How to put it right:
        Move the session to the end of the year, or take the mark of completion from it.

    Source:
        The mentor session at the end of Year 1: it is the last of the sessions of the year.
    """
    sessions = [
        (at, index, each) for at, module in enumerate(year.modules) for index, each in enumerate(module.sessions)
    ]
    for at, index, session in sessions[:-1]:
        if session.completes_year is not None:
            yield Flaw(
                message=f"“{session.title[:60]}” completes Year {session.completes_year}, and further sessions follow.",
                fix="Move it to the end of the year, or take the mark of completion from it.",
                at=("modules", at, "sessions", index),
            )
