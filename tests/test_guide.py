"""The guide itself is tested: for every clause of every letter, sentences that earn it and sentences that do not."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ectcore import Criterion
from ectcore.checking import judge
from ectcore.reading.drafts import read_drafts

FOLDER = Path(__file__).parent / "guide"
ROWS = [
    (f"{path.stem}-{number}", json.loads(line))
    for path in sorted(FOLDER.glob("*.jsonl"))
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    if line.strip()
]
CASES = [
    pytest.param(row["draft"], Criterion(letter), met, id=f"{name}-{letter}")
    for name, row in ROWS
    for letter, met in (row["labels"] if "labels" in row else {row["letter"]: row["met"]}).items()
]


@pytest.mark.parametrize(("draft", "criterion", "met"), CASES)
def test_a_sentence_is_judged_as_the_guide_says(draft: dict[str, Any], criterion: Criterion, *, met: bool) -> None:
    (typed,) = read_drafts(json.dumps(draft)).drafts
    verdict = judge(typed)
    said = [finding.message for finding in verdict.findings if finding.criterion is criterion]
    assert verdict.criteria[criterion] == met, said


def test_every_clause_has_three_sentences_that_earn_it_and_three_that_do_not() -> None:
    found = Counter((row["clause"], row["met"]) for _, row in ROWS if "clause" in row)
    scarce = {clause for clause, _ in found if min(found[clause, True], found[clause, False]) < 3}
    assert not scarce
    assert sum(found.values()) > 300
