"""What is told of a letter agrees with its verdict."""

import json
from collections import Counter
from pathlib import Path

from ectcore.checking import judge
from ectcore.model.draft import Draft
from ectcore.reading.drafts import read_drafts

ROOT = Path(__file__).parents[3]
GUIDE = ("specific", "measurable", "achievable", "relevant", "time_bound", "action_steps", "plain")


def drafts() -> list[Draft]:
    rows = [
        json.loads(line)["draft"]
        for name in GUIDE
        for line in (ROOT / "tests" / "guide" / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]
    return list(read_drafts("\n".join(map(json.dumps, rows))).drafts)


def test_a_letter_that_is_met_has_no_finding_and_one_that_is_not_has_exactly_one() -> None:
    """So nobody reads that nothing says how it will be seen beside a target that is measurable, nor a fault twice."""
    for draft in drafts():
        verdict = judge(draft)
        told = Counter(finding.criterion for finding in verdict.findings if finding.criterion)
        assert dict(told) == {letter: 1 for letter, met in verdict.criteria.items() if not met}, draft.target
