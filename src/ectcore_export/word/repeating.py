"""What is repeated though no region says so: what holds a field of a section.

In a table that is the row, elsewhere the paragraph. Those that follow each other are repeated together where they
belong to the same item: a row with a target, and after it a row with one of its steps.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import TypeAlias

from ectcore_export.layout import FIELDS, SECTIONS
from ectcore_export.word.markup import EACH, FIELD, ROW, TABLE, TEXT_BOX, Element, P
from ectcore_export.word.regions import Tell, each_of

Path: TypeAlias = tuple[str, ...]
"""Sections, the outermost first."""


def wrap_repeated(container: Element, tell: Tell, entered: Path = ()) -> None:
    """Put what is repeated into an `each`, in a container of paragraphs, tables and rows within those sections."""
    for section, units in groupby([*container], lambda unit: _to_enter(unit, entered, tell)):
        if section is None:
            for unit in units:
                _look_inside(unit, tell, entered)
        else:
            together = [*units]
            wrap_repeated(each_of(section, _at(together[0]), together), tell, (*entered, section))


def _look_inside(unit: Element, tell: Tell, entered: Path) -> None:
    if unit.tag == EACH:
        _look_inside_region(unit, tell, entered)
    elif unit.tag in (P, ROW):
        for child in unit:
            _descend(child, tell, entered)
    else:
        wrap_repeated(unit, tell, entered)


def _descend(element: Element, tell: Tell, entered: Path) -> None:
    """To the containers within a paragraph or a row: its own paragraphs are repeated with it."""
    if element.tag == EACH:
        _look_inside_region(element, tell, entered)
    elif element.tag in (TABLE, TEXT_BOX):
        wrap_repeated(element, tell, entered)
    else:
        for child in element:
            _descend(child, tell, entered)


def _look_inside_region(each: Element, tell: Tell, entered: Path) -> None:
    section = each.get("section")
    if section in entered:
        tell(each.get("at"), f"TableStart:{section} stands within {section}, which are repeated there already")
    wrap_repeated(each, tell, (*entered, section))


def _to_enter(unit: Element, entered: Path, tell: Tell) -> str | None:
    """The next section to enter so that the unit has what it names; None where it has that."""
    needed = {path: at for path, at in _needed(unit) if path and path[-1] not in entered}
    if not needed:
        return None
    deepest = max(needed, key=len)
    for path, at in needed.items():
        if deepest[: len(path)] != path:
            tell(
                at, f"fields of {path[-1]} and of {deepest[-1]} stand together; what is repeated is so for one of them"
            )
    return next(section for section in deepest if section not in entered)


def _needed(unit: Element) -> Iterator[tuple[Path, str]]:
    """The sections that must be entered around a paragraph, a row or a region."""
    if unit.tag == EACH:
        yield SECTIONS[unit.get("section")], unit.get("at")
    elif unit.tag in (P, ROW):
        for child in unit:
            yield from _needed_in(child)


def _needed_in(element: Element) -> Iterator[tuple[Path, str]]:
    if element.tag == FIELD:
        yield FIELDS[element.get("name")], element.get("at")
    elif element.tag == EACH:
        yield SECTIONS[element.get("section")], element.get("at")
    elif element.tag not in (TABLE, TEXT_BOX):
        for child in element:
            yield from _needed_in(child)


def _at(unit: Element) -> str:
    return next((str(each.get("at")) for each in unit.iter(FIELD, EACH)), "")
