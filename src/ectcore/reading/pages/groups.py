"""What stands under a step, parted by its headings."""

from collections.abc import Iterable, Sequence
from itertools import pairwise, zip_longest
from typing import Final, NamedTuple

from ectcore.model.field import LONGEST_LINE
from ectcore.model.session import ActivityKind
from ectcore.reading.pages.blocks import Block, Kind
from ectcore.reading.pages.durations import marked, timed
from ectcore.reading.pages.elements import element_of_heading, headed, names_element

_WORDS_OF_A_HEADING: Final = 6
_WORDS_OF_A_TIMED_HEADING: Final = 10
_ENDS_OF_PROSE: Final = ".?!:;,"
_BETWEEN: Final = " / "


class Group(NamedTuple):
    """A heading within a step, with what stands under it.

    Attributes:
        heading: its words, after those of the headings that it stands under; empty for what
            stands before the first one.
        kind: the session element that it names, or one above it does.
        minutes: its minutes, where it says some.
        prose: its paragraphs before the first list.
        points: what follows: the items of its lists, each with those that stand under it, and
            the paragraphs between them, each with the list that it leads into.
    """

    heading: str
    kind: ActivityKind | None
    minutes: int | None
    prose: tuple[str, ...]
    points: tuple[str, ...]


class _Above(NamedTuple):
    words: str
    level: int
    kind: ActivityKind | None


def groups_of(blocks: Iterable[Block]) -> tuple[Group, ...]:
    """The groups that stand under a step, in order; the first has no heading and may be empty."""
    growing = _Growing()
    for before, block, following in _with_neighbours(tuple(blocks)):
        growing.take(block, before, following)
    return growing.groups()


def _with_neighbours(blocks: Sequence[Block]) -> Iterable[tuple[Block | None, Block, Block | None]]:
    around = (None, *blocks, None)
    return ((before, block, after) for (before, block), (_, after) in pairwise(pairwise(around)) if block is not None)


class _Growing:
    """Groups that are not complete yet."""

    def __init__(self) -> None:
        self._groups: list[Group] = []
        self._above: list[_Above] = []
        self._indent = 0
        self._start(Group("", None, None, (), ()))

    def groups(self) -> tuple[Group, ...]:
        """The groups so far."""
        groups = (*self._groups, self._current())
        return tuple(group for group, after in zip_longest(groups, groups[1:]) if not _is_above(group, after))

    def _current(self) -> Group:
        return self._group._replace(prose=tuple(self._prose), points=tuple("\n- ".join(each) for each in self._points))

    def take(self, block: Block, before: Block | None, following: Block | None) -> None:
        """Put the next block where it belongs."""
        run_in = headed(block.text) if _may_be_run_in(block) else None
        if run_in:
            self._begin(*timed(run_in[0]), 0)
            self._prose.append(run_in[1])
        elif _is_heading(block, before, following):
            self._begin(*timed(block.text), block.level)
        elif block.kind is Kind.ITEM:
            self._take_item(block)
        elif self._points:
            self._points.append([block.text])
            self._leading = block.text.endswith(":")
        else:
            self._prose.append(block.text)

    def _take_item(self, block: Block) -> None:
        if self._points and (self._leading or block.indent > self._indent):
            self._points[-1].append(block.text)
            return
        self._indent = block.indent
        self._points.append([block.text])

    def _begin(self, words: str, minutes: int | None, level: int) -> None:
        while self._above and self._above[-1].level >= level:
            self._above.pop()
        kind = element_of_heading(words) or (self._above[-1].kind if self._above else None)
        path = _BETWEEN.join((*(each.words for each in self._above), words))
        self._above.append(_Above(words, level, kind))
        self._groups.append(self._current())
        self._start(Group(path if len(path) <= LONGEST_LINE else words, kind, minutes, (), ()))

    def _start(self, group: Group) -> None:
        self._group = group
        self._prose: list[str] = []
        self._points: list[list[str]] = []
        self._leading = False
        self._indent = 0


def _is_above(group: Group, after: Group | None) -> bool:
    """Whether the group is nothing but a heading above another, which names it too."""
    bare = group.heading and not group.prose and not group.points and group.minutes is None
    return bool(bare) and after is not None and after.heading.startswith(f"{group.heading}{_BETWEEN}")


def _may_be_run_in(block: Block) -> bool:
    return block.kind is Kind.PARAGRAPH or (block.kind is Kind.ITEM and bool(block.number))


def _is_heading(block: Block, before: Block | None, following: Block | None) -> bool:
    if block.kind is Kind.HEADING:
        return True
    if len(block.lines) > 1 or block.kind is Kind.TABLE:
        return False
    if block.kind is Kind.ITEM and not block.number:
        last = following is None or following.kind is not Kind.ITEM
        return last and (before is None or before.kind is not Kind.ITEM) and names_element(block.text)
    if names_element(block.text):
        return True
    words, minutes = timed(block.text)
    if minutes is not None and marked(block.text) and words[:1].isupper():
        return len(words.split()) <= _WORDS_OF_A_TIMED_HEADING
    in_list = (following is not None and following.number) or (before is not None and before.number)
    short = len(words.split()) <= _WORDS_OF_A_HEADING and words[-1:] not in _ENDS_OF_PROSE
    return bool(block.number) and following is not None and not in_list and short
