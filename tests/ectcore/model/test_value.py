"""Every value of the model: frozen, hashable, told from all others, and never meaningless."""

import copy
import pickle
from datetime import date, datetime, time
from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import iter_modules
from typing import Any

import pytest
from attrs import NOTHING, evolve, fields
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import settings as run
from hypothesis import strategies as st

from ectcore import model
from ectcore.codec.converter import converter
from ectcore.codec.fault import Faults
from ectcore.errors import InvalidValueError
from ectcore.model.fault import fault_of
from ectcore.model.field import NoteLink, StatementCode
from ectcore.model.people import Person, Role
from ectcore.model.plan import ActionPlan, Meeting
from ectcore.model.session import Step
from ectcore.model.target import ActionStep, Due, Target
from ectcore.model.value import Value, repeated
from ectcore.testing.strategies import values

MODULES = [import_module(f"ectcore.model.{module.name}") for module in iter_modules(model.__path__)]
CLASSES = sorted(
    {
        cls
        for module in MODULES
        for _, cls in getmembers(module, isclass)
        if issubclass(cls, Value) and cls is not Value
    },
    key=lambda cls: cls.__name__,
)


def test_there_are_as_many_nouns_as_the_model_tells() -> None:
    assert {"ActionPlan", "Session", "Programme", "Records", "SchoolCalendar", "Target"} <= {
        cls.__name__ for cls in CLASSES
    }


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_a_value_is_frozen_hashable_and_comes_back_from_a_pickle(cls: type[Value]) -> None:
    @run(max_examples=5)
    @given(values(cls))
    def holds(value: Any) -> None:
        with pytest.raises(FrozenInstanceError):
            setattr(value, fields(cls)[0].name, None)
        with pytest.raises((AttributeError, TypeError)):
            value.colour = "red"
        again = pickle.loads(pickle.dumps(value))  # noqa: S301 - made in this line
        assert again == value == copy.deepcopy(value)
        assert hash(again) == hash(value)
        assert len({value, again}) == 1

    holds()


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_a_default_needs_no_check_since_it_is_sound(cls: type[Value]) -> None:
    for field in fields(cls):
        assert field.default is NOTHING or fault_of(field.type)(field.default) is None, field.name


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_no_field_takes_what_is_of_no_type_at_all(cls: type[Value]) -> None:
    names = [field.name for field in fields(cls)]
    with pytest.raises(InvalidValueError) as caught:
        cls(**dict.fromkeys(names, NOTHING))
    assert caught.value.noun == cls.__name__
    assert [fault.partition(":")[0] for fault in caught.value.faults] == names


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_a_list_is_not_taken_for_a_tuple_nor_a_text_for_a_value(cls: type[Value]) -> None:
    names = [field.name for field in fields(cls)]
    with pytest.raises(InvalidValueError) as caught:
        cls(**{name: [b"x"] for name in names})
    assert len(caught.value.faults) == len(names)


@pytest.mark.parametrize(
    ("cls", "changes", "fault"),
    [
        (Step, {"minutes": -5}, "minutes: -5 is out of range; it is between 1 and 1440"),
        (Step, {"minutes": True}, "minutes: True is not a whole number"),
        (Step, {"minutes": 5.0}, "minutes: 5.0 is not a whole number"),
        (Step, {"label": None}, "label: None is not a text"),
        (
            Step,
            {"label": "a\nb"},
            "label: 'a\\nb' is not a line of text; keep it on one line, without control characters",
        ),
        (Step, {"kinds": ("review",)}, "kinds: item 1: 'review' is not one of StepKind.REVIEW, StepKind.PLAN, "),
        (ActionStep, {"owner": "ect"}, "owner: 'ect' is not one of Role.ECT, Role.MENTOR, "),
        (ActionStep, {"after": ("s1", "S 2")}, "after: item 2: 'S 2' is not an id; "),
        (ActionStep, {"after": ("s1",) * 1001}, "after: has 1,001 items; at most 1,000 are allowed"),
        (ActionStep, {"due": "soon"}, "due: 'soon' is not Due"),
        (ActionStep, {"text": "\ud800"}, "text: '\\ud800' is not a text; take out control characters"),
        (ActionStep, {"text": "x" * 100_001}, "text: has 100,001 characters; a text has at most 100,000"),
    ],
)
def test_a_field_refuses_another_type_and_what_is_out_of_range(cls, changes, fault) -> None:
    sound = {"label": "Review"} if cls is Step else {"id": "s", "text": "Do it"}
    cls(**sound)
    with pytest.raises(InvalidValueError) as caught:
        cls(**sound | changes)
    (said,) = caught.value.faults
    assert said.startswith(fault)


def test_a_moment_is_no_day_and_a_time_has_no_seconds() -> None:
    with pytest.raises(InvalidValueError, match=r"on: datetime.*is not a date"):
        Due(on=datetime(2026, 10, 2, 15, 30))  # noqa: DTZ001 - the offset is not the point
    for moment in (time(15, 30, 1), time(15, 30, 0, 1)):
        assert fault_of(values_type("starts_at"))(moment) == (
            f"{moment} has seconds or an offset; write the time on the wall, such as 15:30"
        )


def values_type(name: str) -> Any:
    """The type of a field of a plan review."""
    return next(field.type for field in fields(import_module("ectcore.model.review").PlanReview) if field.name == name)


def test_all_faults_are_told_together() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Target(id="T 1", statement=None, challenge=9, steps=[])
    assert str(caught.value) == (
        "Target: id: 'T 1' is not an id; an id has small letters, digits, and . _ - between them; "
        "statement: None is not a text; steps: [] is not a tuple; challenge: 9 is out of range; it is between 1 and 5"
    )


def test_a_value_made_from_another_is_held_to_the_same() -> None:
    step = ActionStep(id="s", text="Do it")
    assert evolve(step, owner=Role.MENTOR).owner is Role.MENTOR
    with pytest.raises(InvalidValueError):
        evolve(step, effort_minutes=0)


def test_contradictions_are_looked_for_among_sound_fields_only() -> None:
    meeting = Meeting(on=date(2026, 7, 14))
    doubled = (Target(id="t", statement=""), Target(id="t", statement=""))
    with pytest.raises(InvalidValueError) as caught:
        ActionPlan(id="x", ect=Person(id="e"), meeting=meeting, targets=doubled)
    assert [fault[:3] for fault in caught.value.faults] == ["id:"]


def test_what_is_repeated_is_told_once_in_the_order_of_its_second_occurrence() -> None:
    assert repeated("abcbaab") == ["b", "a"]
    assert repeated([]) == []


CODES = st.sampled_from(["ts-2011:8a", "ecf-2019:4.9", "8a", "", "TS8", "a\nb", "x" * 65])


@given(st.lists(CODES, max_size=5), st.lists(st.sampled_from(["y1-m5-w3#n1", "y1", "#"]), max_size=3))
def test_a_value_names_the_same_items_of_its_lists_as_the_decoder(statements: list[str], notes: list[str]) -> None:
    plain = {"id": "t", "statement": "x", "statements": statements, "notes": notes}
    told, read = [], []
    try:
        Target(**{**plain, "statements": tuple(statements), "notes": tuple(notes)})
    except InvalidValueError as error:
        told = list(error.faults)
    try:
        converter().structure(plain, Target)
    except Faults as faults:
        read = [f"{path[0]}: item {int(path[1]) + 1}: {reason}" for path, reason in faults.found]
    assert told == read
    assert len(told) == sum(fault_of(StatementCode)(each) is not None for each in statements) + sum(
        fault_of(NoteLink)(each) is not None for each in notes
    )
