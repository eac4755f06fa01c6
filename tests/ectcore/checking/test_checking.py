from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from ectcore.checking import check, explain, judge, select, unjudged
from ectcore.codec.converter import converter
from ectcore.errors import UnknownNameError
from ectcore.linting.circumstances import Circumstances
from ectcore.model.draft import Draft
from ectcore.model.finding import Severity
from ectcore.model.people import Person
from ectcore.model.plan import Acknowledgement, ActionPlan
from ectcore.model.settings import Settings
from ectcore.model.target import Target
from ectcore.rules import RULES
from ectcore.rules.exemplar import circumstances, plan, session
from ectcore.testing.strategies import documents, plans

KNOWN = evolve(circumstances(), as_of=date(2030, 1, 1))


def leads_somewhere(pointer: str, plain: object) -> bool:
    """Whether a JSON Pointer leads to something in plain data."""
    for step in pointer.split("/")[1:]:
        if isinstance(plain, dict) and step in plain:
            plain = plain[step]
        elif isinstance(plain, list | tuple) and step.isdigit() and int(step) < len(plain):
            plain = plain[int(step)]
        else:
            return False
    return True


@given(documents())
def test_a_finding_points_into_its_document(document: object) -> None:
    plain = converter().unstructure(document)
    for finding in check(document, KNOWN):
        assert leads_somewhere(finding.pointer, plain)


@given(plans())
def test_choosing_rules_is_choosing_findings(drafted: ActionPlan) -> None:
    plan = evolve(drafted, acknowledgements=())
    chosen = select(RULES, chosen=["T", "STEP"])
    codes = {rule.code for rule in chosen}
    assert check(plan, KNOWN, chosen) == tuple(each for each in check(plan, KNOWN) if each.code in codes)


@given(plans())
def test_the_order_of_the_rules_does_not_decide_what_is_found(plan: ActionPlan) -> None:
    assert set(check(plan, KNOWN, reversed(tuple(RULES)))) == set(check(plan, KNOWN))


@given(plans())
def test_whatever_is_acknowledged_stays_visible_and_does_not_count(drafted: ActionPlan) -> None:
    bare = evolve(drafted, acknowledgements=())
    found = check(bare, KNOWN)
    agreed = {
        (each.code, each.item): Acknowledgement(code=each.code, item=each.item, reason="agreed") for each in found
    }
    again = check(evolve(bare, acknowledgements=tuple(agreed.values())), KNOWN)
    assert [(each.code, each.pointer) for each in again] == [(each.code, each.pointer) for each in found]
    assert not any(each.counts for each in again)


def test_an_acknowledgement_of_nothing_is_advice() -> None:
    stale = evolve(plan(), acknowledgements=(Acknowledgement(code="T001", item="target-1", reason="agreed"),))
    (finding,) = check(stale, circumstances())
    assert (finding.code, finding.severity, finding.where) == ("PLAN005", Severity.ADVICE, "acknowledgement 1")


def test_an_acknowledgement_of_a_rule_that_was_not_asked_is_left_alone() -> None:
    stale = evolve(plan(), acknowledgements=(Acknowledgement(code="T001", item="target-1", reason="agreed"),))
    assert check(stale, circumstances(), select(RULES, ignored=["T001"])) == ()


def test_an_acknowledgement_of_a_rule_that_could_not_judge_is_left_alone() -> None:
    stale = evolve(plan(), acknowledgements=(Acknowledgement(code="LINK001", item="target-1", reason="agreed"),))
    assert check(stale, evolve(circumstances(), records=None)) == ()


def test_a_part_can_be_checked_by_itself() -> None:
    assert next(finding.where for finding in check(Target(id="t", statement=""))) == "statement"


def test_a_finding_about_the_whole_names_the_document() -> None:
    (finding,) = check(evolve(session(), steps=(evolve(session().steps[0], minutes=70),)))
    assert (finding.where, finding.item) == ("steps", None)


def test_rules_that_could_not_judge_are_named_with_what_they_want() -> None:
    wants = {want: {rule.code for rule in rules} for want, rules in unjudged(plan(), Circumstances()).items()}
    assert wants["the session notes"] == {"LINK001", "LINK004", "LINK005"}
    assert wants["the day"] == {"REV002"}
    assert wants["a school calendar"] >= {"REV011", "REV012"}
    assert wants["the induction"] == {"T012"}
    assert unjudged(plan(), circumstances()) == {}
    assert unjudged(session(), Circumstances()) == {}


def test_a_threshold_is_a_setting() -> None:
    about = evolve(circumstances(), settings=Settings(most_targets=1))
    assert [finding.code for finding in check(plan(), about)] == ["PLAN002"]


@pytest.mark.parametrize("code", ["STEP001", "STEP", "steps-lead-to-it"])
def test_rules_are_chosen_by_code_family_or_name(code: str) -> None:
    assert "STEP001" in {rule.code for rule in select(RULES, chosen=[code])}
    assert "STEP001" not in {rule.code for rule in select(RULES, ignored=[code])}


def test_a_family_is_chosen_by_its_whole_name() -> None:
    """S is the letter; STEP and SES are families of their own."""
    assert {rule.family for rule in select(RULES, chosen=["S"])} == {"S"}


@pytest.mark.parametrize("code", ["T099", "X", "", "t001"])
def test_an_unknown_code_is_refused_with_the_nearest(code: str) -> None:
    with pytest.raises(UnknownNameError) as refusal:
        select(RULES, chosen=[code])
    assert "T001" in refusal.value.known
    with pytest.raises(UnknownNameError):
        explain(code)


def test_a_finding_about_a_person_is_about_the_plan_and_can_be_acknowledged() -> None:
    tutor = Person(id="Tom Adeyemi")
    same = evolve(plan(), mentor=tutor, tutor=tutor)
    (finding,) = (each for each in check(same, circumstances()) if each.code == "IND001")
    assert finding.item is None
    agreed = evolve(same, acknowledgements=(Acknowledgement(code="IND001", reason="a small school"),))
    assert not any(each.counts for each in check(agreed, circumstances()))


@pytest.mark.parametrize("other", [None, "plan.json", b"{}", 3, ActionPlan])
@pytest.mark.parametrize("asked", [check, unjudged])
def test_what_is_no_document_is_told_what_is_expected(asked: Callable[[object], object], other: object) -> None:
    with pytest.raises(TypeError, match=r"is no document; give a plan, a target or another value of the model$"):
        asked(other)


@pytest.mark.parametrize("other", [None, "Greet 7M", 3, Draft])
def test_what_is_no_target_is_told_what_is_expected(other: Any) -> None:
    with pytest.raises(TypeError, match="is no target; give a Draft or a Target"):
        judge(other)
