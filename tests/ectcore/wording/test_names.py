"""A name says nothing, whatever it looks like, and comes back as it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.testing.strategies import texts
from ectcore.wording.words.lexicon import tags_of
from ectcore.wording.words.names import BETWEEN, MARK, names_of
from ectcore.wording.words.time import phrases

CALLED = [
    "May Rose",
    "Mark Will",
    "Will Young",
    "Zoë O'Brien-Lee",
    "Grace Page",
    "Łukasz Kowalski",
    "Mr D. Okafor",
    "Tom",
]
PEOPLE = st.lists(st.sampled_from(["", *CALLED]), min_size=3, max_size=3)


@given(
    PEOPLE, st.lists(st.sampled_from([*CALLED, "May", "Will", "ask", "by", "the class of ", "'s", ". ", "\n", "7D"]))
)
def test_what_is_hidden_comes_back(people: list[str], pieces: list[str]) -> None:
    text = " ".join(pieces)
    names = names_of(people, "Hill Top Primary")
    assert names.shown(names.hidden(text)) == text


@given(PEOPLE, st.lists(texts() | st.sampled_from(CALLED), min_size=1))
def test_several_texts_are_gone_through_as_one(people: list[str], several: list[str]) -> None:
    names = names_of(people)
    assert names.hidden(BETWEEN.join(several)).split(BETWEEN) == [names.hidden(text) for text in several]


@pytest.mark.parametrize("letter", "abcdefghij")
def test_a_word_that_stands_for_a_name_says_nothing(letter: str) -> None:
    word = MARK + letter
    assert not tags_of(word.lower())
    assert not phrases(f"Ask {word} to watch {word}'s class")


@pytest.mark.parametrize(
    ("called", "text", "hidden"),
    [
        ("Aisha Rahman", "Aisha Rahman and Aisha's 8C, Ms Rahman", "Nxqa and Nxqb's 8C, Ms Nxqc"),
        ("Ann Lee", "Annual Lee-way, Leeds; Ann", "Annual Nxqc-way, Leeds; Nxqb"),
        ("Will Young", "Will asks the youngest, then Will Young", "Will asks the youngest, then Nxqa"),
        ("Will Young", "Ask Will to watch. Will's 8C", "Ask Nxqb to watch. Nxqb's 8C"),
        ("May Day", "Done by May, with May's class", "Done by May, with Nxqb's class"),
        ("Art Head", "Show the Head two pieces in Art with Mr Head", "Show the Head two pieces in Art with Mr Nxqc"),
        ("Mark English", "Mark the books in English", "Mark the books in English"),
        ("may rose", "may rose grows", "Nxqa grows"),
        ("J Smith", "J J Smith", "J Nxqa"),
        ("Tom", "Tom and Tommy", "Nxqb and Tommy"),
        ("", "Nobody", "Nobody"),
    ],
)
def test_a_name_is_told_from_a_word(called: str, text: str, hidden: str) -> None:
    assert names_of([called]).hidden(text) == hidden


def test_people_and_school_have_words_of_their_own() -> None:
    names = names_of(["Ann Lee", "Bo Yang", "Cy Young"], "Hill Top School")
    assert names.hidden("Ann Lee, Bo Yang, Cy Young, Hill Top School") == "Nxqa, Nxqd, Nxqg, Nxqj"
    assert names_of(["", "Bo Yang", ""]).hidden("Bo Yang") == "Nxqd"
