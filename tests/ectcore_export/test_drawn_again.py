"""A plan that was drawn again is written as one that never was."""

import pickle

from hypothesis import given, settings
from hypothesis import strategies as st

from ectcore.export import exporter
from ectcore.linting.outline import outline
from ectcore.linting.redrawing import Redrawing, drawn_again
from ectcore.model.plan import ActionPlan
from ectcore.testing.strategies import plans

WRITERS = [exporter(name).export for name in ("markdown", "json", "icalendar")]
TEXTS = st.sampled_from(["Greet 8C", "# 100 %s", "1. first", "a\nb", "", " ", "x|y_z", "Zoë & “Łukasz”", "- \\ #"])


@settings(max_examples=30)
@given(plan=plans(), other=plans(), data=st.data())
def test_forms_change_nothing(plan: ActionPlan, other: ActionPlan, data: st.DataObject) -> None:
    own = outline(plan).texts
    places = data.draw(st.sets(st.sampled_from(range(len(own))), min_size=1))
    redrawing = Redrawing(plan, places)
    for texts in (st.just("Greet 8C"), TEXTS, TEXTS):  # a form is made of the first, and tried with the others
        new = data.draw(st.tuples(*[texts if place in places else st.just(text) for place, text in enumerate(own)]))
        changed = redrawing(new, outline(other).who[:1] + outline(plan).who[1:])
        assert drawn_again(changed)
        never = pickle.loads(pickle.dumps(changed))  # noqa: S301 - our own bytes
        assert not drawn_again(never)
        for write in WRITERS:
            assert write(changed) == write(never)
