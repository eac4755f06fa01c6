"""Ids are those that the standard library makes."""

from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.identity import named_uuid


@given(st.uuids(), st.text())
def test_it_is_the_uuid_of_the_name(namespace: UUID, name: str) -> None:
    assert named_uuid(str(namespace), name) == str(uuid5(namespace, name))


@pytest.mark.parametrize("namespace", ["ab", "", "nonsense", "6ba7b810-9dad-11d1-80b4-00c04fd430c", "\u0661" * 32])
def test_what_is_no_uuid_is_no_namespace(namespace: str) -> None:
    with pytest.raises(ValueError, match="is not a UUID"):
        named_uuid(namespace, "x")
