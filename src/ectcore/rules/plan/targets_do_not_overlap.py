"""The rule that each target is another one."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan
from ectcore.wording.overlap import gist, say_the_same


def _said_twice(plan: ActionPlan) -> ActionPlan:
    first, second, *others = plan.targets
    again = f"{first.statement}, and read them"
    return evolve(plan, targets=(first, evolve(second, statement=again, why=first.why), *others))


@rule(
    code="PLAN009",
    severity=Severity.WARNING,
    bad=(Example("the second target says the first once more", _said_twice),),
)
def targets_do_not_overlap(plan: ActionPlan, _about: Circumstances) -> Iterator[Flaw]:
    """No two targets of a plan ask for the same.

    Why it matters:
        The same work counted twice looks like more than it is, and a review judges it twice.

    How to put it right:
        Make one target of the two, or say what sets them apart: another class, another phase.

    Source:
        The project's own judgement; that two targets share most of their words is taken as a sign.
    """
    gists = [gist(target.statement) for target in plan.targets]
    for place, second in enumerate(gists):
        before = next((at for at, first in enumerate(gists[:place]) if say_the_same(first, second)), None)
        if before is not None:
            yield Flaw(
                message=f"“{in_short(plan.targets[place].statement)}” asks for much the same as "
                f"“{in_short(plan.targets[before].statement)}”.",
                fix="Make one target of the two, or say what sets them apart.",
                at=("targets", place, "statement"),
            )
