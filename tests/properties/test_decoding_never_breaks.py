"""The law of input: whatever is given to `decode`, it is read or refused in words, and nothing else happens."""

import json
import pickle

import pytest
from hypothesis import example, given
from hypothesis import settings as run
from hypothesis import strategies as st

from ectcore.codec import KINDS, decode, encode
from ectcore.errors import DocumentError
from ectcore.testing.strategies import documents

NAMES = sorted(
    {name for cls in KINDS.values() for name in cls.__slots__ if not name.startswith("_")} | {"schema", "on"}
)
SCHEMAS = [f"ectcore/{kind}/1" for kind in KINDS]
ANY_TEXT = st.text(st.characters())
ATOMS = st.none() | st.booleans() | st.integers() | st.floats() | ANY_TEXT | st.sampled_from([*SCHEMAS, "2026-10-02"])
ANY_VALUE = st.recursive(
    ATOMS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES) | ANY_TEXT, inner, max_size=6),
    max_leaves=30,
)


def read_or_refused(data: bytes | str) -> None:
    """Decode the data; if it is refused, look at how."""
    try:
        document = decode(data)
    except DocumentError as error:
        refused_in_words(error)
    else:
        assert decode(encode(document)) == document


def refused_in_words(error: DocumentError) -> None:
    """See that every fault is told so that a terminal, a file and another process can have it."""
    assert error.problems
    for problem in error.problems:
        assert problem.where
        assert problem.reason
        for told in problem:
            assert all(character.isprintable() for character in told), told
            told.encode()
    assert pickle.loads(pickle.dumps(error)).problems == error.problems  # noqa: S301 - made in this line


@given(st.binary())
@example(b"")
@example(b"\xff\xfe{\x00}\x00")
@example(b"[" * 100_000)
def test_any_bytes(data: bytes) -> None:
    read_or_refused(data)


@given(ANY_TEXT | st.text('{}[]",:0123456789.eE+-truefalsn \n\\u'))
@example("\ufeff\ufeff{}")
@example('{"\x1b[31m": 1, "\x1b[31m": 2}')
def test_any_text(data: str) -> None:
    read_or_refused(data)


@given(ANY_VALUE)
def test_any_value_of_json(value: object) -> None:
    read_or_refused(json.dumps(value))


@pytest.mark.parametrize("kind", KINDS)
def test_any_value_under_the_name_of_each_kind(kind: str) -> None:
    @run(max_examples=30)
    @given(st.dictionaries(st.sampled_from(KINDS[kind].__slots__[:-1]) | ANY_TEXT, ANY_VALUE, max_size=8))
    def holds(members: dict) -> None:
        read_or_refused(json.dumps({"schema": f"ectcore/{kind}/1", **members}))

    holds()


@given(documents(), st.data())
def test_any_value_at_any_node_of_a_document(nodes, changed, document, data) -> None:
    plain = json.loads(encode(document))
    way = data.draw(st.sampled_from(nodes(plain)))
    value = data.draw(ANY_VALUE)
    read_or_refused(json.dumps(changed(plain, way, lambda _: value)))


@given(documents(), st.data())
def test_a_document_cut_or_pasted_anywhere(document, data) -> None:
    written = encode(document)
    start, end = sorted(data.draw(st.lists(st.integers(0, len(written)), min_size=2, max_size=2)))
    read_or_refused(written[:start] + data.draw(st.binary(max_size=4)) + written[end:])
