"""An exporter and a plan to bytes; an exporter that fails harms nobody else."""

from typing import Final

from ectcore.errors import ExportError
from ectcore.export.contract import Exporter
from ectcore.export.loading import LoadedExporter
from ectcore.model.plan import ActionPlan

MOST_BYTES: Final = 64 * 2**20
"""What the file of one plan stays under, in bytes: 64 MiB (the project's own bound)."""


def export_plan(exporter: Exporter | LoadedExporter, plan: ActionPlan) -> bytes:
    """The plan as the exporter writes it.

    Raises:
        ExportError: the exporter failed, or what it gave is not the contents of a file; the
            message names the exporter and the id of the plan, and none of the plan's texts.
    """
    name, writer = _named(exporter)
    try:
        data: object = writer.export(plan)
    except (Exception, SystemExit) as error:
        msg = f"exporter {name} failed on plan {plan.id}: {type(error).__name__}"
        raise ExportError(msg) from error
    if not isinstance(data, bytes):
        msg = f"exporter {name} gave {type(data).__name__} for plan {plan.id}, where bytes belong"
        raise ExportError(msg)
    if len(data) >= MOST_BYTES:
        msg = f"exporter {name} gave {len(data):,} bytes for plan {plan.id}; a file has less than {MOST_BYTES:,}"
        raise ExportError(msg)
    return data


def _named(exporter: Exporter | LoadedExporter) -> tuple[str, Exporter]:
    if isinstance(exporter, LoadedExporter):
        return str(exporter.entry), exporter.exporter
    cls = type(exporter)
    return f"{cls.__module__}.{cls.__qualname__}", exporter
