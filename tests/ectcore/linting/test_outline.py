"""An outline has all of a document, and the document can be made again of it."""

import pickle
from collections.abc import Iterator

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from ectcore.linting.drawn import drawn
from ectcore.linting.outline import outline
from ectcore.linting.redrawing import Redrawing, with_texts
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
    def drawn(document: object) -> tuple[object, ...]:
        drawn = outline(document)
        return drawn.texts, drawn.who, drawn.rest

    assert (drawn(one) == drawn(other)) == (one == other)
    assert drawn(one) == drawn(pickle.loads(pickle.dumps(one)))  # noqa: S301 - our own bytes


@given(plans())
def test_a_document_with_its_own_texts_is_itself(plan: ActionPlan) -> None:
    assert with_texts(plan, outline(plan).texts) is plan


@given(plans(), st.sampled_from(["", "x"]))
def test_every_text_stands_in_the_outline_and_can_be_changed_there(plan: ActionPlan, other: str) -> None:
    drawn = outline(plan)
    assert sorted(filter(None, drawn.texts)) == sorted(text for _, text in texts(plan) if text)
    changed = with_texts(plan, [other] * len(drawn.texts))
    assert {text for _, text in texts(changed)} <= {other}
    anew = outline(pickle.loads(pickle.dumps(changed)))  # noqa: S301 - as above
    assert (anew.texts, anew.who, anew.rest) == (tuple([other] * len(drawn.texts)), drawn.who, drawn.rest)


@given(plans(), st.data())
def test_a_plan_can_be_drawn_again_for_other_people(plan: ActionPlan, data: st.DataObject) -> None:
    own = outline(plan)
    places = data.draw(st.sets(st.integers(0, len(own.texts) - 1)))
    redrawing = Redrawing(plan, places)
    for _ in range(2):
        other = data.draw(plans())
        new = data.draw(st.sampled_from(["x", "yy"]))
        told = [new if place in places else text for place, text in enumerate(own.texts)]
        changed = redrawing(told, outline(other).who)
        assert drawn(changed).frame.document is plan
        people = {name: getattr(other, name) for name in ("id", "ect", "mentor", "tutor", "school")}
        expected = with_texts(evolve(plan, **people), told)
        assert changed == expected
        anew = outline(pickle.loads(pickle.dumps(changed)))  # noqa: S301 - as above
        assert (anew.texts, anew.who, anew.rest) == (tuple(told), outline(other).who, own.rest)
