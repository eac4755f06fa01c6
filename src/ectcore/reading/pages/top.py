"""What stands above the parts of a session: where it belongs, how long it takes, what it is about."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from ectcore.reading.pages.blocks import Block
from ectcore.reading.pages.durations import total
from ectcore.reading.pages.labels import Part
from ectcore.reading.pages.masthead import facts_of
from ectcore.reading.pages.outline import Section

_ABOUT: Final = frozenset({None, Part.TOPIC, Part.CONTENT, Part.INTRODUCTION})


class Top(NamedTuple):
    """What stands above the parts of a session.

    Attributes:
        minutes: the length of the whole session, where it is stated.
        above: what says where the session belongs, and of a page without front matter what
            stands before any heading.
        introduction: what the session is about.
    """

    minutes: int | None
    above: tuple[Block, ...]
    introduction: tuple[Block, ...]


def top(sections: Iterable[Section], *, placed: bool) -> Top:
    """What those sections say that come before what is learnt and done.

    Args:
        sections: the sections of the page.
        placed: whether the front matter says where the session belongs: what stands before any
            heading is then about it, and no line of a masthead.
    """
    minutes: int | None = None
    above: list[Block] = []
    about: list[Block] = []
    for section in sections:
        for block in section.blocks if section.part in _ABOUT else ():
            stated = total(block.text) if minutes is None else None
            if stated is not None:
                minutes = stated
            elif (section.part is None and not placed) or _says_where(section, block):
                above.append(block)
            else:
                about.append(block)
    return Top(minutes, tuple(above), tuple(about))


def _says_where(section: Section, block: Block) -> bool:
    return section.part is not Part.INTRODUCTION and any(facts_of(line) is not None for line in block.lines)
