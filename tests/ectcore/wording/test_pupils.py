"""Names of pupils are looked for where a text hints at one, and nowhere else is a sign of one."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ectcore.wording.personal.pupils import SIGNS, hints


@pytest.mark.parametrize(("hint", "sign"), SIGNS)
@settings(max_examples=200)
@given(st.data())
def test_a_sign_stands_only_where_the_text_has_its_hint(hint: str, sign: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(re.compile(sign), alphabet=st.characters(codec="ascii")))
    assert hint in hints(text)


@given(st.text())
def test_a_text_hints_at_what_its_stretches_hint_at(text: str) -> None:
    assert hints(text) == frozenset().union(*map(hints, text.split()))
