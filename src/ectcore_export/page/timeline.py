"""Targets, steps and plan reviews as a picture over the terms and holidays, with the table behind it."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import frozen

from ectcore import ActionPlan, Break, Progress, ReviewStatus, SchoolCalendar, Target, counted, in_words, with_weekday
from ectcore_export.page.markup import NOTHING, Html, element, joined, typed
from ectcore_export.page.pieces import table

_WIDTH: Final = 760
_LEFT: Final = 76
_RIGHT: Final = 20
_TOP: Final = 34
_ROW: Final = 30
_MOST_TICKS: Final = 14
_MONTHS: Final = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@frozen
class _Scale:
    """Days to places from left to right."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """Where a day is; the nearest end where it is outside."""
        within = min(max(day, self.first), self.last)
        part = (within - self.first).days / max((self.last - self.first).days, 1)
        return round(_LEFT + part * (_WIDTH - _LEFT - _RIGHT), 1)


def timeline(plan: ActionPlan, calendar: SchoolCalendar | None) -> Html:
    """The picture; nothing where the plan names no day to come."""
    events = sorted(_events(plan), key=lambda each: each[0])
    if not events:
        return NOTHING
    scale = _Scale(plan.meeting.on, max(day for day, _, _ in events))
    height = _TOP + _ROW * (len(plan.targets) + 1) + 8
    picture = element(
        "svg",
        element("title", "The plan over time", id="timeline-title"),
        element("desc", _in_a_sentence(plan, scale), id="timeline-desc"),
        *_ground(calendar, scale, height),
        *_ticks(scale, height),
        *_reviews(plan, scale, height),
        *(_row(number, target, plan, scale) for number, target in enumerate(plan.targets, 1)),
        viewBox=f"0 0 {_WIDTH} {height}",
        role="img",
        aria_labelledby="timeline-title timeline-desc",
    )
    behind = element(
        "details",
        element("summary", "The same as a table"),
        table("What is due when", ("Day", "What"), ([with_weekday(day), what] for day, _, what in events)),
    )
    key = element("figcaption", "Line: a target under way. Dot: a step, filled when done. Diamond: due. Flag: review.")
    frame = element("div", picture, class_="scroll", tabindex=0, role="region", aria_label="Timeline, may scroll")
    return element("section", element("h2", "Over time"), element("figure", frame, key), behind, class_="timeline")


def _events(plan: ActionPlan) -> Iterator[tuple[date, int, Html]]:
    """What is due or reviewed: the day, which target it is of (0 for the plan), and what it is."""
    for number, target in enumerate(plan.targets, 1):
        for place, step in enumerate(target.steps, 1):
            if step.due and step.due.on:
                yield step.due.on, number, joined([f"Target {number}, step {place}: ", typed(step.text)])
        if target.due and target.due.on:
            yield target.due.on, number, joined([f"Target {number} is due: ", typed(target.statement)])
    for review in plan.reviews:
        if review.status is not ReviewStatus.CANCELLED:
            yield review.on, 0, Html("Plan review")


def _in_a_sentence(plan: ActionPlan, scale: _Scale) -> str:
    reviews = sum(review.status is not ReviewStatus.CANCELLED for review in plan.reviews)
    what = f"{counted(len(plan.targets), 'target')} and {counted(reviews, 'plan review')}"
    return f"{what} from {in_words(scale.first)} to {in_words(scale.last)}."


def _ground(calendar: SchoolCalendar | None, scale: _Scale, height: int) -> Iterator[Html]:
    for term in calendar.terms if calendar else ():
        yield from _band(term.starts, term.ends, term.label, "term", scale, height)
    for each in calendar.breaks if calendar else ():
        yield from _band(each.starts, each.ends, _called(each), "break", scale, height)


def _called(each: Break) -> str:
    return each.label or each.kind.value.replace("_", " ")


def _band(starts: date, ends: date, label: str, kind: str, scale: _Scale, height: int) -> Iterator[Html]:
    if starts <= scale.last and ends >= scale.first:
        left, right = scale.at(starts), scale.at(ends)
        width = max(round(right - left, 1), 1.5)
        title = element("title", label) if label else NOTHING
        yield element("rect", title, x=left, y=_TOP - 8, width=width, height=height - _TOP, class_=kind)


def _ticks(scale: _Scale, height: int) -> Iterator[Html]:
    months = _months(scale)
    for year, month in months[:: max(1, -(-len(months) // _MOST_TICKS))]:
        at = scale.at(date(year, month, 1))
        yield element("line", x1=at, x2=at, y1=_TOP - 8, y2=height - 8, class_="tick")
        label = f"{_MONTHS[month - 1]}{f' {year}' if month == 1 else ''}"
        yield element("text", label, x=at + 3, y=_TOP - 14, class_="month")


def _months(scale: _Scale) -> list[tuple[int, int]]:
    """The months whose first day is in the picture, each with its year."""
    first = scale.first.year * 12 + scale.first.month - (scale.first.day == 1)
    after = scale.last.year * 12 + scale.last.month
    return [(number // 12, number % 12 + 1) for number in range(first, after)]


def _reviews(plan: ActionPlan, scale: _Scale, height: int) -> Iterator[Html]:
    row = _TOP + _ROW // 2
    yield element("text", "Reviews", x=4, y=row + 4, class_="name")
    for review in plan.reviews:
        if review.status is not ReviewStatus.CANCELLED:
            at = scale.at(review.on)
            yield element("line", x1=at, x2=at, y1=row - 8, y2=height - 8, class_="review")
            yield element("path", d=f"M{at} {row - 10}h12l-3 4.5 3 4.5h-12z", class_="flag")


def _row(number: int, target: Target, plan: ActionPlan, scale: _Scale) -> Html:
    row = _TOP + _ROW * number + _ROW // 2
    dated = [(step, step.due.on) for step in target.steps if step.due and step.due.on]
    starts = min((day for _, day in dated), default=plan.meeting.on)
    due = target.due.on if target.due else None
    ends = due or max((day for _, day in dated), default=scale.last)
    name = element("text", f"Target {number}", x=4, y=row + 4, class_="name")
    line = element("line", x1=scale.at(starts), x2=scale.at(ends), y1=row, y2=row, class_="span")
    dots = (
        element("circle", cx=scale.at(day), cy=row, r=5, class_="done" if step.progress is Progress.DONE else "step")
        for step, day in dated
    )
    at = scale.at(due) if due else 0
    diamond = element("path", d=f"M{at} {row - 8}l8 8-8 8-8-8z", class_="due") if due else NOTHING
    return joined([name, line, *dots, diamond])
