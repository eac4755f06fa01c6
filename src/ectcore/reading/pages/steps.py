"""Sections into the steps of a session: what is said of each, and what can be done in it."""

from collections.abc import Iterable, Iterator, Sequence

from ectcore.model.session import Activity, ActivityKind, Step, StepKind
from ectcore.reading.pages.blocks import Block, Kind
from ectcore.reading.pages.elements import names_element
from ectcore.reading.pages.groups import Group, groups_of
from ectcore.reading.pages.labels import Label, Part
from ectcore.reading.pages.outline import Section


def containers(sections: Iterable[Section]) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """The sections that only hold the steps that follow, and those that are steps themselves.

    "Meeting activities" holds steps where there are others than the next steps, and nothing is
    to be done in it.
    """
    found = [section for section in sections if section.part in {Part.ACTIVITIES, Part.STEP}]
    others = any(each.part is Part.STEP and StepKind.NEXT_STEPS not in label(each).kinds for each in found)
    hold = [_only_holds(section, others=others) for section in found]
    return (
        tuple(section for section, holds in zip(found, hold, strict=True) if holds),
        tuple(section for section, holds in zip(found, hold, strict=True) if not holds),
    )


def _only_holds(section: Section, *, others: bool) -> bool:
    return (
        section.part is Part.ACTIVITIES
        and (others or not section.blocks)
        and not any(_heads_an_activity(block) for block in section.blocks)
    )


def _heads_an_activity(block: Block) -> bool:
    return block.kind is Kind.HEADING or (block.kind is Kind.PARAGRAPH and names_element(block.text))


def step(section: Section, *, observed: bool = False) -> Step:
    """The step that a section describes; what starts a meeting after an observation is the observation."""
    heading = label(section)
    groups = groups_of(section.blocks)
    of_headings = [group for group in groups if group.heading]
    guidance: list[str] = []
    activities: list[Activity] = []
    for group in groups:
        guides = _guides(group, of_headings)
        guidance += group.prose if guides else ()
        activities += _activities(group, () if guides else group.prose)
    kinds = heading.kinds or (_kind_of(activities),)
    if observed and heading.words.casefold() == "stimulus":
        kinds = (StepKind.OBSERVE,)
    return Step(
        label=heading.words,
        kinds=kinds,
        minutes=heading.minutes,
        guidance="\n\n".join(guidance),
        activities=tuple(activities),
    )


def label(section: Section) -> Label:
    """The label of a section; one of no words where it has none."""
    return section.label or Label(Part.ACTIVITIES, "")


def _guides(group: Group, of_headings: Sequence[Group]) -> bool:
    """Whether the group's prose is about the step as a whole: nothing parts it from the step."""
    return not group.heading or (len(of_headings) == 1 and group.minutes is None and bool(group.points))


def _activities(group: Group, paragraphs: Iterable[str]) -> Iterator[Activity]:
    prose = "\n\n".join(paragraphs)
    heading = group.heading
    if group.minutes is not None:
        text = "\n".join(filter(None, (prose, *group.points))) or heading
        yield Activity(text=text, kind=group.kind, minutes=group.minutes, heading=heading)
        return
    if prose or (heading and not group.points):
        yield Activity(text=prose or heading, kind=group.kind, heading=heading)
    for point in group.points:
        yield Activity(text=point, kind=group.kind, heading=heading)


def _kind_of(activities: Sequence[Activity]) -> StepKind:
    planning = any(activity.kind is ActivityKind.ACTION_PLANNING for activity in activities)
    return StepKind.ACTION_PLANNING if planning else StepKind.OTHER
