"""An exporter and a plan to bytes; an exporter that fails harms nobody else."""

import pickle
from functools import lru_cache
from typing import Final, NamedTuple

from ectcore.errors import ExportError
from ectcore.export.contract import Exporter
from ectcore.export.entries import BUILT_IN
from ectcore.export.loading import LoadedExporter
from ectcore.export.watching import watched
from ectcore.model.plan import ActionPlan

MOST_BYTES: Final = 64 * 2**20
"""What the file of one plan stays under, in bytes: 64 MiB (the project's own bound)."""


def export_plan(exporter: Exporter | LoadedExporter, plan: ActionPlan) -> bytes:
    """The plan as the exporter writes it.

    One that did not come along with ectcore gets a copy of the plan, and is watched.

    Raises:
        ExportError: the exporter failed, did something else than giving bytes (wrote a file,
            used the network, asked the clock, changed the plan), or what it gave is not the
            contents of a file; the message names the exporter and the id of the plan, and
            none of the plan's texts.
    """
    writer, own = _writer(exporter)
    run = _run(writer, plan) if own else _run_watched(writer, plan)
    fault = run.fault(plan.id)
    if fault or not isinstance(run.data, bytes):
        msg = f"exporter {_name(exporter)} {fault}"
        raise ExportError(msg) from run.error
    return run.data


class _Run(NamedTuple):
    """What came of a run: what was given or raised, and what was done beside that."""

    data: object = None
    error: BaseException | None = None
    deed: str = ""
    changed: bool = False

    def fault(self, plan: str) -> str:
        """What is wrong with it; empty where nothing is."""
        if self.deed:
            return f"{self.deed} for plan {plan}; an exporter gives bytes and does nothing else"
        if self.error is not None:
            return f"failed on plan {plan}: {type(self.error).__name__}"
        if self.changed:
            return f"changed plan {plan}; an exporter leaves it as it is"
        if not isinstance(self.data, bytes):
            return f"gave {type(self.data).__name__} for plan {plan}, where bytes belong"
        if len(self.data) >= MOST_BYTES:
            return f"gave {len(self.data):,} bytes for plan {plan}; a file has less than {MOST_BYTES:,}"
        return ""


def _run(writer: Exporter, plan: ActionPlan) -> _Run:
    try:
        return _Run(data=writer.export(plan))
    except (Exception, SystemExit) as error:  # noqa: BLE001 - told as what it is
        return _Run(error=error)


def _run_watched(writer: Exporter, plan: ActionPlan) -> _Run:
    copy: ActionPlan = pickle.loads(pickle.dumps(plan))  # noqa: S301 - our own bytes; four times as quick as deepcopy
    with watched(type(writer).__module__) as deeds:
        run = _run(writer, copy)
    return _Run(data=run.data, error=run.error, deed=next(iter(deeds), ""), changed=copy != plan)


def _writer(exporter: Exporter | LoadedExporter) -> tuple[Exporter, bool]:
    """The exporter itself, and whether it came along."""
    if isinstance(exporter, LoadedExporter):
        return exporter.exporter, exporter.entry.builtin
    return exporter, _comes_along(type(exporter))


@lru_cache(maxsize=64)
def _comes_along(cls: type) -> bool:
    return f"{cls.__module__}:{cls.__qualname__}" in BUILT_IN.values()


def _name(exporter: Exporter | LoadedExporter) -> str:
    if isinstance(exporter, LoadedExporter):
        return str(exporter.entry)
    return f"{type(exporter).__module__}.{type(exporter).__qualname__}"
