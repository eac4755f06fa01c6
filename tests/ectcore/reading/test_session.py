import json
import re
from collections import Counter
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.codec import encode
from ectcore.errors import DocumentError
from ectcore.model.session import ActivityKind, ModulePlace, Season, Session, StepKind, SummaryState
from ectcore.reading.session import read_session

# Sentences of our own in the layout of the published pages, so that these tests run everywhere.
OURS = (Path(__file__).parent / "our-page.txt").read_text(encoding="utf-8")
SEED = "data/seed/module-5-week-7-mentor-session.txt"
# What a page says by its layout alone: which labels, marks and lead-ins are no field's words.
STRUCTURE = {
    "ours": "Module 3 week 2 ECT Mentor session Module 3 Week 2 Session Elements action planning sharing of practice "
    "Learning Intentions for this session Your ECT will Introduction 40 mins 1 5 mins",
    "seed": "Module 5 week 7 ECT Mentor session Module 5 Week 7 Session Elements action planning "
    "Learning Intentions for this session Your ECT will Introduction 45 mins 1 5 mins",
}


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w[\w'-]*", text))


def said(value: object) -> list[str]:
    """Every text of a value, by a walk that knows nothing of its fields."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in said(item)]
    if attrs.has(type(value)):
        return [text for field in attrs.fields(type(value)) for text in said(getattr(value, field.name))]
    return []


def prose(session: Session) -> str:
    """What the session says, each heading once, without what is said of it elsewhere."""
    headings = dict.fromkeys(activity.heading for step in session.steps for activity in step.activities)
    told_once = attrs.evolve(
        session,
        id="x",
        topics=(),
        steps=tuple(
            attrs.evolve(step, activities=tuple(attrs.evolve(each, heading="") for each in step.activities))
            for step in session.steps
        ),
    )
    return " ".join([*said(told_once), *headings]).replace("x ", "", 1)


def test_the_seed_is_read_exactly(shared: Path) -> None:
    page = (shared / SEED).read_text(encoding="utf-8")
    session = read_session(page, source="the seed")
    assert session.id == "y1-m5-w7"
    assert session.module == ModulePlace(number=5, title="Fulfilling professional responsibilities")
    assert (session.year, session.week, session.term, session.minutes) == (1, 7, None, None)
    assert session.title == "Review of Year 1 and planning for Year 2"
    assert session.topics == (session.title,)
    assert session.elements == (ActivityKind.ACTION_PLANNING,)
    assert [len(session.learning_intentions), session.statements, session.remaining] == [2, (), ()]
    assert session.introduction.startswith("In this final session")
    assert session.introduction.count("\n") == 0
    assert session.research_summary.state is SummaryState.STATED_ABSENT
    assert session.research_summary.text.startswith("There is no research")
    assert session.closing.startswith("There are no further")
    assert session.completes_year == 1
    assert session.source == "the seed"


def test_the_steps_of_the_seed_are_read_whole(shared: Path) -> None:
    page = (shared / SEED).read_text(encoding="utf-8")
    planning, following = read_session(page).steps
    assert (planning.label, planning.kinds, planning.minutes) == (
        "Mentor Meeting Activities",
        (StepKind.ACTION_PLANNING,),
        45,
    )
    assert (following.label, following.kinds, following.minutes) == ("Next Steps", (StepKind.NEXT_STEPS,), 5)
    assert len(planning.activities) == 6
    assert following.activities == ()
    assert {(each.heading, each.kind) for each in planning.activities} == {
        ("Action planning", ActivityKind.ACTION_PLANNING)
    }
    on_one_line = " ".join(page.split())
    assert all(each.text in on_one_line and each.text.split()[-1] in page for each in planning.activities)
    assert planning.guidance.endswith("you could:")
    assert following.guidance.endswith("this session.")


def test_no_word_of_the_seed_is_lost(shared: Path) -> None:
    page = (shared / SEED).read_text(encoding="utf-8")
    assert words(prose(read_session(page))) + words(STRUCTURE["seed"]) == words(page)


def test_no_word_of_our_page_is_lost() -> None:
    assert words(prose(read_session(OURS))) + words(STRUCTURE["ours"]) == words(OURS)


def test_our_page_says_what_it_says() -> None:
    session = read_session(OURS)
    planning, following = session.steps
    assert (session.id, session.title, session.year, session.known_minutes) == (
        "y2-m3-w2",
        "Waiting for an answer",
        2,
        45,
    )
    assert session.elements == (ActivityKind.ACTION_PLANNING, ActivityKind.SHARING_OF_PRACTICE)
    assert session.learning_intentions == (
        "Count the seconds between a question and its answer",
        "Choose one class in which to wait longer",
    )
    assert [each.text.split()[-1] for each in planning.activities] == ["them", "seemed", "week"]
    assert planning.activities[1].text == (
        "ask what the pupils did while it was quiet. This may be nothing at all, or a good deal more than it seemed"
    )
    assert following.guidance == "Say on which day you will listen again."


def as_markdown(page: str) -> str:
    labels = (
        "Module 3: ",
        "Week 2: ",
        "Session Elements",
        "Learning Intentions",
        "Introduction",
        "Mentor Meeting",
        "Next Steps",
    )
    lines = [f"## {line}" if line.startswith(labels) else line for line in page.splitlines()]
    return "\n".join(line.replace("1. Action", "### 1. Action") for line in lines)


@pytest.mark.parametrize(
    "written",
    [
        OURS.replace("\n", "\r\n"),
        OURS.replace("\n", "\r"),
        "\ufeff" + OURS,
        OURS.replace("\n\n", "\n\n\n\n"),
        "\n\n" + OURS.rstrip("\n"),
        OURS.replace("Introduction\n\nThis", "Introduction\nThis"),
        OURS.replace("40 mins", "40 minutes"),
        OURS.replace("Activities 40 mins", "Activities (40 minutes)").replace("Steps 5 mins", "Steps: 5 mins"),
        OURS.replace("Activities 40 mins", "Activities: 40 mins").replace("Steps 5 mins", "steps - 5 min"),
        OURS.replace("- ", "* "),
        OURS.replace("- ", "\u2022 "),
        OURS.replace("- ", "  - "),
        OURS.replace("seconds", "sec\x00onds\ufffe").replace("settle", "set\ud800tle"),
        as_markdown(OURS),
        "---\ntitle: Year 2 Week 2\n---\n" + OURS,
    ],
    ids=[
        "CRLF", "CR", "BOM", "more blank lines", "blank ends", "some blank lines", "minutes in full",
        "minutes in brackets", "minutes after a colon or dash", "stars", "bullets", "indented",
        "characters that no text may hold",
        "Markdown headings", "front matter",
    ],
)  # fmt: skip
def test_the_same_page_written_differently_is_the_same_session(written: str) -> None:
    assert read_session(written.replace("Next steps", "Next Steps")) == read_session(OURS)


def test_without_blank_lines_only_paragraphs_run_together() -> None:
    dense = read_session(re.sub(r"\n+", "\n", OURS))
    assert encode(dense) == encode(read_session(OURS)).replace(rb"\n\n", b" ")


def test_a_number_in_prose_is_no_duration() -> None:
    assert [step.minutes for step in read_session(OURS).steps] == [40, 5]
    assert "up to 30 minutes on looking" in read_session(OURS).steps[0].guidance


def test_a_step_without_minutes_has_unknown_minutes() -> None:
    steps = read_session(OURS.replace("Next Steps 5 mins", "Next Steps")).steps
    assert [(step.label, step.minutes) for step in steps] == [("Mentor Meeting Activities", 40), ("Next Steps", None)]


def test_a_merged_label_is_one_step_for_two_things() -> None:
    page = OURS.replace("Mentor Meeting Activities 40 mins", "Plan and Theory to Practice: 40 mins")
    assert read_session(page).steps[0].kinds == (StepKind.PLAN, StepKind.THEORY_TO_PRACTICE)


def test_steps_within_the_activities_are_steps_and_what_stands_before_them_guides_them_all() -> None:
    page = OURS.replace(
        "Mentor Meeting Activities 40 mins",
        "Mentor Meeting Activities 40 mins\n\nKeep a watch at hand.\n\nReview: 10 mins\n\nTalk.\n\nPlan: 30 mins",
    )
    session = read_session(page)
    assert [(step.label, step.minutes) for step in session.steps] == [("Review", 10), ("Plan", 30), ("Next Steps", 5)]
    assert session.guidance == "Keep a watch at hand."
    assert session.remaining == ("Mentor Meeting Activities: 40 minutes",)


def test_a_timed_heading_within_a_step_is_an_activity_with_its_minutes() -> None:
    page = OURS.replace("1. Action planning", "1. Listening (15 minutes)")
    step = read_session(page).steps[0]
    (activity,) = step.activities
    assert (activity.heading, activity.minutes, activity.kind, step.minutes) == ("Listening", 15, None, 40)
    assert activity.text.startswith("Before the meeting")
    assert activity.text.endswith("settle on two lessons next week")
    assert step.kinds == (StepKind.OTHER,)


def test_several_headings_within_a_step_keep_their_prose_apart() -> None:
    page = OURS.replace("Next Steps 5 mins", "2. Reflection\n\nWrite for a while.\n\n3. Rehearsal\n\nNext Steps 5 mins")
    step = read_session(page).steps[0]
    assert step.guidance == ""
    assert [(each.heading, each.kind) for each in step.activities][-3:] == [
        ("Action planning", ActivityKind.ACTION_PLANNING),
        ("Reflection", ActivityKind.REFLECTION),
        ("Rehearsal", ActivityKind.REHEARSAL),
    ]
    assert [each.text for each in step.activities][-2:] == ["Write for a while.", "Rehearsal"]
    assert step.activities[0].text.startswith("Before the meeting")


def test_a_list_within_a_list_stays_with_its_item() -> None:
    page = OURS.replace("- settle on two lessons next week", "- settle on two lessons\n  - one early\n  - one late")
    texts = [activity.text for activity in read_session(page).steps[0].activities]
    assert len(texts) == 3
    assert texts[-1] == "settle on two lessons\n- one early\n- one late"


def test_an_ordered_list_is_a_list_and_no_row_of_headings() -> None:
    page = OURS.replace("- time", "1. time").replace("- ask", "2. ask").replace("- settle", "3. settle")
    assert [each.heading for each in read_session(page).steps[0].activities] == ["Action planning"] * 3


def test_an_item_of_a_list_is_no_label() -> None:
    session = read_session(
        OURS.replace("- settle on two lessons next week", "- Review\n- settle on two lessons next week")
    )
    assert [step.label for step in session.steps] == ["Mentor Meeting Activities", "Next Steps"]
    assert session.steps[0].activities[2].text == "Review"


def test_untimed_activities_of_prose_alone_are_a_step() -> None:
    session = read_session("Module 3, week 2\n\nMeeting activities\n\nTalk.\n\nNext Steps 5 mins\n\nListen.")
    assert [(step.label, step.minutes, step.guidance) for step in session.steps] == [
        ("Meeting activities", None, "Talk."),
        ("Next Steps", 5, "Listen."),
    ]


@pytest.mark.parametrize(
    ("line", "id_"), [("Year 2", "y2"), ("Week 02", "w2"), ("Module 3, part 2, week 04", "m3.2-w4")]
)
def test_one_line_that_says_the_place_is_enough(line: str, id_: str) -> None:
    assert read_session(f"{line}\n\nNext Steps\n\nListen.").id == id_


def test_a_research_summary_outweighs_a_remark_that_there_is_none() -> None:
    page = OURS.replace("Mentor Meeting", "Research and practice summary\n\nPauses help.\n\nMentor Meeting")
    session = read_session(page)
    assert (session.research_summary.state, session.research_summary.text) == (SummaryState.PRESENT, "Pauses help.")
    assert "There is no research behind this one." in session.introduction


def test_a_research_summary_that_stands_there_is_present() -> None:
    session = read_session(
        OURS.replace("There is no research behind this one. Last week's will do.", "").replace(
            "Mentor Meeting", "Research and practice summary\n\nPauses help.\n\nMentor Meeting"
        )
    )
    assert (session.research_summary.state, session.research_summary.text) == (SummaryState.PRESENT, "Pauses help.")


def test_silence_about_research_is_not_absence() -> None:
    session = read_session(OURS.replace("There is no research behind this one. Last", "Last"))
    assert session.research_summary.state is SummaryState.NOT_MENTIONED
    assert session.introduction.endswith("\n\nLast week's will do.")


def test_what_fits_no_field_remains_in_order() -> None:
    page = OURS.replace("ECT Mentor session", "For the use of mentors").replace("sharing of", "baking")
    page = page.replace("- Choose one class", "\nBoth of these matter.\n\n- Choose one class")
    assert read_session("---\nowner: nobody\n---\n" + page).remaining == (
        "owner: nobody",
        "For the use of mentors",
        "baking practice",
        "Both of these matter.",
    )


def test_a_fact_that_contradicts_an_earlier_one_remains() -> None:
    session = read_session(OURS.replace("Week 2: Waiting", "Week 4: Waiting"))
    assert (session.week, session.title, session.remaining) == (2, "", ("Week 4: Waiting for an answer",))


def test_front_matter_and_a_heading_give_year_term_week_and_title() -> None:
    front = '---\ntitle: "Year 2 Spring week 5"\ncaption: "Spring week 5"\n---\n'
    page = front + "## Wait\n\n### Next Steps 5 mins\n\nListen."
    session = read_session(page)
    assert (session.id, session.title, session.term, session.year) == ("y2-spring-w5", "Wait", Season.SPRING, 2)
    assert session.remaining == ()


def test_intentions_without_bullets_are_one_a_line() -> None:
    session = read_session(OURS.replace("- Count", "Count").replace("- Choose", "\nChoose"))
    assert session.learning_intentions == read_session(OURS).learning_intentions


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is empty"),
        (" \n\ufeff\n", "it is empty"),
        (
            "Pancakes\n\nIntroduction\n\nFor 4.\n\n- 2 eggs\n\nBaking: 5 mins\n\nTurn once.",
            "which module, week or year",
        ),
        (json.dumps({"schema": "ectcore/session/1"}), "it looks like JSON"),
        ("<!DOCTYPE html>\n<html><body><h1>Week 7</h1></body></html>", "it is HTML"),
        ("Module 5, week 7\n\nNothing else.", "neither learning intentions nor steps"),
    ],
    ids=["empty", "blank", "a recipe", "JSON", "HTML", "a place and no more"],
)
def test_a_page_of_something_else_is_refused_with_why_and_what_a_page_has(text: str, reason: str) -> None:
    with pytest.raises(DocumentError) as refused:
        read_session(text)
    assert any(reason in problem.reason for problem in refused.value.problems)
    assert all("Module 5, week 7" in problem.reason for problem in refused.value.problems)


def test_all_that_a_page_wants_is_told_at_once() -> None:
    with pytest.raises(DocumentError) as refused:
        read_session("Pancakes need two eggs.")
    assert len(refused.value.problems) == 2


def test_a_page_that_says_what_is_meaningless_is_refused_with_what_it_says() -> None:
    with pytest.raises(DocumentError, match="the page, Session: week: 0 is out of range"):
        read_session(OURS.replace("week 2", "week 0").replace("Week 2", "Week 0"))


@given(st.text() | st.text(st.sampled_from("Module week 7:,\n#-1.Next Steps5 mins()Year")))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        outcome = read_session(text).steps is not None
    except DocumentError as refused:
        outcome = bool(refused.problems)
    assert outcome


@given(
    st.lists(
        st.sampled_from([*OURS.splitlines(), "# x", "1. Plan", "- y", "  - z", "---", "Review: 5 mins"]), max_size=40
    )
)
def test_no_arrangement_of_lines_loses_a_word_of_prose(lines: list[str]) -> None:
    page = "Module 3, week 2\nNext Steps\n" + "\n".join(lines)
    told = " ".join(said(read_session(page)))
    kept = [line for line in lines if line.startswith(("This week", "Before the", "- time", "Say on"))]
    assert all(" ".join(line.lstrip("- ").split()) in told for line in kept)
