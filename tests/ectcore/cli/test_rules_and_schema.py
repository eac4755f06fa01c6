import json
from collections.abc import Callable

import pytest
from jsonschema import Draft202012Validator

from ectcore.codec import KINDS, encode
from ectcore.rules import RULES
from ectcore.rules.exemplar import plan


def test_the_list_has_a_line_for_every_rule(run: Callable) -> None:
    lines = run("rules").text.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in RULES]


@pytest.mark.parametrize("name", ["STEP002", "steps-end-before-it"])
def test_a_rule_is_explained_by_code_or_name(run: Callable, name: str) -> None:
    ran = run("rules", name)
    assert ran.code == 0
    for heading in ("Why it matters", "How to put it right", "Source"):
        assert f"\n{heading}\n" in ran.text
    assert all(len(line) <= 80 for line in ran.text.splitlines())


@pytest.mark.parametrize(("command", "name", "meant"), [("rules", "PLAN0003", "PLAN003"), ("schema", "plann", "plan")])
def test_an_unknown_name_ends_with_2_and_the_nearest(run: Callable, command: str, name: str, meant: str) -> None:
    ran = run(command, name)
    assert (ran.code, ran.data) == (2, b"")
    assert f"did you mean '{meant}'?" in ran.said


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_a_schema(run: Callable, kind: str) -> None:
    Draft202012Validator.check_schema(json.loads(run("schema", kind).data))


def test_a_plan_keeps_to_the_schema_that_is_printed(run: Callable) -> None:
    Draft202012Validator(json.loads(run("schema", "plan").data)).validate(json.loads(encode(plan())))


def test_without_a_name_the_kinds_are_listed(run: Callable) -> None:
    assert run("schema").text.split() == list(KINDS)
