"""An exporter and a plan, or the numbers of a run, to bytes; an exporter that fails harms nobody else."""

import pickle
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeVar

from attrs import evolve

from ectcore.errors import ExportError, UnknownNameError
from ectcore.export.contract import CohortExporter, Exporter
from ectcore.export.entries import BUILT_IN
from ectcore.export.loading import LoadedExporter
from ectcore.export.options import host_options
from ectcore.export.watching import watched
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.finding import Finding
from ectcore.model.plan import ActionPlan

AnyExporter = Exporter | LoadedExporter
Asked = TypeVar("Asked", bound=AnyExporter)
Handed = TypeVar("Handed")
Summary = TypeVar("Summary")

MOST_BYTES: Final = 64 * 2**20
"""What the file of one plan stays under, in bytes: 64 MiB (the project's own bound)."""


def export_plan(exporter: AnyExporter, plan: ActionPlan) -> bytes:
    """The plan as the exporter writes it.

    One that did not come along with ectcore gets a copy of the plan, and is watched.

    Raises:
        ExportError: the exporter failed, did something else than giving bytes (wrote a file,
            used the network, asked the clock, changed the plan), or what it gave is not the
            contents of a file; the message names the exporter and the id of the plan, and
            none of the plan's texts.
    """
    writer, own = _writer(exporter)
    run = _run(writer.export, plan) if own else _run_watched(writer, writer.export, plan)
    return _bytes_of(run, exporter, f"plan {plan.id}")


def export_cohort(exporter: CohortExporter[Summary] | LoadedExporter, summary: Summary) -> bytes:
    """The numbers of a run as the exporter writes them, which is held to what `export_plan` holds it to.

    Raises:
        ExportError: as there; the message names the exporter.
    """
    writer, own = _writer(exporter)
    run = _run(writer.export_cohort, summary) if own else _run_watched(writer, writer.export_cohort, summary)
    return _bytes_of(run, exporter, "the numbers of a run")


def told_what_is_known(
    exporter: Asked, *, calendar: SchoolCalendar | None, findings: tuple[Finding, ...] | None
) -> Asked:
    """The exporter with what ectcore fills in of itself.

    Raises:
        ExportError: it does not take it; the message names the exporter.
    """
    plain: Any = _writer(exporter)[0]
    options = host_options(type(plain), calendar=calendar, findings=findings)
    try:
        told: Any = evolve(plain, **options)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        msg = f"exporter {_name(exporter)} does not take what is known: {type(error).__name__}"
        raise ExportError(msg) from error
    made: Asked = evolve(exporter, exporter=told) if isinstance(exporter, LoadedExporter) else told
    return made


class _Run(NamedTuple):
    """What came of a run: what was given or raised, and what was done beside that."""

    data: object = None
    error: BaseException | None = None
    own: bool = False
    deed: str = ""
    changed: bool = False

    def fault(self, handed: str) -> str:
        """What is wrong with it, in view of what was handed over; empty where nothing is."""
        if self.deed:
            return f"{self.deed} for {handed}; an exporter gives bytes and does nothing else"
        if self.error is not None:
            told = self.own and isinstance(self.error, (ExportError, UnknownNameError))
            return f"failed on {handed}: {self.error if told else type(self.error).__name__}"
        if self.changed:
            return f"changed {handed}; an exporter leaves it as it is"
        if not isinstance(self.data, bytes):
            return f"gave {type(self.data).__name__} for {handed}, where bytes belong"
        if len(self.data) >= MOST_BYTES:
            return f"gave {len(self.data):,} bytes for {handed}; a file has less than {MOST_BYTES:,}"
        return ""


def _bytes_of(run: _Run, exporter: object, handed: str) -> bytes:
    fault = run.fault(handed)
    if fault or not isinstance(run.data, bytes):
        msg = f"exporter {_name(exporter)} {fault}"
        raise ExportError(msg) from run.error
    return run.data


def _run(write: Callable[[Handed], object], handed: Handed) -> _Run:
    try:
        return _Run(data=write(handed))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - told as what it is
        return _Run(error=error, own=True)


def _run_watched(writer: object, write: Callable[[Handed], object], handed: Handed) -> _Run:
    copy: Handed = pickle.loads(pickle.dumps(handed))  # noqa: S301 - our own bytes; four times as quick as deepcopy
    with watched(type(writer).__module__) as deeds:
        run = _run(write, copy)
    return _Run(data=run.data, error=run.error, deed=next(iter(deeds), ""), changed=copy != handed)


def _writer(exporter: AnyExporter | CohortExporter[Any]) -> tuple[Any, bool]:
    """The exporter itself, and whether it came along."""
    if isinstance(exporter, LoadedExporter):
        return exporter.exporter, exporter.entry.builtin
    return exporter, _comes_along(type(exporter))


@lru_cache(maxsize=64)
def _comes_along(cls: type) -> bool:
    return f"{cls.__module__}:{cls.__qualname__}" in BUILT_IN.values()


def _name(exporter: object) -> str:
    if isinstance(exporter, LoadedExporter):
        return str(exporter.entry)
    return f"{type(exporter).__module__}.{type(exporter).__qualname__}"
