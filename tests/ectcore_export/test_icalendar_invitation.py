"""Invitations to a plan review, and action steps as tasks."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from ectcore import ActionPlan, ExportError, PlanReview, Progress, ReviewStatus, Role, UnknownNameError
from ectcore.rules.exemplar import plan as exemplar
from ectcore.testing.strategies import plans
from ectcore_export.icalendar import ICalendarExporter


def invited(plan: ActionPlan, **options: object) -> Calendar:
    return Calendar.from_ical(ICalendarExporter(invite=True, **options).export(plan))


def with_addresses(ect: str | None = "a@x.example", mentor: str | None = "m@x.example") -> ActionPlan:
    plan = exemplar()
    assert plan.mentor
    return evolve(plan, ect=evolve(plan.ect, email=ect), mentor=evolve(plan.mentor, email=mentor))


def test_an_invitation_is_one_event_with_who_invites_and_who_is_invited() -> None:
    calendar = invited(with_addresses(), only="review-1")
    (event,) = calendar.events
    assert calendar["METHOD"] == "REQUEST"
    assert (event["ORGANIZER"], event["ATTENDEE"]) == ("mailto:m@x.example", "mailto:a@x.example")
    assert "CN" not in event["ORGANIZER"].params
    plain = Calendar.from_ical(ICalendarExporter(only="review-1").export(with_addresses()))
    assert event["UID"] == plain.events[0]["UID"]
    assert "METHOD" not in plain


def test_a_cancelled_review_is_called_off_for_those_who_were_invited() -> None:
    plan = with_addresses()
    off = evolve(plan, reviews=tuple(evolve(review, status=ReviewStatus.CANCELLED) for review in plan.reviews))
    assert invited(off, only="review-1")["METHOD"] == "CANCEL"


def test_names_are_told_at_full_detail_alone() -> None:
    assert b"Adeyemi" not in ICalendarExporter(invite=True, only="review-1").export(with_addresses())
    (event,) = invited(with_addresses(), only="review-1", detail="full").events
    assert event["ORGANIZER"].params["CN"] == "Tom Adeyemi"


def test_whoever_has_no_address_is_not_invited_and_somebody_must_be() -> None:
    for plan in (with_addresses(ect=None), with_addresses(mentor=None)):
        with pytest.raises(ExportError, match="needs the e-mail address"):
            invited(plan, only="review-1")
    with_tutor = evolve(with_addresses(mentor=None), tutor=evolve(exemplar().ect, id="t", email="t@x.example"))
    assert invited(with_tutor, only="review-1").events[0]["ORGANIZER"] == "mailto:t@x.example"
    alone = evolve(with_addresses(), reviews=(PlanReview(id="r", on=date(2026, 10, 2), attendees=(Role.MENTOR,)),))
    with pytest.raises(ExportError, match="needs the e-mail address"):
        invited(alone, only="r")


def test_an_invitation_is_to_a_plan_review() -> None:
    with pytest.raises(UnknownNameError, match="is not a review"):
        invited(with_addresses(), only="follow-up-1")


@pytest.mark.parametrize(
    "options",
    [
        {"invite": True},
        {"invite": True, "only": "review-1", "feed": True},
        {"invite": "yes"},
        {"tasks": True, "only": "review-1"},
        {"tasks": True, "steps": True},
        {"tasks": True, "ladder": (7,)},
        {"tasks": 1},
    ],
)
def test_what_has_no_place_together_is_refused(options: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"invite: |tasks: "):
        ICalendarExporter(**options)


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=40)
    .map(lambda text: text.replace("@", ""))
    .filter(bool),
    st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), max_size=60),
)
def test_no_name_or_address_can_add_a_line_or_change_another(mailbox: str, name: str) -> None:
    plan = with_addresses(ect=f"{mailbox}@x.example")
    plan = evolve(plan, ect=evolve(plan.ect, display_name=name))
    data, known = (
        ICalendarExporter(invite=True, only="review-1", detail="full").export(each) for each in (plan, with_addresses())
    )
    assert data.replace(b"\r\n ", b"").count(b"\r\n") == known.replace(b"\r\n ", b"").count(b"\r\n")
    (event,) = Calendar.from_ical(data).events
    assert event["ATTENDEE"].isascii()


@given(plans())
def test_each_step_that_is_due_on_a_day_is_a_task(plan: ActionPlan) -> None:
    due = [step for target in plan.targets for step in target.steps if step.due and step.due.on]
    calendar = Calendar.from_ical(ICalendarExporter(tasks=True).export(plan))
    assert not calendar.events
    assert [todo["DUE"].dt for todo in calendar.todos] == [step.due and step.due.on for step in due]
    assert all(todo["DTSTART"].dt <= todo["DUE"].dt - timedelta(days=1) for todo in calendar.todos)
    said = {
        Progress.TO_DO: "NEEDS-ACTION",
        Progress.IN_PROGRESS: "IN-PROCESS",
        Progress.DONE: "COMPLETED",
        Progress.DROPPED: "CANCELLED",
    }
    assert [todo["STATUS"] for todo in calendar.todos] == [said[step.progress] for step in due]
    events = Calendar.from_ical(ICalendarExporter(steps=True).export(plan)).events
    assert not {todo["UID"] for todo in calendar.todos} & {event["UID"] for event in events}
