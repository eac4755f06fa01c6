import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ectcore.reading.pages.blocks import Block, Kind, read_page


def test_wrapped_lines_belong_to_their_item_and_their_paragraph() -> None:
    page = read_page("- one\n two\n\nthree\nfour\n- five")
    assert [(block.kind, block.text) for block in page.blocks] == [
        (Kind.ITEM, "one two"),
        (Kind.PARAGRAPH, "three four"),
        (Kind.ITEM, "five"),
    ]


def test_a_heading_ends_with_its_line_and_keeps_its_number_apart() -> None:
    assert read_page("## 2. Plan ##\nthen").blocks == (
        Block(Kind.HEADING, ("Plan",), number="2", level=2),
        Block(Kind.PARAGRAPH, ("then",)),
    )


def test_a_rule_ends_a_paragraph_and_is_no_block() -> None:
    assert [block.text for block in read_page("a\n***\nb").blocks] == ["a", "b"]


def test_front_matter_without_an_end_is_no_front_matter() -> None:
    page = read_page("---\ntitle: x")
    assert page.front == ()
    assert [block.text for block in page.blocks] == ["title: x"]


@pytest.mark.parametrize("line", ["#hashtag", "-dash", "3.5 pupils", "*stressed* word", "#"])
def test_a_line_that_only_looks_like_a_mark_is_a_paragraph(line: str) -> None:
    assert [(block.kind, block.text) for block in read_page(line).blocks] == [(Kind.PARAGRAPH, line)]


WORD = st.from_regex(r"[a-z]{1,8}", fullmatch=True)
BLOCK = st.builds(
    lambda mark, words: mark + " ".join(words), st.sampled_from(["", "# ", "- "]), st.lists(WORD, min_size=1)
)


@given(st.lists(BLOCK, min_size=1))
def test_markdown_is_parted_into_the_blocks_that_commonmark_says(blocks: list[str]) -> None:
    text = "\n\n".join(blocks)
    inlines = [token.content for token in MarkdownIt().parse(text) if token.type == "inline"]
    assert [block.text for block in read_page(text).blocks] == inlines


@given(st.text(st.sampled_from("ab#-*1. \n:"), max_size=60))
def test_no_letter_is_lost(text: str) -> None:
    page = read_page(text)
    told = " ".join([*(f"{key} {value}" for key, value in page.front), *(block.text for block in page.blocks)])
    assert re.findall("[ab]", told) == re.findall("[ab]", text)
