"""Sections without the research summary, and without the statement at the end."""

from typing import NamedTuple

from ectcore.model.session import ResearchSummary, SummaryState
from ectcore.reading.pages.blocks import Block, Kind
from ectcore.reading.pages.labels import Part
from ectcore.reading.pages.outline import Section
from ectcore.reading.pages.prose import told
from ectcore.reading.pages.remarks import completed_year, ends, no_research


class Ending(NamedTuple):
    """How a page ends.

    Attributes:
        closing: what it says at the end.
        completes_year: the year of the programme that it says is complete.
    """

    closing: str = ""
    completes_year: int | None = None


def ending(sections: tuple[Section, ...]) -> tuple[tuple[Section, ...], Ending]:
    """The sections without the statement at the end of the last one, and that statement."""
    *before, last = sections
    words = told(block for block in last.blocks if _closes(block))
    kept = tuple(block for block in last.blocks if not _closes(block))
    return (*before, last._replace(blocks=kept)), Ending(words, completed_year(words))


def research(sections: tuple[Section, ...]) -> tuple[tuple[Section, ...], ResearchSummary]:
    """The sections without the research summary, and the summary in its three states."""
    own = [block for section in sections if section.part is Part.RESEARCH for block in section.blocks]
    elsewhere = [block for section in sections for block in section.blocks if _says_so(block)]
    taken = own or elsewhere
    if not taken:
        return tuple(section for section in sections if section.part is not Part.RESEARCH), ResearchSummary()
    kept = tuple(
        section if own else section._replace(blocks=tuple(each for each in section.blocks if not _says_so(each)))
        for section in sections
        if section.part is not Part.RESEARCH
    )
    absent = any(no_research(block.text) for block in taken)
    state = SummaryState.STATED_ABSENT if absent else SummaryState.PRESENT
    return kept, ResearchSummary(state=state, text=told(taken))


def _closes(block: Block) -> bool:
    return block.kind is Kind.PARAGRAPH and ends(block.text)


def _says_so(block: Block) -> bool:
    return block.kind is Kind.PARAGRAPH and no_research(block.text)
