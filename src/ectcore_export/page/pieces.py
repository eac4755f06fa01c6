"""What the sections of a page are made of."""

from collections.abc import Iterable, Iterator

from ectcore_export.page.markup import NOTHING, Html, Piece, element, joined, typed


def section(title: str, *children: Piece, level: int = 2, class_: str = "") -> Html:
    """A section under a heading; nothing where there is nothing in it."""
    body = joined(children)
    return element("section", element(f"h{level}", title), body, class_=class_) if body else NOTHING


def facts(*pairs: tuple[str, Piece]) -> Html:
    """Labels and what they stand for, those that stand for something."""
    rows = [element("div", element("dt", label), element("dd", value)) for label, value in pairs if value]
    return element("dl", *rows, class_="facts") if rows else NOTHING


def small(*details: Piece) -> Html:
    """Details on a small line, with dots between them."""
    told = [each if isinstance(each, Html) else typed(each) for each in details if each]
    return element("p", joined(told, " · "), class_="small") if told else NOTHING


def bullets(items: Iterable[Html], class_: str = "") -> Html:
    """A list; nothing where it would be empty."""
    several = [element("li", item) for item in items if item]
    return element("ul", *several, class_=class_) if several else NOTHING


def table(caption: str, headings: Iterable[str], rows: Iterable[Iterable[Piece]], class_: str = "") -> Html:
    """A table; the first cell of a row is its heading."""
    head = element("tr", *(element("th", heading, scope="col") for heading in headings))
    return element(
        "table",
        element("caption", caption),
        element("thead", head),
        element("tbody", *(_row(row) for row in rows)),
        class_=class_,
    )


def _row(cells: Iterable[Piece]) -> Html:
    first, *others = cells
    return element("tr", element("th", first, scope="row"), *(element("td", cell) for cell in others))


def labelled(label: str, value: str) -> Iterator[Html]:
    """A label with a value; nothing without a value."""
    if value:
        yield joined([f"{label} ", typed(value)])
