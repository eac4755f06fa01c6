"""The layouts of published pages, with sentences of our own, so that these tests run everywhere."""

import sys
from contextlib import suppress

import pytest

from ectcore.errors import DocumentError
from ectcore.model.session import ActivityKind, ModulePlace, Season, StepKind, SummaryState
from ectcore.reading.session import read_session

FRONT = """---
title: "Year 1 Autumn week 3 mentor materials"
heading: "Mentor materials"
caption: "Autumn week 3"
---

"""
UCL = (
    FRONT
    + """## Waiting

### Learning intentions

Your ECT will learn that:

- pauses help (4.7)

Your ECT will learn how to:

Ask well, by:

- counting to five
  - under the breath
- looking around

### Topic introduction

A short start.

### Research and practice summary

There is no separate research and practice summary for this week.

### Meeting activities

Keep the plan at hand.

Review: 5 mins

- Look back

Plan and Theory to Practice 40 mins

1. Discussion with mentor
   Talk about last week.
   You could ask:
   - why
   - how
2. Scripting / rehearsal
   Write the question down.

Observe a colleague \u2013 choose one who waits.

#### Practice (10 minutes)

Try it.

Next Steps: 5 mins Agree on a day.
"""
)
EDT = (
    FRONT
    + """## Seeing

### Intended outcomes

The intended outcomes of this topic are for Early Career Teachers to:

Learn how to look, by:

- Counting hands

### Activities

### Reflecting on learning (10 minutes)

Ask:

- What was seen?

Feedback

It took 20 minutes.

#### Notes (5 minutes)

Write.

### Moving on

Go.

### Planning for action

(5 minutes)

Choose.

## Trying

### Activities

### Looking ahead (10 mins)

Plan.
"""
)
SELF_STUDY = """---
title: "Year 1 Autumn week 3 ECT self-study materials: part 2"
caption: "Autumn week 3"
next_path: /somewhere
---

## Waiting

### Introduction

Read this first.

### Research and practice summary

Pauses help.

#### Why they help

Nobody knows.

### Self-directed study activities (30 minutes)

#### Watch (10 minutes)

Watch a lesson.

### A note on time

Stop at 45 minutes.
"""


def test_what_leads_into_intentions_is_said_with_each_of_them() -> None:
    assert read_session(UCL).learning_intentions == (
        "Your ECT will learn that: pauses help (4.7)",
        "Your ECT will learn how to: Ask well, by: counting to five\n- under the breath",
        "Your ECT will learn how to: Ask well, by: looking around",
    )


def test_plain_labels_under_headings_are_steps() -> None:
    session = read_session(UCL)
    assert [(step.label, step.minutes) for step in session.steps] == [
        ("Review", 5),
        ("Plan and Theory to Practice", 40),
        ("Next Steps", 5),
    ]
    assert session.steps[2].guidance == "Agree on a day."
    assert session.guidance == "Keep the plan at hand."
    assert session.research_summary.state is SummaryState.STATED_ABSENT
    assert session.remaining == ()


def test_numbered_session_elements_are_headings_of_activities_and_their_minutes_are_no_steps() -> None:
    step = read_session(UCL).steps[1]
    assert [(each.heading, each.kind, each.minutes, each.text) for each in step.activities] == [
        (
            "Discussion with mentor",
            ActivityKind.DISCUSS_WITH_MENTOR,
            None,
            "Talk about last week. You could ask:",
        ),
        ("Discussion with mentor", ActivityKind.DISCUSS_WITH_MENTOR, None, "why"),
        ("Discussion with mentor", ActivityKind.DISCUSS_WITH_MENTOR, None, "how"),
        ("Scripting / rehearsal", ActivityKind.SCRIPTING, None, "Write the question down."),
        ("Observe a colleague", ActivityKind.OBSERVE_A_COLLEAGUE, None, "choose one who waits."),
        ("Observe a colleague / Practice", ActivityKind.OBSERVE_A_COLLEAGUE, 10, "Try it."),
    ]


def test_headings_under_activities_are_steps_and_deeper_ones_are_not() -> None:
    session = read_session(EDT)
    assert [(step.label, step.minutes, step.kinds) for step in session.steps] == [
        ("Reflecting on learning", 10, (StepKind.REVIEW,)),
        ("Moving on", None, (StepKind.OTHER,)),
        ("Planning for action", 5, (StepKind.ACTION_PLANNING,)),
        ("Looking ahead", 10, (StepKind.NEXT_STEPS,)),
    ]
    assert session.topics == ("Seeing", "Trying")
    assert [(each.heading, each.minutes) for each in session.steps[0].activities][-1] == ("Notes", 5)


def test_a_word_on_a_line_of_its_own_is_no_step_among_steps_that_are_headings() -> None:
    assert "Feedback" in [activity.text for activity in read_session(EDT).steps[0].activities]


def test_a_heading_that_names_a_step_can_be_the_topic() -> None:
    session = read_session(f"{FRONT}## Feedback\n\n### Observe\n\nLook.\n\n## Review\n\n### Observe\n\nLook again.")
    assert session.topics == ("Feedback", "Review")
    assert [step.label for step in session.steps] == ["Observe", "Observe"]


def test_after_timed_headings_every_heading_of_their_level_is_a_step() -> None:
    page = f"{FRONT}## Asking\n\n### Talk (5 minutes)\n\nAsk.\n\n### Planning for action\n\nPlan.\n\n### Then\n\nGo."
    assert [step.label for step in read_session(page).steps] == ["Talk", "Planning for action", "Then"]


def test_without_timed_headings_what_stands_at_the_level_of_a_label_belongs_to_it() -> None:
    body = "### Stimulus\n\nLook.\n\n### Early Years\n\n- Sit.\n\n### Key questions and talking points\n\nWhy?"
    first, second = read_session(f"{FRONT}## Asking\n\n{body}").steps
    assert (first.label, second.label) == ("Stimulus", "Key questions and talking points")
    assert [(each.heading, each.text) for each in first.activities] == [("Early Years", "Sit.")]


@pytest.mark.parametrize("word", ["Introduction", "Observation", "Case Studies"])
def test_a_word_that_could_be_a_label_is_prose_within_a_step_that_is_a_heading(word: str) -> None:
    session = read_session(f"{FRONT}## Asking\n\n### Talk (5 minutes)\n\nSay:\n\n{word}\n\nStop.")
    assert session.steps[0].guidance == f"Say:\n\n{word}\n\nStop."


@pytest.mark.parametrize("label", ["Research and practice summary", "Interaction", "Additional reading"])
def test_a_word_that_could_be_an_untimed_step_is_prose_where_something_is_told(label: str) -> None:
    session = read_session(f"{FRONT}## Asking\n\n### {label}\n\nObservation\n\nIt helps.\n\n### Observe\n\nLook.")
    assert [step.label for step in session.steps] == ["Observe"]


def test_a_bullet_that_names_a_session_element_by_itself_heads_what_follows() -> None:
    body = "### Meeting activities\n\nReview 5 mins\n\n- Sharing of Practice\n\nTell.\n\n- Rehearsal\n- other"
    (step,) = read_session(f"{FRONT}## Asking\n\n{body}").steps
    assert step.guidance == "Tell."
    assert [(each.heading, each.text) for each in step.activities] == [
        ("Sharing of Practice", "Rehearsal"),
        ("Sharing of Practice", "other"),
    ]


def test_a_lead_in_of_all_ends_the_one_before() -> None:
    page = UCL.replace("- looking around", "- looking around\n\nYour ECT will learn that:\n\n- silence is short")
    assert read_session(page).learning_intentions[-1] == "Your ECT will learn that: silence is short"


def test_a_label_beneath_a_step_is_no_part_of_the_page() -> None:
    page = f"{FRONT}## Asking\n\n### Talk (5 minutes)\n\n#### Introduction\n\nBegin.\n\n#### Review (2 minutes)\n\nEnd."
    session = read_session(page)
    assert session.introduction == ""
    assert [(each.heading, each.minutes) for each in session.steps[0].activities] == [
        ("Introduction", None),
        ("Review", 2),
    ]


def test_a_list_after_a_line_that_leads_into_it_stays_with_that_line() -> None:
    page = f"{FRONT}## Asking\n\n### Talk (5 minutes)\n\n- first\n\nThen ask:\n\n- why\n- how\n\nStop."
    assert [each.text for each in read_session(page).steps[0].activities] == [
        "first",
        "Then ask:\n- why\n- how",
        "Stop.",
    ]


def test_a_page_for_self_study_is_read_too() -> None:
    source = "ucl/year-1-enabling-pupil-learning/autumn-week-3-ect-self-study-part-2.md"
    session = read_session(SELF_STUDY, source=source)
    assert session.id == "y1-m1-w3-ect-self-study-part-2"
    assert (session.provider, session.year, session.term, session.week) == ("UCL", 1, Season.AUTUMN, 3)
    assert session.module == ModulePlace(number=1, title="Enabling pupil learning")
    assert (session.introduction, session.research_summary.text) == (
        "Read this first.",
        "Pauses help.\n\nWhy they help\n\nNobody knows.",
    )
    assert [(step.label, step.minutes) for step in session.steps] == [
        ("Self-directed study activities", 30),
        ("A note on time", None),
    ]
    assert [(each.heading, each.minutes) for each in session.steps[0].activities] == [("Watch", 10)]
    assert session.remaining == (
        "title: Year 1 Autumn week 3 ECT self-study materials: part 2",
        "next_path: /somewhere",
    )


def test_a_page_without_any_heading_is_told_by_its_front_matter() -> None:
    session = read_session(f"{FRONT}Duration: 45 minutes.\n\nTalk about the week.")
    assert (session.id, session.minutes, session.introduction) == ("y1-autumn-w3", 45, "Talk about the week.")


def test_the_overview_of_a_module_is_refused_with_the_weeks_that_it_lists() -> None:
    with pytest.raises(DocumentError) as refused:
        read_session("---\ntitle: Year 1\n---\n## Week 1: Seeing\n\nDuration: 45 minutes.\n\n## Week 2: Trying\n\nTry.")
    assert "the weeks 1, 2" in refused.value.problems[0].reason


def test_what_the_path_says_outweighs_the_weeks_of_a_module_in_parts() -> None:
    body = "## Half way\n\nModule 8: Looking closer\n\nWeek 9: Half way\n\n### Observe\n\nLook."
    page = FRONT.replace("week 3", "week 1") + body
    session = read_session(page, source="ucl/year-1-looking-part-2/autumn-week-1-mentor-materials.md")
    assert (session.id, session.week, session.title) == ("y1-m8.2-w1", 1, "Half way")
    assert session.remaining == ("Week 9: Half way",)


def test_codes_that_are_none_are_reported_and_not_kept() -> None:
    session = read_session(f"{FRONT}## Codes\n\n### Observe\n\nSee what helps (7.6-7.8) and Standards 2 & 3.")
    assert session.statements == ("ecf-2019:7.6", "ecf-2019:7.7", "ts-2011:2", "ts-2011:3")
    assert session.doubtful == ("7.8",)


def test_a_table_keeps_its_rows() -> None:
    page = f"{FRONT}## Rows\n\n### Observe\n\nSee:\n\n| Who | What |\n| --- | --- |\n| pupils   | talk |\n|   |   |\n"
    assert read_session(page).steps[0].guidance == "See:\n\n| Who | What |\n| pupils | talk |"


@pytest.mark.parametrize(
    "unit",
    [
        "Meeting activities\n\n",
        "Review: 5 mins\n\n- x\n",
        "- x\n",
        "  - x\n",
        "# x\n",
        "### Talk (5 minutes)\n\n#### y\n\n",
        "## Review\n\n",
        "(4.1, 4a) Standards 2 & 3\n\n",
        "Module 3, week 2\n",
        "There is no research\n\n",
        "Session Elements\n\naction\n\n",
        "Learning intentions\n\nYour ECT will:\n\n- x\n  - y\n",
    ],
)
def test_reading_takes_work_in_proportion_to_the_length(unit: str) -> None:
    def work(times: int) -> int:
        calls = 0

        def count(_frame: object, event: str, _value: object) -> None:
            nonlocal calls
            calls += event in {"call", "c_call"}

        page = FRONT + unit * times
        sys.setprofile(count)
        try:
            with suppress(DocumentError):
                read_session(page)
        finally:
            sys.setprofile(None)
        return calls

    assert work(2000) < 10 * work(250)
