"""What writes the numbers of a cohort, by the name of the file that people give."""

from collections.abc import Callable
from pathlib import Path

import click

from ectcore.bulk.cohort import CohortSummary
from ectcore.bulk.overview import as_csv, as_json
from ectcore.export import CohortExporter, export_cohort, load_exporter, muted


def overview_shape(name: str, *, plugins: bool) -> Callable[[CohortSummary], bytes]:
    """What writes the numbers of a cohort into a file of that name: by its ending, an exporter or a table.

    What is made by an exporter of a stranger may raise an ExportError.

    Raises:
        UsageError: the exporter of that name knows nothing of cohorts.
        UnknownNameError: there is no exporter of that name.
    """
    ending = Path(name).suffix.casefold().removeprefix(".")
    if ending in {"", "csv", "json"}:
        return as_csv if ending == "csv" else as_json
    with muted():
        loaded = load_exporter(ending, {}, plugins=plugins)
    if not isinstance(loaded.exporter, CohortExporter):
        msg = f"--overview {name}: the format {ending} is for plans; choose .html, .csv or .json"
        raise click.UsageError(msg)

    def shaped(summary: CohortSummary) -> bytes:
        with muted():
            return export_cohort(loaded, summary)

    return shaped
