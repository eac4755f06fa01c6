"""What is told of a letter agrees with its verdict."""

import json
from collections import Counter
from pathlib import Path

import pytest

from ectcore.checking import judge
from ectcore.model.draft import Draft
from ectcore.model.finding import Criterion
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


def said(target: str, letter: Criterion) -> str:
    """What is said of a letter that the target does not meet."""
    (message,) = [each.message for each in judge(Draft(target=target)).findings if each.criterion is letter]
    return message


@pytest.mark.parametrize(
    ("target", "quoted"),
    [
        ("Improve behaviour in 9G", "“behaviour” names a topic"),
        ("Better questioning and pace with 7K", "“questioning” names a topic"),
        ("be calmer at parents eve", "“be calmer at parents eve” does not yet say"),
        ("Make more of my TA in lessons", "“Make more of my TA in lessons” does not yet say"),
        ("Pupils like the three with ADHD in my set to be motivated", "“to be motivated” does not yet say"),
        ("EAL: understand the needs of new arrivals", "“understand the needs of new arrivals” does not yet say"),
        ("Pace: 8C", "“Pace” names a topic"),
    ],
)
def test_only_a_topic_is_called_one_and_the_words_that_decided_are_quoted(target: str, quoted: str) -> None:
    assert said(target, Criterion.SPECIFIC).startswith(quoted)


@pytest.mark.parametrize(
    ("target", "quoted"),
    [
        ("Improve behaviour in 9G", "“Improve behaviour in 9G” has no check"),
        ("Overlays out for the 3 pupils with dyslexia in 7B", "“Overlays out for the 3 pupils"),
        ("Attendance 97", "“97” by itself"),
        ("Marking: 60%", "“60%” by itself"),
        ("Chords C, F and G7 with my uke group", "“Chords C, F and G7 with my uke…” has no check"),
    ],
)
def test_only_a_number_that_could_measure_is_said_to_measure_nothing(target: str, quoted: str) -> None:
    assert said(target, Criterion.MEASURABLE).startswith(quoted)
