"""The rule that modules of one number are parts, each with a number of its own."""

from collections.abc import Iterator

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.walk import changed
from ectcore.model.finding import Severity
from ectcore.model.programme import Programme


@rule(
    code="PROG003",
    severity=Severity.WARNING,
    bad=(
        Example(
            "two modules of one number",
            lambda programme: changed(
                programme, ("years", 0, "modules", 0, "number"), lambda _number: programme.years[0].modules[1].number
            ),
        ),
    ),
)
def parts_are_told_apart(programme: Programme, _about: Circumstances) -> Iterator[Flaw]:
    """Modules of one number are parts, each with a number of its own.

    Why it matters:
        Week 2 of module 3 is two sessions where two modules are called 3.

    How to put it right:
        Number the parts 1, 2, 3, or give the module another number.

    Source:
        UCL's modules 3 and 8 stand in two and three parts whose weeks start anew.
    """
    for year_at, year in enumerate(programme.years):
        seen: set[tuple[int, int | None]] = set()
        for at, module in enumerate(year.modules):
            if module.number is None:
                continue
            if (module.number, module.part) in seen:
                yield Flaw(
                    message=f"Two modules of Year {year.number} are called “{module.number}” and nothing else.",
                    fix="Number the parts 1, 2, 3, or give the module another number.",
                    at=("years", year_at, "modules", at),
                )
            seen.add((module.number, module.part))
