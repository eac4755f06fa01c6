from datetime import date
from itertools import accumulate

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from ectcore import catalogue
from ectcore.codec import decode, encode
from ectcore.mentoring.agenda import agenda
from ectcore.mentoring.agenda_lines import agenda_lines
from ectcore.model.people import Visibility
from ectcore.model.records import AgreedAction, Note, Progress, Records, SessionRecord
from ectcore.model.session import Activity, ActivityKind, Session, Step, StepKind
from ectcore.testing.strategies import sessions

SESSION = catalogue.session("ucl-2020/y1-m5-w7")
RECORDS = Records(
    ect="ect-014",
    sessions=(
        SessionRecord(id="y1-m5-w10", title="Last", notes=(Note(id="n1", text="ten"),)),
        SessionRecord(
            id="y1-m5-w3",
            title="Third",
            notes=(Note(id="n1", text="three"), Note(id="n2", text="hidden", visibility=Visibility.AUTHOR)),
            actions=(
                AgreedAction(id="a1", text="time it", due=date(2026, 6, 26)),
                AgreedAction(id="a2", text="finished", progress=Progress.DONE),
                AgreedAction(id="a3", text="dropped", progress=Progress.DROPPED),
                AgreedAction(id="a4", text="begun", progress=Progress.IN_PROGRESS),
            ),
        ),
        SessionRecord(id="y1-m5-w5"),
        SessionRecord(id="y1-m5-w7", title="Today", notes=(Note(id="n1", text="today"),)),
        SessionRecord(id="y1-m4-w1", title="Another module", notes=(Note(id="n1", text="other"),)),
        SessionRecord(id="training-day", title="No week", notes=(Note(id="n1", text="none"),)),
    ),
)
MINUTES = st.none() | st.integers(1, 90)


def page(session: Session, records: Records | None = None) -> str:
    return "\n".join(agenda_lines(agenda(session, records)))


def test_each_step_starts_when_the_one_before_it_ends() -> None:
    made = agenda(SESSION)
    assert [(item.label, item.starts_after, item.minutes) for item in made.items] == [
        ("Mentor Meeting Activities", 0, 45),
        ("Next Steps", 45, 5),
    ]
    assert made.minutes == 50


@given(sessions())
def test_a_session_that_was_read_has_the_agenda_of_the_one_that_was_made(session: Session) -> None:
    for made in (session, evolve(session, steps=tuple(map(evolve, session.steps[:3] * 2)))):
        assert agenda(decode(encode(made), Session), RECORDS) == agenda(made, RECORDS)


def test_notes_stand_beside_the_first_of_steps_that_are_alike() -> None:
    alike = (Step(label="Review", minutes=5), Step(label="Plan", minutes=5), Step(label="Review", minutes=5))
    session = decode(encode(Session(id="y1-m5-w7", title="S", steps=alike)), Session)
    assert [item.recalled is not None for item in agenda(session, RECORDS).items] == [True, False, False]
    assert page(session, RECORDS).count("Notes of the module's sessions") == 1


@given(st.lists(MINUTES, min_size=1, max_size=8))
def test_what_comes_after_an_unknown_length_starts_at_an_unknown_time(minutes: list[int | None]) -> None:
    steps = tuple(Step(label="Plan", minutes=each) for each in minutes)
    made = agenda(Session(id="s", title="S", steps=steps))
    known = minutes.index(None) if None in minutes else len(minutes)
    starts = [0, *accumulate(each for each in minutes[:known] if each)]
    assert [item.starts_after for item in made.items] == (starts + [None] * len(minutes))[: len(minutes)]
    assert made.minutes == (None if None in minutes else sum(each for each in minutes if each))


def test_unknown_minutes_are_said_to_be_unknown_and_never_nothing() -> None:
    steps = (Step(label="Review", minutes=125), Step(label="Plan"), Step(label="Next Steps", minutes=1))
    shown = page(Session(id="s", title="S", steps=steps)).splitlines()
    assert "0:00  Review, 125 minutes" in shown
    assert "2:05  Plan, time not stated" in shown
    assert "?:??  Next Steps, 1 minute" in shown
    assert shown[1] == "time not stated"


def test_a_stated_total_is_the_length_of_the_meeting() -> None:
    assert agenda(Session(id="s", title="S", minutes=60, steps=(Step(label="Plan"),))).minutes == 60


def test_a_session_without_steps_is_one_item_of_its_stated_length() -> None:
    (item,) = agenda(Session(id="y1-m5-w8", title="Open hour", minutes=60), RECORDS).items
    assert (item.label, item.minutes, item.starts_after) == ("Open hour", 60, 0)
    assert item.recalled is not None
    assert item.recalled.sessions


def test_the_notes_of_the_module_stand_beside_the_step_that_asks_for_them() -> None:
    planning, following = agenda(SESSION, RECORDS).items
    assert following.recalled is None
    assert planning.recalled is not None
    told = [(each.session, each.title, [note.text for note in each.notes]) for each in planning.recalled.sessions]
    assert told == [("y1-m5-w3", "Third", ["three"]), ("y1-m5-w5", "y1-m5-w5", []), ("y1-m5-w10", "Last", ["ten"])]
    assert [each.session for each in planning.recalled.without_notes] == ["y1-m5-w5"]
    assert planning.recalled.weeks_without_record == (1, 2, 4, 6)
    assert [each.text for each in planning.recalled.sessions[0].open_actions] == ["time it", "begun"]


def test_a_note_for_its_author_alone_is_on_nobodys_agenda() -> None:
    assert "hidden" not in page(SESSION, RECORDS)


def test_without_records_nothing_is_said_of_notes() -> None:
    assert all(item.recalled is None for item in agenda(SESSION).items)
    assert "Notes of the module's sessions" not in page(SESSION)


def test_records_of_other_modules_leave_the_module_without_notes() -> None:
    elsewhere = evolve(SESSION, id="y2-m9-w4")
    assert "none: the records hold no other session of this module" in page(elsewhere, RECORDS)
    assert "no record of" not in page(elsewhere, RECORDS)


def test_the_step_that_asks_for_notes_is_the_one_in_which_the_plan_is_made() -> None:
    review = Step(label="Review", kinds=(StepKind.REVIEW,))
    other = Step(label="Other", kinds=(StepKind.OTHER,))
    hidden = Step(label="Work", activities=(Activity(text="draft", kind=ActivityKind.ACTION_PLANNING),))
    planning = Step(label="Planning", kinds=(StepKind.ACTION_PLANNING,))
    for steps, asked in [
        ((review, other, hidden, planning), "Planning"),
        ((review, other, hidden), "Work"),
        ((other, review), "Review"),
        ((other, other), "Other"),
    ]:
        items = agenda(Session(id="y1-m5-w7", title="S", steps=steps), RECORDS).items
        assert [item.label for item in items if item.recalled][:1] == [asked]


def test_the_page_has_all_that_is_to_be_done_and_said() -> None:
    shown = " ".join(page(SESSION, RECORDS).split())
    for step in SESSION.steps:
        assert all(" ".join(activity.text.split()) in shown for activity in step.activities)
        assert step.guidance in shown
    for words in (
        SESSION.title,
        SESSION.closing,
        *SESSION.learning_intentions,
        "three (y1-m5-w3#n1)",
        "y1-m5-w5: no note",
    ):
        assert words in shown
    assert "still open: time it, due 2026-06-26" in shown
    assert "no record of weeks 1, 2, 4, 6" in shown


def test_one_week_without_record_is_one_week() -> None:
    session = evolve(SESSION, id="y1-m5-w4", week=4)
    records = Records(ect="x", sessions=tuple(SessionRecord(id=f"y1-m5-w{week}") for week in (1, 3)))
    assert "no record of week 2" in page(session, records)


@given(st.integers(40, 120), st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=400))
def test_no_line_is_wider_than_asked_for_and_no_word_is_lost(width: int, text: str) -> None:
    session = Session(id="s", title="S", steps=(Step(label="Plan", guidance=text, activities=(Activity(text=text),)),))
    lines = agenda_lines(agenda(session), width)
    assert all(len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "").count(text.replace(" ", "")) >= (2 if text.strip() else 0)
