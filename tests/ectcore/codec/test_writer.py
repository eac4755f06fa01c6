"""The writer gives the bytes that the standard library gives for the plain data of a value."""

import json
from datetime import date

from attrs import evolve
from hypothesis import given

from ectcore.codec import KINDS, decode, encode
from ectcore.codec.converter import converter
from ectcore.codec.documents import schema_name
from ectcore.codec.writer import written
from ectcore.model.plan import ActionPlan
from ectcore.rules.exemplar import plan
from ectcore.testing.strategies import documents, plans

KIND_OF = {cls: kind for kind, cls in KINDS.items()}


def by_the_standard_library(document: object) -> bytes:
    plain = {"schema": schema_name(KIND_OF[type(document)]), **converter().unstructure(document)}
    for follow_up in plain.get("follow_up", ()):
        if not follow_up["cancelled"]:  # which the first documents did not have
            del follow_up["cancelled"]
    return f"{json.dumps(plain, indent=2, ensure_ascii=False)}\n".encode()


@given(documents())
def test_the_text_is_that_of_the_standard_library(document: object) -> None:
    assert encode(document) == by_the_standard_library(document)


@given(plans(), plans())
def test_it_is_so_for_plans_that_share_parts(one: ActionPlan, other: ActionPlan) -> None:
    for _ in range(3):
        for each in (one, evolve(one, meeting=evolve(other.meeting, on=date(2000, 1, 1))), evolve(other, targets=())):
            assert encode(each) == by_the_standard_library(each)


def test_what_documents_did_not_have_at_first_is_written_where_it_says_something() -> None:
    (follow_up,) = plan().follow_up
    assert b"cancelled" not in encode(plan())
    dropped = evolve(plan(), follow_up=(evolve(follow_up, cancelled=True), evolve(follow_up, id="follow-up-2")))
    assert encode(dropped).count(b'"cancelled": true') == encode(dropped).count(b'"cancelled"') == 1
    assert decode(encode(dropped)) == dropped
    assert encode(dropped) == by_the_standard_library(dropped)


def test_part_of_full_time_has_its_point() -> None:
    assert b'"fte": 1.0,' in encode(evolve(plan(), fte=1))


def test_a_text_is_escaped_as_json_has_it() -> None:
    said = 'é \u2028 / \\ " \n \t'
    assert json.loads(written(evolve(plan().follow_up[0], what=said)))["what"] == said
