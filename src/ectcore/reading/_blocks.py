"""Text into blocks: what stands on a page, before anybody asks what it means.

Plain text and Markdown alike: headings, list items and paragraphs, wrapped lines kept
together. Nothing here knows of sessions.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final, NamedTuple

_HEADING: Final = re.compile(r"#{1,6}\s+(.*)")
_ITEM: Final = re.compile(r"(?:[-*+\u2022\u25e6\u25aa\u2023]|(\d{1,3})[.)])\s+(\S.*)")
_NUMBERED: Final = re.compile(r"(\d{1,3})[.)]\s+(\S.*)")
_RULED: Final = re.compile(r"[-*_=]{3,}")
_FENCE: Final = "---"


class Kind(Enum):
    """What a block is by its look."""

    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"


class Block(NamedTuple):
    """A heading, a list item or a paragraph.

    Attributes:
        kind: which of the three.
        lines: its lines, without marks and indents.
        indent: how many blanks stood before a list item's mark.
        number: the number of an ordered list item or of a heading, as typed.
    """

    kind: Kind
    lines: tuple[str, ...]
    indent: int = 0
    number: str = ""

    @property
    def text(self) -> str:
        """Its lines joined, runs of blanks collapsed."""
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
            yield key.strip(), value.strip().strip("\"'")


def _blocks(lines: Iterable[str]) -> Iterator[Block]:
    block: Block | None = None
    continued: list[str] = []
    for line in lines:
        opened = _opened(line)
        if opened is None and block is not None and block.kind is not Kind.HEADING and not _ends(line):
            continued.append(line.strip())
            continue
        if block is not None:
            yield block._replace(lines=(*block.lines, *continued))
        block = opened or (None if _ends(line) else Block(Kind.PARAGRAPH, (line.strip(),)))
        continued = []
    if block is not None:
        yield block._replace(lines=(*block.lines, *continued))


def _ends(line: str) -> bool:
    return not line.strip() or _RULED.fullmatch(line.strip()) is not None


def _opened(line: str) -> Block | None:
    stripped = line.strip()
    if _ends(stripped):
        return None
    heading, item = _HEADING.fullmatch(stripped), _ITEM.fullmatch(stripped)
    if heading:
        words = heading[1].rstrip("# ") or heading[1]
        numbered = _NUMBERED.fullmatch(words)
        return Block(Kind.HEADING, (numbered[2],), number=numbered[1]) if numbered else Block(Kind.HEADING, (words,))
    if item:
        return Block(Kind.ITEM, (item[2],), len(line) - len(line.lstrip()), item[1] or "")
    return None
