"""What the columns of schools' tables are called, and which box of a draft each is."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

_CALLED: Final = {
    "id": "id|ref|reference|no|number|target no|target number|target id|row id|#",
    "meeting_date": "meeting date|date|date of meeting|date set|set on|date agreed|agreed on|meeting|mentor meeting|"
    "date of mentor meeting|session date",
    "role": "role|subject|phase|subject/phase|subject and phase|role/subject|teaches|post|job title|key stage",
    "year": "year|ect year|programme year|induction year|year of induction|year of programme|ect1/2|stage",
    "focus": "focus|area|area of focus|focus area|area for development|development area|meeting focus|theme|topic|"
    "focus of meeting|priority|priority area|session focus|standard|teachers standard",
    "target": "target|objective|goal|smart target|smart goal|smart objective|development target|agreed target|"
    "next target|target statement|action plan target|aim|development goal|target set|what do i want to achieve|"
    "what do i want to improve|what do you want to achieve|my target|what i will work on|what will i work on|"
    "what i am working on|what am i working on|what i want to work on|what we will work on",
    "success": "success|success criteria|success criterion|impact|evidence of success|evidence|intended impact|"
    "expected impact|desired outcome|outcome|outcomes|measure|measure of success|success measure|success measures|"
    "how will i know|how will we know|how will i know i have succeeded|what will success look like|intended outcome|"
    "impact on pupils|evidence of impact",
    "steps": "step|action|action step|what will i do|what will we do|how|how will i achieve it|how will i do it|"
    "strategy|strategies|task|activity|activities|actions required|actions to be taken|actions to take|"
    "what i will do|key actions|action points|agreed actions|small steps",
    "by": "by|by when|deadline|timescale|timescales|due|due date|date due|target date|completion date|when|"
    "timeframe|time frame|time scale|time-scale|to be completed by|complete by|end date|by date|time",
    "review": "review|review date|date of review|reviewed|reviewed on|review on|to be reviewed|next review|"
    "review meeting|progress review date",
    "support": "support|resources|support needed|support required|resources needed|support and resources|cpd|"
    "training|who can help|people and resources|support from|resources/support|help needed|support/resources",
    "why": "why|rationale|reason|reasons|why this target|why this|reason for target|justification|"
    "background|purpose|because|rationale for target",
}
"""The usual headings of each box (the project's own list, from what forms of schools have in common)."""

_LONGEST_SHOWN: Final = 40
_BOX_CALLED: Final = {name: box for box, names in _CALLED.items() for name in names.split("|")}
_NUMBERED_STEP: Final = re.compile(
    r"(?:(?:action|smart|small|next) )?(?:step|action|task) ?\d{1,2}|\d{1,2}(?:st|nd|rd|th) step"
)
_ASIDE: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ALTERNATIVES: Final = re.compile(r"\s*(?:/|&|\bor\b|\band\b|:|\n| [-\u2013\u2014] )\s*")
_AT_THE_ENDS: Final = " \t\n\"'*:?.!_#-\u2013\u2014()\ufeff"


def box_of(heading: str) -> str | None:
    """The box that a heading stands for, or None.

    >>> [box_of(heading) for heading in ("By when?", "Objective / Goal", "SUCCESS (impact)", "Step 2", "Mentor")]
    ['by', 'target', 'success', 'steps', None]
    """
    words = " ".join(
        _ASIDE.sub(" ", heading.casefold().replace("\u2019", "").replace("'", "").replace("_", " ")).split()
    )
    return next((box for each in _forms(words) if (box := _known(each))), None)


def shown(name: str) -> str:
    """A heading or key as a message names it: short, and with nothing that a terminal would obey.

    >>> shown("RAG"), shown("a very long heading that somebody typed to explain the column")
    ('RAG', 'a very long heading that somebody typed…')
    """
    safe = name if name.isprintable() else ascii(name)
    return safe if len(safe) <= _LONGEST_SHOWN else f"{safe[: _LONGEST_SHOWN - 1].rstrip()}…"


def boxes_of(headings: Sequence[str]) -> tuple[str | None, ...]:
    """The box of each heading."""
    return tuple(map(box_of, headings))


def _forms(words: str) -> Iterator[str]:
    whole = words if words == "#" else words.strip(_AT_THE_ENDS)
    yield whole
    alternatives = [each.strip(_AT_THE_ENDS) for each in _ALTERNATIVES.split(whole)]
    if len(alternatives) > 1:
        yield from alternatives


def _known(words: str) -> str | None:
    if box := _BOX_CALLED.get(words) or _BOX_CALLED.get(words.removesuffix("s")):
        return box
    return "steps" if _NUMBERED_STEP.fullmatch(words) else None
