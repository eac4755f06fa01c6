"""The writer gives the bytes that the standard library gives."""

import json

from hypothesis import example, given
from hypothesis import strategies as st

from ectcore.codec.writer import written

TEXT = st.text(st.characters())
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
)


@given(PLAIN)
@example({"a": {}, "b": [], "c": [[], {}], "é": '\u2028\x7f/\\"\n'})
def test_the_text_is_that_of_the_standard_library(plain: object) -> None:
    assert written(plain) == json.dumps(plain, indent=2, ensure_ascii=False)
