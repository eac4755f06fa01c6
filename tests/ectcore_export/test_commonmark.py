"""How texts are escaped: enough, and no more."""

import pytest
from markdown_it import MarkdownIt

from ectcore_export.commonmark import heading, inline, prose, table


@pytest.mark.parametrize(
    "text",
    [
        "At least 24 of 28 pupils (4B) begin within two minutes, by October half-term.",
        'Q&A cards; 5 < 6 > 4; 50%; +3 or -2; it\'s "done"!',
        "the file plan_of_action, e.g. 3.5 hours/week: #1 for us",
    ],
)
def test_ordinary_prose_stays_as_it_is(text):
    assert prose(text) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("https://www.example.org/a", "https:\\//www\\.example\\.org/a"),
        ("mail ect@school.uk", "mail ect\\@school\\.uk"),
        ("//server/notes", "\\//server/notes"),
    ],
)
def test_an_address_becomes_no_link(text, escaped):
    assert inline(text) == escaped


@pytest.mark.parametrize("line", [":-", ": what it means", ":-:"])
def test_a_colon_at_the_start_makes_no_table_and_no_definition(line):
    assert prose(f"term\n{line}") == f"term\\\n\\{line}"


@pytest.mark.parametrize("line", ["#", "##", "a #", "# # #", "in C#", "a ##  "])
def test_a_heading_keeps_its_number_signs(line):
    assert MarkdownIt("commonmark").render(heading(2, line)) == f"<h2>{' '.join(line.split())}</h2>\n"


def test_a_cell_keeps_its_bars_and_backslashes():
    html = MarkdownIt("js-default").render(table([("a", inline("x\\|y|z"), inline("|"))]))
    assert "<td>x\\|y|z</td>" in html
    assert "<td>|</td>" in html
