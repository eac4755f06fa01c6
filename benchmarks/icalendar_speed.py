"""What the calendar file of a plan costs, as a ratio to what icalendar takes when used as in its README.

    python benchmarks/icalendar_speed.py [ROUNDS]

Five plan reviews with an alarm each, the text of every event its own, no plan exported twice in a round. The other
side has the same facts in the same number of events; it writes with `Event.add` and lets `add_missing_timezones` make
the time zone. Both run in one process, in turn; the figure is the median of the ratios, round by round.
"""

import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from statistics import median
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from ectcore import ActionPlan, Meeting, Person, PlanReview, Target
from ectcore_export.icalendar import ICalendarExporter

MOST = 0.25
PLANS = 60
LONDON: Final = ZoneInfo("Europe/London")


def plan(number: int) -> ActionPlan:
    """A plan no text of which stands in another."""
    return ActionPlan(
        id=f"1f0e8a52-3c1d-5b7e-9a44-{number:012x}",
        ect=Person(id=f"ect-{number}", display_name=f"Siân Ó Briain {number}"),
        meeting=Meeting(on=date(2026, 7, 14)),
        targets=tuple(
            Target(
                id=f"t-{each}",
                statement=f"By half-term, pupils in 7B{number} begin starter {each} within two minutes of the bell.",
            )
            for each in range(4)
        ),
        reviews=tuple(
            PlanReview(
                id=f"r-{each}",
                on=date(2026, 9, 10) + timedelta(weeks=6 * each),
                starts_at=time_of_day(15, 30),
                minutes=45,
                where=f"Room {number}, Block {each}",
                agenda=f"Review {each} of plan {number}.",
            )
            for each in range(5)
        ),
    )


def as_in_the_readme(plan: ActionPlan) -> bytes:
    """The plan reviews as somebody writes them who has read the README of icalendar."""
    calendar = Calendar()
    calendar.add("prodid", "-//ectcore//Action plans//EN")
    calendar.add("version", "2.0")
    for review in plan.reviews:
        calendar.add_component(_event(plan, review))
    calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written


def _event(plan: ActionPlan, review: PlanReview) -> Event:
    starts = datetime.combine(review.on, review.starts_at or time_of_day(), LONDON)
    summary = f"Action plan review: {plan.ect.display_name}"
    lines = (review.agenda, *(f"Target {number}: {each.statement}" for number, each in enumerate(plan.targets, 1)))
    event = Event()
    event.add("uid", f"{plan.id}-{review.id}@school.example")
    event.add("dtstamp", datetime(2026, 7, 14, tzinfo=UTC))
    event.add("dtstart", starts)
    event.add("dtend", starts + timedelta(minutes=review.minutes or 30))
    event.add("summary", summary)
    event.add("description", "\n".join(lines))
    event.add("location", review.where)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(days=-1))
    alarm.add("description", summary)
    event.add_component(alarm)
    return event


def seconds(work: Callable[[ActionPlan], bytes], plans: list[ActionPlan]) -> float:
    """How long it takes to do that work on every plan."""
    start = time.perf_counter()
    for each in plans:
        work(each)
    return time.perf_counter() - start


def main(rounds: int) -> None:
    """Print the ratio for each level of detail, and what stands behind it."""
    plans = [plan(number) for number in range(PLANS)]
    for detail in ("private", "full"):
        export = ICalendarExporter(detail=detail).export
        taken = [(seconds(as_in_the_readme, plans), seconds(export, plans)) for _ in range(rounds + 1)][1:]
        ratio = median(own / readme for readme, own in taken)
        own, readme = (min(each[side] for each in taken) / PLANS * 1e6 for side in (1, 0))
        print(
            f"detail={detail}: {ratio:.2f} x icalendar's README, at most {MOST} ({own:.0f} us a plan to {readme:.0f})"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 9)
