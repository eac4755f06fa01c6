"""The names that a school's own layout may use, and what a plan says under each."""

import re
from collections import Counter
from datetime import date, time

import pytest
from attrs import asdict, evolve

from ectcore import (
    Due,
    Meeting,
    Person,
    PlanReview,
    Progress,
    UnknownNameError,
)
from ectcore_export.layout import FIELDS, PLAN, SECTIONS, Filled, Section, field_named, fill_layout, section_named, walk


def texts(filled):
    yield from filled.fields.values()
    for items in filled.sections.values():
        for item in items:
            yield from texts(item)


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from strings(each)
    elif isinstance(value, dict):
        yield from strings(list(value.values()))


def test_every_text_of_a_plan_has_a_name(plan):
    shown = "\n".join(texts(fill_layout(plan)))
    assert [text for text in strings(asdict(plan)) if text not in shown] == []


def test_a_text_is_given_as_it_was_typed(plan):
    statement = "a\tb\n\n  <c> & {d} «e»"
    filled = fill_layout(evolve(plan, targets=(evolve(plan.targets[0], statement=statement),)))
    assert filled.sections["targets"][0].fields["target"] == statement


def test_every_name_means_one_thing():
    fields = Counter(name for _, part in walk(PLAN) for name in part.fields)
    sections = Counter(path[-1] for path, _ in walk(PLAN) if path)
    assert [name for name, times in (fields + sections).items() if times > 1] == []


def test_every_name_is_plain_and_has_a_meaning():
    for _, part in walk(PLAN):
        for name, meaning in part.fields.items():
            assert re.fullmatch(r"[a-z]+(_[a-z]+)*", name)
            assert meaning


def test_a_section_has_a_field_named_as_one_of_its_items_is_called():
    sections = [part for _, part in walk(PLAN) if isinstance(part, Section)]
    assert all(section.noun in section.fields for section in sections)
    assert {section.name for section in sections} == set(SECTIONS)


def test_what_is_filled_has_the_names_of_the_tables_and_no_other(plan):
    def compare(filled: Filled, part):
        assert list(filled.fields) == list(part.fields)
        assert list(filled.sections) == [each.name for each in part.sections]
        for each in part.sections:
            for item in filled.sections[each.name]:
                compare(item, each)

    compare(fill_layout(plan), PLAN)


def test_a_name_tells_in_which_sections_it_stands():
    assert FIELDS["title"] == ()
    assert FIELDS["step_number"] == ("targets", "steps")
    assert FIELDS["steps_list"] == ("targets",)
    assert SECTIONS["outcomes"] == ("reviews",)


def test_all_items_of_a_section_stand_in_one_field_each_on_a_line(plan):
    target = fill_layout(plan).sections["targets"][0]
    assert target.fields["steps_list"].split("\n") == [step.text for step in plan.targets[0].steps]


def test_items_are_numbered_within_what_they_belong_to(plan):
    first, second = fill_layout(plan).sections["targets"]
    assert [first.fields["target_number"], second.fields["target_number"]] == ["1", "2"]
    assert [step.fields["step_number"] for step in first.sections["steps"]] == ["1", "2", "3", "4"]


def test_plan_reviews_come_by_day_and_time(plan):
    reviews = tuple(
        PlanReview(id=f"r-{place}", on=date(2026, 10, day), starts_at=time(hour))
        for place, (day, hour) in enumerate(((9, 8), (2, 16), (2, 9)))
    )
    filled = fill_layout(evolve(plan, reviews=reviews)).sections["reviews"]
    assert [review.fields["review_id"] for review in filled] == ["r-2", "r-1", "r-0"]


def test_a_follow_up_is_planned_or_cancelled(plan):
    (planned, *_) = plan.follow_up
    filled = fill_layout(evolve(plan, follow_up=(planned, evolve(planned, id="f-3", cancelled=True))))
    assert [each.fields["follow_up_status"] for each in filled.sections["follow_ups"]] == ["planned", "cancelled"]


@pytest.mark.parametrize(
    ("due", "shown"),
    [
        (None, ["", "", "", "", ""]),
        (Due(words="soon"), ["soon", "soon", "", "", "soon"]),
        (
            Due(on=date(2026, 10, 2)),
            ["Friday 2 October 2026", "by Friday 2 October 2026", "Friday 2 October 2026", "2026-10-02", ""],
        ),
        (
            Due(on=date(2026, 10, 2), words="soon"),
            [
                "Friday 2 October 2026 (soon)",
                "by Friday 2 October 2026 (soon)",
                "Friday 2 October 2026",
                "2026-10-02",
                "soon",
            ],
        ),
    ],
)
def test_by_when_is_told_by_the_day_the_words_or_both(plan, due, shown):
    filled = fill_layout(evolve(plan, targets=(evolve(plan.targets[1], due=due),))).sections["targets"][0]
    names = ("target_due", "target_by_when", "target_due_date", "target_due_date_iso", "target_due_words")
    assert [filled.fields[name] for name in names] == shown


def test_items_are_called_as_people_call_them(plan):
    filled = fill_layout(plan)
    assert filled.sections["reviews"][0].fields["review_targets"] == "target 1"
    assert filled.sections["targets"][0].sections["steps"][1].fields["step_after"] == "step 1"
    gone = filled.sections["reviews"][0].sections["outcomes"][1]
    assert gone.fields["outcome_target"] == "gone"
    assert gone.fields["outcome"] == "not reviewed, continued"


def test_a_step_that_is_done_has_a_ticked_box(plan):
    boxes = {
        step.fields["step_progress"]: step.fields["step_box"]
        for step in fill_layout(plan).sections["targets"][0].sections["steps"]
    }
    assert boxes == {"to do": "☐", "done": "☒", "dropped": "–", "in progress": "☐"}
    assert len(boxes) == len(Progress)


def test_what_a_plan_does_not_say_is_empty(plan):
    bare = evolve(
        plan,
        ect=Person(id="ect-014"),
        meeting=Meeting(on=date(2026, 7, 14)),
        mentor=None,
        tutor=None,
        school=None,
        fte=None,
        for_year=None,
        targets=(),
        previous=None,
    )
    filled = fill_layout(bare)
    assert filled.fields["ect_name"] == "ect-014"
    empty = (
        "mentor_name",
        "mentor_email",
        "tutor_id",
        "school_name",
        "school_urn",
        "working_time",
        "for_year",
        "focus",
    )
    assert {filled.fields[name] for name in (*empty, "session", "previous_plan_id", "targets_list")} == {""}
    assert filled.sections["targets"] == ()


@pytest.mark.parametrize(("fte", "shown"), [(1.0, "full time"), (0.8, "0.8 of full time")])
def test_working_time_is_told_in_words(plan, fte, shown):
    assert fill_layout(evolve(plan, fte=fte)).fields["working_time"] == shown


def test_an_unknown_name_is_told_with_the_nearest():
    with pytest.raises(UnknownNameError, match="did you mean 'mentor_name'"):
        field_named("mentors name")
    with pytest.raises(UnknownNameError, match="did you mean 'targets'"):
        section_named("target")
