"""Plain data becomes what a field's type says, and nothing else is taken for it."""

import json
from typing import Any

import pytest

from ectcore.codec import decode, encode
from ectcore.errors import DocumentError
from ectcore.model.field import MOST_ITEMS, QUOTED_AT_MOST
from ectcore.model.plan import ActionPlan
from ectcore.model.session import Session

PLAN = {
    "schema": "ectcore/plan/1",
    "id": "1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93",
    "ect": {"id": "ect-014"},
    "meeting": {"on": "2026-07-14"},
}


def refusal(**changes: Any) -> list[str]:
    """What is said of a plan with these keys changed."""
    with pytest.raises(DocumentError) as caught:
        decode(json.dumps(PLAN | changes), ActionPlan)
    return [f"{problem.pointer}: {problem.reason}" for problem in caught.value.problems]


def target(**changes: Any) -> list[dict[str, Any]]:
    """A list of one target with these keys changed."""
    return [{"id": "target-1", "statement": "Ask more questions", **changes}]


def test_the_plan_that_is_changed_below_is_sound() -> None:
    assert decode(json.dumps(PLAN | {"targets": target()}), ActionPlan).targets[0].id == "target-1"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"title": None}, "/title: null is not a text"),
        ({"title": 5}, "/title: 5 is not a text"),
        ({"title": ["A"]}, "/title: a list is not a text"),
        ({"ect": "Aisha"}, "/ect: 'Aisha' is not an object"),
        ({"ect": []}, "/ect: a list is not an object"),
        ({"ect": None}, "/ect: null is not an object"),
        ({"targets": "soon"}, "/targets: 'soon' is not a list"),
        ({"targets": {}}, "/targets: an object is not a list"),
        ({"targets": None}, "/targets: null is not a list"),
        ({"targets": [None]}, "/targets/0: null is not an object"),
        ({"targets": target(statements="ts-2011:8a")}, "/targets/0/statements: 'ts-2011:8a' is not a list"),
        ({"for_year": True}, "/for_year: true is not a whole number"),
        ({"for_year": 1.9}, "/for_year: 1.9 is not a whole number"),
        ({"for_year": 1.0}, "/for_year: 1.0 is not a whole number"),
        ({"for_year": "1"}, "/for_year: '1' is not a whole number"),
        ({"for_year": 0}, "/for_year: 0 is out of range; it is between 1 and 4"),
        ({"fte": True}, "/fte: true is not a number"),
        ({"fte": "0.8"}, "/fte: '0.8' is not a number"),
        ({"fte": 0}, "/fte: 0.0 is out of range; it is above 0 and at most 1"),
        (
            {"targets": target(support=[{"text": "Cover", "agreed": "false"}])},
            "/targets/0/support/0/agreed: 'false' is not true or false",
        ),
        (
            {"targets": target(support=[{"text": "Cover", "agreed": 0}])},
            "/targets/0/support/0/agreed: 0 is not true or false",
        ),
        (
            {"targets": target(support=[{"text": "Cover", "giver": "mentr"}])},
            "/targets/0/support/0/giver: 'mentr' is not known here; did you mean 'mentor'?",
        ),
        (
            {"targets": target(starting_point=3)},
            "/targets/0/starting_point: 3 is not known here; it is one of not_yet, developing, secure",
        ),
        (
            {"targets": target(statements=["ts-2011:8a", "8a"])},
            (
                "/targets/0/statements/1: '8a' is not a framework code; name its framework, "
                "such as ts-2011:8a or ecf-2019:8a"
            ),
        ),
        ({"tilte": "Plan"}, "/tilte: there is no key 'tilte'; did you mean 'title'?"),
        (
            {"targets": target(id="")},
            "/targets/0/id: '' is not an id; an id has small letters, digits, and . _ - between them",
        ),
        ({"title": "x" * 501}, "/title: has 501 characters; a line of text has at most 500"),
        ({"targets": [{}] * 1001}, "/targets: has 1,001 items; at most 1,000 are allowed"),
        ({"targets": target() * 2}, ": two items have the id 'target-1'; every item of a plan has its own"),
        (
            {"targets": target(due={})},
            "/targets/0/due: neither a day nor words are given; leave the due date out, or give one of the two",
        ),
        ({"school": {"urn": "12345"}}, "/school/urn: '12345' is not a school's URN; it has six digits"),
    ],
)  # fmt: skip
def test_a_value_of_another_kind_is_refused_with_its_place_and_what_would_be_right(changes, said) -> None:
    assert refusal(**changes) == [said]


@pytest.mark.parametrize(
    "day",
    [
        "2026-02-30",
        "20261002",
        "2026-W01-1",
        "2026-1-02",
        "2026-10-02T00:00",
        " 2026-10-02",
        "2026-10-02\n",
        "",
        20261002,
        None,
    ],
)
def test_a_day_is_written_in_one_way_and_exists(day) -> None:
    shown = "null" if day is None else repr(day)
    assert refusal(meeting={"on": day}) == [
        f"/meeting/on: {shown} is not a date; a date is written 2026-10-02 and must exist"
    ]


@pytest.mark.parametrize("day", ["1999-12-31", "2101-01-01"])
def test_a_day_of_another_century_is_out_of_range(day) -> None:
    assert refusal(meeting={"on": day}) == [
        f"/meeting/on: {day} is out of range; it is between 2000-01-01 and 2100-12-31"
    ]


@pytest.mark.parametrize("moment", ["15:30:00", "24:00", "3:30", "15.30", "15:30Z", "15:30\n", "1530", 15, ""])
def test_a_time_of_day_is_written_in_one_way(moment) -> None:
    assert refusal(reviews=[{"id": "r", "on": "2026-10-02", "starts_at": moment}]) == [
        f"/reviews/0/starts_at: {moment!r} is not a time of day; write it as 15:30"
    ]


def test_a_whole_number_is_taken_for_a_part_of_full_time_and_written_with_its_point() -> None:
    plan = decode(json.dumps(PLAN | {"fte": 1}), ActionPlan)
    assert plan.fte == 1
    assert b'"fte": 1.0,' in encode(plan)
    made = ActionPlan(id=plan.id, ect=plan.ect, meeting=plan.meeting, fte=1)
    assert encode(made) == encode(plan)


def test_what_a_field_has_by_default_may_be_left_out() -> None:
    session = decode('{"schema": "ectcore/session/1", "id": "s", "title": "T"}', Session)
    assert session == Session(id="s", title="T")


def test_a_list_may_have_as_many_items_as_the_bound_and_no_more() -> None:
    targets = [{"id": f"target-{number}", "statement": "Ask"} for number in range(MOST_ITEMS + 1)]
    assert len(decode(json.dumps(PLAN | {"targets": targets[:-1]}), ActionPlan).targets) == MOST_ITEMS
    assert refusal(targets=targets) == [f"/targets: has {MOST_ITEMS + 1:,} items; at most {MOST_ITEMS:,} are allowed"]


def test_faults_of_an_object_are_told_in_the_order_in_which_it_was_written() -> None:
    said = refusal(targets=target(why=5), title="x" * 501, nobody=1, fte="half")
    assert [each.partition(":")[0] for each in said] == ["/targets/0/why", "/title", "/nobody", "/fte"]


@pytest.mark.parametrize("length", [QUOTED_AT_MOST, QUOTED_AT_MOST + 1])
def test_a_key_is_part_of_a_place_as_long_as_messages_repeat_it(length: int) -> None:
    key = "k" * length
    (said,) = refusal(**{key: 1})
    assert said.startswith(f"/{key}: ") == (length == QUOTED_AT_MOST)
