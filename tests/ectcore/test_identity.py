"""Ids are those that the standard library makes."""

from uuid import UUID, uuid5

from hypothesis import given
from hypothesis import strategies as st

from ectcore.identity import named_uuid


@given(st.uuids(), st.text())
def test_it_is_the_uuid_of_the_name(namespace: UUID, name: str) -> None:
    assert named_uuid(str(namespace), name) == str(uuid5(namespace, name))
