"""Elements of HTML, and texts that are never taken for markup."""

from collections.abc import Iterable
from html import escape
from typing import Final

_EMPTY: Final = frozenset({"br", "meta", "line", "path", "circle"})


class Html(str):
    """What is markup already."""

    __slots__ = ()


Piece = str | None
"""A text, markup, or nothing."""

NOTHING: Final = Html()


def element(name: str, /, *children: Piece, **attributes: str | float | None) -> Html:
    """An element; texts in it are escaped, and an attribute that is None or empty is left out.

    A name that ends in "_" loses that, and "_" within stands for "-".

    >>> element("p", "A < B", element("br"), class_="small", aria_hidden="true", hidden=None)
    '<p class="small" aria-hidden="true">A &lt; B<br></p>'
    """
    said = "".join(_attribute(each, value) for each, value in attributes.items() if value is not None and value != "")
    if name in _EMPTY:
        return Html(f"<{name}{said}>" if name in {"br", "meta"} else f"<{name}{said}/>")
    return Html(f"<{name}{said}>{joined(children)}</{name}>")


def joined(children: Iterable[Piece], between: str = "") -> Html:
    """Pieces one after the other.

    >>> joined(["a", None, Html("<br>"), "&"])
    'a<br>&amp;'
    """
    return Html(between.join(each if isinstance(each, Html) else escape(each) for each in children if each))


def typed(text: Piece) -> Html:
    """A text as somebody typed it: its lines and blanks are kept, and its direction is its own.

    >>> typed("Siân <b>"), typed("")
    ('<span class="typed" dir="auto">Siân &lt;b&gt;</span>', '')
    """
    return element("span", text, class_="typed", dir="auto") if text else NOTHING


def _attribute(name: str, value: str | float) -> str:
    return f' {name.removesuffix("_").replace("_", "-")}="{escape(str(value))}"'
