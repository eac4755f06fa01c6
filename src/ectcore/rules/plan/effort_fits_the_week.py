"""The rule that the steps fit the time there is."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.walk import changed
from ectcore.model.finding import Severity
from ectcore.model.people import Role
from ectcore.model.plan import ActionPlan
from ectcore.model.records import Progress

_OVER_WITH = (Progress.DONE, Progress.DROPPED)


@rule(
    code="PLAN003",
    severity=Severity.WARNING,
    bad=(
        Example(
            "a step that takes a hundred hours",
            lambda plan: changed(plan, ("targets", 0, "steps", 0), lambda step: evolve(step, effort_minutes=6000)),
        ),
    ),
)
def effort_fits_the_week(plan: ActionPlan, about: Circumstances) -> Iterator[Flaw]:
    """The working time of the ECT's own steps fits the weeks until the last of them is due.

    Why it matters:
        A plan that needs more time than there is will not be carried out, or is paid for
        with evenings. Holidays are not taken off here, so the real time is shorter still.

    How to put it right:
        Take steps out, make them smaller, share them, or give them more weeks.

    Source:
        UCL's programme handbook: of a 60-minute slot the meeting takes 50, and of an hour
        of study 45, which leaves 25 minutes a week to act; setting "minutes_a_week".
    """
    steps = [step for target in plan.targets for step in target.steps]
    days = [
        due.on for due in (*(step.due for step in steps), *(target.due for target in plan.targets)) if due and due.on
    ]
    effort = sum(
        step.effort_minutes or 0 for step in steps if step.owner is Role.ECT and step.progress not in _OVER_WITH
    )
    weeks = (max(days) - plan.meeting.on).days // 7 if days else 0
    if weeks < 1:
        return
    a_week = round(about.settings.minutes_a_week * (plan.fte or 1))
    if effort > weeks * a_week:
        yield Flaw(
            message=f"The steps take {-(-effort // weeks)} minutes a week for {weeks} weeks; about {a_week} are free.",
            fix="Take steps out, make them smaller, share them, or give them more weeks.",
            at=("targets",),
        )
