"""A prepared document to the one of a plan."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from datetime import date
from typing import Final

from ectcore_export.layout import Filled
from ectcore_export.word.instructions import Instruction, dated, instruction
from ectcore_export.word.markup import EACH, FIELD, Element, T, parsed, w, written
from ectcore_export.word.mending import mend
from ectcore_export.word.package import packed
from ectcore_export.word.preparing import Prepared

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def filled(document: Prepared, plan: Filled) -> bytes:
    """The document with what the plan says in the place of its merge fields."""
    return packed(dict(document.parts) | {name: _story(document.parts[name], plan) for name in document.stories})


def _story(part: bytes, plan: Filled) -> bytes:
    root = parsed(part)
    _fill(root, (plan,))
    mend(root)
    return written(root)


def _fill(element: Element, scope: Sequence[Filled]) -> None:
    """Fill what is in the element; the scope has what is said, of the plan first and of the innermost item last."""
    repeated: set[Element] = set()
    for mark in [*element.iterdescendants(EACH, FIELD)]:
        if mark in repeated:
            continue
        if mark.tag == EACH:
            repeated.update(mark.iterdescendants(EACH, FIELD))
            _repeat(mark, scope)
        else:
            _put(mark, scope)


def _repeat(each: Element, scope: Sequence[Filled]) -> None:
    for item in _items(each.get("section"), scope):
        copy = deepcopy(each)
        _fill(copy, (*scope, item))
        for unit in [*copy]:
            each.addprevious(unit)
    each.getparent().remove(each)


def _items(section: str, scope: Sequence[Filled]) -> Sequence[Filled]:
    return next(each.sections[section] for each in reversed(scope) if section in each.sections)


def _put(mark: Element, scope: Sequence[Filled]) -> None:
    fields = next(each.fields for each in reversed(scope) if mark.get("name") in each.fields)
    code = instruction(mark.get("code"))
    for place, line in enumerate(code.shown(_text(mark.get("name"), code, fields)).split("\n")):
        if place:
            mark.addprevious(mark.makeelement(w("br")))
        _put_line(mark, line)
    mark.getparent().remove(mark)


def _put_line(mark: Element, line: str) -> None:
    for place, words in enumerate(line.split("\t")):
        if place:
            mark.addprevious(mark.makeelement(w("tab")))
        if words:
            text = mark.makeelement(T, {_SPACE: "preserve"})
            text.text = words
            mark.addprevious(text)


def _text(name: str, code: Instruction, fields: Mapping[str, str]) -> str:
    day = fields.get(f"{name}_iso", "")
    return dated(date.fromisoformat(day), code.picture) if code.picture and day else fields[name]
