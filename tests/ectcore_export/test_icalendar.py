"""The calendar file, read line by line and by the icalendar package."""

import re
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from ectcore import ActionPlan, InvalidValueError, Meeting, Person, PlanReview, ReviewStatus, Revision, exporter
from ectcore_export.detail import Detail
from ectcore_export.icalendar import ICalendarExporter

LONDON = ZoneInfo("Europe/London")
BARE = ActionPlan(
    id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93", ect=Person(id="ect-014"), meeting=Meeting(on=date(2026, 7, 14))
)


def exported(plan, **options):
    return ICalendarExporter(**options).export(plan)


def content_lines(data):
    """The unfolded lines, after a check of what RFC 5545, 3.1 asks of the folded ones."""
    *folded, end = data.split(b"\r\n")
    assert end == b""
    assert not any(re.search(rb"[\r\n\x00-\x08\x0b-\x1f\x7f]", line) for line in folded)
    assert max(map(len, folded)) <= 75
    assert all(line.decode() for line in folded), "a fold within a character, or an empty line"
    return data.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def unescaped(value):
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value, flags=re.DOTALL)


def events(data):
    """Each event as its properties by name, parameters kept in the name; what is in an alarm is under ALARM."""
    found, alarm = [], False
    for line in content_lines(data):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif line in ("BEGIN:VALARM", "END:VALARM"):
            alarm = line.startswith("BEGIN")
        elif found:
            key = f"ALARM {name}" if alarm else name
            assert key not in found[-1] or name == "END", f"{key} twice"
            found[-1][key] = value
    return found


def review(**fields):
    return evolve(BARE, reviews=(PlanReview(**{"id": "r-1", "on": date(2026, 10, 2), **fields}),))


def only_event(plan, **options):
    (event,) = events(exported(plan, **options))
    return event


@pytest.mark.parametrize("detail", Detail)
@given(data=st.data())
@settings(max_examples=40)
def test_no_text_can_add_a_line_or_change_another(detail, data, texts, lines, plan_with):
    blank = []

    def take(text):
        blank.append("x" if text.strip() else text)
        return text

    hostile = plan_with(lambda: take(data.draw(texts)), lambda: take(data.draw(lines)))
    words = iter(blank)
    plain = plan_with(lambda: next(words), lambda: next(words))
    names, expected = (
        [line.partition(":")[0] for line in content_lines(exported(each, detail=detail, steps=True))]
        for each in (hostile, plain)
    )
    assert names == expected


@given(data=st.data())
@settings(max_examples=40)
def test_every_text_is_read_back_as_it_was_typed(data, texts, lines, plan_with):
    plan = plan_with(lambda: data.draw(texts), lambda: data.draw(lines))
    for line in content_lines(exported(plan, detail="full", steps=True)):
        if line.startswith(("SUMMARY", "DESCRIPTION", "LOCATION")):
            assert re.fullmatch(r"[A-Z]+:(?:[^\\;,]|\\[\\;,n])*", line), "RFC 5545, 3.3.11"
    for event, each in zip(events(exported(plan, detail="full")), plan.reviews, strict=False):
        description = unescaped(event.get("DESCRIPTION", ""))
        for text in (
            each.agenda,
            *(target.statement for target in plan.targets if target.id in each.targets or not each.targets),
        ):
            assert re.sub("[\u2028\u2029]", "\n", text.strip()) in description
        assert unescaped(event.get("LOCATION", "")) == each.where.strip()


@pytest.mark.parametrize("detail", Detail)
def test_the_icalendar_package_reads_the_same_events(detail, plan):
    calendar = Calendar.from_ical(exported(plan, detail=detail, steps=True))
    assert [event.errors for event in calendar.walk()] == [[]] * len(calendar.walk())
    read = [(event.start, event.end, event.sequence) for event in calendar.events]
    assert read == [
        (datetime(2026, 10, 2, 15, 30, tzinfo=LONDON), datetime(2026, 10, 2, 16, 15, tzinfo=LONDON), 1),
        (datetime(2026, 12, 4, 8, tzinfo=LONDON), datetime(2026, 12, 4, 8, 30, tzinfo=LONDON), 0),
        (date(2027, 3, 5), date(2027, 3, 6), 0),
        (datetime(2027, 6, 25, 16, tzinfo=LONDON), datetime(2027, 6, 25, 16, 30, tzinfo=LONDON), 0),
        (date(2027, 7, 2), date(2027, 7, 3), 0),
        (date(2026, 7, 20), date(2026, 7, 21), 0),
        (date(2026, 9, 11), date(2026, 9, 12), 0),
        (date(2026, 9, 18), date(2026, 9, 19), 0),
    ]


def test_the_time_zone_of_the_file_tells_the_time_of_london():
    (zone,) = Calendar.from_ical(exported(BARE)).timezones
    clock = zone.to_tz(lookup_tzid=False)
    noons = [datetime(2026, 1, 1, 12) + timedelta(days=days) for days in range(3 * 366)]  # noqa: DTZ001 - the time on a wall
    assert [clock.utcoffset(noon) for noon in noons] == [LONDON.utcoffset(noon) for noon in noons]
    for sunday in (datetime(2026, 3, 29), datetime(2026, 10, 25)):  # noqa: DTZ001 - as above
        # the hour from one to two is left out in March, and there twice in October
        moments = [sunday + timedelta(minutes=30 * half) for half in range(12) if half not in (2, 3)]
        assert [clock.utcoffset(each) for each in moments] == [LONDON.utcoffset(each) for each in moments]
        instants = [sunday.replace(tzinfo=UTC) + timedelta(minutes=30 * half) for half in range(12)]
        assert [f"{each.astimezone(clock):%H:%M}" for each in instants] == [
            f"{each.astimezone(LONDON):%H:%M}" for each in instants
        ]


def test_a_plan_without_dates_is_a_calendar_with_its_time_zone_alone():
    lines = content_lines(exported(BARE))
    assert lines[:4] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ectcore//Action plans//EN", "BEGIN:VTIMEZONE"]
    assert lines[-2:] == ["END:VTIMEZONE", "END:VCALENDAR"]


def test_an_event_is_exactly_this():
    text = exported(review(starts_at=time(15, 30), minutes=45)).decode()
    assert text[text.index("BEGIN:VEVENT") :].split("\r\n") == [
        "BEGIN:VEVENT",
        "UID:58ce2303-7b92-5ff2-a455-b22f7f292331",
        "DTSTAMP:20260714T000000Z",
        "LAST-MODIFIED:20260714T000000Z",
        "SEQUENCE:0",
        "DTSTART;TZID=Europe/London:20261002T153000",
        "DTEND;TZID=Europe/London:20261002T161500",
        "SUMMARY:Action plan review 1",
        "CLASS:PRIVATE",
        "STATUS:CONFIRMED",
        "TRANSP:OPAQUE",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Action plan review 1",
        "TRIGGER:-P1D",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_the_calendar_tells_nothing_of_the_plan_unless_asked(plan_with):
    said = []

    def say():
        said.append(f"word{len(said)}word")
        return said[-1]

    told = exported(plan_with(say, say), steps=True).decode()
    assert len(said) > 40
    assert [word for word in (*said, "mentor@school.example", "1234567", "ect-014", "target-1") if word in told] == []
    assert re.findall(r"SUMMARY:(.*)\r", told) == [
        *(f"Action plan review {number}" for number in range(1, 6)),
        "Action plan follow-up 1",
        "Action step 1.1 due",
        "Action step 1.3 due",
    ]


@pytest.mark.parametrize(
    ("detail", "title", "properties"),
    [
        ("private", "Action plan review 1", set()),
        ("initials", "Action plan review 1 (AR)", set()),
        ("titles", "Action plan review 1 (AR)", {"DESCRIPTION", "LOCATION"}),
        ("full", "Action plan review 1: Aisha Rahman", {"DESCRIPTION", "LOCATION"}),
    ],
)
def test_each_level_of_detail_tells_more(detail, title, properties, plan):
    named = evolve(
        plan, ect=Person(id="ect-014", display_name="Aisha Rahman"), mentor=Person(id="m", display_name="Daniel Okafor")
    )
    event = events(exported(named, detail=detail))[0]
    assert event["SUMMARY"] == title
    assert {"DESCRIPTION", "LOCATION"} & set(event) == properties
    assert ("Daniel Okafor" in event.get("DESCRIPTION", "")) == (detail == "full")
    assert (plan.targets[0].statement in event.get("DESCRIPTION", "")) == (detail in ("titles", "full"))
    assert plan.targets[1].statement not in event.get("DESCRIPTION", "")


def test_a_review_of_the_whole_plan_tells_all_its_targets(plan):
    description = events(exported(plan, detail="titles"))[1]["DESCRIPTION"]
    assert unescaped(description) == "\n".join(
        (plan.reviews[1].agenda, f"Target 1: {plan.targets[0].statement}", f"Target 2: {plan.targets[1].statement}")
    )


def test_an_ect_without_a_name_has_no_initials():
    assert only_event(review(), detail="full")["SUMMARY"] == "Action plan review 1"


def test_every_event_is_private_and_names_nobody_to_invite(plan):
    data = exported(plan, detail="full", steps=True)
    assert all(event["CLASS"] == "PRIVATE" for event in events(data))
    names = Counter(line.partition(":")[0].partition(";")[0] for line in content_lines(data))
    assert not {"METHOD", "ORGANIZER", "ATTENDEE", "NAME", "X-WR-CALNAME"} & set(names)


def test_a_review_without_a_time_takes_the_day():
    event = only_event(review())
    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20261002", "20261003")
    assert event["TRANSP"] == "OPAQUE"


def test_a_review_of_unknown_length_takes_half_an_hour():
    assert only_event(review(starts_at=time(23, 45)))["DTEND;TZID=Europe/London"] == "20261003T001500"


@given(
    on=st.dates(date(2026, 7, 14), date(2100, 12, 31)),
    starts_at=st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    minutes=st.none() | st.integers(1, 1440),
)
@settings(max_examples=50)
def test_an_event_ends_after_it_starts_on_any_day(on, starts_at, minutes):
    (event,) = Calendar.from_ical(exported(review(on=on, starts_at=starts_at, minutes=minutes))).events
    length = timedelta(days=1) if starts_at is None else timedelta(minutes=minutes or 30)
    assert event.end - event.start == length


def test_a_review_that_is_called_off_stays_as_cancelled_and_takes_no_time():
    planned, cancelled = (
        only_event(review(status=status)) for status in (ReviewStatus.PLANNED, ReviewStatus.CANCELLED)
    )
    assert cancelled["UID"] == planned["UID"]
    assert (cancelled["STATUS"], cancelled["TRANSP"]) == ("CANCELLED", "TRANSPARENT")
    assert not [name for name in cancelled if name.startswith("ALARM")]


def test_a_review_that_was_held_stays_without_an_alarm():
    event = only_event(review(status=ReviewStatus.HELD))
    assert (event["STATUS"], event["TRANSP"]) == ("CONFIRMED", "OPAQUE")
    assert not [name for name in event if name.startswith("ALARM")]


@pytest.mark.parametrize(
    ("minutes", "trigger"), [(1440, "-P1D"), (90, "-PT1H30M"), (1, "-PT1M"), (40320, "-P28D"), (0, None)]
)
def test_the_alarm_comes_that_many_minutes_before(minutes, trigger):
    assert only_event(review(), alarm_minutes=minutes).get("ALARM TRIGGER") == trigger


def test_follow_ups_and_steps_remind_without_taking_time(plan):
    days = events(exported(plan, steps=True))[5:]
    assert [(event["SUMMARY"], event["STATUS"]) for event in days] == [
        ("Action plan follow-up 1", "CONFIRMED"),
        ("Action step 1.1 due", "CONFIRMED"),
        ("Action step 1.3 due", "CANCELLED"),
    ]
    assert {event["TRANSP"] for event in days} == {"TRANSPARENT"}
    assert not any(name.startswith("ALARM") for event in days for name in event)


def test_a_follow_up_that_was_dropped_stays_as_cancelled_with_its_uid(plan):
    dropped = evolve(plan, follow_up=tuple(evolve(each, cancelled=True) for each in plan.follow_up))
    before, after = (events(exported(each))[-1] for each in (plan, dropped))
    assert (before["UID"], before["SUMMARY"]) == (after["UID"], after["SUMMARY"])
    assert (before["STATUS"], after["STATUS"]) == ("CONFIRMED", "CANCELLED")


def test_steps_are_left_out_unless_asked_for(plan):
    assert not any("step" in event["SUMMARY"] for event in events(exported(plan)))


def test_a_change_of_one_event_alters_that_event_alone(plan):
    moved = evolve(plan.reviews[2], on=date(2027, 3, 12))
    changed = evolve(
        plan,
        reviews=(*plan.reviews[:2], moved, *plan.reviews[3:]),
        history=(*plan.history, Revision(number=2, changed_on=date(2027, 1, 8), items=("r-3",))),
    )
    before, after = events(exported(plan)), events(exported(changed))
    assert [old == new for old, new in zip(before, after, strict=True)] == [True, True, False, True, True, True]
    assert after[2]["UID"] == before[2]["UID"]
    assert (after[2]["SEQUENCE"], after[2]["DTSTAMP"], after[2]["LAST-MODIFIED"]) == (
        "2",
        "20270108T000000Z",
        "20270108T000000Z",
    )


def test_uids_differ_between_items_and_between_plans(plan):
    other = evolve(plan, id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e95")
    uids = [event["UID"] for each in (plan, other) for event in events(exported(each, steps=True))]
    assert len(set(uids)) == len(uids) == 16
    assert {UUID(uid).version for uid in uids} == {5}


def test_a_backslash_before_a_capital_n_is_no_line_break():
    event = only_event(review(agenda="in S:\\New\nand S:\\new"), detail="titles")
    assert event["DESCRIPTION"] == "in S:\\\\New\\nand S:\\\\new"


def test_the_same_plan_gives_the_same_bytes(plan):
    assert exported(plan, detail="full") == exported(evolve(plan), detail="full")


@pytest.mark.parametrize(
    "options",
    [
        {"detail": "loud"},
        {"alarm_minutes": "soon"},
        {"alarm_minutes": -1},
        {"alarm_minutes": 40321},
        {"steps": "maybe"},
        {"ladder": "7,0"},
        {"ladder": "367"},
        {"ladder": "7,1,7"},
        {"ladder": "a week"},
        {"feed": "maybe"},
    ],
)
def test_a_value_that_an_option_cannot_have_is_refused(options):
    (name,) = options
    with pytest.raises(InvalidValueError, match=name):
        exporter("icalendar", **options)


@pytest.mark.parametrize(
    "options",
    [
        {"alarm_minutes": True},
        {"alarm_minutes": "5"},
        {"steps": "yes"},
        {"detail": "PRIVATE"},
        {"ladder": [7]},
        {"ladder": (True,)},
        {"only": None},
        {"feed": 1},
    ],
)
def test_the_class_by_itself_takes_no_other_types(options):
    with pytest.raises((ValueError, TypeError)):
        ICalendarExporter(**options)
