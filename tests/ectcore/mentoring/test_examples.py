import csv
from pathlib import Path

import pytest

from ectcore.codec import decode, encode
from ectcore.mentoring.templates import fill, placeholders
from ectcore.model.plan import ActionPlan, items
from ectcore.model.records import Records
from ectcore.model.template import Template

KNOWN = [
    "staff_id", "display_name", "email", "mentor_id", "mentor_name", "mentor_email", "tutor_id",
    "school_name", "school_urn", "induction_start", "fte", "trn",
]  # fmt: skip


@pytest.fixture(scope="module")
def template(examples: Path) -> Template:
    return decode((examples / "plan-template.json").read_bytes(), Template)


@pytest.fixture(scope="module")
def rows(examples: Path) -> list[dict[str, str]]:
    with (examples / "roster.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_the_template_has_four_targets_of_three_steps_and_two_criteria_and_five_timed_reviews(
    template: Template,
) -> None:
    assert [(len(each.steps), len(each.criteria)) for each in template.targets] == [(3, 2)] * 4
    assert len(template.reviews) == 5
    assert all(review.starts_at and review.minutes for review in template.reviews)


def test_every_target_and_every_success_criterion_is_the_rows_own(template: Template) -> None:
    texts = [
        text for target in template.targets for text in (target.statement, *(each.text for each in target.criteria))
    ]
    assert len(texts) == 12
    assert all("${" in text for text in texts)


def test_every_day_of_the_template_is_counted_from_the_start(template: Template) -> None:
    dues = [part.due for target in template.targets for part in (target, *target.steps)]
    assert all(due and due.on is None and due.words.startswith("+") for due in dues)
    assert all(review.on.startswith("+") for review in template.reviews)


def test_the_roster_has_the_known_columns_and_those_that_the_template_asks_for(
    rows: list[dict[str, str]], template: Template
) -> None:
    assert list(rows[0])[: len(KNOWN)] == KNOWN
    assert set(placeholders(template)) <= set(rows[0])
    assert len(rows) == len({row["staff_id"] for row in rows}) == 12
    assert set("ŵŷïóúÓŁłŻą") <= set("".join(row["display_name"] + row["mentor_name"] for row in rows))


def test_every_row_of_the_roster_makes_a_plan(rows: list[dict[str, str]], template: Template) -> None:
    plans = [fill(template, row) for row in rows]
    assert len({plan.id for plan in plans}) == len(plans)
    for plan, row in zip(plans, rows, strict=True):
        assert "$" not in encode(plan).decode()
        assert all(row["display_name"] in target.statement for target in plan.targets)
        for target in plan.targets:
            days = [part.due.on for part in (*target.steps, target) if part.due and part.due.on]
            assert len(days) == 4
            assert days == sorted(days)
        known = {item.id for item in items(plan)}
        assert all(set(review.targets) <= known for review in plan.reviews)
        assert all(review.on.isoweekday() <= 5 for review in plan.reviews)


@pytest.mark.parametrize("name", ["notes.json", "plan-template.json"])
def test_an_example_stands_in_canonical_form(examples: Path, name: str) -> None:
    data = (examples / name).read_bytes()
    assert encode(decode(data, Records if name == "notes.json" else Template)) == data


def test_the_notes_are_those_that_the_example_plan_rests_on(examples: Path) -> None:
    records = decode((examples / "notes.json").read_bytes(), Records)
    plan = decode((examples / "plan.json").read_bytes(), ActionPlan)
    assert records.ect == plan.ect.id
    assert [record.id for record in records.sessions] == [f"y1-m5-w{week}" for week in (1, 2, 3, 5, 6)]
    links = [link for target in plan.targets for link in target.notes]
    links += [link for remark in plan.year_review.successes for link in remark.notes]
    assert links
    assert all(records.note(link) for link in links)
    assert set(plan.year_review.drawn_on) == {record.id for record in records.sessions}
