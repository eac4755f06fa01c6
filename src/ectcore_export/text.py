"""A plan in the school's own text layout, whatever it is: a letter, a wiki page, a form of a system."""

from collections.abc import Callable
from enum import Enum
from functools import cache, lru_cache
from html import escape
from importlib.resources import files
from typing import ClassVar, Final

from attrs import field, frozen

from ectcore import ActionPlan
from ectcore_export.expected import expect_plan
from ectcore_export.layout import fill_layout
from ectcore_export.text_layout.filling import filled
from ectcore_export.text_layout.parsing import Layout, parsed
from ectcore_export.text_layout.template import decoded


class Escape(Enum):
    """How what people typed is kept apart from the format around it."""

    NONE = "none"
    HTML = "html"
    TEX = "tex"


_TEX: Final = str.maketrans(
    {each: f"\\{each}" for each in "&%$#_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)
_ESCAPED: Final[dict[Escape, Callable[[str], str]]] = {
    Escape.NONE: str,
    Escape.HTML: escape,
    Escape.TEX: lambda text: text.translate(_TEX),
}


@frozen
class TextExporter:
    """Text in the school's own layout: a plain file with names in it, such as {{ect_name}}, that are filled.

    Between {{#targets}} and {{/targets}} stands what is there once for each target. Nothing in the
    layout is run, and names that mean nothing are told at once, with their lines.

    Raises:
        DocumentError: the template is no text, or names in it mean nothing: all of them.
    """

    api_version: ClassVar[int] = 1
    media_type: ClassVar[str] = "text/plain; charset=utf-8"
    suffix: ClassVar[str] = ".txt"

    template: bytes | None = field(
        default=None,
        repr=False,
        metadata={"help": "the school's own layout, a text file with names in it; by itself the one of ectcore"},
    )
    escape: Escape = field(
        default=Escape.NONE,
        metadata={"help": "what the layout is written in, so that no word of a plan is taken for a part of it"},
    )
    blank: bool = field(
        default=False, metadata={"help": "give the layout as it is, without the plan: a start for one of your own"}
    )

    def __attrs_post_init__(self) -> None:
        """Tell at once of a template that cannot be filled."""
        _layout(self._document)

    def export(self, plan: ActionPlan, /) -> bytes:
        """The layout with what the plan says, in UTF-8; or the layout alone."""
        expect_plan(plan)
        if self.blank:
            return self._document
        layout = _layout(self._document)
        return filled(layout, fill_layout(plan), _ESCAPED[self.escape]).encode()

    @property
    def _document(self) -> bytes:
        return _own_document() if self.template is None else self.template


@cache
def _own_document() -> bytes:
    return files("ectcore_export.text_layout").joinpath("plan.txt").read_bytes()


@lru_cache(maxsize=8)
def _layout(document: bytes) -> Layout:
    return parsed(decoded(document))
