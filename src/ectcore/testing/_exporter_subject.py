"""What the kit for exporters examines, and what comes of running it."""

import io
from contextlib import redirect_stdout
from functools import cached_property

from attrs import define, frozen

from ectcore.export import Exporter
from ectcore.export.contract import faults_of
from ectcore.export.watching import Deeds, watched
from ectcore.model.plan import ActionPlan
from ectcore.testing._exporter_plans import empty_plan, large_plan, ordinary_plan


class NotRunError(Exception):
    """A check that cannot be run, and why."""


@frozen
class Outcome:
    """What came of giving a plan to an exporter.

    Attributes:
        data: what it gave.
        error: what it raised instead.
        printed: what it printed.
    """

    data: object = None
    error: BaseException | None = None
    printed: str = ""

    @property
    def fault(self) -> str:
        """What it raised, in words; empty where it raised nothing."""
        return f"{type(self.error).__name__}: {self.error}" if self.error is not None else ""

    @property
    def seen(self) -> str:
        """What two outcomes are compared by."""
        return self.fault or repr(self.data)


@define(slots=False)
class Subject:
    """The exporter that is examined.

    Attributes:
        candidate: the exporter, or its class.
    """

    candidate: object

    @property
    def cls(self) -> object:
        """Its class."""
        return self.candidate if isinstance(self.candidate, type) else type(self.candidate)

    @cached_property
    def faults(self) -> tuple[str, ...]:
        """What keeps it from being an exporter at all."""
        if not hasattr(self.candidate, "export"):
            return tuple(faults_of(self.candidate))
        return (*faults_of(self.cls), *self._made[1])

    @property
    def exporter(self) -> Exporter:
        """The exporter, made with its defaults where its class was given."""
        made, faults = self._made
        if made is None or not callable(getattr(made, "export", None)):
            raise NotRunError(*(faults or ("it has no method export",)))
        return made

    @cached_property
    def deeds(self) -> Deeds:
        """What it does beside giving bytes, for plans of three kinds."""
        with watched(self.exporter.__class__.__module__) as deeds:
            for plan in (ordinary_plan(), empty_plan(), large_plan()):
                run(self.exporter, plan)
        return deeds

    def given(self, plan: ActionPlan) -> Outcome:
        """What comes of giving it the plan; it is kept from doing anything else.

        Raises:
            NotRunError: it is no exporter, or it does more than giving bytes.
        """
        if self.deeds.others:
            msg = f"it {self.deeds.others[0]}, so no more was tried"
            raise NotRunError(msg)
        with watched(self.exporter.__class__.__module__):
            return run(self.exporter, plan)

    @cached_property
    def _made(self) -> tuple[Exporter | None, tuple[str, ...]]:
        made = self.candidate
        if isinstance(made, type):
            try:
                made = made()
            except Exception as error:  # noqa: BLE001 - whatever a stranger's class raises
                return None, (f"it cannot be made without options, so give one that is made: {error}",)
        untyped: Exporter = made  # type: ignore[assignment]
        return untyped, ()


def run(exporter: Exporter, plan: object) -> Outcome:
    """What comes of giving the plan, or anything else, to the exporter."""
    handed: ActionPlan = plan  # type: ignore[assignment]
    with redirect_stdout(io.StringIO()) as printed:
        try:
            data = exporter.export(handed)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - what it raises is what is looked at
            return Outcome(error=error, printed=printed.getvalue())
    return Outcome(data=data, printed=printed.getvalue())
