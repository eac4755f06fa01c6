"""The numbers of a run as CSV and as JSON; they name nobody but mentors, by their ids."""

import csv
import json
from io import StringIO

from ectcore.bulk.cohort import CohortSummary
from ectcore.bulk.delivering import State
from ectcore.spreadsheet import safe_cell


def as_csv(summary: CohortSummary) -> bytes:
    r"""The summary as a table: what is counted, of which rule, week or mentor, and how many.

    >>> summary = CohortSummary(rows={State.WRITTEN: 2}, findings={"T001": 1}, reviews={("2026-W40", "staff-1"): 3})
    >>> print(as_csv(summary).decode("utf-8-sig").replace("\r", ""), end="")
    what,rule,week,mentor,number
    rows written,,,,2
    plans with a finding,T001,,,1
    plan reviews,,2026-W40,staff-1,3
    """
    table = StringIO()
    writer = csv.writer(table)
    writer.writerow(["what", "rule", "week", "mentor", "number"])
    writer.writerows([f"rows {state.value}", "", "", "", number] for state, number in summary.rows.items())
    writer.writerows(["plans with a finding", code, "", "", number] for code, number in summary.findings.items())
    writer.writerows(
        ["plan reviews", "", week, safe_cell(mentor), number] for (week, mentor), number in summary.reviews.items()
    )
    return table.getvalue().encode("utf-8-sig")


def as_json(summary: CohortSummary) -> bytes:
    """The same as a JSON object."""
    plain = {
        "rows": {state.name.lower(): summary.rows.get(state, 0) for state in State},
        "findings": [{"rule": code, "plans": number} for code, number in summary.findings.items()],
        "reviews": [
            {"week": week, "mentor": mentor or None, "number": number}
            for (week, mentor), number in summary.reviews.items()
        ],
    }
    return f"{json.dumps(plain, ensure_ascii=False, indent=2)}\n".encode()
