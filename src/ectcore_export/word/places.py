"""Where something stands in a document, as people say it."""

from collections.abc import Iterator
from typing import Final

from ectcore_export.word.markup import CELL, ROW, TABLE, TEXT_BOX, Element, P, T, nearest

_LONGEST: Final = 40
_NOUNS: Final = {TABLE: "table", ROW: "row", CELL: "cell"}


def place_of(element: Element, story: str) -> str:
    """Where it stands: "page header, table 1, row 2, cell 1", or a paragraph by its words."""
    steps = [*_steps(element)]
    if not any(step.startswith("table") for step in steps):
        paragraph = nearest(element, P)
        steps.append("the paragraph " + _opening(paragraph) if paragraph is not None else "between the paragraphs")
    return ", ".join(filter(None, (story, *steps)))


def texts_of(paragraph: Element) -> list[Element]:
    """The texts of a paragraph, those of text boxes in it left out."""
    return [text for text in paragraph.iter(T) if nearest(text, P) is paragraph]


def _steps(element: Element) -> Iterator[str]:
    for each in (*reversed([*element.iterancestors()]), element):
        if each.tag == TEXT_BOX:
            yield "a text box"
        elif each.tag in _NOUNS:
            yield f"{_NOUNS[each.tag]} {1 + sum(1 for _ in each.itersiblings(each.tag, preceding=True))}"


def _opening(paragraph: Element) -> str:
    words = " ".join("".join(text.text or "" for text in texts_of(paragraph)).split())
    return f'"{words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"}"'
