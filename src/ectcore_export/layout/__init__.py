"""What a school's own layout may name, whatever its format, and what a plan says under each name.

    parts    what a field and a section are
    words    days, roles and choices in words
    targets  what may be named of a target
    plans    what may be named of a plan

Days are in words, as in a diary; a name that ends in `_iso` gives the day for programs (2026-10-02).
"""

from collections.abc import Mapping
from typing import Final

from ectcore import ActionPlan, UnknownNameError
from ectcore_export.item_names import item_names
from ectcore_export.layout.parts import Field, Filled, Part, Section, plain, walk
from ectcore_export.layout.plans import PLAN

__all__ = [
    "FIELDS",
    "PLAN",
    "SECTIONS",
    "Field",
    "Filled",
    "Part",
    "Section",
    "field_named",
    "fill_layout",
    "plain",
    "section_named",
    "walk",
]

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {name: path for path, part in walk(PLAN) for name in part.fields}
"""The sections that each field stands in, the outermost first: `step_due` is in targets, and there in steps."""

SECTIONS: Final[Mapping[str, tuple[str, ...]]] = {path[-1]: path[:-1] for path, _ in walk(PLAN) if path}
"""The sections that each section stands in."""


def fill_layout(plan: ActionPlan) -> Filled:
    """What the plan says under each name.

    >>> from datetime import date
    >>> from ectcore import Meeting, Person, Target
    >>> plan = ActionPlan(
    ...     id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93",
    ...     ect=Person(id="ect-014", display_name="Aisha Rahman"),
    ...     meeting=Meeting(on=date(2026, 7, 14)),
    ...     targets=(Target(id="starters", statement="Pupils begin the starter within two minutes"),),
    ... )
    >>> filled = fill_layout(plan)
    >>> filled.fields["ect_name"], filled.fields["meeting_date"], filled.fields["mentor_name"]
    ('Aisha Rahman', 'Tuesday 14 July 2026', '')
    >>> [(target.fields["target_number"], target.fields["target"]) for target in filled.sections["targets"]]
    [('1', 'Pupils begin the starter within two minutes')]
    """
    return PLAN.fill(plan, item_names(plan))


def field_named(name: str) -> str:
    """The field that a layout names, as `Filled.fields` and `FIELDS` have it.

    Raises:
        UnknownNameError: there is none; the message says which was probably meant.

    >>> field_named("Step Due")
    'step_due'
    >>> field_named("step_deu")
    Traceback (most recent call last):
    ...
    ectcore.errors.UnknownNameError: 'step_deu' is not a field; did you mean 'step_due'?
    """
    return _known("field", name, FIELDS)


def section_named(name: str) -> str:
    """The section that a layout names, as `Filled.sections` and `SECTIONS` have it.

    Raises:
        UnknownNameError: there is none; the message says which was probably meant.

    >>> section_named("Targets"), SECTIONS["steps"]
    ('targets', ('targets',))
    """
    return _known("section", name, SECTIONS)


def _known(kind: str, name: str, known: Mapping[str, object]) -> str:
    if plain(name) not in known:
        raise UnknownNameError(kind, name, tuple(known))
    return plain(name)
