"""A plan as a Word document: the school's own, with merge fields in it, or the one that comes along."""

from functools import cache
from importlib.resources import files
from typing import ClassVar

from attrs import field, frozen

from ectcore import ActionPlan
from ectcore_export.expected import expect_plan
from ectcore_export.layout import fill_layout
from ectcore_export.word.filling import filled
from ectcore_export.word.preparing import prepared


@frozen
class DocxExporter:
    """A Word document: the school's own planning document, filled.

    What is to be filled in are Word's own merge fields; a row of a table that holds a field of a target, a step
    or a review is there once for each. Nothing in the document is run, and nothing that it points to is loaded.

    Raises:
        DocumentError: the template is no Word document, or fields in it mean nothing: all of them, with their places.
        PluginError: the extra `docx` is not installed.
    """

    api_version: ClassVar[int] = 1
    media_type: ClassVar[str] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    suffix: ClassVar[str] = ".docx"

    template: bytes | None = field(
        default=None,
        repr=False,
        metadata={"help": "the school's own planning document (.docx) with merge fields; by itself the one of ectcore"},
    )
    blank: bool = field(
        default=False,
        metadata={"help": "give the planning document as it is, without the plan: a start for one of your own"},
    )

    def __attrs_post_init__(self) -> None:
        """Tell at once of a template that cannot be filled."""
        prepared(self._document)

    def export(self, plan: ActionPlan, /) -> bytes:
        """The plan in the document, or the document alone."""
        expect_plan(plan)
        return self._document if self.blank else filled(prepared(self._document), fill_layout(plan))

    @property
    def _document(self) -> bytes:
        return _own_document() if self.template is None else self.template


@cache
def _own_document() -> bytes:
    return files("ectcore_export.word").joinpath("plan.docx").read_bytes()
