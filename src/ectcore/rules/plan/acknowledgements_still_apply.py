"""The rule that what was let stand is still there."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.plan import Acknowledgement, ActionPlan


@rule(
    code="PLAN005",
    severity=Severity.ADVICE,
    needs=("judged",),
    bad=(
        Example(
            "too many targets is let stand, and there are two",
            lambda plan: evolve(
                plan, acknowledgements=(Acknowledgement(code="PLAN002", reason="all four were agreed"),)
            ),
        ),
    ),
)
def acknowledgements_still_apply(plan: ActionPlan, about: Circumstances) -> Iterator[Flaw]:
    """Whatever was seen and let stand is still there.

    Why it matters:
        An acknowledgement that is left behind would hide the fault if it came back.

    How to put it right:
        Take the acknowledgement out.

    Source:
        The project's own judgement.
    """
    if about.judged is None:
        return
    found = {(finding.code, finding.item) for finding in about.judged.findings}
    for index, acknowledgement in enumerate(plan.acknowledgements):
        if acknowledgement.code in about.judged.codes and (acknowledgement.code, acknowledgement.item) not in found:
            yield Flaw(
                message=f"What “{acknowledgement.reason}” was written for is not found any more.",
                fix="Take the acknowledgement out.",
                at=("acknowledgements", index),
            )
