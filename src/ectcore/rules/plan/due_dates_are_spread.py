"""The rule that not all is due on one day."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.day import in_words
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan


@rule(
    code="PLAN004",
    severity=Severity.ADVICE,
    bad=(
        Example(
            "both targets are due on the same day",
            lambda plan: evolve(
                plan, targets=tuple(evolve(target, due=plan.targets[-1].due) for target in plan.targets)
            ),
        ),
    ),
)
def due_dates_are_spread(plan: ActionPlan, _about: Circumstances) -> Iterator[Flaw]:
    """The targets of a plan are not all due on one day.

    Why it matters:
        Work that all ends at once is all put off until then. A target met early is a
        success to build on.

    How to put it right:
        Let one target end sooner, most often the smallest.

    Source:
        The project's own judgement, after the pacing in UCL's programme handbook.
    """
    days = {target.due.on for target in plan.targets if target.due and target.due.on}
    if len(plan.targets) > 1 and len(days) == 1 and all(target.due and target.due.on for target in plan.targets):
        (day,) = days
        yield Flaw(
            message=f"All {len(plan.targets)} targets are due on one day, “{in_words(day)}”.",
            fix="Let one of them end sooner, most often the smallest.",
            at=("targets",),
        )
