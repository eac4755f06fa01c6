import pickle
from collections.abc import Iterator
from copy import copy

import pytest
from attrs import evolve

from ectcore import ActionStep, Circumstances, Finding, Flaw, InvalidValueError, Severity, Target, check, rule
from ectcore.linting.rule import Rule
from ectcore.rules import RULES
from ectcore.rules.exemplar import circumstances, plan


@rule(code="R901", severity=Severity.WARNING, needs=("calendar",), bad=())
def always_waits(target: Target, _about: Circumstances) -> Iterator[Flaw]:
    """It waits for a calendar."""
    yield Flaw(message=f"Seen {target.id}.", fix="Nothing.")


@rule(code="R902", severity=Severity.ADVICE, bad=())
def sees_every_target(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """It sees every target in its plan."""
    assert about.plan is not None
    yield Flaw(message=f"Seen {target.id}.", fix="Nothing.", at=("statement",))


def test_a_stranger_adds_a_rule_by_passing_it() -> None:
    found = check(plan(), circumstances(), (*RULES, sees_every_target))
    assert [(finding.code, finding.where, finding.item) for finding in found] == [
        ("R902", "target 1, statement", "target-1"),
        ("R902", "target 2, statement", "target-2"),
    ]
    assert isinstance(found[0], Finding)


def test_a_rule_is_silent_without_what_it_needs() -> None:
    assert check(plan(), evolve(circumstances(), calendar=None), (always_waits,)) == ()


def test_what_is_declared_can_be_read_off() -> None:
    assert isinstance(always_waits, Rule)
    assert (always_waits.name, always_waits.family, always_waits.applies_to) == ("always-waits", "R", Target)
    assert always_waits.source == ""


def test_the_type_may_be_written_as_text() -> None:
    def judge(target: "Target", _about: "Circumstances") -> "Iterator[Flaw]":
        """The target is seen."""
        yield Flaw(message=target.id, fix="")

    assert rule(code="R903", severity=Severity.ADVICE, bad=())(judge).applies_to is Target


def test_a_rule_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        always_waits.code = "R999"  # type: ignore[misc] # that is the point


@pytest.mark.parametrize("each", [*RULES][::9], ids=lambda each: each.code)
def test_a_rule_is_pickled_as_the_one_that_it_is(each: Rule) -> None:
    assert pickle.dumps(each)
    assert copy(each) is each


def test_a_rule_that_is_found_nowhere_is_not_pickled() -> None:
    (own,) = [each for each in RULES if each.code == "S001"]
    for other in (evolve(own, code="SCH001"), local_rule()):
        with pytest.raises(TypeError, match=f"cannot pickle rule {other.code}, which is not what"):
            pickle.dumps(other)


def local_rule() -> Rule:
    @rule(code="SCH002", severity=Severity.ADVICE, bad=())
    def local(_target: Target, _about: Circumstances) -> Iterator[Flaw]:
        yield from ()

    return local


def test_a_rule_applies_to_the_type_of_its_first_parameter_or_is_refused() -> None:
    def always(target, about: Circumstances):
        """It is always so."""

    with pytest.raises(InvalidValueError) as refused:
        rule(code="school-1", severity=Severity.ADVICE, bad=(), needs=("calender", "calendar"))(always)
    assert refused.value.noun == "Rule always"
    assert [fault.partition(":")[0] for fault in refused.value.faults[:2]] == ["code", "needs"]
    assert "did you mean 'calendar'?" in refused.value.faults[1]
    assert refused.value.faults[2].startswith("the first parameter has no type")
    with pytest.raises(InvalidValueError, match="the first parameter"):
        rule(code="R904", severity=Severity.ADVICE, bad=())(lambda: None)


def test_a_rule_may_apply_to_parts_of_two_kinds() -> None:
    def judge(part: Target | ActionStep, _about: Circumstances) -> Iterator[Flaw]:
        """It is seen."""
        yield Flaw(message=part.id, fix="")

    both = rule(code="R905", severity=Severity.ADVICE, bad=())(judge)
    found = [finding.message for finding in check(plan(), circumstances(), (both,))]
    assert found[:2] == ["target-1", plan().targets[0].steps[0].id]
