"""A plan that is like others is written as if there were no others."""

import pickle
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ectcore.export import exporter
from ectcore.linting import drawn as drawn_module
from ectcore.linting import forms
from ectcore.linting import outline as outline_module
from ectcore.linting.drawn import drawn
from ectcore.linting.outline import outline
from ectcore.linting.redrawing import Redrawing, with_texts, with_values
from ectcore.model.plan import ActionPlan
from ectcore.testing.strategies import plans

WRITERS = [exporter(name).export for name in ("markdown", "json", "icalendar")]
TEXTS = st.sampled_from(["Greet 8C", "# 100 %s", "1. first", "a\nb", "", " ", "x|y_z", "Zoë & “Łukasz”", "- \\ #"])
LISTS = ("targets", "reviews", "follow_up", "commitments", "acknowledgements", "history")
PARTS = [LISTS, LISTS[1:], (*LISTS, "meeting"), (*LISTS, "meeting", "year_review"), (*LISTS, "year_review", "fte")]
"""What two plans may share, beside the people."""


@pytest.fixture(autouse=True, scope="module")
def forms_are_made_at_once() -> Iterator[None]:
    """Forms are made for the first plan, and tried with the others; what is alike is not forgotten in between."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(forms, "_WORTH_A_FORM", 0)
        patched.setattr(outline_module, "MOST", sys.maxsize)
        yield


def never_seen(plan: ActionPlan) -> ActionPlan:
    """The same plan, of which nobody knows how it came to be, nor any that is like it."""
    drawn_module._frame.cache_clear()  # noqa: SLF001 - what is like others is looked up there
    same: ActionPlan = pickle.loads(pickle.dumps(plan))  # noqa: S301 - our own bytes
    assert drawn(same).frame.document is same
    return same


@settings(max_examples=30)
@given(plan=plans(), other=plans(), data=st.data())
def test_a_plan_that_was_drawn_again_is_written_as_one_that_never_was(
    plan: ActionPlan, other: ActionPlan, data: st.DataObject
) -> None:
    own = outline(plan).texts
    places = data.draw(st.sets(st.sampled_from(range(len(own))), min_size=1))
    redrawing = Redrawing(plan, places)
    for texts in (st.just("Greet 8C"), TEXTS, TEXTS):
        new = data.draw(st.tuples(*[texts if place in places else st.just(text) for place, text in enumerate(own)]))
        changed = redrawing(new, outline(other).who[:1] + outline(plan).who[1:])
        assert drawn(changed).frame.document is plan
        for write in WRITERS:
            assert write(changed) == write(never_seen(changed))


@settings(max_examples=30)
@given(plan=plans(), other=plans(), data=st.data())
def test_a_plan_that_shares_its_lists_with_others_is_written_as_one_that_does_not(
    plan: ActionPlan, other: ActionPlan, data: st.DataObject
) -> None:
    places = [*drawn(plan).frame.places]
    alike = [plan]
    for texts in (st.just("Greet 8C"), TEXTS, TEXTS):
        new = [data.draw(texts) if place in places else text for place, text in enumerate(outline(plan).texts)]
        alike.append(with_values(with_texts(plan, new), {"id": other.id, "ect": other.ect}))
    assert {drawn(each).frame for each in alike} == {drawn(plan).frame}
    of_both = [with_values(other, {name: getattr(plan, name) for name in names}) for names in PARTS]
    written = [[write(each) for write in WRITERS] for each in (*alike, *of_both, *alike)]
    assert written == [[write(never_seen(each)) for write in WRITERS] for each in (*alike, *of_both, *alike)]
