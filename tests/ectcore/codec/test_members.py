"""Read member by member, a document is what it is read whole; what is known of others changes nothing."""

import re
from unittest.mock import patch

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from ectcore.codec import decode, encode
from ectcore.codec.members import LONGEST, read_by_members
from ectcore.errors import DocumentError
from ectcore.model.plan import ActionPlan
from ectcore.model.review import Remark
from ectcore.model.settings import Settings
from ectcore.rules.exemplar import plan
from ectcore.testing.strategies import documents

ODD = [
    "",
    '"title": "Greet 8C"',
    '"title": "A", "title": "B"',
    '"title": "A"}, {"title": "B"',
    '"title": 1',
    '"fte": 1, "for_year": 1',
    '"fte": NaN',
    '"fte": 1e999',
    '"meeting": {"on": "2001-01-01", "on": "2001-01-01"}',
    '"meeting": {"on": "2001-01-01"',
    '"year": 1}, "title": "A"',
    '"id": "1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93"',
    '"schema": "ectcore/plan/1"',
    '"history": [{"number": 1,\n  "changed_on": "2026-09-01"}, {"number": 2,\n  "changed_on": "2026-09-02"}]',
    '"titel": "Greet 8C"',
    '"title": "\ufeff"',
    '"previous":null ',
]
"""Members, and what is none, for the place of a member of a plan."""


MEMBERS = re.split(r",\n  (?=\")", encode(plan()).decode().removeprefix("{\n  ").removesuffix("\n}\n"))


def name_of(member: str) -> str:
    """The key of a member, between its quotation marks."""
    return member.partition(":")[0]


def laid_out(members: list[str]) -> str:
    """The members as an object, as `encode` would write it."""
    return "{\n  " + ",\n  ".join(members) + "\n}\n"


def outcome(data: bytes | str) -> object:
    """The document, or all that is wrong with it."""
    try:
        return decode(data)
    except DocumentError as error:
        return error.problems


@given(documents())
def test_what_is_encoded_is_read_by_members(document: object) -> None:
    data = encode(document)
    assert len(data) > LONGEST or read_by_members(data, None) == document


@pytest.mark.parametrize("odd", ODD)
def test_one_odd_member_makes_no_difference(odd: str) -> None:
    text = laid_out([*(each for each in MEMBERS if name_of(each) != name_of(odd)), odd])
    assert outcome(text.encode()) == outcome(text)


@given(st.lists(st.sampled_from(ODD), max_size=3), st.randoms(use_true_random=False))
def test_a_text_is_read_as_it_is_whole(odd: list[str], random) -> None:
    names = set(map(name_of, odd)) if random.randrange(3) else set()
    others = [*(each for each in MEMBERS[1:] if name_of(each) not in names), *odd]
    random.shuffle(others)
    text = laid_out([MEMBERS[0], *others[random.randrange(2) :]])
    for _ in range(2):
        assert outcome(text.encode()) == outcome(text)


@given(st.binary(max_size=3), st.integers(0, 10_000), st.integers(0, 3))
def test_so_is_a_document_that_was_hurt(put_in: bytes, place: int, cut_out: int) -> None:
    data = encode(plan())
    place %= len(data)
    hurt = data[:place] + put_in + data[place + cut_out :]
    found = outcome(hurt)
    with patch("ectcore.codec.documents.read_by_members", lambda *_: None):
        assert outcome(hurt) == found


def test_a_document_laid_out_otherwise_is_read_whole() -> None:
    data = encode(Settings())
    for other in (
        data.decode(),
        data.replace(b"\n", b"\r\n"),
        data.replace(b"  ", b" "),
        b"\xef\xbb\xbf" + data,
        data[:-1],
    ):
        assert decode(other) == Settings()


def test_a_document_of_another_kind_than_expected_is_refused() -> None:
    assert read_by_members(encode(Settings()), Settings) == Settings()
    with pytest.raises(DocumentError, match="is no schema that is read here; write 'ectcore/plan/1'"):
        decode(encode(Settings()), ActionPlan)


def test_members_in_common_are_one_value() -> None:
    one, other = (decode(encode(evolve(plan(), title=title)), ActionPlan) for title in ("One", "Other"))
    assert one.targets is other.targets


def test_a_large_document_is_not_kept() -> None:
    remarks = (Remark(text="x" * (LONGEST // 2)),) * 2
    large = evolve(plan(), year_review=evolve(plan().year_review, successes=remarks))
    assert read_by_members(encode(large), None) is None
    assert decode(encode(large), ActionPlan) == large
