"""Findings written out: for people, for programs, for code hosts.

One module a format; to add one is to add it and its line here.
"""

from collections.abc import Callable, Sequence
from typing import Final

from ectcore.reporting.github import github
from ectcore.reporting.lines import json_array, json_lines
from ectcore.reporting.report import Report, summary
from ectcore.reporting.sarif import sarif
from ectcore.reporting.text import text

FORMATS: Final[dict[str, Callable[[Sequence[Report]], str]]] = {
    "text": text,
    "json": json_array,
    "jsonl": json_lines,
    "github": github,
    "sarif": sarif,
}
"""Every format by its name: it makes one text of the reports on all files."""

__all__ = ["FORMATS", "Report", "summary"]
