"""Laws of the reading of a target, whatever is typed."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ectcore.checking import judge
from ectcore.linting.circumstances import Circumstances
from ectcore.model.draft import Draft, DraftContext
from ectcore.model.finding import Criterion
from ectcore.wording.drafts import box, target_of
from ectcore.wording.flag import Want
from ectcore.wording.reading import read
from ectcore.wording.record import LONGEST

WORDS = [
    "all",
    "every",
    "no",
    "24",
    "of",
    "30",
    "half",
    "pupils",
    "parents",
    "SLT",
    "9C",
    "Year",
    "9",
    "questioning",
    "better",
    "improve",
    "mark",
    "books",
    "cold",
    "call",
    "write",
    "weekly",
    "by",
    "Easter",
    "every",
    "Monday",
    "until",
    "3",
    "March",
    "stop",
    "to",
    "and",
    "then",
    ",",
    ".",
    "-",
    "(",
    ")",
    "1)",
    "a)",
    "“",
    "60%",
    "£5",
    "hinge",
    "question",
    "display",
    "up",
]
PROSE = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
ANYTHING = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co")), max_size=60).filter(
    lambda text: "\ufeff" not in text
)
DRAFTS = Path(__file__).parents[3] / "benchmarks" / "drafts"
TYPED = [
    text
    for file in sorted(DRAFTS.glob("*.jsonl"))
    for row in map(json.loads, file.read_text("utf-8").splitlines())
    for text in (row["target"], row["success"], row["by"], row["why"], *row["steps"])
    if text
]
CUT = st.builds(lambda text, begin, end: text[begin : begin + end], st.sampled_from(TYPED), *[st.integers(0, 60)] * 2)
"""Pieces of drafts, cut anywhere: half a word, an opened bracket."""
TEXT = PROSE | ANYTHING | CUT


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    return Draft(
        target=draw(TEXT),
        meeting_date=draw(st.none() | st.just(date(2026, 1, 13))),
        context=DraftContext(role=draw(st.sampled_from(["", "Year 4 class teacher", "secondary maths teacher"]))),
        success=draw(TEXT),
        steps=tuple(draw(st.lists(TEXT, max_size=3))),
        by=draw(TEXT),
        review=draw(TEXT),
        why=draw(TEXT),
    )


@example(Draft(target="", success="( 24"))
@example(Draft(target="% Tack"))
@given(drafts())
def test_nothing_that_is_typed_raises(draft: Draft) -> None:
    verdict = judge(draft)
    assert set(verdict.criteria) == set(Criterion)


@example("8C", " ", 1000)
@given(
    st.sampled_from(WORDS) | st.sampled_from(TYPED),
    st.sampled_from([" ", ", ", ". ", "\n", "-", ""]),
    st.integers(1, 300),
)
def test_a_word_said_again_and_again_raises_nothing(word: str, between: str, times: int) -> None:
    judge(Draft(target=between.join([word] * times)))


@given(PROSE, PROSE)
def test_what_stands_after_a_page_is_not_read(first: str, after: str) -> None:
    page = f"{first}.".ljust(LONGEST, "x")
    assert judge(Draft(target=page)).criteria == judge(Draft(target=f"{page}{after}")).criteria


@given(drafts())
def test_the_words_that_are_quoted_stand_in_the_draft(draft: Draft) -> None:
    typed = [draft.target, draft.success, " ".join(draft.by.split()), draft.review, draft.context.focus, *draft.steps]
    for flag in read(target_of(draft), Circumstances(draft=draft)).flags:
        assert any(flag.quote in text for text in typed), flag


@given(drafts())
def test_a_message_has_at_most_25_words_and_quotes_what_there_is(draft: Draft) -> None:
    for finding in judge(draft).findings:
        assert len(finding.message.split()) <= 25


@given(PROSE, st.sampled_from(["", " ", "\n", "   "]))
def test_blanks_at_the_ends_change_nothing(target: str, blanks: str) -> None:
    assert judge(Draft(target=target)).criteria == judge(Draft(target=f"{blanks}{target}{blanks}")).criteria


@example("mark Monday every")
@example("every Monday to")
@example("£5 Year 24")
@given(PROSE)
def test_small_and_capital_letters_are_read_alike(target: str) -> None:
    typed, small, capital = (judge(Draft(target=each)).criteria for each in (target, target.lower(), target.upper()))
    assert typed == small
    assert typed == capital


def test_a_bare_sentence_is_told_what_it_lacks() -> None:
    verdict = judge(Draft(target="Improve behaviour in 9G"))
    assert not verdict.criteria[Criterion.SPECIFIC]
    assert verdict.criteria[Criterion.RELEVANT]
    assert any("Improve behaviour in 9G" in finding.message for finding in verdict.findings)


@pytest.mark.parametrize(
    ("target", "want"),
    [
        ("Improve questioning in 8B", Want.TOPIC_ONLY),
        ("As above", Want.CROSS_REFERENCE),
        ("Watch Mr Ali teach 8A", Want.TAKING_PART),
        ("Use exit tickets", Want.NO_BOUND),
        ("Win the lottery bid for new science labs", Want.OTHERS_DECIDE),
        ("All pupils in 7B to be silent in every lesson", Want.ABSOLUTE),
        ("Ring all 150 families tonight", Want.OVERLOAD),
        ("Tidy the stock cupboard", Want.NO_STRETCH),
    ],
)
def test_the_want_is_named(target: str, want: Want) -> None:
    draft = Draft(target=target)
    assert read(target_of(draft), Circumstances(draft=draft)).wants.get(want)


def test_a_place_in_a_target_is_a_box_of_the_draft() -> None:
    assert box(("criteria", 0, "text")) == ("success",)
    assert box(()) == ()
