"""What the fuzzer is given works without it: each reader, from its seeds and what they become when they are spoilt."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

TOOL = Path(__file__).parents[2] / "tools" / "fuzz"
READERS = (
    "plan", "drafts", "drafts-jsonl", "roster", "roster-workbook", "session", "term-dates", "term-dates-ics", "phrases",
    "text-layout", "word", "word-package",
)  # fmt: skip


@pytest.fixture(scope="module")
def targets() -> Iterator[dict[str, Any]]:
    """The table of readers."""
    sys.path.insert(0, str(TOOL))
    yield import_module("targets").TARGETS
    sys.path.remove(str(TOOL))


def spoilt(seed: bytes) -> Iterator[bytes]:
    """The seed, cut off at several places, with a bit that is another, and with a piece of it twice."""
    yield seed
    for part in range(1, 6):
        at = len(seed) * part // 6
        yield seed[:at]
        yield seed[:at] + bytes([seed[at] ^ (1 << part)]) + seed[at + 1 :]
        yield seed[:at] + seed[at // 2 :]


def test_every_reader_is_fuzzed(targets: dict[str, Any]) -> None:
    assert tuple(targets) == READERS


@pytest.mark.parametrize("name", READERS)
def test_a_reader_gives_what_can_be_held_or_says_why_not(name: str, targets: dict[str, Any]) -> None:
    for seed in targets[name].seeds:
        for data in spoilt(seed):
            targets[name].read(data)
