"""The rule that the pair agrees how to follow up."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan


@rule(
    code="REV003",
    severity=Severity.ADVICE,
    bad=(Example("nothing agreed", lambda plan: evolve(plan, follow_up=())),),
)
def follow_up_is_agreed(plan: ActionPlan, _about: Circumstances) -> Iterator[Flaw]:
    """The pair has agreed how the ECT follows up on the session.

    Why it matters:
        There are no further mentor meetings in Year 1; what is not agreed now waits until
        the autumn.

    How to put it right:
        Write down what happens next, who sees to it, and when.

    Source:
        The mentor session at the end of Year 1, Next Steps: agree how to follow up on the
        outcomes of the session.
    """
    if not any(each.what.strip() and not each.cancelled for each in plan.follow_up):
        yield Flaw(
            message=f"Nothing is agreed about how to follow up on “{in_short(plan.title)}”.",
            fix="Write down what happens next, who sees to it, and when.",
            at=("follow_up",),
        )
