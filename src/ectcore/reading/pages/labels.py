"""What a line says that is a label: the name of a part of a session, perhaps with its minutes.

The labels are those of the published pages of UCL, Ambition Institute, Education
Development Trust and Teach First (198 were counted). A label is known by its words and
never by its number: "they were cut to 30 minutes" is prose.
"""

import re
from enum import Enum
from functools import lru_cache
from typing import Final, NamedTuple

from ectcore.model.session import StepKind
from ectcore.reading.pages.durations import timed

_LONGEST: Final = 100
_AND: Final = re.compile(r"\s*[/&]\s*|\s+and\s+")
_RUN_IN: Final = re.compile(r"(\D{4,60}?[\s(]\d{1,3}\s?(?:mins?|minutes?)\b\.?\)?)[.:]?\s+(\S.*)", re.IGNORECASE)
_SUMMARY_RUN_IN: Final = re.compile(r"(research and practice summary):?\s+((?-i:[A-Z]).*)", re.IGNORECASE)


class Part(Enum):
    """A part of a session's page."""

    TOPIC = "topic"
    CONTENT = "content"
    ELEMENTS = "elements"
    INTERACTION = "interaction"
    INTENTIONS = "intentions"
    INTRODUCTION = "introduction"
    RESEARCH = "research"
    ACTIVITIES = "activities"
    STEP = "step"
    RESOURCES = "resources"


class Label(NamedTuple):
    """A line that names a part.

    Attributes:
        part: which part begins with it.
        words: the label without its minutes.
        minutes: how long the part takes, where that is said.
        kinds: what the step is for, where the part is one.
        level: the level of the heading that it is; 0 for a line of plain text.
        known: whether its words are a label's; a heading of other words can begin a step too.
    """

    part: Part
    words: str
    minutes: int | None = None
    kinds: tuple[StepKind, ...] = ()
    level: int = 0
    known: bool = True


_PARTS: Final = {
    "session elements": Part.ELEMENTS,
    "session element": Part.ELEMENTS,
    "learning intentions": Part.INTENTIONS,
    "learning intentions for this session": Part.INTENTIONS,
    "introduction": Part.INTRODUCTION,
    "topic introduction": Part.INTRODUCTION,
    "research and practice summary": Part.RESEARCH,
    "case studies": Part.RESEARCH,
    "meeting activities": Part.ACTIVITIES,
    "mentor meeting activities": Part.ACTIVITIES,
}
_PARTS_AS_HEADINGS: Final = {
    "activities": Part.ACTIVITIES,
    "self-study activities": Part.ACTIVITIES,
    "self-directed study activities": Part.ACTIVITIES,
    "intended outcomes": Part.INTENTIONS,
    "learning outcomes": Part.INTENTIONS,
    "outcome": Part.INTENTIONS,
    "outcomes": Part.INTENTIONS,
    "interaction": Part.INTERACTION,
    "mentor materials content": Part.CONTENT,
    "teaching techniques to focus feedback on": Part.CONTENT,
    "practice focus": Part.CONTENT,
    "reflection focus": Part.CONTENT,
    "additional reading": Part.RESOURCES,
    "additional resources": Part.RESOURCES,
    "further reading": Part.RESOURCES,
    "reference materials": Part.RESOURCES,
    "references": Part.RESOURCES,
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
_STEPS_AS_HEADINGS: Final = {
    "select a development area": (StepKind.PLAN,),
    "stimulus": (StepKind.OTHER,),
    "praise, probe and set precise actions": (StepKind.FEEDBACK, StepKind.ACTION_PLANNING),
    "plan and practice ideas": (StepKind.PLAN, StepKind.THEORY_TO_PRACTICE),
    "key questions and talking points": (StepKind.OTHER,),
    "key questions/talking points": (StepKind.OTHER,),
    "planning for action": (StepKind.ACTION_PLANNING,),
}
_KINDS_BY_WORDS: Final = (
    (re.compile(r"(?:planning for|moving to) action|action planning|setting goals"), StepKind.ACTION_PLANNING),
    (re.compile(r".*\bnext steps\b|looking (?:ahead|forward)"), StepKind.NEXT_STEPS),
    (re.compile(r".*\bfeedback (?:from|on)\b.*\bobservation|.*\bobservation discussion"), StepKind.FEEDBACK),
    (re.compile(r"(?:interview\w*/)?observ"), StepKind.OBSERVE),
    (re.compile(r"review|reflect|questions? for reflection|looking back|recap"), StepKind.REVIEW),
    (re.compile(r"plan(?:ning)?\b|preparing\b"), StepKind.PLAN),
    (re.compile(r"implications for practice|practis"), StepKind.THEORY_TO_PRACTICE),
)
_CASES: Final = re.compile(r".*\bcase stud(?:y|ies)")


def label_of(line: str) -> Label | None:
    """The part that the line names, if it is a label and nothing else.

    >>> label_of("Plan/Theory to Practice: 40 mins").kinds
    (<StepKind.PLAN: 'plan'>, <StepKind.THEORY_TO_PRACTICE: 'theory_to_practice'>)
    >>> label_of("in that class they were cut to 30 minutes") is None
    True
    """
    return _label_of(line) if len(line) <= _LONGEST else None


@lru_cache(maxsize=512)
def _label_of(line: str) -> Label | None:
    words, minutes = timed(line)
    if not words[:1].isupper():
        return None
    folded = " ".join(words.casefold().split())
    if part := _PARTS.get(folded):
        return Label(part, words, minutes)
    kinds = tuple(_STEPS.get(each) for each in _AND.split(folded))
    return Label(Part.STEP, words, minutes, tuple(filter(None, kinds))) if all(kinds) else None


def label_of_heading(words: str, level: int) -> Label | None:
    """The part that a heading names, by labels that would be prose on a line of plain text.

    >>> label_of_heading("Outcome:", 3).part, label_of_heading("Key stage 3", 3)
    (<Part.INTENTIONS: 'intentions'>, None)
    """
    label = label_of(words)
    if label:
        return label._replace(level=level)
    said, minutes = timed(words)
    folded = " ".join(said.casefold().split())
    if part := _PARTS_AS_HEADINGS.get(folded):
        return Label(part, said, minutes, level=level)
    if kinds := _STEPS_AS_HEADINGS.get(folded):
        return Label(Part.STEP, said, minutes, kinds, level)
    return Label(Part.RESOURCES, said, level=level) if minutes is None and _CASES.fullmatch(folded) else None


def step_of_heading(words: str, level: int) -> Label:
    """The step that begins with a heading of any words.

    >>> step_of_heading("Reflecting on learning (10 minutes)", 3).kinds
    (<StepKind.REVIEW: 'review'>,)
    """
    said, minutes = timed(words)
    folded = said.casefold()
    kind = next((kind for form, kind in _KINDS_BY_WORDS if form.match(folded)), StepKind.OTHER)
    return Label(Part.STEP, said, minutes, (kind,), level, known=False)


def run_in(line: str) -> tuple[str, str] | None:
    """The label of a step that begins the line, and the prose that goes on behind it.

    >>> run_in("Next Steps: 5 mins Agree on a day.")
    ('Next Steps: 5 mins', 'Agree on a day.')
    >>> run_in("Pupils took 5 mins for it.") is None
    True
    """
    match = _RUN_IN.match(line)
    if match and label_of(match[1]):
        return match[1], match[2]
    summary = _SUMMARY_RUN_IN.match(line) if line[:8].casefold() == "research" else None
    return (summary[1], summary[2]) if summary and len(line) <= _LONGEST else None
