"""Blocks into sections: each label with what stands under it."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from ectcore.model.field import LONGEST_LINE
from ectcore.reading.pages.blocks import Block, Kind
from ectcore.reading.pages.durations import minutes_alone, timed
from ectcore.reading.pages.elements import names_element
from ectcore.reading.pages.intentions import leads_in
from ectcore.reading.pages.labels import Label, Part, label_of, label_of_heading, step_of_heading
from ectcore.reading.pages.masthead import facts_of
from ectcore.reading.pages.pieces import pieces

_TOPIC_LEVEL: Final = 2
_TOP: Final = frozenset({None, Part.TOPIC, Part.CONTENT})
_HELD: Final = frozenset({Part.INTENTIONS, Part.RESEARCH, Part.RESOURCES})
_TOLD: Final = frozenset({Part.INTERACTION, Part.RESEARCH, Part.RESOURCES})


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


class Outline(NamedTuple):
    """A page as labels part it.

    Attributes:
        sections: its sections, in order; the first has no label and may be empty.
        topics: the topics that it is about, in order.
    """

    sections: tuple[Section, ...]
    topics: tuple[str, ...]


def outline(blocks: Iterable[Block]) -> Outline:
    """The sections of a page, in order, and its topics."""
    growing = _Growing()
    for piece in pieces(blocks):
        growing.take(piece)
    return growing.outline()


class _Growing:
    """An outline that is not complete yet: what comes next depends on what stands last."""

    def __init__(self) -> None:
        self._sections: list[tuple[Label | None, list[Block]]] = [(None, [])]
        self._topics: list[str] = []
        self._topic_level = _TOPIC_LEVEL
        self._deepest = 0
        self._any_heading_is_a_step = False

    def outline(self) -> Outline:
        """The outline so far."""
        return Outline(
            tuple(Section(label, tuple(under)) for label, under in self._sections), tuple(dict.fromkeys(self._topics))
        )

    def take(self, block: Block) -> None:
        """Put the next block where it belongs."""
        label, under = self._sections[-1]
        if label and label.level and not under and label.part is Part.STEP and label.minutes is None:
            alone = minutes_alone(block.text) if block.kind is Kind.PARAGRAPH else None
            if alone is not None:
                self._sections[-1] = (label._replace(minutes=alone), under)
                return
        begun = self._begun_by(block)
        if begun is None:
            under.append(block)
            return
        self._deepest = max(self._deepest, begun.level)
        self._any_heading_is_a_step |= not begun.known and begun.minutes is not None
        self._sections.append((begun, [] if begun.words else [block]))

    def _begun_by(self, block: Block) -> Label | None:
        if block.kind is Kind.HEADING:
            return self._begun_by_heading(block.text, block.level)
        return self._begun_by_line(block) if block.kind is Kind.PARAGRAPH else None

    def _begun_by_line(self, block: Block) -> Label | None:
        here = self._sections[-1][0]
        if here and here.part is Part.ELEMENTS and leads_in(block.text):
            return Label(Part.INTENTIONS, "")
        label = label_of(block.text)
        if label is None or here is None:
            return label
        in_step = here.part is Part.STEP and here.level > 0
        untimed = label.part is Part.STEP and label.minutes is None
        return None if (untimed and (in_step or here.part in _TOLD)) or (in_step and not label.kinds) else label

    def _begun_by_heading(self, words: str, level: int) -> Label | None:
        here = self._sections[-1][0]
        if len(words) > LONGEST_LINE:
            return None
        label = label_of_heading(words, level)
        if label and not self._is_topic(label):
            return None if here and _is_within(label, here) else label
        if facts_of(words) is not None:
            return None
        if level <= self._topic_level and timed(words)[1] is None:
            return self._begun_by_topic(words, level)
        return None if here and self._holds(here, words, level) else step_of_heading(words, level)

    def _is_topic(self, label: Label) -> bool:
        """Whether the words of a label name what a page is about: "Feedback" can be a topic."""
        if label.part is not Part.STEP or label.minutes is not None or label.level > self._topic_level:
            return False
        return len(self._sections) == 1 or (bool(self._topics) and self._deepest > label.level)

    def _begun_by_topic(self, words: str, level: int) -> Label | None:
        here = self._sections[-1][0]
        self._topics.append(words)
        self._topic_level = level
        within = here is not None and here.part in {Part.STEP, Part.ACTIVITIES} and names_element(words)
        return None if within else Label(Part.TOPIC, words, level=level)

    def _holds(self, here: Label, words: str, level: int) -> bool:
        """Whether what stands last goes on beneath a heading of words that are no label's."""
        if here.part in _TOP:
            return False
        if here.part is Part.ACTIVITIES:
            return names_element(words) or level > here.level
        if (here.part in {Part.STEP, Part.RESOURCES} and not here.level) or here.part is Part.RESOURCES:
            return True
        timed_heading = timed(words)[1] is not None
        if not here.level:
            return not timed_heading
        if level > here.level:
            return here.part is Part.STEP or not timed_heading
        stays = here.part is Part.STEP and here.known and level == here.level
        return stays and not timed_heading and not self._any_heading_is_a_step


def _is_within(label: Label, here: Label) -> bool:
    """Whether a heading that would be a label stands beneath what stands last, and is none."""
    beneath = 0 < here.level < label.level
    return beneath and (here.part is Part.STEP or (here.part in _HELD and label.minutes is None))
