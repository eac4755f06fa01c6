"""The rule that an induction with 30 days of absence in a year is extended."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.induction import absences
from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.induction import Absence, Induction


@rule(
    code="IND002",
    severity=Severity.WARNING,
    bad=(
        Example(
            "34 days away",
            lambda induction: evolve(
                induction, absences=(Absence(starts=induction.starts, ends=induction.starts, days=34),)
            ),
        ),
    ),
)
def absence_extends_the_induction(induction: Induction, _about: Circumstances) -> Iterator[Flaw]:
    """An induction with 30 days of absence in a year is extended.

    Why it matters:
        Without the extension the formal assessment comes before the terms are served.

    How to put it right:
        Tell the appropriate body, and enter the extension in terms.

    Source:
        Statutory induction guidance, April 2024, 3.6 and 3.7: the year is extended by the total of
        the days absent; statutory leave is left out.
    """
    for absent in absences(induction):
        if absent.extends_by and not induction.extension_terms:
            yield Flaw(
                message=f"“Year {absent.year}” of induction has {absent.days} days of absence and no extension.",
                fix="Tell the appropriate body, and enter the extension in terms.",
                at=("extension_terms",),
            )
