"""What a line says that is a label: the name of a part of a session, perhaps with its minutes.

The labels are those of UCL's pages (59 were counted). A label is known by its words and
never by its number: "they were cut to 30 minutes" is prose.
"""

import re
from enum import Enum
from typing import Final, NamedTuple

from ectcore.model.session import ActivityKind, StepKind

_LONGEST: Final = 100
_TIMED: Final = re.compile(
    r"(.*?\S)\s*[:,\u2013\u2014-]?\s*[(\[]?([1-9]\d{0,3})\s?-?(?:mins?|minutes?)\.?[)\]]?", re.IGNORECASE
)
_AND: Final = re.compile(r"\s*[/&]\s*|\s+and\s+")


class Part(Enum):
    """A part of a session's page."""

    ELEMENTS = "elements"
    INTENTIONS = "intentions"
    INTRODUCTION = "introduction"
    RESEARCH = "research"
    ACTIVITIES = "activities"
    STEP = "step"


class Label(NamedTuple):
    """A line that names a part.

    Attributes:
        part: which part begins with it.
        words: the label without its minutes.
        minutes: how long the part takes, where that is said.
        kinds: what the step is for, where the part is one.
    """

    part: Part
    words: str
    minutes: int | None = None
    kinds: tuple[StepKind, ...] = ()


_PARTS: Final = {
    "session elements": Part.ELEMENTS,
    "session element": Part.ELEMENTS,
    "learning intentions": Part.INTENTIONS,
    "learning intentions for this session": Part.INTENTIONS,
    "introduction": Part.INTRODUCTION,
    "topic introduction": Part.INTRODUCTION,
    "research and practice summary": Part.RESEARCH,
    "meeting activities": Part.ACTIVITIES,
    "mentor meeting activities": Part.ACTIVITIES,
}
_STEPS: Final = {
    "review": StepKind.REVIEW,
    "plan": StepKind.PLAN,
    "theory to practice": StepKind.THEORY_TO_PRACTICE,
    "observe": StepKind.OBSERVE,
    "observation": StepKind.OBSERVE,
    "feedback": StepKind.FEEDBACK,
    "next steps": StepKind.NEXT_STEPS,
}
_ACTIVITIES: Final = {kind.value.replace("_", " "): kind for kind in ActivityKind}


def timed(line: str) -> tuple[str, int | None]:
    """The words of a heading and its minutes, in any of the forms that pages use.

    >>> timed("Next Steps 5 mins"), timed("Discussion (20 minutes)"), timed("Review: 5 mins")
    (('Next Steps', 5), ('Discussion', 20), ('Review', 5))
    >>> timed("Reflection")
    ('Reflection', None)
    """
    words = line.strip().strip("*_").rstrip(" :")
    match = _TIMED.fullmatch(words) if len(words) <= _LONGEST else None
    return (match[1].rstrip(" :*_"), int(match[2])) if match else (words, None)


def label_of(line: str) -> Label | None:
    """The part that the line names, if it is a label and nothing else.

    >>> label_of("Plan/Theory to Practice: 40 mins").kinds
    (<StepKind.PLAN: 'plan'>, <StepKind.THEORY_TO_PRACTICE: 'theory_to_practice'>)
    >>> label_of("in that class they were cut to 30 minutes") is None
    True
    """
    words, minutes = timed(line)
    if len(words) > _LONGEST or not words[:1].isupper():
        return None
    folded = " ".join(words.casefold().split())
    if part := _PARTS.get(folded):
        return Label(part, words, minutes)
    kinds = tuple(_STEPS.get(each) for each in _AND.split(folded))
    return Label(Part.STEP, words, minutes, tuple(filter(None, kinds))) if all(kinds) else None


def element(words: str) -> ActivityKind | None:
    """The session element that the words name.

    >>> element("Action planning")
    <ActivityKind.ACTION_PLANNING: 'action_planning'>
    """
    return _ACTIVITIES.get(" ".join(words.casefold().split()))


def names_element(line: str) -> bool:
    """Whether the line is a heading that names a session element, perhaps with its minutes.

    >>> names_element("Sharing of practice (10 minutes)"), names_element("reflection")
    (True, False)
    """
    words, _ = timed(line)
    return words[:1].isupper() and element(words) is not None


def elements(words: str) -> tuple[tuple[ActivityKind, ...], tuple[str, ...]]:
    """The session elements that words in a row name, and the words that name none.

    >>> elements("action planning, reflection and more")
    ((<ActivityKind.ACTION_PLANNING: 'action_planning'>, <ActivityKind.REFLECTION: 'reflection'>), ('and', 'more'))
    """
    left = words.replace(",", " ").replace(";", " ").split()
    found: list[ActivityKind] = []
    unknown: list[str] = []
    while left:
        size = next((size for size in range(min(4, len(left)), 0, -1) if element(" ".join(left[:size]))), 0)
        kind = element(" ".join(left[:size]))
        if kind:
            found.append(kind)
        else:
            unknown.append(left[0])
        left = left[size or 1 :]
    return tuple(found), tuple(unknown)
