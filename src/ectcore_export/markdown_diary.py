"""The plan reviews as a section of the page in Markdown."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, time
from functools import partial

from ectcore import Alike, Formed, PlanReview, Remembering, ReviewStatus, lines_show, with_weekday
from ectcore_export.blocks import fact, outcome, section
from ectcore_export.commonmark import APART, Column, column, heading, inline, prose, table
from ectcore_export.english import capitalised, hours, length, listed, role


def diary(names: Mapping[str, str]) -> Callable[[tuple[PlanReview, ...]], str]:
    """What makes the section; `names` has what people call each item of the plan."""
    columns = Alike(partial(_columns, names))
    below = Formed(partial(_below, names), [inline, prose], lines_show)

    def made(planned: tuple[PlanReview, ...]) -> str:
        if not planned:
            return ""
        before, after = columns(planned)
        told = filter(None, (*before, column("Place", [inline(each.where) for each in _in_order(planned)]), *after))
        return APART.join(filter(None, (heading(2, "In the diary"), table(list(told)), below(planned))))

    return Remembering(made)


def _in_order(planned: Iterable[PlanReview]) -> list[PlanReview]:
    return sorted(planned, key=_when)


def _when(review: PlanReview) -> tuple[date, time]:
    return review.on, review.starts_at or time.min


def _columns(
    names: Mapping[str, str], planned: Iterable[PlanReview]
) -> tuple[tuple[Column | None, ...], tuple[Column | None, ...]]:
    """The columns before and after that of the places: those that hold nothing that was typed."""
    reviews = _in_order(planned)
    about = [", ".join(names.get(target, inline(target)) for target in review.targets) for review in reviews]
    state = ["" if review.status is ReviewStatus.PLANNED else f"**{review.status.value}**" for review in reviews]
    before = (
        column("Plan review", [with_weekday(review.on) for review in reviews]),
        column("Time", [_time(review) for review in reviews]),
    )
    with_ = column("With", [listed(map(role, review.attendees)) for review in reviews])
    return before, (with_, column("About", about), column("State", state))


def _time(review: PlanReview) -> str:
    if review.starts_at:
        return hours(review.starts_at, review.minutes)
    return length(review.minutes) if review.minutes else ""


def _below(names: Mapping[str, str], planned: Iterable[PlanReview]) -> str:
    return APART.join(filter(None, _sections(names, _in_order(planned))))


def _sections(names: Mapping[str, str], reviews: list[PlanReview]) -> Iterator[str]:
    yield section(3, "What to look at", (fact(with_weekday(review.on), prose(review.agenda)) for review in reviews))
    for review in reviews:
        found = (outcome(capitalised(names.get(each.target, inline(each.target))), each) for each in review.outcomes)
        yield section(3, f"What the plan review of {with_weekday(review.on)} found", found)
