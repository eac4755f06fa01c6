"""The rule that the steps fit the time there is."""

from collections.abc import Iterator
from typing import Final

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.walk import changed
from ectcore.model.finding import Severity
from ectcore.model.people import Role
from ectcore.model.plan import ActionPlan
from ectcore.model.records import Progress

_OVER_WITH: Final = (Progress.DONE, Progress.DROPPED)
_DIRECTED_MINUTES: Final = 1265 * 60 / 39
"""The directed time of a full-time teacher in a week."""


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
        of study 45, which leaves 25 minutes a week to act; settings "minutes_a_week" and
        "minutes_a_week_in_year_2". Part-time and other commitments take their share of the week:
        a full-time teacher can be directed for 1,265 hours in 39 weeks (School Teachers' Pay
        and Conditions Document, working days and hours).
    """
    effort, weeks = _effort(plan), _weeks(plan)
    if weeks < 1:
        return
    free = _free_a_week(plan, about)
    if effort > weeks * free:
        yield Flaw(
            message=f"The steps to “{in_short(plan.title, 4)}” take {-(-effort // weeks)} minutes a week "
            f"for {weeks} weeks; about {free} are free{_beside(plan)}.",
            fix="Take steps out, make them smaller, share them, or give them more weeks.",
            at=("targets",),
        )


def _effort(plan: ActionPlan) -> int:
    """The minutes that the ECT's own steps still take."""
    steps = (step for target in plan.targets for step in target.steps)
    return sum(step.effort_minutes or 0 for step in steps if step.owner is Role.ECT and step.progress not in _OVER_WITH)


def _weeks(plan: ActionPlan) -> int:
    """How many weeks there are until the last day that anything is due; 0 where no day is known."""
    dues = [due for target in plan.targets for due in (target.due, *(step.due for step in target.steps))]
    days = [due.on for due in dues if due and due.on]
    return (max(days, default=plan.meeting.on) - plan.meeting.on).days // 7


def _free_a_week(plan: ActionPlan, about: Circumstances) -> int:
    """The minutes a week there are to act."""
    of_year_2 = plan.for_year is not None and plan.for_year > 1
    minutes = about.settings.minutes_a_week_in_year_2 if of_year_2 else about.settings.minutes_a_week
    taken = sum(each.minutes_a_week for each in plan.commitments if each.minutes_a_week)
    return max(0, round(minutes * ((plan.fte or 1) - taken / _DIRECTED_MINUTES)))


def _beside(plan: ActionPlan) -> str:
    first = next((each.text for each in plan.commitments if each.minutes_a_week), "")
    return f" beside “{in_short(first, 3)}”" if first else ""
