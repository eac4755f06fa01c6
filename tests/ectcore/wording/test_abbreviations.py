"""What is shortened in notes is read as the word that is meant."""

from pathlib import Path

import pytest

from ectcore.wording import words
from ectcore.wording.words.abbreviations import spelt_out
from ectcore.wording.words.lexicon import begins, lexicon
from ectcore.wording.words.tokens import words_of

LINES = (Path(words.__file__).parent / "lexicon" / "abbreviations.txt").read_text(encoding="utf-8").splitlines()
PAIRS = [
    (short, word)
    for word, _, shorts in (line.partition(": ") for line in LINES if not line.startswith("#"))
    for short in shorts.split(", ")
]


@pytest.mark.parametrize(("short", "word"), PAIRS)
def test_an_abbreviation_is_read_as_its_word_whatever_its_letters(short: str, word: str) -> None:
    meant = [(each.text, each.tags) for each in words_of(f"Set 7B {word} each week")]
    for typed in (short, short.upper() if len(short) > 1 else short, short.title() if len(short) > 1 else short):
        assert [(each.text, each.tags) for each in words_of(f"Set 7B {typed} each week")] == meant


def test_no_abbreviation_stands_twice_or_is_a_word_that_is_known() -> None:
    shorts = [short for short, _ in PAIRS]
    assert len(set(shorts)) == len(shorts)
    assert {short for short in shorts if short in lexicon().single} <= {"w"}


def test_what_is_typed_is_kept_and_an_initial_is_no_abbreviation() -> None:
    assert [each.typed for each in words_of("Hw in w Q's")] == ["Hw", "in", "w", "Q's"]
    assert [each.text for each in words_of("Kai W, W to hand out Qs, Q’s")] == [
        *("kai", "w", ",", "w", "to", "hand", "out", "questions", ",", "questions")
    ]
    assert spelt_out("Q") == ""


def test_no_abbreviation_stands_in_a_phrase_that_is_known() -> None:
    shorts = {short for short, _ in PAIRS}
    for first in lexicon().phrases:
        for second, ends in begins(first).items():
            assert all(shorts.isdisjoint({first, second, *rest}) for rest, _ in ends), (first, second)
