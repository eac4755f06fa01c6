"""Blocks parted where blank lines were left out: around labels, and before what a page says of itself."""

from collections.abc import Iterable, Iterator

from ectcore.reading.pages.blocks import Block, Kind
from ectcore.reading.pages.elements import names_element
from ectcore.reading.pages.labels import label_of, run_in
from ectcore.reading.pages.remarks import ends, no_research


def pieces(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks of a page, each label and each heading within a step by itself."""
    for block in blocks:
        if block.kind in {Kind.HEADING, Kind.TABLE}:
            yield block
        elif block.kind is Kind.PARAGRAPH and (both := run_in(block.lines[0])):
            yield Block(Kind.PARAGRAPH, (both[0],))
            yield from _parted(block._replace(lines=(both[1], *block.lines[1:])))
        else:
            yield from _parted(block)


def _parted(block: Block) -> Iterator[Block]:
    if len(block.lines) == 1:
        yield block
        return
    start = 0
    for place in range(1, len(block.lines)):
        before, line = block.lines[place - 1], block.lines[place]
        if _stands_alone(before, in_list=not start and block.kind is Kind.ITEM) or _opens(line):
            yield _piece(block, start, place)
            start = place
    yield _piece(block, start, len(block.lines))


def _stands_alone(line: str, *, in_list: bool) -> bool:
    return names_element(line) or (not in_list and label_of(line) is not None)


def _opens(line: str) -> bool:
    return no_research(line) or ends(line) or names_element(line) or label_of(line) is not None


def _piece(block: Block, start: int, end: int) -> Block:
    if start == 0:
        return block._replace(lines=block.lines[:end])
    return Block(Kind.PARAGRAPH, block.lines[start:end])
