"""Sections into the steps of a session: what is said of each, and what can be done in it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from ectcore.model.session import Activity, ActivityKind, Step, StepKind
from ectcore.reading._blocks import Block, Kind
from ectcore.reading._labels import Label, Part, element, names_element, timed
from ectcore.reading._outline import Section

_WORDS_OF_A_HEADING: Final = 6
_ENDS_OF_PROSE: Final = ".?!:;,"


class Group(NamedTuple):
    """A heading within a step, with what stands under it.

    Attributes:
        heading: its words; empty for what stands before the first one.
        minutes: its minutes, where it says some.
        prose: its paragraphs.
        points: the items of its list, each with those that stand under it.
    """

    heading: str
    minutes: int | None
    prose: list[str]
    points: list[str]


def is_container(section: Section, sections: Sequence[Section]) -> bool:
    """Whether the section only holds the steps that follow, there being nothing to do in itself."""
    others = [each for each in sections if each.part is Part.STEP and StepKind.NEXT_STEPS not in _label(each).kinds]
    return (
        section.part is Part.ACTIVITIES
        and bool(others)
        and all(block.kind is Kind.PARAGRAPH and not names_element(block.text) for block in section.blocks)
    )


def step(section: Section) -> Step:
    """The step that a section describes."""
    label = _label(section)
    groups = _groups(section.blocks)
    headed = [group for group in groups if group.heading]
    guidance: list[str] = []
    activities: list[Activity] = []
    for group in groups:
        guides = _guides(group, headed)
        guidance += group.prose if guides else ()
        activities += _activities(group, () if guides else group.prose)
    kinds = label.kinds or (_kind_of(activities),)
    return Step(
        label=label.words,
        kinds=kinds,
        minutes=label.minutes,
        guidance="\n\n".join(guidance),
        activities=tuple(activities),
    )


def _label(section: Section) -> Label:
    return section.label or Label(Part.ACTIVITIES, "")


def _guides(group: Group, headed: Sequence[Group]) -> bool:
    """Whether the group's prose is about the step as a whole: nothing parts it from the step."""
    return not group.heading or (len(headed) == 1 and group.minutes is None and bool(group.points))


def _activities(group: Group, paragraphs: Iterable[str]) -> Iterator[Activity]:
    kind = element(group.heading)
    prose = "\n\n".join(paragraphs)
    if group.minutes is not None:
        text = "\n".join(filter(None, (prose, *group.points))) or group.heading
        yield Activity(text=text, kind=kind, minutes=group.minutes, heading=group.heading)
        return
    if prose or (group.heading and not group.points):
        yield Activity(text=prose or group.heading, kind=kind, heading=group.heading)
    for point in group.points:
        yield Activity(text=point, kind=kind, heading=group.heading)


def _kind_of(activities: Sequence[Activity]) -> StepKind:
    planning = any(activity.kind is ActivityKind.ACTION_PLANNING for activity in activities)
    return StepKind.ACTION_PLANNING if planning else StepKind.OTHER


def _groups(blocks: Sequence[Block]) -> list[Group]:
    groups = [Group("", None, [], [])]
    indent = 0
    for block, following in zip_longest(blocks, blocks[1:]):
        prose, points = groups[-1].prose, groups[-1].points
        if _is_heading(block, following):
            groups.append(Group(*timed(block.text), [], []))
        elif block.kind is not Kind.ITEM:
            prose.append(block.text)
        elif points and block.indent > indent:
            points[-1] = f"{points[-1]}\n- {block.text}"
        else:
            indent = block.indent
            points.append(block.text)
    return groups


def _is_heading(block: Block, following: Block | None) -> bool:
    if block.kind is Kind.HEADING:
        return True
    words, _ = timed(block.text)
    if len(block.lines) > 1 or (block.kind is Kind.ITEM and not block.number):
        return False
    if names_element(block.text):
        return True
    alone = following is not None and not following.number
    short = len(words.split()) <= _WORDS_OF_A_HEADING and words[-1:] not in _ENDS_OF_PROSE
    return bool(block.number) and alone and short
