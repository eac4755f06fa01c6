import json
from pathlib import Path

import pytest
from attrs import evolve

from ectcore import ActionPlan, ReviewRecord, decode, encode


def test_a_review_is_entered_in_the_plan(run, examples):
    ran = run("review", examples / "plan.json", "--outcomes", examples / "outcomes.json")
    plan = decode(ran.data, ActionPlan)
    assert (ran.code, ran.said, plan.revision) == (0, "", 1)
    assert [each.outcome.value for each in plan.reviews[1].outcomes] == ["met", "partly_met", "not_reviewed"]


def test_the_next_plan_is_printed_where_it_is_asked_for(run, examples):
    ran = run("review", examples / "plan.json", "--outcomes", examples / "outcomes.json", "--next", "-o", "next.json")
    assert (ran.code, ran.data) == (0, b"")
    again = run("review", examples / "plan.json", "--outcomes", examples / "outcomes.json", "--next")
    plan = decode(again.data, ActionPlan)
    assert [target.id for target in plan.targets] == ["target-2", "target-3"]
    assert plan.previous == json.loads((examples / "plan.json").read_text("utf-8"))["id"]
    assert (plan.meeting.year, plan.meeting.session) == (2, None)


def test_what_the_next_meeting_is_about_is_left_to_the_pair(run, examples):
    after = decode(run("review", examples / "plan.json", "--outcomes", examples / "outcomes.json", "--next").data)
    assert (after.meeting.focus, after.meeting.session, after.meeting.year) == ("", None, 2)


def test_the_same_files_give_the_same_bytes(run, examples):
    first, second = (
        run("review", examples / "plan.json", "--outcomes", examples / "outcomes.json", "--next") for _ in "ab"
    )
    assert first.data == second.data


def test_the_plan_reviewed_is_closed_beside_the_next_so_that_no_date_stands_twice(run, examples):
    asked = ("review", examples / "plan.json", "--outcomes", examples / "outcomes.json", "--next")
    told = run(*asked, "-o", "next.json")
    assert "--closed FILE" in told.said
    ran = run(*asked, "-o", "again.json", "--closed", "closed.json")
    assert (ran.code, ran.said, ran.data) == (0, "", b"")
    assert Path("again.json").read_bytes() == Path("next.json").read_bytes()
    closed = decode(Path("closed.json").read_bytes(), ActionPlan)
    assert [each.status.value for each in closed.reviews] == ["planned", "held", "cancelled"]
    assert (closed.revision, closed.history[-1].items) == (2, ("review-3", "step-6", "step-8"))


def test_the_plan_reviewed_may_take_its_own_place(run, examples):
    Path("plan.json").write_bytes((examples / "plan.json").read_bytes())
    asked = ("review", "plan.json", "--outcomes", examples / "outcomes.json", "--next", "--closed", "plan.json")
    ran = run(*asked)
    assert (ran.code, decode(ran.data, ActionPlan).previous) == (0, decode(Path("plan.json").read_bytes()).id)
    before = Path("plan.json").read_bytes()
    again = run(*asked)
    assert (again.code, again.data, Path("plan.json").read_bytes()) == (3, b"", before)


def test_where_the_next_plan_cannot_be_written_the_plan_before_stays(run, examples):
    Path("plan.json").write_bytes((examples / "plan.json").read_bytes())
    asked = ("review", "plan.json", "--outcomes", examples / "outcomes.json", "--next", "--closed", "plan.json")
    ran = run(*asked, "-o", "nowhere/next.json")
    assert (ran.code, Path("plan.json").read_bytes()) == (3, (examples / "plan.json").read_bytes())


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("--closed", "old.json"), "--closed goes with --next"),
        (("--next", "-o", "one.json", "--closed", "./one.json"), "are one file"),
        (("--next", "--closed", "-"), "both plans would go to standard output"),
    ],
)
def test_what_cannot_be_written_apart_is_wrong_usage(run, examples, options, reason):
    ran = run("review", examples / "plan.json", "--outcomes", examples / "outcomes.json", *options)
    assert (ran.code, ran.data) == (2, b"")
    assert reason in ran.said


def test_outcomes_of_what_is_not_there_name_the_file_and_the_place(run, examples):
    record = decode((examples / "outcomes.json").read_bytes(), ReviewRecord)
    wrong = evolve(record, review="review-7", outcomes=(evolve(record.outcomes[0], target="target-9"),))
    Path("wrong.json").write_bytes(encode(wrong))
    ran = run("review", examples / "plan.json", "--outcomes", "wrong.json")
    assert (ran.code, ran.data) == (3, b"")
    assert "wrong.json: review: 'review-7' is no plan review" in ran.said
    assert "wrong.json: outcome 1, target: 'target-9' is no target" in ran.said


def test_a_file_that_is_no_plan_is_refused(run, examples):
    ran = run("review", examples / "notes.json", "--outcomes", examples / "outcomes.json")
    assert ran.code == 3
    assert "notes.json" in ran.said


def test_without_outcomes_it_says_how_it_is_used(run, examples):
    assert run("review", examples / "plan.json").code == 2
