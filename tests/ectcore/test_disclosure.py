"""What each reader may see: a table that forgets nothing, and exports that hold nothing more."""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import AttrsInstance, fields
from hypothesis import given
from hypothesis import strategies as st

from ectcore import ActionPlan, Profile, decode, disclosure, encode, exporter
from ectcore.disclosing import HOW_FAR
from ectcore.errors import InvalidValueError
from ectcore.linting.walk import parts
from ectcore.model.plan import items
from ectcore.testing.strategies import plans

READERS = [Profile.ECT, Profile.MENTOR, Profile.TUTOR, Profile.APPROPRIATE_BODY]
IN_ORDER = [Profile.MENTOR, Profile.TUTOR, Profile.APPROPRIATE_BODY]


@pytest.mark.parametrize("cls", HOW_FAR, ids=lambda cls: cls.__name__)
def test_the_table_has_every_field_of_a_part_and_no_other(cls: type[AttrsInstance]) -> None:
    assert set(HOW_FAR[cls]) == {field.name for field in fields(cls)}


@given(plans())
def test_the_table_has_every_part_of_a_plan(plan: ActionPlan) -> None:
    assert {type(part) for _, part in parts(plan)} <= set(HOW_FAR)


@given(plans(), st.sampled_from(READERS))
def test_what_was_left_out_once_is_left_out_and_no_more(plan: ActionPlan, profile: Profile) -> None:
    shown = disclosure(plan, profile)
    assert disclosure(shown, profile) == shown
    assert decode(encode(shown)) == shown
    assert shown.id == plan.id
    assert {item.id for item in items(shown)} <= {item.id for item in items(plan)}


def words(value: object) -> Iterator[str]:
    """Every text in a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from words(each)
    elif isinstance(value, list):
        for each in value:
            yield from words(each)


@given(plans())
def test_a_wider_circle_sees_no_more(plan: ActionPlan) -> None:
    seen = [set(words(json.loads(encode(disclosure(plan, profile))))) for profile in IN_ORDER]
    assert all(outer <= inner | {""} for inner, outer in pairwise(seen))


def secrets(plan: ActionPlan, profile: Profile) -> set[str]:
    """Texts of the plan that the reader does not see anywhere."""
    return set(words(json.loads(encode(plan)))) - set(words(json.loads(encode(disclosure(plan, profile)))))


@pytest.mark.parametrize("name", ["markdown", "json", "icalendar", "html", "text", "csv", "jsonl"])
@pytest.mark.parametrize("profile", [Profile.TUTOR, Profile.APPROPRIATE_BODY], ids=lambda each: each.value)
def test_what_is_left_out_stands_in_no_format(name: str, profile: Profile, examples: Path) -> None:
    plan = decode((examples / "plan.json").read_bytes(), ActionPlan)
    hidden = {text for text in secrets(plan, profile) if len(text) > 12}
    assert hidden
    options = {"detail": "full"} if name == "icalendar" else {}
    made = exporter(name, **options).export(disclosure(plan, profile)).decode()
    plain = re.sub(r"\r\n ", "", made)
    assert [text for text in hidden if text in plain] == []


def test_governors_see_no_single_plan(examples: Path) -> None:
    plan = decode((examples / "plan.json").read_bytes(), ActionPlan)
    with pytest.raises(InvalidValueError, match="make an overview"):
        disclosure(plan, Profile.GOVERNORS)


def test_the_page_on_privacy_says_what_the_table_says() -> None:
    page = (
        (Path(__file__).parents[2] / "docs" / "privacy.md")
        .read_text(encoding="utf-8")
        .partition("## For one reader")[2]
    )
    rows = re.findall(r"^\| (.+?) \| (.*?) \| (.*?) \| (.*?) \|$", page, re.MULTILINE)[1:]
    told = {noun: [set(re.findall(r"`(\w+)`", cell)) for cell in cells] for noun, *cells in rows}
    ours = {
        cls.__name__: [{name for name, circle in far.items() if circle == level} for level in (3, 2, 1)]
        for cls, far in HOW_FAR.items()
    }
    assert told == ours
