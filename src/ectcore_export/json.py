"""A plan as JSON, from which the same plan can be read again."""

from typing import ClassVar

from attrs import frozen

from ectcore import ActionPlan, encode


@frozen
class JsonExporter:
    """A plan in the canonical JSON of ectcore: nothing is lost, `decode` reads it again."""

    api_version: ClassVar[int] = 1
    media_type: ClassVar[str] = "application/json"
    suffix: ClassVar[str] = ".json"

    def export(self, plan: ActionPlan, /) -> bytes:
        """The plan as JSON in UTF-8, with a line end at the end."""
        return encode(plan)
