from datetime import date, timedelta

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from ectcore.export import exporter
from ectcore.mentoring.carrying import carry_forward
from ectcore.mentoring.closing import close_plan
from ectcore.mentoring.reviewing import record_review
from ectcore.model.plan import ActionPlan, Meeting, items
from ectcore.model.records import Progress
from ectcore.model.review import FollowUp, PlanReview, ReviewRecord, ReviewStatus
from ectcore.model.target import ActionStep
from ectcore.rules.exemplar import plan as exemplar
from ectcore.testing.strategies import plans

NEXT = "7a1b2c3d-3c1d-5b7e-9a44-0d6c2f1b8e93"
DAY = date(2026, 9, 25)
CALENDAR = exporter("icalendar", steps=True)


def days(plan: ActionPlan) -> dict[str, date]:
    """The day of each item that is an event still to come or taking place."""
    found = {}
    for item in items(plan):
        match item:
            case PlanReview(status=ReviewStatus.PLANNED) | FollowUp(cancelled=False, on=date()):
                found[item.id] = item.on
            case ActionStep(progress=Progress.TO_DO | Progress.IN_PROGRESS) if item.due and item.due.on:
                found[item.id] = item.due.on
    return found


def test_a_date_that_goes_over_is_withdrawn_from_calendars_by_the_plan_before() -> None:
    plan = exemplar()
    reviewed = record_review(plan, ReviewRecord(plan=plan.id, review="review-1", held_on=DAY))
    following = carry_forward(reviewed, plan_id=NEXT, meeting=Meeting(on=DAY, year=2))
    closed = close_plan(reviewed, on=DAY)
    old, new, before = (statuses(each) for each in (closed, following, reviewed))
    assert old.keys() == before.keys()
    assert not old.keys() & new.keys()
    of_review = [(status, sequence) for status, sequence, on in old.values() if on == "20261211"]
    assert of_review == [("CANCELLED", 2)]
    assert [status for status, _, on in new.values() if on == "20261211"] == ["CONFIRMED"]
    for uid, (status, sequence, on) in old.items():
        if on >= "20260926":
            assert (status, sequence) == ("CANCELLED", 2)
        else:
            assert (status, sequence, on) == before[uid]


def statuses(plan: ActionPlan) -> dict[str, tuple[str, int, str]]:
    """Of each event by its UID: its status, its number and its day."""
    lines = CALENDAR.export(plan).decode().replace("\r\n ", "").split("BEGIN:VEVENT")[1:]
    events = [
        {key.partition(";")[0]: value for key, _, value in (line.partition(":") for line in each.split("\r\n"))}
        for each in lines
    ]
    return {each["UID"]: (each["STATUS"], int(each["SEQUENCE"]), each["DTSTART"][:8]) for each in events}


@given(plans(), st.integers(0, 600))
def test_nothing_is_to_come_in_a_closed_plan_and_all_else_is_as_it_was(plan: ActionPlan, later: int) -> None:
    on = min(plan.meeting.on + timedelta(days=later), date(2100, 12, 31))
    if plan.revision == 1000:
        plan = evolve(plan, history=())
    closed = close_plan(plan, on=on)
    to_come = [name for name, day in days(plan).items() if day >= on]
    assert days(closed) == {name: day for name, day in days(plan).items() if day < on}
    if not to_come:
        assert closed is plan
        return
    revision = closed.history[-1]
    assert (revision.number, set(revision.items)) == (plan.revision + 1, set(to_come))
    assert revision.changed_on >= on
    changed = [new.id for old, new in zip(items(plan), items(closed), strict=True) if old != new and new.id in to_come]
    assert set(changed) == set(to_come)
    assert close_plan(closed, on=on) is closed


@given(plans(), st.integers(0, 600))
def test_what_goes_over_is_to_come_in_one_plan_only(plan: ActionPlan, later: int) -> None:
    on = min(plan.meeting.on + timedelta(days=later), date(2100, 12, 31))
    plan = evolve(plan, history=())
    following = carry_forward(plan, plan_id=NEXT, meeting=Meeting(on=on))
    twice = days(close_plan(plan, on=on)).keys() & {name for name, day in days(following).items() if day >= on}
    assert not twice


def test_a_step_that_is_done_stays_done() -> None:
    target = exemplar().targets[0]
    done = evolve(target, steps=tuple(evolve(step, progress=Progress.DONE) for step in target.steps))
    assert close_plan(evolve(exemplar(), targets=(done,)), on=DAY).targets == (done,)
