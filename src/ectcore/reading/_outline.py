"""Blocks into sections: each label with what stands under it."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from ectcore.model.session import ResearchSummary, SummaryState
from ectcore.reading._blocks import Block, Kind
from ectcore.reading._labels import Label, Part, label_of, names_element

_NO_RESEARCH: Final = re.compile(r"(?:there is|this session has) no research\b", re.IGNORECASE)
_ENDS: Final = re.compile(
    r"there are no further\b.{0,60}?\b(?:meeting|session)s?\b|you have (?:now )?completed year\b", re.IGNORECASE
)
_COMPLETED: Final = re.compile(r"\bcompleted year ([1-4])\b", re.IGNORECASE)


class Section(NamedTuple):
    """A label with what stands under it.

    Attributes:
        label: the label; None for what stands before the first one.
        blocks: what stands under it.
    """

    label: Label | None
    blocks: tuple[Block, ...] = ()

    @property
    def part(self) -> Part | None:
        """The part of the session that this is."""
        return self.label.part if self.label else None


class Ending(NamedTuple):
    """How a page ends.

    Attributes:
        closing: what it says at the end.
        completes_year: the year of the programme that it says is complete.
    """

    closing: str = ""
    completes_year: int | None = None


def outline(blocks: Iterable[Block]) -> tuple[Section, ...]:
    """The sections of a page, in order; the first has no label and may be empty."""
    sections: list[tuple[Label | None, list[Block]]] = [(None, [])]
    for block in blocks:
        for piece in _pieces(block):
            label = label_of(piece.text) if piece.kind is not Kind.ITEM else None
            if label:
                sections.append((label, []))
            else:
                sections[-1][1].append(piece)
    return tuple(Section(label, tuple(under)) for label, under in sections)


def ending(sections: tuple[Section, ...]) -> tuple[tuple[Section, ...], Ending]:
    """The sections without the statement at the end of the last one, and that statement."""
    *before, last = sections
    closing = [block for block in last.blocks if block.kind is Kind.PARAGRAPH and _ENDS.search(block.text)]
    words = "\n\n".join(block.text for block in closing)
    completed = _COMPLETED.search(words)
    kept = tuple(block for block in last.blocks if block not in closing)
    return (*before, last._replace(blocks=kept)), Ending(words, int(completed[1]) if completed else None)


def research(sections: tuple[Section, ...]) -> tuple[tuple[Section, ...], ResearchSummary]:
    """The sections without the research summary, and the summary in its three states."""
    own = [block for section in sections if section.part is Part.RESEARCH for block in section.blocks]
    elsewhere = [block for section in sections for block in section.blocks if _NO_RESEARCH.match(block.text)]
    taken = own or elsewhere
    kept = tuple(
        section._replace(blocks=tuple(block for block in section.blocks if block not in taken))
        for section in sections
        if section.part is not Part.RESEARCH
    )
    if not taken:
        return kept, ResearchSummary()
    absent = any(_NO_RESEARCH.match(block.text) for block in taken)
    state = SummaryState.STATED_ABSENT if absent else SummaryState.PRESENT
    return kept, ResearchSummary(state=state, text="\n\n".join(block.text for block in taken))


def _pieces(block: Block) -> Iterator[Block]:
    """The block parted where blank lines were left out: around labels, and before what a page says of itself."""
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
    told_of_itself = _NO_RESEARCH.match(line) or _ENDS.match(line)
    return bool(told_of_itself) or names_element(line) or label_of(line) is not None


def _piece(block: Block, start: int, end: int) -> Block:
    if start == 0:
        return block._replace(lines=block.lines[:end])
    return Block(Kind.PARAGRAPH, block.lines[start:end])
