"""What a plan puts in the diary, and how much of the plan each entry tells."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from attrs import evolve, field, frozen

from ectcore import ActionPlan, ActionStep, Alike, PlanReview, Progress, Remembering, ReviewStatus, named_uuid
from ectcore_export.detail import WITH_TEXTS, Detail, review_text, titled

LONDON: Final = ZoneInfo("Europe/London")
"""The time on walls in England."""

USUAL_MINUTES: Final = 30
"""How long a plan review is shown to take where nobody says (the project's own)."""

_NAMESPACE: Final = "87c9d87f-7e2f-5b48-a1fd-a0a1e2e0e0c8"


@frozen(kw_only=True)
class Appointment:
    """An entry in a diary; two are equal that differ only by what they are about.

    Attributes:
        item: the id of the item of the plan that it is about.
        ahead: how many days before the item it is there to remember it; 0 for the item itself.
        starts: the moment when it starts, or the day where it has no time.
        ends: the moment when it ends, or the day after it.
        title: what the diary shows, on one line.
        text: what stands behind it.
        place: where it is.
        busy: whether the time is taken.
        cancelled: whether it was called off.
        to_come: whether people want to be reminded of it.
        progress: how far it has come, where it is a task and not an event; it starts when people can begin with it.
        sequence: the number of the newest change to it.
        changed: the moment of that change.
    """

    item: str = field(eq=False)
    ahead: int = field(default=0, eq=False)
    starts: date
    ends: date
    title: str
    text: str = ""
    place: str = ""
    busy: bool = False
    cancelled: bool = False
    to_come: bool = False
    progress: Progress | None = None
    sequence: int
    changed: datetime


def uid(plan: str, about: Appointment) -> str:
    """What an appointment of a plan is known by for good; made of the plan's id and the item's."""
    of_item = named_uuid(_NAMESPACE, f"{plan}/{about.item}")
    if about.progress:
        return named_uuid(of_item, "the task")
    return named_uuid(of_item, f"{about.ahead} days before") if about.ahead else of_item


@lru_cache(maxsize=64)
def appointments(
    detail: Detail, *, steps: bool = False, ladder: tuple[int, ...] = ()
) -> Callable[[ActionPlan], tuple[Appointment, ...]]:
    """What gives a plan's reviews, the follow-ups that have a day and, if wanted, the steps that are due on one.

    They are numbered by their place in the plan, so that they can be told apart without a word of it. The ladder is
    how many days before each plan review there is an entry to remember it.
    """

    def made(plan: ActionPlan) -> tuple[Appointment, ...]:
        return tuple(_appointments(plan, detail, steps=steps, ladder=ladder))

    return Alike(made) if detail is Detail.PRIVATE else made


@lru_cache(maxsize=8)
def tasks(detail: Detail) -> Callable[[ActionPlan], tuple[Appointment, ...]]:
    """What gives the action steps of a plan that are due on a day, as tasks: from its meeting to that day."""

    def made(plan: ActionPlan) -> tuple[Appointment, ...]:
        return tuple(_tasks(plan, detail))

    return Alike(made) if detail is Detail.PRIVATE else made


def _tasks(plan: ActionPlan, detail: Detail) -> Iterator[Appointment]:
    for noun, step, on in _dated_steps(plan):
        day = _of_day(plan, step.id, on, noun, step.text, detail)
        starts = min(plan.meeting.on, on - timedelta(days=1))
        yield evolve(day, starts=starts, ends=on, progress=step.progress)


def _appointments(plan: ActionPlan, detail: Detail, *, steps: bool, ladder: tuple[int, ...]) -> Iterator[Appointment]:
    for number, review in enumerate(plan.reviews, 1):
        met = _of_review(plan, review, f"Action plan review {number}", detail)
        yield met
        yield from (_reminder(met, review.on, days) for days in ladder)
    for number, follow_up in enumerate(plan.follow_up, 1):
        if follow_up.on:
            noun = f"Action plan follow-up {number}"
            day = _of_day(plan, follow_up.id, follow_up.on, noun, follow_up.what, detail)
            yield evolve(day, cancelled=follow_up.cancelled)
    if steps:
        yield from _of_steps(plan, detail)


def _of_steps(plan: ActionPlan, detail: Detail) -> Iterator[Appointment]:
    for noun, step, on in _dated_steps(plan):
        due = _of_day(plan, step.id, on, f"{noun} due", step.text, detail)
        yield evolve(due, cancelled=step.progress is Progress.DROPPED)


def _dated_steps(plan: ActionPlan) -> Iterator[tuple[str, ActionStep, date]]:
    for place, target in enumerate(plan.targets, 1):
        for number, step in enumerate(target.steps, 1):
            if step.due and step.due.on:
                yield f"Action step {place}.{number}", step, step.due.on


def _of_review(plan: ActionPlan, review: PlanReview, noun: str, detail: Detail) -> Appointment:
    starts, ends = _span(review)
    sequence, changed = _change(plan, review.id)
    return Appointment(
        item=review.id,
        starts=starts,
        ends=ends,
        title=titled(noun, plan, detail),
        text=review_text(plan, review, detail),
        place=review.where if detail in WITH_TEXTS else "",
        busy=review.status is not ReviewStatus.CANCELLED,
        cancelled=review.status is ReviewStatus.CANCELLED,
        to_come=review.status is ReviewStatus.PLANNED,
        sequence=sequence,
        changed=changed,
    )


def _reminder(review: Appointment, on: date, days: int) -> Appointment:
    day = on - timedelta(days=days)
    return Appointment(
        item=review.item,
        ahead=days,
        starts=day,
        ends=day + timedelta(days=1),
        title=f"{'Tomorrow' if days == 1 else f'In {days} days'}: {review.title}",
        cancelled=review.cancelled,
        sequence=review.sequence,
        changed=review.changed,
    )


def _of_day(plan: ActionPlan, item: str, on: date, noun: str, text: str, detail: Detail) -> Appointment:
    sequence, changed = _change(plan, item)
    return Appointment(
        item=item,
        starts=on,
        ends=on + timedelta(days=1),
        title=titled(noun, plan, detail),
        text=text if detail in WITH_TEXTS else "",
        sequence=sequence,
        changed=changed,
    )


@Remembering
def _span(review: PlanReview) -> tuple[date, date]:
    if review.starts_at is None:
        return review.on, review.on + timedelta(days=1)
    starts = _shown_by_clocks(datetime.combine(review.on, review.starts_at, LONDON))
    return starts, _shown_by_clocks(starts + timedelta(minutes=review.minutes or USUAL_MINUTES))


def _shown_by_clocks(moment: datetime) -> datetime:
    """The moment, an hour later where it falls into the hour that is left out in March."""
    return moment.replace(fold=0).astimezone(UTC).astimezone(LONDON)


def _change(plan: ActionPlan, item: str) -> tuple[int, datetime]:
    number, day = plan.last_change(item)
    return number, _start_of(day)


@lru_cache(maxsize=1024)
def _start_of(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
