"""What a plan puts in the diary, and how much of the plan each entry tells."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from typing import Final
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from attrs import frozen

from ectcore import ActionPlan, PlanReview, Progress, ReviewStatus

LONDON: Final = ZoneInfo("Europe/London")
"""The time on walls in England."""

USUAL_MINUTES: Final = 30
"""How long a plan review is shown to take where nobody says (the project's own)."""

_NAMESPACE: Final = UUID("87c9d87f-7e2f-5b48-a1fd-a0a1e2e0e0c8")


class Detail(Enum):
    """How much of a plan its calendar tells, each level with those before it."""

    PRIVATE = "private"
    INITIALS = "initials"
    TITLES = "titles"
    FULL = "full"


_WITH_TEXTS: Final = (Detail.TITLES, Detail.FULL)


@frozen(kw_only=True)
class Appointment:
    """An entry in a diary.

    Attributes:
        uid: what it is known by for good; made of the plan's id and the item's.
        starts: the moment when it starts, or the day where it has no time.
        ends: the moment when it ends, or the day after it.
        title: what the diary shows, on one line.
        text: what stands behind it.
        place: where it is.
        busy: whether the time is taken.
        cancelled: whether it was called off.
        to_come: whether people want to be reminded of it.
        sequence: the number of the newest change to it.
        changed: the moment of that change.
    """

    uid: str
    starts: date
    ends: date
    title: str
    text: str
    place: str = ""
    busy: bool = False
    cancelled: bool = False
    to_come: bool = False
    sequence: int
    changed: datetime


def appointments(plan: ActionPlan, detail: Detail, *, steps: bool) -> Iterator[Appointment]:
    """The plan reviews, the follow-ups that have a day and, where wanted, the action steps that are due on one.

    They are numbered by their place in the plan, so that they can be told apart without a word of it.
    """
    for number, review in enumerate(plan.reviews, 1):
        yield _of_review(plan, review, f"Action plan review {number}", detail)
    for number, follow_up in enumerate(plan.follow_up, 1):
        if follow_up.on:
            yield _of_day(plan, follow_up.id, follow_up.on, f"Action plan follow-up {number}", follow_up.what, detail)
    if steps:
        yield from _of_steps(plan, detail)


def _of_steps(plan: ActionPlan, detail: Detail) -> Iterator[Appointment]:
    for place, target in enumerate(plan.targets, 1):
        for number, step in enumerate(target.steps, 1):
            if step.due and step.due.on and step.progress is not Progress.DROPPED:
                yield _of_day(plan, step.id, step.due.on, f"Action step {place}.{number} due", step.text, detail)


def _of_review(plan: ActionPlan, review: PlanReview, noun: str, detail: Detail) -> Appointment:
    starts, ends = _span(review)
    sequence, changed = _change(plan, review.id)
    return Appointment(
        uid=_uid(plan, review.id),
        starts=starts,
        ends=ends,
        title=_title(noun, plan, detail),
        text="\n".join(_review_text(plan, review, detail)),
        place=review.where if detail in _WITH_TEXTS else "",
        busy=review.status is not ReviewStatus.CANCELLED,
        cancelled=review.status is ReviewStatus.CANCELLED,
        to_come=review.status is ReviewStatus.PLANNED,
        sequence=sequence,
        changed=changed,
    )


def _of_day(plan: ActionPlan, item: str, on: date, noun: str, text: str, detail: Detail) -> Appointment:
    sequence, changed = _change(plan, item)
    return Appointment(
        uid=_uid(plan, item),
        starts=on,
        ends=on + timedelta(days=1),
        title=_title(noun, plan, detail),
        text=text if detail in _WITH_TEXTS else "",
        sequence=sequence,
        changed=changed,
    )


def _span(review: PlanReview) -> tuple[date, date]:
    if review.starts_at is None:
        return review.on, review.on + timedelta(days=1)
    starts = datetime.combine(review.on, review.starts_at, LONDON)
    return starts, starts + timedelta(minutes=review.minutes or USUAL_MINUTES)


def _title(noun: str, plan: ActionPlan, detail: Detail) -> str:
    name = plan.ect.display_name
    if detail is Detail.PRIVATE or not initials(name):
        return noun
    return f"{noun}: {name}" if detail is Detail.FULL else f"{noun} ({initials(name)})"


def _review_text(plan: ActionPlan, review: PlanReview, detail: Detail) -> Iterator[str]:
    if detail not in _WITH_TEXTS:
        return
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


def _uid(plan: ActionPlan, item: str) -> str:
    return str(uuid5(_NAMESPACE, f"{plan.id}/{item}"))


def _change(plan: ActionPlan, item: str) -> tuple[int, datetime]:
    number, day = plan.last_change(item)
    return number, datetime.combine(day, time(), UTC)
