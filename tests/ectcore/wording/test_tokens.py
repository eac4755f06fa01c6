"""Laws of a text divided into words and marks."""

from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from ectcore.wording.words.lexicon import begins, lexicon
from ectcore.wording.words.tokens import words_of

TYPED = st.lists(
    st.sampled_from(
        ["Year", "9", "8C", "don't", "d'd", "-", "the", "hinge", "question", "3.5", "12/03", "${x}", "$", "\n"]
    )
    | st.text(max_size=6),
    max_size=12,
).map(" ".join)


@given(TYPED | st.text(max_size=40))
def test_every_word_stands_where_it_says_and_only_blanks_are_left(text: str) -> None:
    words = words_of(text)
    assert all(text[word.start : word.end] == word.typed != "" for word in words)
    ends = [(0, 0), *((word.start, word.end) for word in words), (len(text), len(text))]
    assert all(not text[end:start].strip() for (_, end), (start, _) in pairwise(ends))


@given(TYPED, st.sampled_from([" ", "\n", "\t  "]))
def test_blanks_at_the_ends_move_the_words_and_change_none(text: str, blanks: str) -> None:
    moved = [
        evolve(word, start=word.start - len(blanks), end=word.end - len(blanks)) for word in words_of(blanks + text)
    ]
    assert tuple(moved) == words_of(text) == words_of(text + blanks)


@pytest.mark.parametrize(("first", "second"), [("hinge", "question"), ("cold", "call")])
@pytest.mark.parametrize("joint", [" ", "-", "  ", " - "])
def test_a_phrase_is_known_however_its_words_are_joined(first: str, second: str, joint: str) -> None:
    together, alone = words_of(f"{first}{joint}{second}"), words_of(first)
    assert "phrase" in together[0].tags & together[-1].tags
    assert "phrase" not in alone[0].tags


def test_every_phrase_that_is_known_is_found_with_all_that_it_is_a_sign_of() -> None:
    for first in lexicon().phrases:
        for second, rest, tags in [(second, *end) for second, ends in begins(first).items() for end in ends]:
            words = words_of(" ".join((first, second, *rest)))
            assert all(word.tags >= tags for word in words if word.text in {first, second, *rest}), (first, second)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("ask 12", {"number", "digits"}),
        ("page 12", {"identifier"}),
        ("Year 9", {"class"}),
        ("in 9C", {"class"}),
        ("within 5m", {"figures"}),
        ("KS3", {"identifier"}),
    ],
)
def test_what_figures_are_a_sign_of_is_told_by_the_word_before(text: str, tags: set[str]) -> None:
    assert words_of(text)[-1].tags >= tags
