"""The rule that an action agreed in a session and still open is taken up in the plan."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.walk import changed
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan
from ectcore.model.records import Progress


@rule(
    code="LINK005",
    severity=Severity.WARNING,
    needs=("records",),
    bad=(
        Example(
            "nothing links to the session of the open action",
            lambda plan: changed(plan, ("year_review", "successes", 0), lambda success: evolve(success, notes=())),
        ),
    ),
)
def open_actions_are_taken_up(plan: ActionPlan, about: Circumstances) -> Iterator[Flaw]:
    """An action agreed in a session and still open is taken up in the plan.

    Why it matters:
        The weekly actions are where the targets come from; one that is left open is lost with the
        year.

    How to put it right:
        Link a target or a success to a note of that session, or mark the action done or dropped.

    Source:
        UCL's mentor sessions begin with a review of the action agreed the week before; this plan is
        the last place to take it up.
    """
    looked_back = (*plan.year_review.successes, *plan.year_review.approaches)
    links = [*(target.notes for target in plan.targets), *(remark.notes for remark in looked_back)]
    linked = {link.partition("#")[0] for each in links for link in each}
    for record in about.records.sessions if about.records else ():
        for action in record.actions:
            if action.progress in {Progress.TO_DO, Progress.IN_PROGRESS} and record.id not in linked:
                yield Flaw(
                    message=f"Action “{record.id}#{action.id}” is still open, and nothing takes it up.",
                    fix="Link a target or a success to a note of that session, or mark the action done or dropped.",
                    at=("targets",),
                )
