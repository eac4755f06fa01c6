"""The blocks that a page in Markdown is made of."""

from collections.abc import Iterable

from ectcore import TargetOutcome
from ectcore_export.commonmark import BREAK, heading, item, prose, together
from ectcore_export.english import decided


def fact(label: str, value: str) -> str:
    """A label and what it stands for; nothing where that is nothing.

    >>> fact("Mentor", "Daniel Okafor"), fact("Mentor", "")
    ('**Mentor:** Daniel Okafor', '')
    """
    return f"**{label}:** {value}" if value else ""


def with_details(body: str, *details: str) -> str:
    r"""Markdown, and on a line of its own the details that there are.

    >>> print(with_details("Rehearse the routine", "ECT", "", "45 minutes"))
    Rehearse the routine\
    *ECT · 45 minutes*
    """
    line = " · ".join(filter(None, (detail.strip() for detail in details)))
    return BREAK.join(filter(None, (body, f"*{line}*" if line else "")))


def section(level: int, title: str, bodies: Iterable[str]) -> str:
    """A heading over a list; nothing where the list would be empty.

    >>> print(section(3, "Support", ["Cover on Thursdays", "", "Two visits"]))
    ### Support
    <BLANKLINE>
    - Cover on Thursdays
    - Two visits
    """
    listing = "\n".join([item(body) for body in bodies if body])
    return together([heading(level, title), listing]) if listing else ""


def outcome(label: str, seen: TargetOutcome) -> str:
    """What a plan review found of a target, what it decided, and on what that rests."""
    found = fact(label, f"{seen.outcome.value.replace('_', ' ')}, {decided(seen.decision)}")
    return BREAK.join(filter(None, (found, prose(seen.evidence))))
