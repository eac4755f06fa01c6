"""The rule that a plan names the mentor, or who finds one."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan


@rule(
    code="REV007",
    severity=Severity.ADVICE,
    bad=(Example("no mentor yet", lambda plan: evolve(plan, mentor=None)),),
)
def mentor_is_named_or_found(plan: ActionPlan, _about: Circumstances) -> Iterator[Flaw]:
    """A plan names the mentor, or who finds one.

    Why it matters:
        The mentor goes through the plan with the ECT and holds its reviews. Mentors may change between the
        years; the plan is what the new one learns it from.

    How to put it right:
        Name the mentor once known; until then agree who hands over the plan.

    Source:
        UCL's programme handbook, 9.3: mentors may change between the years.
    """
    if plan.mentor is None:
        whose = f"The mentor for “Year {plan.for_year}”" if plan.for_year else "The mentor"
        yield Flaw(
            message=f"{whose} is not yet named.",
            fix="Name the mentor once known; until then agree who hands over the plan.",
            at=("mentor",),
        )
