"""Every rule's own examples, and the shape of its page."""

import re

import pytest
from attrs import evolve

from ectcore.checking import check, explain
from ectcore.linting.rule import PARTS, Example, Rule
from ectcore.linting.walk import changed, parts
from ectcore.model.finding import Severity
from ectcore.model.target import ActionStep
from ectcore.rules import RULES
from ectcore.rules.exemplar import circumstances, plan, programme, reviewed, session

EXEMPLARS = {
    "plan": plan(),
    "session": session(),
    "reviewed": reviewed(),
    "programme": programme(),
    "induction": circumstances().induction,
    "records": circumstances().records,
}
EXAMPLES = [(rule, example) for rule in RULES for example in rule.bad]


REVIEWED_ONCE = evolve(plan(), reviews=(evolve(plan().reviews[0], targets=("target-2",)),))
"""The plan with no review but that of the second target."""
BASES = {"T014": REVIEWED_ONCE, "T015": REVIEWED_ONCE}
OF_EMPTY_BOXES = {"S001", "STEP003"}
"""The rules that ask for words where there are none, so that there is nothing to quote."""

FOLLOWS_FROM = {
    "A002": {"S002", "M007", "STEP020"},
    "S003": {"R007"},
    "S004": {"R007"},
    "S008": {"R006"},
    "R002": {"S004"},
    "R004": {"A003"},
    "REV013": {"REV004"},
    "STEP003": {"STEP005"},
}
"""The rules that another rule's finding follows from, so that it cannot stand alone."""


def spoilt(rule: Rule, example: Example) -> object:
    """The exemplar with the example's one change in the first part that the rule applies to."""
    for exemplar in (BASES.get(rule.code), *EXEMPLARS.values()):
        for path, part in parts(exemplar) if exemplar else ():
            if isinstance(part, rule.applies_to):
                return changed(exemplar, path, example.change)
    raise AssertionError(rule.code)


@pytest.mark.parametrize("exemplar", EXEMPLARS.values(), ids=EXEMPLARS)
def test_nothing_is_wrong_with_an_exemplar(exemplar: object) -> None:
    assert check(exemplar, circumstances()) == ()


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.code}-{example.title}" for rule, example in EXAMPLES]
)
def test_a_bad_example_is_flagged_by_its_own_rule_and_no_other(rule: Rule, example: Example) -> None:
    found = {finding.code for finding in check(spoilt(rule, example), circumstances())}
    assert found == {rule.code} | FOLLOWS_FROM.get(rule.code, set())


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.code}-{example.title}" for rule, example in EXAMPLES]
)
def test_a_message_speaks_to_a_mentor(rule: Rule, example: Example) -> None:
    for finding in check(spoilt(rule, example), circumstances()):
        quotes = bool(re.search("“.+?”", finding.message))
        secret = rule.family == "PRIV"  # what others should not read is not repeated
        assert quotes is not (secret or finding.code in OF_EMPTY_BOXES), "a message quotes the words that decided it"
        assert len(finding.message.split()) <= 25
        assert finding.message.endswith(".")
        assert finding.fix.endswith(".")
        for word in (rule.code, "token", "pattern", "criterion", "None"):
            assert word not in finding.message + finding.fix


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_page_has_its_parts(rule: Rule) -> None:
    assert rule.bad, "a rule without an example is not proved"
    assert rule.summary.endswith(".")
    assert all(rule.part(heading) for heading in PARTS)
    assert all(f"\n{heading}\n" in explain(rule.code) for heading in PARTS)
    assert explain(rule.name) == explain(rule.code)


def test_every_family_that_is_asked_for_has_a_rule() -> None:
    families = {rule.family for rule in RULES}
    assert {"S", "M", "A", "R", "T", "STEP", "PLAN", "REV", "SES", "LINK"} <= families


def test_an_empty_box_never_takes_a_letter_away() -> None:
    """A structural want is advice, or speaks for no letter: the letters are decided by what is said."""
    for rule in RULES:
        if rule.code in {"M001", "R001", "T002", "STEP001"}:
            assert rule.severity is Severity.ADVICE


def test_a_line_that_holds_two_steps_wants_no_other() -> None:
    line = ActionStep(id="step-1", text="Rehearse the entry script with Sam; put the timer on the board")
    (first, *others) = plan().targets
    told = evolve(plan(), targets=(evolve(first, steps=(line,)), *others))
    assert not [finding for finding in check(told, circumstances()) if finding.code.startswith("STEP")]
