"""How much of a plan its calendar tells."""

from collections.abc import Iterator
from enum import Enum
from typing import Final

from ectcore import ActionPlan, PlanReview


class Detail(Enum):
    """How much of a plan its calendar tells, each level with those before it."""

    PRIVATE = "private"
    INITIALS = "initials"
    TITLES = "titles"
    FULL = "full"


WITH_TEXTS: Final = (Detail.TITLES, Detail.FULL)
"""The levels that tell what stands in the plan."""


def titled(noun: str, plan: ActionPlan, detail: Detail) -> str:
    """What the diary shows, with as much of the ECT's name as the level allows."""
    name = plan.ect.display_name
    if detail is Detail.PRIVATE or not initials(name):
        return noun
    return f"{noun}: {name}" if detail is Detail.FULL else f"{noun} ({initials(name)})"


def review_text(plan: ActionPlan, review: PlanReview, detail: Detail) -> str:
    """What stands behind a plan review: its agenda, the targets that it is about, and the people."""
    return "\n".join(_review_lines(plan, review, detail)) if detail in WITH_TEXTS else ""


def _review_lines(plan: ActionPlan, review: PlanReview, detail: Detail) -> Iterator[str]:
    if review.agenda:
        yield review.agenda
    for number, target in enumerate(plan.targets, 1):
        if target.id in review.targets or not review.targets:
            yield f"Target {number}: {target.statement}"
    if detail is Detail.FULL:
        for title, person in (("ECT", plan.ect), ("Mentor", plan.mentor), ("Induction tutor", plan.tutor)):
            if person and person.display_name:
                yield f"{title}: {person.display_name}"


def initials(name: str) -> str:
    """The first letter of each part of a name.

    >>> initials("Aisha Rahman"), initials("Zoë O'Brien-Lee"), initials("")
    ('AR', 'ZO', '')
    """
    return "".join(part[0].upper() for part in name.split() if part[0].isalnum())
