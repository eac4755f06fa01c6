"""How much the privacy rules notice, how often they are wrong, and that they never repeat what they found."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from stdnum.gb import upn

from ectcore.checking import check, select
from ectcore.model.plan import Commitment
from ectcore.rules import RULES
from ectcore.rules.exemplar import plan
from ectcore.wording.personal.health import tells_of_health
from ectcore.wording.personal.numbers import check_letter, has_number_of_a_pupil
from ectcore.wording.personal.pupils import pupils_named

ROOT = Path(__file__).parents[3]
NOTICED_BY = {"PRIV001": has_number_of_a_pupil, "PRIV002": tells_of_health, "PRIV003": pupils_named}
SENTENCES = [
    tuple(line.split(" ", 1))
    for line in (Path(__file__).parent / "personal.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
OF_A_PUPIL = {
    "Ask Farah's mum to translate into Sylheti",
    "Aydin's EHCP agreed at panel by Easter",
    "Check spellings with Kasia's mum",
    "Connor's ADHD under control",
    "Cure P's asthma so she can play the trumpet in class by July",
    "Cure W's migraines so that she can sit the whole of my lesson",
    "Farid and Lina's parents to speak nothing but English at home up to the end of February.",
    "Get Kian's mum to come in for her slot at parents' evening on 8 July",
    "J's anxiety medication reviewed so he can manage mornings",
    "One page on my clipboard with K's three EHCP outcomes and what I do for each of them in maths",
    "Phone Hamza's mum with something good",
    "Move Dean to the front",
    "Phone Leo's mum",
    "Read K's EHCP",
    "Ring Leo's mum before Friday",
    "Ring the kitchen about Leo's allergy card",
    "Say it again better: used with Chloe's table in guided reading",
    "Talk to Seb's mum",
    "Yusra's mum will check spellings",
    "we said about ringing Kayden's dad, and I said I would, and I will",
}
"""What somebody's invented targets do say of one (invented) pupil, and what the rules are for."""
DIGITS = st.from_regex(r"[0-9]{12}", fullmatch=True)


def noticed(text: str) -> set[str]:
    return {code for code, notices in NOTICED_BY.items() if notices(text)}


@pytest.mark.parametrize(("code", "most_missed"), [("PRIV001", 0.1), ("PRIV002", 0.1), ("PRIV003", 0.25)])
def test_what_should_be_noticed_mostly_is_and_the_page_says_how_often(code, most_missed):
    meant = [text for expected, text in SENTENCES if expected == code]
    found = sum(code in noticed(text) for text in meant)
    wrongly = sum(code in noticed(text) for expected, text in SENTENCES if expected != code)
    others = len(SENTENCES) - len(meant)
    assert found >= len(meant) * (1 - most_missed)
    assert wrongly <= others / 50
    page = (ROOT / "docs" / "privacy.md").read_text("utf-8")
    assert re.search(rf"^\| {code} \|.*\| {found} of {len(meant)} \| {wrongly} of {others} \|$", page, re.MULTILINE)


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts(each)


def test_ordinary_targets_are_left_alone():
    tables = [
        *ROOT.glob("tests/guide/*.jsonl"),
        *ROOT.glob("benchmarks/drafts/*.jsonl"),
        *ROOT.glob("examples/*.jsonl"),
    ]
    documents = [path.read_text("utf-8") for path in ROOT.glob("examples/*.json")]
    documents += [line for path in tables for line in path.read_text("utf-8").splitlines()]
    every = {text for document in documents for text in texts(json.loads(document))}
    assert len(every) > 3000
    assert all(noticed(text) for text in every & OF_A_PUPIL)
    assert sum(bool(noticed(text)) for text in every - OF_A_PUPIL) <= len(every) / 2000


@given(DIGITS)
def test_the_check_letter_is_the_one_that_others_reckon(rest: str) -> None:
    assert check_letter(rest) == upn.calc_check_digit(rest)
    assert check_letter(f"{rest[:11]}T") == upn.calc_check_digit(f"{rest[:11]}T")


@given(DIGITS, st.sampled_from(["{}", "ring {}.", "({}): see file", "{}'s mother", "ask about {}, please"]))
def test_a_number_is_noticed_wherever_it_stands(rest: str, around: str) -> None:
    letter = check_letter(rest)
    assert has_number_of_a_pupil(around.format(f"{letter}{rest}"))
    assert has_number_of_a_pupil(around.format(f"{letter.lower()}{rest[:3]} {rest[3:7]} {rest[7:]}"))
    assert not has_number_of_a_pupil(around.format(f"7{letter}{rest}"))


@given(DIGITS, st.integers(0, 11), st.integers(1, 9))
def test_a_number_with_one_wrong_digit_is_noticed_only_where_it_is_said_to_be_one(rest: str, at: int, by: int) -> None:
    wrong = f"{check_letter(rest)}{rest[:at]}{(int(rest[at]) + by) % 10}{rest[at + 1 :]}"
    assert not has_number_of_a_pupil(f"see {wrong}")
    assert has_number_of_a_pupil(f"see UPN {wrong}")


@pytest.mark.parametrize("code", NOTICED_BY)
def test_a_finding_says_the_same_whatever_was_found(code):
    rules = select(RULES, chosen=[code])
    said = set()
    for _, text in SENTENCES:
        for finding in check(evolve(plan(), commitments=(Commitment(text=text),)), rules=rules):
            said.add((finding.message, finding.fix))
    assert len(said) == 1


def test_the_people_of_the_plan_are_no_pupils():
    rules = select(RULES, chosen=["PRIV003"])
    for name, expected in (("Rhian", 0), ("Marcus", 1)):
        document = evolve(plan(), commitments=(Commitment(text=f"Help {name} with her marking"),))
        assert len(check(document, rules=rules)) == expected
