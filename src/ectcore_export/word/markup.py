"""The names of WordprocessingML, and lxml, which is there with the extra `docx`."""

from functools import cache
from importlib import import_module
from typing import Any, Final, TypeAlias

from ectcore import PluginError

Element: TypeAlias = Any
"""An element of lxml."""

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OURS: Final = "urn:ectcore:layout"


def w(name: str) -> str:
    """A name of WordprocessingML as lxml has it.

    >>> w("p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    return f"{{{_W}}}{name}"


def ours(name: str) -> str:
    """A name of our own marks as lxml has it."""
    return f"{{{_OURS}}}{name}"


P: Final = w("p")
R: Final = w("r")
T: Final = w("t")
TABLE: Final = w("tbl")
ROW: Final = w("tr")
CELL: Final = w("tc")
RUN_PROPERTIES: Final = w("rPr")
PARAGRAPH_PROPERTIES: Final = w("pPr")
TEXT_BOX: Final = w("txbxContent")
FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

FIELD: Final = ours("field")
"""A merge field: `name` as the layout has it, `code` as Word has it, `at` as people say where it stood."""

START: Final = ours("start")
END: Final = ours("end")
"""Where a region starts and ends: `section`, `at`."""

EACH: Final = ours("each")
"""What is repeated for each item of a `section`."""

FILLED: Final = "filled"
"""The attribute of a paragraph that had a merge field; it has no namespace, for that would be declared for good."""


@cache
def etree() -> Any:  # noqa: ANN401 - a module without types
    """The module `lxml.etree`.

    Raises:
        PluginError: the extra `docx` is not installed.
    """
    try:
        return import_module("lxml.etree")
    except ImportError as error:
        msg = "writing Word documents needs the extra docx (pip install 'ectcore[docx]')"
        raise PluginError(msg) from error


def parsed(data: bytes) -> Element:
    """The root of an XML part; nothing outside it is looked at.

    Raises:
        ValueError: it is no XML, or declares a document type, which no part of a Word document does.
    """
    parser = etree().XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree().fromstring(data, parser)
    except etree().XMLSyntaxError as error:
        msg = f"is damaged: {error.msg}"
        raise ValueError(msg) from error
    if root.getroottree().docinfo.doctype:
        msg = "is no Word document: a part of it declares a document type"
        raise ValueError(msg)
    return root


def written(root: Element) -> bytes:
    """An XML part as Word writes it."""
    data: bytes = etree().tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def nearest(element: Element, *tags: str) -> Element | None:
    """The innermost element around it that has one of the tags; itself where it has."""
    while element is not None and element.tag not in tags:
        element = element.getparent()
    return element


def unwrapped(element: Element) -> None:
    """The element gone, and what was in it in its place."""
    for child in list(element):
        element.addprevious(child)
    element.getparent().remove(element)
