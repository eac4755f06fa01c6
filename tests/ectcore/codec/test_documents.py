"""What a document calls itself, and what that leads to."""

import json

import pytest

from ectcore.codec import KINDS, decode, encode
from ectcore.codec.kinds import VERSION, class_of, kind_of, schema_name
from ectcore.errors import DocumentError, UnknownNameError
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.plan import ActionPlan
from ectcore.model.settings import Settings
from ectcore.model.target import Due


def refusal(plain: dict[str, object], expected: type | None = None) -> list[str]:
    """What is said of the data."""
    with pytest.raises(DocumentError) as caught:
        decode(json.dumps(plain), expected) if expected else decode(json.dumps(plain))
    return [str(problem) for problem in caught.value.problems]


def test_each_kind_of_document_has_a_name_of_its_own() -> None:
    assert [schema_name(kind) for kind in KINDS] == [f"ectcore/{kind}/{VERSION}" for kind in KINDS]
    assert [kind_of(class_of(kind)) for kind in KINDS] == list(KINDS)


def test_a_document_of_another_version_is_refused_once_and_told_which_is_read() -> None:
    said = "schema: 'ectcore/plan/2' is version 2 of the plan; this ectcore reads version 1"
    assert refusal({"schema": "ectcore/plan/2", "new": 1}) == [said]
    assert refusal({"schema": "ectcore/plan/2", "new": 1}, ActionPlan) == [said]
    assert refusal({"schema": "ectcore/plan/2", "new": 1}, Settings) == [said]


@pytest.mark.parametrize("version", ["01", "1.0", "-1", "1 ", "x", "\u0661"])
def test_a_version_is_a_plain_number(version: str) -> None:
    (said,) = refusal({"schema": f"ectcore/plan/{version}"})
    assert "did you mean 'ectcore/plan/1'?" in said or "version 01 of the plan" in said


def test_an_unknown_kind_is_refused_with_the_nearest_one() -> None:
    assert refusal({"schema": "ectcore/paln/1", "new": 1}) == [
        "schema: 'ectcore/paln/1' is no schema that is read here; did you mean 'ectcore/plan/1'?"
    ]


@pytest.mark.parametrize(("named", "shown"), [(None, "null"), (1, "1"), ([], "a list"), ({}, "an object")])
def test_a_schema_that_is_no_text_is_refused_with_all_that_there_are(named, shown) -> None:
    (said,) = refusal({"schema": named})
    assert said.startswith(f"schema: {shown} is no schema that is read here; there are ectcore/plan/1, ")
    assert all(schema_name(kind) in said for kind in KINDS)


def test_a_document_without_a_schema_is_told_what_to_write() -> None:
    assert refusal({})[0].startswith("schema: is missing; there are ectcore/plan/1, ")
    assert refusal({}, Settings) == ["schema: is missing; write 'ectcore/settings/1'"]


def test_a_document_of_another_kind_than_expected_is_refused_without_being_read_as_that() -> None:
    assert refusal({"schema": "ectcore/session/1", "x": 1}, ActionPlan) == [
        "schema: 'ectcore/session/1' is no schema that is read here; write 'ectcore/plan/1'"
    ]


@pytest.mark.parametrize("named", [{}, {"schema": "plan"}, {"schema": None}])
def test_a_document_with_no_name_of_ours_is_read_as_expected_so_that_all_its_faults_are_told(named) -> None:
    assert [said.partition(":")[0] for said in refusal(named | {"name": 1, "colour": "red"}, SchoolCalendar)] == [
        "schema",
        "name",
        "colour",
    ]


def test_a_doubled_key_alone_is_enough_to_refuse() -> None:
    with pytest.raises(DocumentError, match="slot minutes: the key 'slot_minutes' occurs more than once; keep one"):
        decode('{"schema": "ectcore/settings/1", "slot_minutes": 60, "slot_minutes": 60}')


def test_a_value_that_is_no_document_by_itself_cannot_be_encoded() -> None:
    with pytest.raises(TypeError, match="a Due is not a document; documents are ActionPlan, Session, "):
        encode(Due(words="soon"))


def test_an_unknown_kind_has_no_class() -> None:
    with pytest.raises(UnknownNameError, match="'paln' is not a schema; did you mean 'plan'"):
        class_of("paln")
