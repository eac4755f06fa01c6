"""The targets and steps of a plan as JSON Lines, for people's programs."""

import json
from typing import ClassVar

from attrs import frozen

from ectcore import ActionPlan, Target
from ectcore_export.table.rows import rows_of, targets_of


@frozen
class JsonLinesExporter:
    """JSON Lines: an object for each target, and after it one for each criterion, step and support.

    The names are those of the table (`csv`); what is not said has none. `read_jsonl` gives the very same targets.
    """

    api_version: ClassVar[int] = 1
    media_type: ClassVar[str] = "application/jsonl; charset=utf-8"
    suffix: ClassVar[str] = ".jsonl"

    def export(self, plan: ActionPlan, /) -> bytes:
        """The lines in UTF-8."""
        return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows_of(plan)).encode()


def read_jsonl(lines: bytes) -> tuple[Target, ...]:
    """The targets of lines that `JsonLinesExporter` wrote and somebody may have edited.

    Raises:
        DocumentError: lines hold what means nothing: all of them, by their numbers.
    """
    rows = (json.loads(line) for line in lines.decode().split("\n") if line)
    return targets_of({name: str(cell) for name, cell in row.items()} for row in rows)
