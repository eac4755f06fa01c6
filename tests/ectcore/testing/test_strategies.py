"""The strategies draw every kind of document, simple and hostile, and throw next to nothing away."""

import json
import warnings
from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import iter_modules
from typing import Annotated

import pytest
from attrs import fields
from hypothesis import HealthCheck, Phase, find, given
from hypothesis import settings as run
from hypothesis import strategies as st
from hypothesis.errors import HypothesisWarning

from ectcore import model
from ectcore.codec import KINDS, encode
from ectcore.model.fault import fault_of
from ectcore.model.field import Line, Text
from ectcore.model.plan import ActionPlan
from ectcore.model.value import Value
from ectcore.testing import fields as strategies_of_fields
from ectcore.testing import strategies
from ectcore.testing.words import CODED, HOSTILE, SAID

BY_KIND = {
    "plan": strategies.plans,
    "session": strategies.sessions,
    "programme": strategies.programmes,
    "records": strategies.records,
    "review": strategies.review_records,
    "calendar": strategies.calendars,
    "settings": strategies.settings,
    "template": strategies.templates,
}

FIXED = run(derandomize=True, database=None, phases=[Phase.generate], max_examples=100)

SHRINKING = run(FIXED, phases=[Phase.generate, Phase.shrink])


def test_there_is_a_strategy_for_every_kind_of_document() -> None:
    assert BY_KIND.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_a_strategy_draws_its_kind_and_nothing_is_filtered(kind: str) -> None:
    drawn = []

    @run(FIXED, suppress_health_check=[])
    @given(BY_KIND[kind]())
    def draw(document: Value) -> None:
        drawn.append(document)

    with warnings.catch_warnings():
        warnings.simplefilter("error", HypothesisWarning)
        draw()
    assert {type(document) for document in drawn} == {KINDS[kind]}
    assert len(set(drawn)) > 30


CLASSES = sorted(
    {
        cls
        for module in iter_modules(model.__path__)
        for _, cls in getmembers(import_module(f"ectcore.model.{module.name}"), isclass)
        if issubclass(cls, Value) and cls is not Value
    },
    key=lambda cls: cls.__name__,
)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_field_of_every_class_is_drawn_with_several_values(cls: type[Value]) -> None:
    drawn: list[Value] = []

    @run(FIXED, max_examples=25, suppress_health_check=list(HealthCheck))
    @given(strategies.values(cls))
    def draw(value: Value) -> None:
        drawn.append(value)

    draw()
    names = [field.name for field in fields(cls)]
    assert [name for name in names if len({getattr(value, name) for value in drawn}) < 2] == []


def test_texts_are_what_the_model_allows_and_hostile_too() -> None:
    drawn: set[str] = set()

    @run(FIXED, max_examples=500)
    @given(strategies.texts(), strategies.lines())
    def draw(text: str, line: str) -> None:
        assert fault_of(Text)(text) is None
        assert fault_of(Line)(line) is None
        drawn.update((text, line))

    draw()
    assert any("\n" in text for text in drawn)
    assert "" in drawn
    assert set(HOSTILE) <= drawn


def test_every_kind_of_string_is_drawn_within_its_constraint() -> None:
    @run(FIXED, max_examples=100)
    @given(st.data())
    def draw(data: st.DataObject) -> None:
        for kind in CODED:
            assert fault_of(kind)(data.draw(strategies_of_fields.of_constraint(kind))) is None

    draw()


def test_what_people_say_is_said_in_fields_that_there_are() -> None:
    for (cls, name), said in SAID.items():
        (field,) = [each for each in fields(cls) if each.name == name]
        assert [text for text in said if fault_of(field.type)(text)] == []
    for kind, said in CODED.items():
        assert [text for text in said if fault_of(kind)(text)] == []


def test_plans_are_believable() -> None:
    plan = find(
        strategies.plans(),
        lambda plan: len(plan.targets) > 1 and all(target.steps for target in plan.targets) and plan.reviews,
        settings=run(database=None, phases=[Phase.generate], max_examples=2000),
    )
    assert plan.targets[0].steps


@pytest.mark.parametrize("kind", KINDS)
def test_the_simplest_of_a_kind_is_small(kind: str) -> None:
    simplest = find(BY_KIND[kind](), lambda _: True, settings=SHRINKING)
    plain = json.loads(encode(simplest))
    assert not [name for name, value in plain.items() if isinstance(value, list) and value]


def test_a_target_shrinks_to_what_a_failure_needs() -> None:
    target = find(
        strategies.targets(),
        lambda target: any(step.effort_minutes and step.effort_minutes > 60 for step in target.steps),
        settings=SHRINKING,
    )
    assert [step.effort_minutes for step in target.steps] == [61]
    assert (target.criteria, target.support, target.notes, target.outcomes) == ((), (), (), ())


def test_ids_are_made_unique_by_a_number_and_kept_where_they_are() -> None:
    plan = find(
        strategies.values(ActionPlan),
        lambda plan: len(plan.targets) > 1 and plan.targets[1].id == f"{plan.targets[0].id}-2",
        settings=run(database=None, phases=[Phase.generate], max_examples=2000),
    )
    assert fault_of(ActionPlan)(plan) is None


def test_an_unknown_constraint_is_named() -> None:
    with pytest.raises(TypeError, match="no strategy is known for"):
        strategies_of_fields.of_constraint(Annotated[int, "odd"])
