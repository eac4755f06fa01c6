"""What a message repeats is left out whole, whatever it is; what names nobody stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore import ActionPlan, decode
from ectcore.discretion import UNSAID, discreet, opaque_id, without_values
from ectcore.errors import DocumentError, Problem, nearest
from ectcore.model.field import quoted
from ectcore.model.people import Person

MESSAGES = [
    "{} is not a school's URN; it has six digits",
    "there are 2 of {}; the teachers' ids are one each",
    "{} is no day",
    "{}",
]
VALUES = st.text() | st.text(alphabet="'\"\\…ab ", max_size=90)


@pytest.mark.parametrize("message", MESSAGES)
@given(VALUES)
def test_what_is_repeated_is_left_out_and_nothing_else(message: str, value: str) -> None:
    assert without_values(message.format(quoted(value)), of_nobody=False) == message.format(UNSAID)


@given(VALUES, VALUES)
def test_two_values_are_left_out_each_by_itself(one: str, other: str) -> None:
    reason = f"{quoted(one)} is not {quoted(other)}, and has 3 items"
    assert without_values(reason, of_nobody=False) == f"{UNSAID} is not {UNSAID}, and has 3 items"


@given(st.from_regex(r"[0-9]{7,12}", fullmatch=True))
def test_a_number_as_long_as_that_of_a_teacher_is_left_out(number: str) -> None:
    assert without_values(f"{number} is not a text", of_nobody=True) == f"{UNSAID} is not a text"
    assert without_values(f"'{number}' is not a date", of_nobody=True) == f"{UNSAID} is not a date"


@pytest.mark.parametrize("value", ["2026-02-30", "30/02/2026", "1.5", "25:00", "990014", "review-7", "ectcore/plan/9"])
def test_what_names_nobody_stays(value: str) -> None:
    problem = Problem("/due", "due", f"'{value}' is not known here; did you mean 'met'?")
    assert discreet(problem) == problem
    assert without_values(problem.reason, of_nobody=False).startswith(UNSAID)


@given(st.sampled_from(["statment", "trgets", "meating"]))
def test_a_key_that_nobody_knows_is_named_with_the_one_that_was_meant(key: str) -> None:
    reason = f"there is no key '{key}'; {nearest(key, ['statement', 'targets', 'meeting'])}"
    assert discreet(Problem(f"/targets/0/{key}", f"target 1, {key}", reason)).reason == reason


def test_the_library_repeats_the_value_and_what_is_discreet_does_not() -> None:
    text = '{"schema": "ectcore/plan/1", "id": 1, "fte": "Niamh", "ect": {"id": "e", "email": "Niamh", "trn": 4123371}}'
    with pytest.raises(DocumentError) as caught:
        decode(text, ActionPlan)
    whole = str(caught.value)
    assert whole.count("Niamh") == 2
    assert "4123371" in whole
    said = str(DocumentError(map(discreet, caught.value.problems)))
    assert len(said.splitlines()) == len(whole.splitlines())
    assert "Niamh" not in said
    assert "4123371" not in said


@pytest.mark.parametrize(
    ("staff_id", "tells"),
    [
        ("ect-014", False),
        ("SOB", False),
        ("s.obrien", True),
        ("Siobhán", True),
        ("siobhan-k", True),
        ("a@b", True),
        ("obrienx2", True),
    ],
)
def test_an_id_stays_unless_it_tells_the_name(staff_id: str, *, tells: bool) -> None:
    person = Person(id=staff_id, display_name="Siobhán O'Brien", email="s.obrien@x.example")
    assert (opaque_id(person) != staff_id) is tells
    assert opaque_id(person) == opaque_id(person)
