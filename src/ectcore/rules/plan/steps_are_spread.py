"""The rule that steps do not pile up in one week."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.walk import changed
from ectcore.model.day import in_words
from ectcore.model.finding import Severity
from ectcore.model.people import Role
from ectcore.model.plan import ActionPlan
from ectcore.model.records import Progress
from ectcore.model.target import ActionStep, Due


def _all_in_one_week(plan: ActionPlan) -> ActionPlan:
    day = Due(on=date(2026, 9, 11))
    for index in range(len(plan.targets)):
        plan = changed(plan, ("targets", index, "steps"), lambda steps: tuple(evolve(each, due=day) for each in steps))
    return plan


@rule(
    code="PLAN006",
    severity=Severity.ADVICE,
    bad=(Example("four steps due in one week", _all_in_one_week),),
)
def steps_are_spread(plan: ActionPlan, about: Circumstances) -> Iterator[Flaw]:
    """No week has more steps of the ECT's due in it than can be done beside teaching.

    Why it matters:
        Steps that pile up are put off together, and the targets with them.

    How to put it right:
        Give some of them another week; the first steps can come sooner than one thinks.

    Source:
        Weekly records of targets in use have room for three; setting "most_steps_a_week".
    """
    most = about.settings.most_steps_a_week
    for monday, steps in sorted(_by_week(plan).items()):
        if len(steps) > most:
            yield Flaw(
                message=f"{len(steps)} steps are due in the week of {in_words(monday)}, "
                f"from “{in_short(steps[0].text, 5)}” on.",
                fix="Give some of them another week.",
                at=("targets",),
            )


def _by_week(plan: ActionPlan) -> Mapping[date, list[ActionStep]]:
    """The ECT's own steps that are still to be done, by the Monday of the week in which they are due."""
    found = defaultdict(list)
    for target in plan.targets:
        for step in target.steps:
            own = step.owner is Role.ECT and step.progress in {Progress.TO_DO, Progress.IN_PROGRESS}
            if own and step.due and step.due.on:
                found[step.due.on - timedelta(days=step.due.on.weekday())].append(step)
    return found
