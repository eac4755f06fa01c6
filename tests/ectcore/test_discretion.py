"""What a message repeats is left out whole, whatever it is; what names nobody stays."""

import json
import unicodedata

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


@pytest.mark.parametrize(
    "value", ["2026-02-30", "30/02/2026", "1.5", "25:00", "990014", "review-7", "ectcore/plan/9", ",", ":", "}]"]
)
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


NUMBERS = (
    st.integers(-(10**15), 10**15)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.from_regex(r"[0-9]{1,6}|[0-9]{1,4}[.-][0-9]{1,2}", fullmatch=True)
)


@pytest.mark.parametrize("member", ["ect", "mentor", "tutor"])
@pytest.mark.parametrize("field", [None, "id", "display_name", "email", "trn"])
@given(NUMBERS, NUMBERS)
def test_of_who_somebody_is_no_number_is_repeated_whatever_its_form(
    member: str, field: str | None, one: float | str, other: float | str
) -> None:
    def said(value: float | str) -> set[str]:
        somebody = value if field is None else {"id": "e", field: value}
        with pytest.raises(DocumentError) as caught:
            decode(json.dumps({"schema": "ectcore/plan/1", member: somebody}), ActionPlan)
        return {str(discreet(problem)) for problem in caught.value.problems if problem.pointer.startswith(f"/{member}")}

    if type(one) is type(other):
        assert said(one) == said(other)
    assert all(UNSAID in each for each in said(one) if "is missing" not in each)


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


TYPED = {
    "\u00f8": ("o", "oe"), "\u0142": ("l",), "\u0111": ("d", "dj"), "\u00f0": ("d", "th"), "\u00fe": ("th",),
    "\u00e6": ("ae", "a"), "\u0153": ("oe", "o"), "\u00df": ("ss", "s", "sz"), "\u0131": ("i",), "\u00e5": ("a", "aa"),
    "\u00e4": ("a", "ae"), "\u00f6": ("o", "oe"), "\u00fc": ("u", "ue"), "\u00e9": ("e",), "\u0127": ("h",),
    "\u0167": ("t",), "\u0259": ("e", "a"), "\u02bb": ("",), "n": ("n",), "x": ("x",), "b": ("b",), "r": ("r",),
}  # fmt: skip
"""Letters, and how they are typed where they are not at hand."""

PARTS = st.text(alphabet=list(TYPED), min_size=1, max_size=9).filter(lambda part: part.strip("\u02bb"))


@given(st.data(), st.lists(PARTS, min_size=1, max_size=3))
def test_an_id_made_of_a_part_of_a_name_tells_it_however_it_is_typed(data: st.DataObject, parts: list[str]) -> None:
    """The two ways of typing \u00f0 and \u0259 are not mixed within a word."""
    part = data.draw(st.sampled_from(parts))
    way = data.draw(st.sampled_from([0, -1]))
    ways = {letter: [typed[way]] if letter in "\u00f0\u0259" else [letter, *typed] for letter, typed in TYPED.items()}
    typed = "".join(data.draw(st.sampled_from(ways[letter])) for letter in part)
    name = unicodedata.normalize(data.draw(st.sampled_from(["NFC", "NFD"])), " ".join(parts)).title()
    staff_id = data.draw(st.sampled_from(["{}", "{}.17", "ect-{}", "1{}2", "{}_q"])).format(typed)
    assert opaque_id(Person(id=staff_id, display_name=name)) != staff_id


@pytest.mark.parametrize(
    ("staff_id", "name"),
    [
        ("bo.xu", "Bo Xu"),
        ("xu2", "Bo Xu"),
        ("boxu", "Bo Xu"),
        ("BXU-1", "Bo Xu"),
        ("xub", "Bo Xu"),
        ("\u674e\u4f1f", "\u674e \u4f1f"),
        ("o_1", "O Ng"),
        ("soren", "S\u00f8ren \u00d8st"),
        ("SOEREN1", "S\u00f8ren \u00d8st"),
        ("s\u00f8ren", "Soeren Oest"),
        ("oest", "S\u00f8ren \u00d8st"),
        ("lukasz", "\u0141ukasz Zx"),
        ("gudrun", "Gu\u00f0r\u00fan"),
        ("guthrun", "Gu\u00f0r\u00fan"),
        ("thor", "\u00de\u00f3r"),
        ("djokovic", "Novak \u0110okovi\u0107"),
        ("weisz", "Ute Wei\u00df"),
        ("isik", "I\u015f\u0131k"),
        ("aliyev", "\u018fliyev"),
    ],
)
def test_short_names_and_letters_without_a_key_are_told_too(staff_id: str, name: str) -> None:
    assert opaque_id(Person(id=staff_id, display_name=name)) != staff_id


@pytest.mark.parametrize(
    ("staff_id", "name"),
    [
        ("ect-014", "Bo Xu"),
        ("xbo-1", "Ng Xu"),
        ("boxes-7", "Bo Xu"),
        ("london-3", "Lo Do"),
        ("T1023", "S\u00f8ren \u00d8st"),
        ("990014", "Jo O"),
        ("staff-1", ""),
    ],
)
def test_an_id_of_other_letters_stays(staff_id: str, name: str) -> None:
    assert opaque_id(Person(id=staff_id, display_name=name)) == staff_id


@pytest.mark.parametrize(
    "broken", ['{"a": 1 "b": 2}', '{"a" 1}', '{"a": 1,}', "{'a': 1}", '{"a": Niamh}', '{"a": "Niamh', "{} {}"]
)
def test_why_a_text_is_no_json_is_told_whole(broken: str) -> None:
    with pytest.raises(DocumentError) as caught:
        decode(broken, ActionPlan)
    (problem,) = caught.value.problems
    assert discreet(problem) == problem
    assert "Niamh" not in problem.reason


@pytest.mark.parametrize("staff_id", ["ect-014", "staff-112", "ECT014", "e01234", "T1023", "990014", "mentor.2"])
@pytest.mark.parametrize("name", ["", "Bo Xu"])
def test_an_address_made_of_the_id_tells_no_more_than_the_id(staff_id: str, name: str) -> None:
    address = f"{staff_id.lower()}@brackenhill.example"
    assert opaque_id(Person(id=staff_id, display_name=name, email=address)) == staff_id


@pytest.mark.parametrize("staff_id", ["bsmith", "smith01", "bob.smith", "SOB"])
def test_an_address_of_letters_may_be_a_name_also_where_it_is_the_id(staff_id: str) -> None:
    assert opaque_id(Person(id=staff_id, email=f"{staff_id}@x.example")) != staff_id


@pytest.mark.parametrize(
    "staff_id",
    [
        "bob.smith",
        "Smith, Bob",
        "j-smith2",
        "m.o\u2019neill",
        "b_smith",
        "Zo\u00eb Lee",
        "zoe\u0308.lee",
        "bob.smith.17",
    ],
)
def test_an_id_of_the_form_of_a_name_is_told_of_nobody(staff_id: str) -> None:
    assert opaque_id(Person(id=staff_id)) != staff_id


@pytest.mark.parametrize("staff_id", ["ect.a", "staff-lead", "p.n", "SOB", "X-7", "ab-12", "maths3"])
def test_an_id_of_another_form_stays(staff_id: str) -> None:
    assert opaque_id(Person(id=staff_id)) == staff_id
