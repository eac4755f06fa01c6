"""The laws of calendar files: two readers independent of each other read what a plan says; a change stays local."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve, frozen
from dateutil.tz import resolve_imaginary
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from ectcore import ActionPlan, Meeting, Person, PlanReview, Progress, ReviewStatus, Revision
from ectcore.rules.exemplar import plan as exemplar
from ectcore.testing.strategies import plans, texts, values
from ectcore_export.icalendar import ICalendarExporter

LONDON = ZoneInfo("Europe/London")
CLOCKS_CHANGE = (date(2026, 10, 25), date(2027, 3, 28))
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31)) | st.sampled_from(CLOCKS_CHANGE)
LADDER = (14, 1)


@frozen
class Entry:
    """What a calendar shows of an event: days as they are, moments in UTC, alarms in minutes."""

    starts: date
    ends: date
    title: str
    text: str = ""
    place: str = ""
    sequence: int = 0
    cancelled: bool = False
    alarms: tuple[int, ...] = ()


def instant(moment):
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment


def minutes(triggers):
    return tuple(int(-each.total_seconds() / 60) for each in triggers)


def by_icalendar(data):
    """As the icalendar package reads them, but for a backslash before a capital N, which it takes for a line break."""
    calendar = Calendar.from_ical(data)
    assert not any(component.errors for component in calendar.walk())
    return {
        str(event["UID"]): Entry(
            instant(event.start),
            instant(event.end),
            str(event["SUMMARY"]),
            str(event.get("DESCRIPTION", "")),
            str(event.get("LOCATION", "")),
            event.sequence,
            event["STATUS"] == "CANCELLED",
            minutes(alarm.TRIGGER for alarm in event.walk("VALARM")),
        )
        for event in calendar.events
    }


def by_home_assistant(data):
    """As the reader of Home Assistant reads them."""
    return {
        event.uid: Entry(
            instant(event.dtstart),
            instant(event.dtend),
            event.summary,
            event.description or "",
            event.location or "",
            event.sequence,
            event.status.value == "CANCELLED",
            minutes(alarm.trigger for alarm in event.alarm),
        )
        for event in IcsCalendarStream.calendar_from_ics(data.decode()).events
    }


def shown(text):
    return re.sub("[\u2028\u2029]", "\n", text.strip())


def whole_day(on, title, text="", **more):
    return Entry(on, on + timedelta(days=1), shown(title), shown(text), **more)


def expected(plan):
    """The entries of a plan in full, in order."""
    name = plan.ect.display_name
    named = f": {name}" if any(part[0].isalnum() for part in name.split()) else ""
    for number, review in enumerate(plan.reviews, 1):
        yield from of_review(plan, review, f"Action plan review {number}{named}")
    for number, follow_up in enumerate(plan.follow_up, 1):
        if follow_up.on:
            sequence, _ = plan.last_change(follow_up.id)
            title = f"Action plan follow-up {number}{named}"
            yield whole_day(follow_up.on, title, follow_up.what, sequence=sequence, cancelled=follow_up.cancelled)
    for place, target in enumerate(plan.targets, 1):
        for number, step in enumerate(target.steps, 1):
            if step.due and step.due.on:
                sequence, _ = plan.last_change(step.id)
                dropped = step.progress is Progress.DROPPED
                title = f"Action step {place}.{number} due{named}"
                yield whole_day(step.due.on, title, step.text, sequence=sequence, cancelled=dropped)


def of_review(plan, review, title):
    sequence, _ = plan.last_change(review.id)
    cancelled = review.status is ReviewStatus.CANCELLED
    met = evolve(
        whole_day(review.on, title, in_full(plan, review), sequence=sequence, cancelled=cancelled),
        place=shown(review.where),
        alarms=(1440,) if review.status is ReviewStatus.PLANNED else (),
    )
    if review.starts_at:
        starts = resolve_imaginary(datetime.combine(review.on, review.starts_at, LONDON).replace(fold=0))
        ends = resolve_imaginary(starts + timedelta(minutes=review.minutes or 30))
        met = evolve(met, starts=instant(starts), ends=instant(ends))
    yield met
    for days, words in ((14, "In 14 days"), (1, "Tomorrow")):
        on = review.on - timedelta(days=days)
        yield whole_day(on, f"{words}: {title}", sequence=sequence, cancelled=cancelled)


def in_full(plan, review):
    lines = [review.agenda] if review.agenda else []
    chosen = review.targets or [target.id for target in plan.targets]
    lines += [
        f"Target {number}: {target.statement}" for number, target in enumerate(plan.targets, 1) if target.id in chosen
    ]
    people = (("ECT", plan.ect), ("Mentor", plan.mentor), ("Induction tutor", plan.tutor))
    lines += [f"{title}: {person.display_name}" for title, person in people if person and person.display_name]
    return "\n".join(lines)


def exported(plan):
    return ICalendarExporter(detail="full", steps=True, ladder=LADDER).export(plan)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(plans())
def test_two_readers_read_what_the_plan_says(plan):
    data, entries = exported(plan), list(expected(plan))
    assert list(by_home_assistant(data).values()) == entries
    for read, entry in zip(by_icalendar(data).values(), entries, strict=True):
        misread = evolve(read, title=entry.title, text=entry.text, place=entry.place)
        assert (misread if "\\N" in entry.title + entry.text + entry.place else read) == entry


@given(on=DAYS, starts_at=st.times(), length=st.none() | st.integers(1, 1440), text=texts())
@pytest.mark.parametrize("reader", [by_icalendar, by_home_assistant])
def test_a_review_takes_place_when_the_clocks_of_london_say_so(reader, on, starts_at, length, text):
    review = PlanReview(id="r-1", on=on, starts_at=starts_at.replace(second=0, microsecond=0), minutes=length)
    plan = reviewed(evolve(review, agenda=text))
    assert next(iter(reader(exported(plan)).values())).starts == next(expected(plan)).starts


@pytest.mark.parametrize("reader", [by_icalendar, by_home_assistant])
@pytest.mark.parametrize(
    ("on", "at", "starts", "ends"),
    [
        (date(2026, 10, 24), time(15, 45), "2026-10-24T14:45Z", "2026-10-24T15:15Z"),
        (date(2026, 10, 24), time(23, 45), "2026-10-24T22:45Z", "2026-10-24T23:15Z"),
        (date(2026, 10, 25), time(0, 45), "2026-10-24T23:45Z", "2026-10-25T00:15Z"),
        (date(2026, 10, 25), time(2), "2026-10-25T02:00Z", "2026-10-25T02:30Z"),
        (date(2027, 3, 28), time(0, 45), "2027-03-28T00:45Z", "2027-03-28T01:15Z"),
        (date(2027, 3, 28), time(1, 30), "2027-03-28T01:30Z", "2027-03-28T02:00Z"),
        (date(2027, 3, 28), time(2), "2027-03-28T01:00Z", "2027-03-28T01:30Z"),
    ],
)
def test_so_it_is_on_the_days_when_the_clocks_change(reader, on, at, starts, ends):
    (entry, *_) = reader(exported(reviewed(PlanReview(id="r-1", on=on, starts_at=at)))).values()
    assert (entry.starts, entry.ends) == (datetime.fromisoformat(starts), datetime.fromisoformat(ends))


def reviewed(review):
    meeting = Meeting(on=date(2000, 1, 1))
    return ActionPlan(
        id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93", ect=Person(id="ect-014"), meeting=meeting, reviews=(review,)
    )


@st.composite
def reviewed_often(draw):
    """A plan with targets, follow-ups and any reviews, revised any number of times."""
    plan = evolve(exemplar(), meeting=Meeting(on=date(2000, 1, 1)))
    reviews = draw(st.lists(values(PlanReview), min_size=1, max_size=3))
    numbers = draw(st.lists(st.integers(1, 999), unique=True, max_size=3))
    days = draw(st.lists(DAYS, min_size=len(numbers), max_size=len(numbers)))
    changes = zip(sorted(numbers), sorted(days), strict=True)
    ids = st.sampled_from([f"r-{place}" for place in range(len(reviews))] + [each.id for each in plan.follow_up])
    return evolve(
        plan,
        reviews=tuple(evolve(each, id=f"r-{place}") for place, each in enumerate(reviews)),
        history=tuple(Revision(number=n, changed_on=on, items=(draw(ids),)) for n, on in changes),
    )


@given(plan=reviewed_often(), data=st.data())
def test_a_change_of_one_review_changes_that_event_and_its_reminders_and_nothing_else(plan, data):
    review = data.draw(st.sampled_from(plan.reviews))
    moved = evolve(review, on=data.draw(DAYS.filter(lambda on: on >= plan.meeting.on)))
    called_off = evolve(review, status=ReviewStatus.CANCELLED, outcomes=())
    change = Revision(number=plan.revision + 1, changed_on=plan.changed_on, items=(review.id,))
    changed = evolve(
        plan,
        reviews=tuple(
            data.draw(st.sampled_from((moved, called_off))) if each is review else each for each in plan.reviews
        ),
        history=(*plan.history, change),
    )
    before, after = events(exported(plan)), events(exported(changed))
    place = plan.reviews.index(review) * (1 + len(LADDER))
    touched = range(place, place + 1 + len(LADDER))
    for number, (old, new) in enumerate(zip(before, after, strict=True)):
        assert old[0] == new[0]
        assert (old == new) == (number not in touched)


def events(data):
    """Each event as it is written, with its UID."""
    written = re.findall(rb"BEGIN:VEVENT\r\nUID:(.+)\r\n((?s:.+?))END:VEVENT\r\n", data)
    assert len({uid for uid, _ in written}) == len(written)
    return written


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(plans())
def test_an_unchanged_plan_is_written_the_same_to_the_byte(plan):
    assert exported(plan) == exported(evolve(plan))
