"""Texts as Markdown that shows them exactly as they were typed.

What is escaped follows CommonMark 0.31 and GitHub Flavored Markdown 0.29 (tables, strike-through,
task lists, autolinks), and the $ of mathematics; as little as possible, so that the source
stays readable.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

BREAK: Final = "\\\n"
"""A line break that shows (CommonMark 0.31, 6.7)."""

_APART: Final = "\n\n"


def together(parts: Iterable[str]) -> str:
    """The parts of a page one below the other; those without text take no place."""
    return _APART.join(filter(None, parts))


# Each way begins with its character, so that other characters are passed over at once.
_ANYWHERE: Final = re.compile(
    r"""
    \\ | ` | \* | \[ | \| | ~ | \$            # escapes, code, emphasis, links, table cells, strike-through, mathematics
    | _(?<![^\W_]_)                          # emphasis; a _ after a letter begins none
    | <(?=[A-Za-z/!?])                       # HTML and <autolinks>
    | &(?=\#?[0-9A-Za-z]+;)                  # entities
    | /(?=/) | @(?<=\S@)(?=\S)               # addresses that become links
    | \.(?<=\w\.)(?=[^\W\d_]{2})             # and bare domains
    """,
    re.VERBOSE,
)
# Headings, lists, quotations, thematic breaks; the : of tables in GFM and of definition lists elsewhere.
_AT_START: Final = re.compile(r"([-+=>#:]|[0-9]{1,9}(?=[.)]))")
_CLOSING: Final = re.compile(r"(?:^|(?<=\s))#+$")


def inline(line: str) -> str:
    r"""A line of text for any place but the start of a line.

    >>> inline("Use *Q&A* cards in 8_C, see www.example.org")
    'Use \\*Q&A\\* cards in 8_C, see www\\.example\\.org'
    """
    return _ANYWHERE.sub(_escaped, line.strip())


def at_start(markdown: str) -> str:
    r"""Inline Markdown for the start of a line, where more has a meaning.

    >>> at_start("1. first"), at_start("- dash"), at_start("30 pupils")
    ('1\\. first', '\\- dash', '30 pupils')
    """
    found = _AT_START.match(markdown)
    if not found:
        return markdown
    place = found.end() if found[0].isdigit() else 0
    return f"{markdown[:place]}\\{markdown[place:]}"


def prose(text: str) -> str:
    r"""A text as paragraphs; its line ends show as line breaks.

    >>> print(prose("First line\nsecond\n\n# no heading"))
    First line\
    second
    <BLANKLINE>
    \# no heading
    """
    if "\n" not in text:
        return at_start(inline(text))
    paragraphs: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            paragraphs[-1].append(at_start(inline(line)))
        elif paragraphs[-1]:
            paragraphs.append([])
    return together(map(BREAK.join, paragraphs))


def heading(level: int, line: str) -> str:
    r"""A heading with a line of text.

    >>> heading(2, "In C #")
    '## In C \\#'
    """
    return "#" * level + " " + _CLOSING.sub(_escaped, inline(line))


def item(body: str) -> str:
    r"""An item of a list that holds Markdown.

    >>> print(item("First\n\nSecond"))
    - First
    <BLANKLINE>
      Second
    """
    first, *others = body.split("\n")
    return "\n".join((f"- {first}", *(f"  {line}" if line else "" for line in others)))


def quotation(body: str) -> str:
    """A quotation that holds Markdown."""
    return "\n".join(f"> {line}".rstrip(" ") for line in body.split("\n"))


def _escaped(found: re.Match[str]) -> str:
    return f"\\{found[0]}"  # a function, since re looks a template up anew for every text


Column = tuple[str, ...]
"""The title of a column of a table and its cells, which hold inline Markdown."""


def table(columns: Sequence[Column]) -> str:
    """A table of GitHub Flavored Markdown, without the columns in which all cells are empty; the last one is ragged.

    >>> print(table([("When", "2 October", "9 October"), ("Who", "", ""), ("Where", "Room 12", "Hall")]))
    | When      | Where |
    | --------- | ----- |
    | 2 October | Room 12 |
    | 9 October | Hall |
    """
    *padded, (title, *cells) = [each for each in columns if any(each[1:])]
    ragged = (title, "-" * len(title), *cells)
    return "\n".join([f"| {' | '.join(row)} |" for row in zip(*map(_padded, padded), ragged, strict=True)])


def _padded(column: Column) -> Column:
    width = max(map(len, column))
    title, *cells = [cell.ljust(width) for cell in column]
    return title, "-" * width, *cells
