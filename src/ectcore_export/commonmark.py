"""Texts as Markdown that shows them exactly as they were typed.

What is escaped follows CommonMark 0.31 and GitHub Flavored Markdown 0.29 (tables, strike-through,
task lists, autolinks), and the $ of mathematics; as little as possible, so that the source
stays readable.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

REMEMBERED: Final = 1024
"""How many texts are remembered as Markdown; many plans say the same (the project's own)."""

BREAK: Final = "\\\n"
"""A line break that shows (CommonMark 0.31, 6.7)."""

APART: Final = "\n\n"
"""What stands between two blocks."""

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


@lru_cache(maxsize=REMEMBERED)
def inline(line: str) -> str:
    r"""A line of text for any place but the start of a line.

    >>> inline("Use *Q&A* cards in 8_C, see www.example.org")
    'Use \\*Q&A\\* cards in 8_C, see www\\.example\\.org'
    """
    return _ANYWHERE.sub(r"\\\g<0>", line.strip())


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


@lru_cache(maxsize=REMEMBERED)
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
    return APART.join(BREAK.join(lines) for lines in paragraphs if lines)


@lru_cache(maxsize=REMEMBERED)
def heading(level: int, line: str) -> str:
    r"""A heading with a line of text.

    >>> heading(2, "In C #")
    '## In C \\#'
    """
    return "#" * level + " " + _CLOSING.sub(r"\\\g<0>", inline(line))


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


Column = tuple[str, ...]
"""The title, the rule and the cells of a column of a table, all of one width."""


def column(title: str, cells: Sequence[str]) -> Column | None:
    """A column of a table whose cells hold inline Markdown; None where all are empty.

    >>> column("When", ["2 October", ""])
    ('When     ', '---------', '2 October', '         ')
    """
    if not any(cells):
        return None
    width = max(map(len, (title, *cells)))
    return tuple([cell.ljust(width) for cell in (title, "-" * width, *cells)])


def table(columns: Sequence[Column]) -> str:
    """A table of GitHub Flavored Markdown.

    >>> print(table([column("When", ["2 October"]), column("Where", ["Room 12"])]))
    | When      | Where   |
    | --------- | ------- |
    | 2 October | Room 12 |
    """
    return "\n".join([f"| {' | '.join(row)} |" for row in zip(*columns, strict=True)])
