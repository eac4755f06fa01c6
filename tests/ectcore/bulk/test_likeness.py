"""Marks of a name tell whether another is the same person's, and do not tell the name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.bulk.likeness import marks_of, may_be_one

PLAN = "0e26cd18-a8aa-5ef0-8fb9-780136045b89"
NAMES = st.text(max_size=30)


def alike(one: str, other: str) -> bool:
    return may_be_one(marks_of(one, PLAN), marks_of(other, PLAN))


@given(NAMES)
def test_a_name_is_its_own_in_capitals_too_and_with_blanks(name: str) -> None:
    assert alike(name, name)
    assert alike(name, f" {name.upper()} ") or not name.isascii()


@given(NAMES, NAMES)
def test_the_order_of_two_names_makes_no_difference(one: str, other: str) -> None:
    assert alike(one, other) == alike(other, one)
    assert alike(f"{one} {other}", f"{other}, {one}")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("José Patel", "Jose Patel"), ("Łukasz Nowak", "Lukasz Nowak"), ("Aysha Rahman", "Aisha Rahman"),
        ("Stephen Smith", "Steven Smyth"), ("Siân O'Brien", "Sian OBrien"), ("Zoë Lee", "Zoe Lee-Jones"),
    ],
)  # fmt: skip
def test_another_spelling_is_the_same_person(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("José Patel", "Priya Kowalski"), ("José Patel", "Priya Patel"), ("Aisha Rahman", "Aisha Khan"), ("Bo", "Cy")],
)
def test_another_name_is_another_person(one: str, other: str) -> None:
    assert not alike(one, other)


def test_marks_of_one_name_are_others_for_another_plan() -> None:
    assert marks_of("José Patel", PLAN) != marks_of("José Patel", PLAN.replace("0e26", "0e27"))
