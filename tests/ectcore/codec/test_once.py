"""Equal parts of documents are made once, and nothing that was read before changes what is read."""

import json

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from ectcore import ActionPlan, decode, encode
from ectcore.codec.once import MOST, Once
from ectcore.codec.strict_json import NotANumber
from ectcore.rules.exemplar import plan

ALIKE = [None, "", "1", "1.0", "true", 0, 1, 1.0, -0.0, 0.0, True, False, 10**19, NotANumber("1e999")]
PLAIN = st.recursive(
    st.sampled_from(ALIKE), lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("ab"), inner)
)


@given(st.lists(PLAIN, max_size=8))
def test_each_has_its_own_result_however_like_others_it_is(several):
    once = Once(lambda plain, kind: (kind, repr(plain)))
    assert [once(each, "kind") for each in several] == [("kind", repr(each)) for each in several]


def test_what_two_plans_have_in_common_is_one_value():
    first, second = plan(), evolve(plan(), title="Another plan")
    one, other = (decode(encode(each), ActionPlan) for each in (first, second))
    assert one.targets is other.targets
    assert one.meeting is other.meeting
    assert (one, other) == (first, second)


def test_equal_data_are_known_however_they_came_about():
    once = Once(lambda plain, _kind: [plain])
    shared, apart = "Greet 8C", json.loads('["Greet 8C", "Greet 8C"]')
    assert once([shared, shared], list) is once(apart, list)


def test_what_is_refused_is_refused_each_time():
    asked = []

    def refused(plain, _kind):
        asked.append(plain)
        msg = "no id"
        raise ValueError(msg)

    once = Once(refused)
    for _ in range(2):
        with pytest.raises(ValueError, match="no id"):
            once({"id": ""}, "kind")
    assert len(asked) == 2


def test_no_more_is_remembered_than_it_says():
    once = Once(lambda plain, _kind: [plain])
    first = once("first", str)
    assert once("first", str) is first
    for number in range(MOST):
        once(number, int)
    assert once("first", str) is not first
