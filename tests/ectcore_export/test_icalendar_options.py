"""What the options of the calendar file add to it, as the icalendar package reads it."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from icalendar import Calendar

from ectcore import Person, ReviewStatus, Revision, UnknownNameError
from ectcore_export.icalendar import ICalendarExporter


def exported(plan, **options):
    return ICalendarExporter(**options).export(plan)


def read(plan, **options):
    return Calendar.from_ical(exported(plan, **options))


def by_title(plan, **options):
    return {str(event["SUMMARY"]): event for event in read(plan, **options).events}


def only_its_event(plan, item):
    (event,) = read(plan, only=item).events
    return event


def test_a_ladder_has_a_day_to_remember_for_each_of_its_rungs(plan):
    events = by_title(plan, ladder=(7, 1))
    assert [(title, event.start) for title, event in events.items() if "review 3" in title] == [
        ("Action plan review 3", date(2027, 3, 5)),
        ("In 7 days: Action plan review 3", date(2027, 2, 26)),
        ("Tomorrow: Action plan review 3", date(2027, 3, 4)),
    ]
    assert len(events) == len(by_title(plan)) + 2 * len(plan.reviews)


def test_a_rung_takes_no_time_and_has_no_alarm(plan):
    rungs = [event for title, event in by_title(plan, ladder=(14, 3)).items() if title.startswith("In ")]
    assert len(rungs) == 10
    assert {event["TRANSP"] for event in rungs} == {"TRANSPARENT"}
    assert all(event.end - event.start == timedelta(days=1) for event in rungs)
    assert [event.walk("VALARM") for event in rungs] == [[]] * 10


def test_a_rung_keeps_its_uid_when_its_review_moves_and_when_the_ladder_grows(plan):
    moved = evolve(plan, reviews=(*plan.reviews[:2], evolve(plan.reviews[2], on=date(2027, 4, 9)), *plan.reviews[3:]))
    before, after = by_title(plan, ladder=(7,)), by_title(moved, ladder=(21, 7, 1))
    rung = "In 7 days: Action plan review 3"
    assert (before[rung].start, after[rung].start) == (date(2027, 2, 26), date(2027, 4, 2))
    assert before[rung]["UID"] == after[rung]["UID"]
    uids = [event["UID"] for event in after.values()]
    assert len(set(uids)) == len(uids)


def test_the_rungs_of_a_review_that_is_called_off_are_called_off_too(plan):
    assert plan.reviews[1].status is ReviewStatus.CANCELLED
    events = by_title(plan, ladder=(7,))
    assert events["In 7 days: Action plan review 2"]["STATUS"] == "CANCELLED"
    assert events["In 7 days: Action plan review 3"]["STATUS"] == "CONFIRMED"


def test_a_rung_tells_no_more_than_its_review(plan):
    named = evolve(plan, ect=Person(id="ect-014", display_name="Aisha Rahman"))
    assert "In 7 days: Action plan review 1 (AR)" in by_title(named, ladder=(7,), detail="initials")
    rung = by_title(named, ladder=(7,), detail="full")["In 7 days: Action plan review 1: Aisha Rahman"]
    assert not {"DESCRIPTION", "LOCATION"} & set(rung)


@pytest.mark.parametrize("item", ["r-1", "r-3", "f-1", "s-1", "s-3"])
def test_a_file_of_one_event_has_that_event_as_it_stands_in_the_whole(plan, item):
    event = only_its_event(plan, item)
    whole = exported(plan, steps=True, ladder=(7,))
    assert event.to_ical() in {each.to_ical() for each in Calendar.from_ical(whole).events}
    assert exported(plan, only=item, steps=True, ladder=(7,)) == exported(plan, only=item)


def test_the_files_of_single_events_are_together_the_file_of_all(plan):
    ids = ("r-1", "r-2", "r-3", "r-4", "r-5", "f-1", "s-1", "s-3")
    assert [only_its_event(plan, item) for item in ids] == list(read(plan, steps=True).events)


@pytest.mark.parametrize("item", ["r-9", "f-2", "s-2", "target-1"])
def test_what_has_no_day_has_no_file_and_the_error_says_what_has(plan, item):
    with pytest.raises(UnknownNameError) as caught:
        exported(plan, only=item)
    assert (caught.value.name, caught.value.known) == (item, ("r-1", "r-2", "r-3", "r-4", "r-5", "f-1", "s-1", "s-3"))


def test_a_feed_has_a_name_and_says_when_to_look_again(plan):
    head = exported(plan, feed=True).decode().split("BEGIN:VTIMEZONE")[0].split("\r\n")
    assert head == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//ectcore//Action plans//EN",
        "NAME:Action plan",
        "X-WR-CALNAME:Action plan",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
        "",
    ]


def test_a_feed_has_the_events_of_the_file(plan):
    assert read(plan, feed=True, steps=True).events == read(plan, steps=True).events


@pytest.mark.parametrize(
    ("detail", "name"),
    [
        ("private", "Action plan"),
        ("initials", "Action plan (ZONZ)"),
        ("titles", "Action plan (ZONZ)"),
        ("full", "Action plan: Zoë \\; O'Brien, \\n née Zima"),
    ],
)
def test_the_name_of_a_feed_tells_what_its_events_tell_and_is_escaped(plan, detail, name):
    named = evolve(plan, ect=Person(id="ect-014", display_name="Zoë \\; O'Brien, \\n née Zima"))
    lines = exported(named, detail=detail, feed=True).decode().replace("\r\n ", "").split("\r\n")
    escaped = name.replace("\\", r"\\").replace(";", r"\;").replace(",", r"\,")
    assert lines[3:5] == [f"NAME:{escaped}", f"X-WR-CALNAME:{escaped}"]


def test_a_dropped_step_stays_as_cancelled_with_its_uid(plan):
    (target, *rest) = plan.targets
    kept = evolve(target, steps=tuple(evolve(step, progress=target.steps[0].progress) for step in target.steps))
    before, after = (
        by_title(each, steps=True)["Action step 1.3 due"] for each in (evolve(plan, targets=(kept, *rest)), plan)
    )
    assert (before["STATUS"], after["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert before["UID"] == after["UID"]


def test_a_rung_has_the_sequence_of_its_review(plan):
    changed = evolve(plan, history=(*plan.history, Revision(number=4, changed_on=date(2027, 1, 8), items=("r-3",))))
    events = by_title(changed, ladder=(7,))
    assert [events[f"In 7 days: Action plan review {number}"].sequence for number in range(1, 6)] == [1, 0, 4, 0, 0]
