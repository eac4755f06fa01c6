"""The parts of a document that hold words, and what of the others must not come into a plan."""

from collections.abc import Iterator, Mapping
from posixpath import basename, dirname, join, normpath
from typing import Final

from ectcore_export.word.markup import Element, parsed, w, written
from ectcore_export.word.package import CONTENT_TYPES

_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DOCUMENT: Final = f"{_WORD}document.main+xml"
_TEMPLATE: Final = f"{_WORD}template.main+xml"
_SETTINGS: Final = f"{_WORD}settings+xml"
_STORIES: Final = {
    _DOCUMENT: "",
    f"{_WORD}header+xml": "page header",
    f"{_WORD}footer+xml": "page footer",
    f"{_WORD}footnotes+xml": "footnotes",
    f"{_WORD}endnotes+xml": "endnotes",
}
_MACROS: Final = ("macroenabled", "vbaproject", "vbadata")
_SOURCES: Final = ("mailMergeSource", "mailMergeHeaderSource", "recipientData", "attachedTemplate")
_TYPES: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_LINKS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"


def stories(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """The parts that hold words, the body of the document first, each with what people call it."""
    types = _types_of(parts)
    for kind, noun in _STORIES.items():
        yield from ((name, noun) for name in sorted(parts) if types.get(name) == kind)


def cleaned(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts without a data source of their own, and a Word template as a document.

    A document that is joined to a list of addresses would ask everybody who opens a plan to load that list;
    one that is joined to a template elsewhere would load it from there.

    Raises:
        ValueError: it is no Word document, or holds macros.
    """
    clean = dict(parts)
    types = _types_of(parts)
    _refuse(types)
    for name in (name for name, kind in types.items() if kind == _SETTINGS and name in parts):
        settings = parsed(parts[name])
        for source in (*settings.findall(w("mailMerge")), *settings.findall(w("attachedTemplate"))):
            settings.remove(source)
        clean[name] = written(settings)
        _cut_links(clean, name)
    clean[CONTENT_TYPES] = _as_document(clean)
    return clean


def _refuse(types: Mapping[str, str]) -> None:
    if any(macro in kind.lower() for kind in types.values() for macro in _MACROS):
        msg = "holds macros, which are not carried into plans; save it as a Word document without macros (.docx)"
        raise ValueError(msg)
    if not {_DOCUMENT, _TEMPLATE}.intersection(types.values()):
        msg = "is packed, and no Word document (.docx)"
        raise ValueError(msg)


def _cut_links(parts: dict[str, bytes], settings: str) -> None:
    links = join(dirname(settings), "_rels", f"{basename(settings)}.rels")
    if links not in parts:
        return
    root = parsed(parts[links])
    for link in root.findall(f"{_LINKS}Relationship"):
        if link.get("Type", "").rpartition("/")[2] in _SOURCES:
            root.remove(link)
            parts.pop(normpath(join(dirname(settings), link.get("Target", ""))), None)
    parts[links] = written(root)


def _types_of(parts: Mapping[str, bytes]) -> dict[str, str]:
    root = parsed(parts[CONTENT_TYPES])
    by_ending = {
        each.get("Extension", "").lower(): each.get("ContentType", "") for each in root.iter(f"{_TYPES}Default")
    }
    types = {name: by_ending.get(name.rpartition(".")[2].lower(), "") for name in parts}
    return types | {_part(each): each.get("ContentType", "") for each in root.iter(f"{_TYPES}Override")}


def _as_document(parts: Mapping[str, bytes]) -> bytes:
    root = parsed(parts[CONTENT_TYPES])
    for each in root.findall(f"{_TYPES}Override"):
        if _part(each) not in parts:
            root.remove(each)
        elif each.get("ContentType") == _TEMPLATE:
            each.set("ContentType", _DOCUMENT)
    return written(root)


def _part(override: Element) -> str:
    return str(override.get("PartName", "")).lstrip("/")
