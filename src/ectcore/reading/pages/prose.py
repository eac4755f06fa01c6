"""Blocks as they are told again: paragraphs, lists and tables in one text."""

from collections.abc import Iterable, Iterator

from ectcore.reading.pages.blocks import Block, Kind


def told(blocks: Iterable[Block]) -> str:
    r"""The blocks as one text: a blank line between them, the items of a list on lines of their own.

    >>> from ectcore.reading.pages.blocks import read_page
    >>> told(read_page("Ask:\n\n- why\n- how").blocks)
    'Ask:\n\n- why\n- how'
    """
    return "".join(_parts(blocks))


def _parts(blocks: Iterable[Block]) -> Iterator[str]:
    before: Block | None = None
    for block in blocks:
        if before is not None:
            yield "\n" if block.kind is before.kind is Kind.ITEM else "\n\n"
        yield told_again(block)
        before = block


def told_again(block: Block) -> str:
    """A block by itself: an item with its mark.

    >>> told_again(Block(Kind.ITEM, ("why",), number="2"))
    '2. why'
    """
    if block.kind is Kind.ITEM:
        return f"{block.indent * ' '}{f'{block.number}.' if block.number else '-'} {block.text}"
    return block.text
