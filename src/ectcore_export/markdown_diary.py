"""The plan reviews as a section of the page in Markdown."""

from collections.abc import Iterator, Sequence
from datetime import date, time

from ectcore import PlanReview, Remembering, ReviewStatus, with_weekday
from ectcore_export.blocks import fact, outcome, section
from ectcore_export.commonmark import Column, heading, inline, prose, table, together
from ectcore_export.english import capitalised, hours, length, listed, role
from ectcore_export.item_names import ItemNames


def diary(planned: tuple[PlanReview, ...], names: ItemNames) -> str:
    """The section; `names` has what people call each item of the plan."""
    if any(review.targets or review.outcomes for review in planned):
        return _section(planned, names)
    return _by_itself(planned)


def _section(planned: tuple[PlanReview, ...], names: ItemNames) -> str:
    return together(_parts(planned, names))


@Remembering
def _by_itself(planned: tuple[PlanReview, ...]) -> str:
    """The section of plan reviews in which no other item is named; plans have such in common."""
    return _section(planned, {})


def _parts(planned: tuple[PlanReview, ...], names: ItemNames) -> Iterator[str]:
    reviews = sorted(planned, key=_when)
    if reviews:
        yield heading(2, "In the diary")
        yield table(_columns(reviews, names))
    yield section(3, "What to look at", (fact(with_weekday(review.on), prose(review.agenda)) for review in reviews))
    for review in reviews:
        found = (outcome(capitalised(names.get(each.target, inline(each.target))), each) for each in review.outcomes)
        yield section(3, f"What the plan review of {with_weekday(review.on)} found", found)


def _when(review: PlanReview) -> tuple[date, time]:
    return review.on, review.starts_at or time.min


def _columns(reviews: Sequence[PlanReview], names: ItemNames) -> list[Column]:
    return [
        ("Plan review", *(with_weekday(review.on) for review in reviews)),
        ("Time", *map(_time, reviews)),
        ("With", *(listed(map(role, review.attendees)) for review in reviews)),
        ("About", *(", ".join(names.get(target, inline(target)) for target in review.targets) for review in reviews)),
        ("State", *map(_state, reviews)),
        # What was typed comes last: the width of the others is the same for all plans of a template.
        ("Place", *(inline(review.where) for review in reviews)),
    ]


def _state(review: PlanReview) -> str:
    return "" if review.status is ReviewStatus.PLANNED else f"**{review.status.value}**"


def _time(review: PlanReview) -> str:
    if review.starts_at:
        return hours(review.starts_at, review.minutes)
    return length(review.minutes) if review.minutes else ""
