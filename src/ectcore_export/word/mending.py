"""What repeating and filling must not leave behind: names for two things, holes, and lines that say nothing."""

from typing import Final

from ectcore_export.word.markup import (
    CELL,
    EACH,
    FILLED,
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    TABLE,
    TEXT_BOX,
    Element,
    P,
    R,
    T,
    w,
)

_W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_IDENTITIES: Final = (f"{_W14}paraId", f"{_W14}textId")
_ANCHORS: Final = tuple(
    map(w, ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd"))
)
_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_CONTROL: Final = w("sdt")
_CONTROL_PROPERTIES: Final = w("sdtPr")
_CONTROL_CONTENT: Final = w("sdtContent")
_CONTAINERS: Final = (CELL, TEXT_BOX, *map(w, ("hdr", "ftr", "footnote", "endnote")))
_BLOCKS: Final = (P, TABLE, EACH, _CONTROL, w("customXml"))
_SAYS_NOTHING: Final = (RUN_PROPERTIES, w("lastRenderedPageBreak"))
_MATHS: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"


def without_identities(each: Element) -> None:
    """What is repeated has nothing in it that may be there only once: bookmarks, ids of paragraphs and controls."""
    for element in [*each.iter()]:
        for identity in _IDENTITIES:
            element.attrib.pop(identity, None)
        if element.tag in _ANCHORS or (element.tag == w("id") and element.getparent().tag == _CONTROL_PROPERTIES):
            element.getparent().remove(element)


def mend(root: Element) -> None:
    """Make a filled part whole: no line that only held empty fields, no table without rows, no cell without a line."""
    for paragraph in [*root.iter(P)]:
        if paragraph.attrib.pop(FILLED, None):
            drop_if_blank(paragraph)
    for emptied in [*root.iter(_CONTROL_CONTENT, TABLE)]:
        if next(emptied.iter(P), None) is None and next(emptied.iter(R), None) is None:
            whole = emptied if emptied.tag == TABLE else emptied.getparent()
            whole.getparent().remove(whole)
    for container in root.iter(*_CONTAINERS):
        if len(container) == 0 or container[-1].tag not in (P, _CONTROL):
            container.append(container.makeelement(P))
    for number, drawing in enumerate(root.iter(_DRAWING), 1):
        drawing.set("id", str(number))


def drop_if_blank(paragraph: Element) -> None:
    """The paragraph gone if it says nothing and keeps no place.

    The only line of a cell keeps one, and the line after a table.
    """
    parent, before = paragraph.getparent(), paragraph.getprevious()
    alone = all(each is paragraph or each.tag not in _BLOCKS for each in parent)
    after_a_table = before is not None and before.tag == TABLE
    if not alone and not after_a_table and not says_something(paragraph):
        parent.remove(paragraph)


def says_something(paragraph: Element) -> bool:
    """Whether anything of it shows, or it ends a part of the document."""
    if (
        paragraph.find(f"{PARAGRAPH_PROPERTIES}/{w('sectPr')}") is not None
        or next(paragraph.iter(_MATHS), None) is not None
    ):
        return True
    content = (child for run in paragraph.iter(R) for child in run)
    return any(child.text if child.tag == T else child.tag not in _SAYS_NOTHING for child in content)
