"""The rule that mentor and induction tutor are two people."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan


@rule(
    code="IND001",
    severity=Severity.WARNING,
    bad=(Example("one person in both roles", lambda plan: evolve(plan, tutor=plan.mentor)),),
)
def mentor_is_not_the_tutor(plan: ActionPlan, _about: Circumstances) -> Iterator[Flaw]:
    """Mentor and induction tutor are two people.

    Why it matters:
        The mentor supports and the tutor assesses; from one person the ECT gets support with
        judgement in it.

    How to put it right:
        Name another induction tutor; where nobody else is there, acknowledge this with the
        safeguards agreed.

    Source:
        Statutory induction guidance, April 2024, 2.45: the roles are separate and expected to be
        held by different people.
    """
    if plan.mentor is not None and plan.tutor is not None and plan.mentor.id == plan.tutor.id:
        yield Flaw(
            message="“Mentor” and “induction tutor” are one and the same person.",
            fix="Name another induction tutor, or acknowledge this with the safeguards agreed.",
            at=("tutor",),
        )
