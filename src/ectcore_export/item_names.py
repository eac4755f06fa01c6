"""What people call each item of a plan: "target 2, step 1"."""

from collections.abc import Mapping
from typing import TypeAlias

from ectcore import ActionPlan, with_weekday

ItemNames: TypeAlias = Mapping[str, str]
"""What people call an item, by its id."""


def item_names(plan: ActionPlan) -> ItemNames:
    """What people call each item of the plan, by its id."""
    names: dict[str, str] = {}
    for number, target in enumerate(plan.targets, 1):
        names[target.id] = f"target {number}"
        names |= {
            each.id: f"target {number}, success criterion {place}" for place, each in enumerate(target.criteria, 1)
        }
        names |= {each.id: f"target {number}, step {place}" for place, each in enumerate(target.steps, 1)}
    names |= {each.id: f"the plan review of {with_weekday(each.on)}" for each in plan.reviews}
    return names | {each.id: f"follow-up {place}" for place, each in enumerate(plan.follow_up, 1)}
