import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

LETTERS = ("specific", "measurable", "achievable", "relevant", "time_bound", "action_steps")
HERE = Path(__file__).parent


def lines_of(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("letter", LETTERS)
def test_every_clause_has_three_drafts_that_earn_the_letter_and_three_that_do_not(letter: str) -> None:
    found = Counter((each["clause"], each["met"]) for each in lines_of(letter))
    assert {each["letter"] for each in lines_of(letter)} == {letter}
    assert min(found[clause, met] for clause in {clause for clause, _ in found} for met in (True, False)) >= 3


def test_no_draft_stands_twice() -> None:
    drafts = [each["draft"] for name in (*LETTERS, "plain") for each in lines_of(name)]
    assert len({draft["id"] for draft in drafts}) == len(drafts) > 500
    said = Counter(json.dumps({key: draft[key] for key in draft if key != "id"}, sort_keys=True) for draft in drafts)
    assert max(said.values()) == 1


def test_a_whole_draft_has_a_label_for_each_letter_and_each_label_is_given_and_withheld() -> None:
    labels = [each["labels"] for each in lines_of("plain")]
    assert len(labels) >= 40
    for letter in LETTERS:
        assert {each[letter] for each in labels} == {True, False}
    assert all(tuple(each) == LETTERS for each in labels)
