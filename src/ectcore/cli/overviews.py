"""What writes the numbers of a cohort, by the name of the file that people give."""

from collections.abc import Callable
from pathlib import Path

import click

from ectcore.bulk.cohort import CohortSummary
from ectcore.bulk.overview import as_csv, as_json
from ectcore.export import CohortExporter, load_exporter


def overview_shape(name: str, *, plugins: bool) -> Callable[[CohortSummary], bytes]:
    """What writes the numbers of a cohort into a file of that name: by its ending, an exporter or a table.

    Raises:
        UsageError: the exporter of that name knows nothing of cohorts.
        UnknownNameError: there is no exporter of that name.
    """
    ending = Path(name).suffix.casefold().removeprefix(".")
    if ending in {"", "csv", "json"}:
        return as_csv if ending == "csv" else as_json
    made = load_exporter(ending, {}, plugins=plugins).exporter
    if not isinstance(made, CohortExporter):
        msg = f"--overview {name}: the format {ending} is for plans; choose .html, .csv or .json"
        raise click.UsageError(msg)
    return made.export_cohort
