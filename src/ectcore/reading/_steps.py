"""Sections into the steps of a session: what is said of each, and what can be done in it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from ectcore.model.session import Activity, ActivityKind, Step, StepKind
from ectcore.reading._blocks import Block, Kind
from ectcore.reading._labels import Label, Part, element, timed
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

    heading: str = ""
    minutes: int | None = None
    prose: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


def is_container(section: Section, sections: Sequence[Section]) -> bool:
    """Whether the section only holds the steps that follow, there being nothing to do in itself."""
    others = [each for each in sections if each.part is Part.STEP and StepKind.NEXT_STEPS not in _label(each).kinds]
    return (
        section.part is Part.ACTIVITIES
        and bool(others)
        and all(block.kind is Kind.PARAGRAPH and not element(block.text) for block in section.blocks)
    )


def step(section: Section) -> Step:
    """The step that a section describes."""
    label = _label(section)
    groups = _groups(section.blocks)
    headed = [group for group in groups if group.heading]
    guidance: list[str] = []
    activities: list[Activity] = []
    for group in groups:
        if _guides(group, headed):
            guidance += group.prose
            group = group._replace(prose=())  # noqa: PLW2901 - the rest of the group
        activities += _activities(group)
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


def _activities(group: Group) -> Iterator[Activity]:
    kind = element(group.heading)
    prose = "\n\n".join(group.prose)
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
    groups = [Group()]
    indent = 0
    for block, following in pairwise((*blocks, None)):
        if block is None:
            continue
        if _is_heading(block, following):
            groups.append(Group(*timed(block.text)))
        elif block.kind is Kind.ITEM and groups[-1].points and block.indent > indent:
            *others, last = groups[-1].points
            groups[-1] = groups[-1]._replace(points=(*others, f"{last}\n- {block.text}"))
        elif block.kind is Kind.ITEM:
            indent = block.indent
            groups[-1] = groups[-1]._replace(points=(*groups[-1].points, block.text))
        else:
            groups[-1] = groups[-1]._replace(prose=(*groups[-1].prose, block.text))
    return groups


def _is_heading(block: Block, following: Block | None) -> bool:
    if block.kind is Kind.HEADING:
        return True
    words, _ = timed(block.text)
    if len(block.lines) > 1 or (block.kind is Kind.ITEM and not block.number):
        return False
    if element(words):
        return True
    alone = following is not None and not following.number
    short = len(words.split()) <= _WORDS_OF_A_HEADING and words[-1:] not in _ENDS_OF_PROSE
    return bool(block.number) and alone and short
