"""The rule that what a session says of its year and module is where it stands."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.walk import changed
from ectcore.model.finding import Severity
from ectcore.model.programme import Programme


@rule(
    code="PROG005",
    severity=Severity.WARNING,
    bad=(
        Example(
            "a session of Year 2 in Year 1",
            lambda programme: changed(
                programme, ("years", 0, "modules", 0, "sessions", 0), lambda session: evolve(session, year=2)
            ),
        ),
    ),
)
def sessions_say_where_they_stand(programme: Programme, _about: Circumstances) -> Iterator[Flaw]:
    """What a session says of its year and module is where it stands.

    Why it matters:
        A session is asked for by year, module and week; one that says otherwise is found for
        another.

    How to put it right:
        Correct the year or the module of the session, or move it.

    Source:
        The published pages name their year and module in their paths and front matter.
    """
    for year_at, year in enumerate(programme.years):
        for module_at, module in enumerate(year.modules):
            for at, session in enumerate(module.sessions):
                said = session.module.number if session.module else None
                if session.year not in {None, year.number} or (said is not None and said != module.number):
                    yield Flaw(
                        message=f"Session “{session.id}” stands in another year or module than it says.",
                        fix="Correct the year or the module of the session, or move it.",
                        at=("years", year_at, "modules", module_at, "sessions", at),
                    )
