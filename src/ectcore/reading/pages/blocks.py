"""Text into blocks: what stands on a page, before anybody asks what it means.

Plain text and Markdown alike: headings, list items, tables and paragraphs, wrapped lines
kept together. Nothing here knows of sessions.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final, NamedTuple

_HEADING: Final = re.compile(r"(#{1,6})\s+(.*)")
_ITEM: Final = re.compile(r"(?:[-*+\u2022\u25e6\u25aa\u2023](?=\s)|[\u2022\u25aa](?=\w)|(\d{1,3})[.)](?=\s))\s*(\S.*)")
_NUMBERED: Final = re.compile(r"(\d{1,3})[.)]\s+(\S.*)")
_RULED: Final = re.compile(r"[-*_=]{3,}|\{/?[a-z]+\}|<br\s*/?>")
_RULED_ROW: Final = re.compile(r"[|:\s-]+")
_FENCE: Final = "---"
_OPENING: Final = frozenset("#-*+|\u2022\u25e6\u25aa\u2023=_{<0123456789")


class Kind(Enum):
    """What a block is by its look."""

    HEADING = "heading"
    ITEM = "item"
    TABLE = "table"
    PARAGRAPH = "paragraph"


class Block(NamedTuple):
    """A heading, a list item, a table or a paragraph.

    Attributes:
        kind: which of the four.
        lines: its lines, without marks and indents.
        indent: how many blanks stood before a list item's mark.
        number: the number of an ordered list item or of a heading, as typed.
        level: the level of a heading, 1 to 6; 0 for everything else.
    """

    kind: Kind
    lines: tuple[str, ...]
    indent: int = 0
    number: str = ""
    level: int = 0

    @property
    def text(self) -> str:
        """Its lines joined, runs of blanks collapsed; the rows of a table stay on lines of their own."""
        if self.kind is Kind.TABLE:
            return "\n".join(" ".join(line.split()) for line in self.lines)
        return " ".join(" ".join(self.lines).split())


class Page(NamedTuple):
    """A page as it looks.

    Attributes:
        front: the front matter, key and value, in order.
        blocks: everything else, in order.
    """

    front: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]


def read_page(text: str) -> Page:
    r"""The page that a mended text is.

    >>> page = read_page("---\ncaption: Week 7\n---\n# Next Steps\n- agree\n  a day\n- write it down")
    >>> page.front
    (('caption', 'Week 7'),)
    >>> [block.text for block in page.blocks]
    ['Next Steps', 'agree a day', 'write it down']
    """
    lines = text.strip("\n").split("\n")
    front, body = _parted(lines)
    return Page(tuple(_keys(front)), tuple(_blocks(body)))


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    if lines[0].strip() == _FENCE:
        for place, line in enumerate(lines[1:], 1):
            if line.strip() == _FENCE:
                return lines[1:place], lines[place + 1 :]
    return [], lines


def _keys(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        key, _, value = line.partition(":")
        if line.strip():
            yield key.strip(), " ".join(value.split()).strip("\"'")


def _blocks(lines: Iterable[str]) -> Iterator[Block]:
    block: Block | None = None
    continued: list[str] = []
    for line in lines:
        stripped = line.strip()
        ends = not stripped or (stripped[0] in _OPENING and _RULED.fullmatch(stripped) is not None)
        opened = None if ends else _opened(line, stripped)
        if block is not None and not ends and _continues(block, opened):
            continued += (stripped,) if opened is None else opened.lines
            continue
        if block is not None:
            yield block._replace(lines=(*block.lines, *continued))
        block = opened or (None if ends else Block(Kind.PARAGRAPH, (stripped,)))
        continued = []
    if block is not None:
        yield block._replace(lines=(*block.lines, *continued))


def _continues(block: Block, opened: Block | None) -> bool:
    if opened is None:
        return block.kind in {Kind.ITEM, Kind.PARAGRAPH}
    return opened.kind is block.kind is Kind.TABLE


def _opened(line: str, stripped: str) -> Block | None:
    if stripped[0] not in _OPENING:
        return None
    if stripped[0] == "|":
        return Block(Kind.TABLE, () if _RULED_ROW.fullmatch(stripped) else (stripped,))
    heading = _HEADING.fullmatch(stripped)
    if heading:
        words = heading[2].rstrip("# ") or heading[2]
        numbered = _NUMBERED.fullmatch(words)
        words, number = (numbered[2], numbered[1]) if numbered else (words, "")
        return Block(Kind.HEADING, (words,), number=number, level=len(heading[1]))
    item = _ITEM.fullmatch(stripped)
    if item:
        return Block(Kind.ITEM, (item[2],), len(line) - len(line.lstrip()), item[1] or "")
    return None
