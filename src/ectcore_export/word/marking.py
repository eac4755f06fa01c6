"""The merge fields of a part to marks; what is wrong with them is told."""

import re
from difflib import get_close_matches
from typing import Final

from ectcore import UnknownNameError
from ectcore_export.layout import FIELDS, field_named, plain, section_named
from ectcore_export.word.fields import FoundField, fields_in
from ectcore_export.word.markup import END, FIELD, FILLED, RUN_PROPERTIES, START, Element, P, R, T, nearest, w
from ectcore_export.word.mending import says_something
from ectcore_export.word.places import place_of, texts_of
from ectcore_export.word.regions import Tell

_REGION: Final = re.compile(r"table(start|end)\s*:(.*)", re.IGNORECASE)
_TYPED: Final = re.compile(r"«([^«»]{1,60})»")
_MERGE: Final = "MERGEFIELD"
_FOR_MANY_RECORDS: Final = (
    "ADDRESSBLOCK", "DATABASE", "GREETINGLINE", "MERGEREC", "MERGESEQ", "NEXT", "NEXTIF", "SKIPIF",
)  # fmt: skip
_STARTS_PROGRAMS: Final = ("DDE", "DDEAUTO")
_CONTROL: Final = w("sdt")
_OF_PLACEHOLDERS: Final = ("dataBinding", "showingPlcHdr")


def mark_fields(root: Element, story: str, tell: Tell) -> int:
    """Put a mark in the place of each merge field; the number of those that there are."""
    found = fields_in(root)
    _tell_of_typed(root, found, story, tell)
    places = [place_of(each.nodes[0], story) for each in found]
    merged = 0
    for each, place in zip(found, places, strict=True):
        fault = _fault(each)
        if fault:
            tell(place, fault)
        elif each.instruction.kind == _MERGE:
            merged += 1
            _mark(each, place, tell)
    return merged


def _tell_of_typed(root: Element, found: list[FoundField], story: str, tell: Tell) -> None:
    """What looks like a merge field, and is none."""
    shown = {text for field in found for node in field.nodes for text in node.iter(T)}
    for paragraph in root.iter(P):
        words = "".join(text.text or "" for text in texts_of(paragraph) if text not in shown)
        for typed in _TYPED.findall(words):
            if plain(typed) in FIELDS or _REGION.fullmatch(typed):
                tell(place_of(paragraph, story), f"«{typed}» is typed as words; put it in as a merge field")


def _fault(found: FoundField) -> str:
    kind = found.instruction.kind
    if kind in _FOR_MANY_RECORDS:
        return f"the field {kind} is for letters to many people; a plan is about one"
    if kind in _STARTS_PROGRAMS:
        return f"the field {kind} would start another program; take it out"
    return _fault_of_merge_field(found) if kind == _MERGE else ""


def _fault_of_merge_field(found: FoundField) -> str:
    name = found.instruction.name
    if not name:
        return "a merge field has no name"
    if not found.ended:
        return f"the merge field {name!r} has no end; delete it and put it in again"
    if found.within is not None:
        return (
            f"the merge field {name!r} stands in the code of {found.within.instruction.kind or 'another field'}, which "
            r'only Word can work out; the switches \b "before" and \f "after" of a merge field give words that are '
            "there only with its text"
        )
    return ""


def _mark(found: FoundField, place: str, tell: Tell) -> None:
    region = _REGION.fullmatch(found.instruction.name)
    try:
        if region:
            tag, name = START if region[1].lower() == "start" else END, {"section": section_named(region[2])}
        else:
            tag, name = FIELD, {"name": field_named(found.instruction.name)}
    except UnknownNameError as error:
        tell(place, _unknown(error))
        return
    first = found.nodes[0]
    run = first.makeelement(R)
    properties = found.properties
    if properties is not None:
        run.append(properties)
    run.append(run.makeelement(tag, {**name, "code": found.code, "at": place}))
    first.addprevious(run)
    _remove(found, run)
    _open_controls(run)
    paragraph = nearest(run, P)
    if paragraph is not None and tag == FIELD:
        paragraph.set(FILLED, "yes")


def _unknown(error: UnknownNameError) -> str:
    """What was probably meant; where nothing is like it, where all names are."""
    if get_close_matches(plain(error.name), error.known, n=1):
        return str(error)
    return f"{error.name!r} is not a {error.kind}; docs/word.md has the names of all"


def _remove(found: FoundField, mark: Element) -> None:
    """What the field was made of; and the paragraphs that it reached into, where nothing else is in them."""
    own = nearest(mark, P)
    reached_into = [each for each in dict.fromkeys(nearest(node, P) for node in found.nodes) if each not in (own, None)]
    for node in found.nodes:
        if node.getparent() is not None:
            node.getparent().remove(node)
    for paragraph in reached_into:
        if not says_something(paragraph):
            paragraph.getparent().remove(paragraph)


def _open_controls(run: Element) -> None:
    """A control around it shows what is put in, and neither its prompt nor what it is bound to."""
    for control in run.iterancestors(_CONTROL):
        for setting in control.find(w("sdtPr")) if control.find(w("sdtPr")) is not None else ():
            if setting.tag.rpartition("}")[2] in _OF_PLACEHOLDERS:
                setting.getparent().remove(setting)
    style = run.find(f"{RUN_PROPERTIES}/{w('rStyle')}")
    if style is not None and style.get(w("val")) == "PlaceholderText":
        style.getparent().remove(style)
