"""The rule that a plan for the year to come names the mentor, or who finds one."""

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
    """A plan for the year to come names the mentor, or who finds one.

    Why it matters:
        Mentors may change between the years; the plan is what the new one learns it from.

    How to put it right:
        Name the mentor once known; until then agree who hands over the plan.

    Source:
        UCL's programme handbook, 9.3: mentors may change between the years.
    """
    ahead = plan.for_year is not None and plan.meeting.year is not None and plan.for_year > plan.meeting.year
    if ahead and plan.mentor is None:
        yield Flaw(
            message=f"The mentor for “Year {plan.for_year}” is not yet named.",
            fix="Name the mentor once known; until then agree who hands over the plan.",
            at=("mentor",),
        )
