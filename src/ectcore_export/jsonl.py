"""The targets and steps of a plan as JSON Lines, for people's programs."""

import json
from typing import Any, ClassVar

from attrs import frozen

from ectcore import ActionPlan, DocumentError, Problem, Target, read_json
from ectcore_export.expected import expect_plan
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
        expect_plan(plan)
        return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows_of(plan)).encode()


def read_jsonl(lines: bytes) -> tuple[Target, ...]:
    """The targets of lines that `JsonLinesExporter` wrote and somebody may have edited.

    Raises:
        DocumentError: lines hold what means nothing: all of them, by their numbers.
    """
    rows: list[dict[str, str]] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines.split(b"\n"), 1):
        try:
            rows += [_row(line)] if line.strip() else []
        except DocumentError as error:
            problems += [Problem("", f"line {number}", problem.reason) for problem in error.problems]
    if problems:
        raise DocumentError(problems)
    return targets_of(rows)


def _row(line: bytes) -> dict[str, str]:
    row: Any = read_json(line)
    if not isinstance(row, dict):
        raise DocumentError([Problem("", "the line", "is no object; a row is an object in braces")])
    return {name: str(cell) for name, cell in row.items() if cell is not None}
