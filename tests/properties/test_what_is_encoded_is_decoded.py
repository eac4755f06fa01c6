"""The law of documents: `decode(encode(document)) == document`, and one canonical form."""

import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as run
from hypothesis import strategies as st

from ectcore.codec import KINDS, Document, decode, encode
from ectcore.testing.strategies import documents, plans, values


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_of_each_kind_survives(kind: str) -> None:
    @run(max_examples=40)
    @given(values(KINDS[kind]))
    def survives(document: Document) -> None:
        decoded = decode(encode(document))
        assert decoded == document
        assert type(decoded) is type(document)
        assert hash(decoded) == hash(document)

    survives()


@given(documents())
def test_the_canonical_form_of_a_document_is_its_only_one(document: Document) -> None:
    data = encode(document)
    assert encode(decode(data)) == data
    assert encode(decode(data, type(document))) == data


def shuffled(plain: Any, order: random.Random) -> Any:
    """The same data with the keys of all objects in another order."""
    if isinstance(plain, dict):
        names = list(plain)
        order.shuffle(names)
        return {name: shuffled(plain[name], order) for name in names}
    return [shuffled(item, order) for item in plain] if isinstance(plain, list) else plain


@run(max_examples=50)
@given(documents(), st.randoms(use_true_random=False), st.sampled_from([None, 0, 1, "\t", " \r\n"]), st.booleans())
def test_the_order_of_keys_blanks_and_escapes_do_not_matter(document, order, indent, ascii_only) -> None:
    again = json.dumps(shuffled(json.loads(encode(document)), order), indent=indent, ensure_ascii=ascii_only)
    assert decode(again) == document
    assert decode(again.encode()) == document
    assert decode(f"\ufeff{again}\n\n".encode()) == document


@given(documents())
def test_the_encoded_form_is_that_of_the_standard_library_with_its_schema_first(document: Document) -> None:
    data = encode(document)
    plain = json.loads(data)
    assert next(iter(plain)) == "schema"
    assert data == (json.dumps(plain, ensure_ascii=False, allow_nan=False, indent=2) + "\n").encode()


@run(max_examples=30)
@given(plans())
def test_a_decoded_plan_was_held_to_the_same_rules_as_a_made_one(plan) -> None:
    decoded = decode(encode(plan), type(plan))
    decoded.__attrs_post_init__()
    for target in decoded.targets:
        target.__attrs_post_init__()
        for step in target.steps:
            step.__attrs_post_init__()
