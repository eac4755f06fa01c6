from collections import Counter

import pytest

from ectcore.errors import AmbiguousNameError, UnknownNameError
from ectcore.frameworks import built_in_frameworks, resolve
from ectcore.model.framework import Framework, Statement, StatementKind

STANDARDS, ECF, ITTECF = built_in_frameworks()
LEARN_THAT = (6, 9, 10, 11, 7, 7, 7, 7)
LEARN_HOW = (8, 11, 19, 16, 15, 17, 15, 16)
BULLETS = ("abc", "abcde", "abcde", "abcde", "abcd", "abcd", "abcd", "abcde")


def test_the_ecf_has_its_64_and_117_statements():
    kinds = Counter(statement.kind for statement in ECF.statements)
    assert kinds == {StatementKind.LEARN_THAT: 64, StatementKind.LEARN_HOW: 117}


@pytest.mark.parametrize("standard", range(1, 9))
def test_the_codes_of_a_standard_are_the_published_ones(standard):
    of_ecf = {each.code for each in ECF.statements if each.code.startswith(f"ecf-2019:{standard}")}
    letters = "abcdefghijklmnopqrs"[: LEARN_HOW[standard - 1]]
    ordinals = range(1, LEARN_THAT[standard - 1] + 1)
    assert of_ecf == {f"ecf-2019:{standard}{each}" for each in [*letters, *(f".{n}" for n in ordinals)]}
    of_standards = {each.code for each in STANDARDS.statements if each.code.startswith(f"ts-2011:{standard}")}
    assert of_standards == {f"ts-2011:{standard}{letter}" for letter in ["", *BULLETS[standard - 1]]}


@pytest.mark.parametrize("statement", [*STANDARDS.statements, *ECF.statements], ids=lambda each: each.code)
def test_every_code_resolves_to_its_statement_under_its_standard(statement):
    assert resolve(statement.code) is statement
    assert statement.label
    if statement.parent:
        assert resolve(statement.parent).kind is StatementKind.STANDARD


def test_part_two_resolves():
    assert resolve("ts-2011:part2").label == "Personal and professional conduct"


@pytest.mark.parametrize("bare", ["8a", "3C"])
def test_a_bare_code_of_two_frameworks_is_refused_with_both(bare):
    with pytest.raises(AmbiguousNameError) as refused:
        resolve(bare)
    assert f"ts-2011:{bare.lower()} or ecf-2019:{bare.lower()}" in str(refused.value)


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("4.9", "ecf-2019:4.9"),
        ("8p", "ecf-2019:8p"),
        ("part2", "ts-2011:part2"),
        ("ecf:8a", "ecf-2019:8a"),
        ("ts:8", "ts-2011:8"),
        ("ecf-2019:7.8", "ecf-2019:7.7"),
        ("ecf-2019:4N", "ecf-2019:4n"),
        ("ecf-2018:4n", "ecf-2019:4n"),
    ],
)
def test_an_unknown_code_is_refused_with_what_was_probably_meant(wrong, meant):
    with pytest.raises(UnknownNameError) as refused:
        resolve(wrong)
    assert meant in str(refused.value)
    assert str(refused.value).count("ecf-") + str(refused.value).count("ts-") <= 2


def test_a_framework_of_the_users_own_is_resolved_in():
    mine = Framework(
        key="mine", title="Mine", statements=(Statement(code="mine:1", kind=StatementKind.STANDARD, label="One"),)
    )
    assert resolve("mine:1", [mine]).label == "One"
    with pytest.raises(UnknownNameError):
        resolve("ts-2011:1", [mine])


def test_the_ittecf_is_known_without_statements():
    assert (ITTECF.key, ITTECF.statements) == ("ittecf-2024", ())
