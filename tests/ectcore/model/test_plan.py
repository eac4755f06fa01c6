"""What a plan knows of its changes and its items."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import settings as run

from ectcore.errors import InvalidValueError
from ectcore.model.people import Person
from ectcore.model.plan import ActionPlan, Meeting, Revision, items
from ectcore.model.target import ActionStep, SuccessCriterion, Target
from ectcore.testing.strategies import plans

MEETING, FIRST, SECOND = date(2026, 7, 14), date(2026, 9, 7), date(2026, 11, 2)


def plan(*history: Revision) -> ActionPlan:
    """A plan with that history."""
    return ActionPlan(
        id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93", ect=Person(id="e"), meeting=Meeting(on=MEETING), history=history
    )


def test_a_plan_never_changed_is_revision_0_of_its_meeting() -> None:
    assert (plan().revision, plan().changed_on) == (0, MEETING)
    assert plan().last_change("step-1") == (0, MEETING)


def test_the_last_change_of_an_item_is_the_newest_that_names_it_or_the_whole_plan() -> None:
    changed = plan(
        Revision(number=1, changed_on=FIRST, items=("step-1", "step-2")),
        Revision(number=2, changed_on=SECOND, items=("step-2",)),
    )
    assert (changed.revision, changed.changed_on) == (2, SECOND)
    assert changed.last_change("step-1") == (1, FIRST)
    assert changed.last_change("step-2") == (2, SECOND)
    assert changed.last_change("step-3") == (0, MEETING)
    whole = plan(Revision(number=1, changed_on=FIRST, items=("a",)), Revision(number=3, changed_on=SECOND))
    assert whole.last_change("a") == whole.last_change("anything") == (3, SECOND)


@run(max_examples=50)
@given(plans())
def test_no_item_was_changed_later_than_its_plan(plan: ActionPlan) -> None:
    for item in items(plan):
        number, day = plan.last_change(item.id)
        assert number <= plan.revision
        assert day <= plan.changed_on or number == 0


@run(max_examples=50)
@given(plans())
def test_the_items_of_a_plan_are_everything_in_it_that_has_an_id_of_its_own(plan: ActionPlan) -> None:
    own = [item.id for item in items(plan)]
    assert len(own) == len(set(own))
    inside = sum(1 + len(target.criteria) + len(target.steps) for target in plan.targets)
    assert len(own) == inside + len(plan.reviews) + len(plan.follow_up)


def faults_of(*targets: Target) -> tuple[str, ...]:
    with pytest.raises(InvalidValueError) as caught:
        evolve(plan(), targets=targets)
    return caught.value.faults


def test_a_target_that_is_there_twice_is_one_fault() -> None:
    steps = (ActionStep(id="step-1", text="Ring"), ActionStep(id="step-2", text="Write"))
    once = Target(
        id="target-1", statement="Call home", steps=steps, criteria=(SuccessCriterion(id="criterion-1", text="12"),)
    )
    (fault,) = faults_of(once, once)
    assert "'target-1'" in fault
    assert [fault.split("'")[1] for fault in faults_of(once, evolve(once, statement="Call"))] == [
        "target-1",
        "criterion-1",
        "step-1",
        "step-2",
    ]
    assert len(faults_of(once, once, Target(id="target-2", statement="", steps=steps[:1]))) == 2
