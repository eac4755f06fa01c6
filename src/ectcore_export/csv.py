"""The targets and steps of a plan as a table for people's spreadsheets."""

import csv
from io import StringIO
from typing import ClassVar

from attrs import field, frozen

from ectcore import ActionPlan, DocumentError, Problem, Target
from ectcore_export.expected import expect_plan
from ectcore_export.table.cells import guarded, unguarded
from ectcore_export.table.columns import HEADINGS
from ectcore_export.table.rows import rows_of, targets_of


@frozen
class CsvExporter:
    """A table (CSV, RFC 4180): a row for each target, and after it one for each criterion, step and support.

    It opens in Excel as it is. What a spreadsheet would take for a formula has an apostrophe before it;
    `read_csv` takes that off again and gives the very same targets.
    """

    api_version: ClassVar[int] = 1
    media_type: ClassVar[str] = "text/csv; charset=utf-8"
    suffix: ClassVar[str] = ".csv"

    mark: bool = field(
        default=True, metadata={"help": "begin with a byte order mark, by which Excel knows that it is UTF-8"}
    )

    def export(self, plan: ActionPlan, /) -> bytes:
        """The table in UTF-8, its lines ended as RFC 4180 asks."""
        expect_plan(plan)
        table = StringIO(newline="")
        writer = csv.DictWriter(table, HEADINGS, restval="", lineterminator="\r\n")
        writer.writeheader()
        for row in rows_of(plan):
            writer.writerow({name: guarded(cell) if isinstance(cell, str) else cell for name, cell in row.items()})
        return table.getvalue().encode("utf-8-sig" if self.mark else "utf-8")


def read_csv(table: bytes) -> tuple[Target, ...]:
    """The targets of a table that `CsvExporter` wrote and somebody may have edited.

    Raises:
        DocumentError: it is not in UTF-8, or rows hold what means nothing: all of them, by their numbers.
    """
    try:
        lines = StringIO(table.decode("utf-8-sig"), newline="")
    except UnicodeDecodeError as error:
        words = "is not in UTF-8; save it from the spreadsheet as “CSV UTF-8”"
        raise DocumentError([Problem("", "the table", words)]) from error
    rows = csv.DictReader(lines, restval="")
    return targets_of({name: unguarded(cell) for name, cell in row.items() if isinstance(cell, str)} for row in rows)
