"""The traffic light of a target: derived, never entered."""

from datetime import date
from enum import Enum
from typing import Final

from ectcore.model.records import Progress
from ectcore.model.target import ActionStep, Outcome, Target, TargetOutcome

_OPEN: Final = (Progress.TO_DO, Progress.IN_PROGRESS)


class Light(Enum):
    """Red, amber or green, as planning forms show how a target stands.

    >>> Light("amber")
    <Light.AMBER: 'amber'>
    """

    RED = "red"
    AMBER = "amber"
    GREEN = "green"


_OF_OUTCOME: Final = {Outcome.MET: Light.GREEN, Outcome.PARTLY_MET: Light.AMBER, Outcome.NOT_MET: Light.RED}


def light(target: Target, outcome: TargetOutcome | None = None, as_of: date | None = None) -> Light | None:
    """How a target stands; None where nothing tells, or where it was superseded.

    What a review found decides: met is green, partly met amber, not met red. Before a review
    the steps tell: green while nothing is late, amber with a step that is open after its day,
    red where the target's own day has passed with a step still open. Without a day on which
    it is judged nothing is late.

    >>> target = Target(id="target-1", statement="", steps=(ActionStep(id="step-1", text=""),))
    >>> light(target)
    >>> from attrs import evolve
    >>> light(evolve(target, steps=(evolve(target.steps[0], progress=Progress.DONE),)))
    <Light.GREEN: 'green'>
    """
    if outcome is not None and outcome.outcome is not Outcome.NOT_REVIEWED:
        return _OF_OUTCOME.get(outcome.outcome)
    still_open = [step for step in target.steps if step.progress in _OPEN]
    if still_open and _passed(target, as_of):
        return Light.RED
    if any(_passed(step, as_of) for step in still_open):
        return Light.AMBER
    begun = any(step.progress in {Progress.IN_PROGRESS, Progress.DONE} for step in target.steps)
    return Light.GREEN if begun else None


def _passed(item: Target | ActionStep, as_of: date | None) -> bool:
    day = item.due.on if item.due else None
    return day is not None and as_of is not None and day < as_of
