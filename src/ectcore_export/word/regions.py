"""What stands between `TableStart:steps` and `TableEnd:steps`: it is there once for each item of the section.

Within one paragraph that is the paragraph, from one cell to another of its row that is the row, and otherwise all
rows, or all paragraphs and tables, from the one to the other.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from ectcore_export.word.markup import CELL, EACH, END, ROW, START, TABLE, TEXT_BOX, Element, P, nearest
from ectcore_export.word.mending import drop_if_blank

Tell: TypeAlias = Callable[[str, str], None]
"""Is told where something is wrong, and what."""


def wrap_regions(root: Element, tell: Tell) -> None:
    """Put each region into an `each`, the inner ones before the outer ones."""
    by_story: dict[Element | None, list[Element]] = {}
    for mark in [*root.iter(START, END)]:
        around = by_story.setdefault(nearest(mark, TEXT_BOX), [])
        if mark.tag == START:
            around.append(mark)
        elif around and around[-1].get("section") == mark.get("section"):
            _wrap(around.pop(), mark)
        else:
            tell(mark.get("at"), _unmatched(mark, around))
    for mark in (each for around in by_story.values() for each in around):
        section = mark.get("section")
        tell(mark.get("at"), f"TableStart:{section} has no TableEnd:{section} after it")


def each_of(section: str, at: str, units: Sequence[Element]) -> Element:
    """An `each` in the place of the units, with them in it."""
    each = units[0].makeelement(EACH, {"section": section, "at": at})
    units[0].addprevious(each)
    each.extend(units)
    return each


def _unmatched(end: Element, around: list[Element]) -> str:
    section = end.get("section")
    for start in around:
        if start.get("section") == section:
            inner = around[-1].get("section")
            around.remove(start)
            return f"TableEnd:{section} comes before TableEnd:{inner}; a region ends after those that begin within it"
    return f"TableEnd:{section} has no TableStart:{section} before it"


def _wrap(start: Element, end: Element) -> None:
    each_of(start.get("section"), start.get("at"), _units(start, end))
    for mark in (start, end):
        run = mark.getparent()
        paragraph = nearest(run, P)
        run.getparent().remove(run)
        if paragraph is not None:
            drop_if_blank(paragraph)


def _units(start: Element, end: Element) -> list[Element]:
    around = [*end.iterancestors()]
    shared = next(each for each in start.iterancestors() if each in around)
    whole = shared if shared.tag == EACH else nearest(shared, P, ROW, CELL, TABLE, TEXT_BOX)
    if whole is not None and whole.tag in (P, ROW, EACH):
        return [_outermost(whole)]
    first, last = (_child(shared, mark) for mark in (start, end))
    return [first, *first.itersiblings()][: 1 + shared.index(last) - shared.index(first)]


def _outermost(unit: Element) -> Element:
    while unit.getparent().tag == EACH:
        unit = unit.getparent()
    return unit


def _child(parent: Element, descendant: Element) -> Element:
    while descendant.getparent() is not parent:
        descendant = descendant.getparent()
    return descendant
