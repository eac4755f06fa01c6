"""An outline has all of a document, and the document can be made again of it."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.linting.outline import outline, with_texts
from ectcore.linting.texts import texts
from ectcore.model.plan import ActionPlan
from ectcore.testing.strategies import documents, plans


@pytest.fixture(autouse=True, scope="module")
def nothing_is_forgotten() -> Iterator[None]:
    """Outlines are made without forgetting, since those of before and after are never equal."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("ectcore.linting.outline.MOST", 10**9)
        yield


@given(documents(), documents())
def test_outlines_are_equal_if_and_only_if_documents_are(one: object, other: object) -> None:
    def drawn(document: object) -> tuple[object, object]:
        return outline(document).texts, outline(document).rest

    assert (drawn(one) == drawn(other)) == (one == other)
    assert drawn(one) == drawn(with_texts(one, iter(outline(one).texts)))


@given(plans())
def test_a_document_with_its_own_texts_is_itself(plan: ActionPlan) -> None:
    assert with_texts(plan, iter(outline(plan).texts)) is plan


@given(plans(), st.sampled_from(["", "x"]))
def test_every_text_stands_in_the_outline_and_can_be_changed_there(plan: ActionPlan, other: str) -> None:
    drawn = outline(plan)
    assert sorted(filter(None, drawn.texts)) == sorted(text for _, text in texts(plan) if text)
    changed = with_texts(plan, iter([other] * len(drawn.texts)))
    assert set(outline(changed).texts) == {other}
    assert outline(changed).rest == drawn.rest
