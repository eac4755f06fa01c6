from typing import ClassVar

import pytest
from attrs import evolve, frozen

from ectcore.cli.formats import exported
from ectcore.errors import ExportError
from ectcore.export import ExporterEntry, LoadedExporter, export_plan, load_exporter
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.finding import Finding
from ectcore.model.plan import ActionPlan
from ectcore.rules.exemplar import circumstances, plan


@frozen
class Told:
    """An exporter that shows what ectcore fills in."""

    api_version: ClassVar[int] = 1
    media_type: ClassVar[str] = "text/plain"
    suffix: ClassVar[str] = ".txt"

    calendar: SchoolCalendar | None = None
    findings: tuple[Finding, ...] = ()

    def export(self, _plan: ActionPlan, /) -> bytes:
        codes = " ".join(finding.code for finding in self.findings)
        return f"{self.calendar.name if self.calendar else ''}: {codes}".encode()


@frozen
class Choosy(Told):
    """One that refuses what it is told."""

    def __attrs_post_init__(self) -> None:
        1 / bool(not self.findings)


def made(writer: LoadedExporter, *, judged: bool) -> str:
    about = evolve(circumstances(), calendar=SchoolCalendar(name="Ours"))
    return exported(writer, evolve(plan(), reviews=()), about, judged=judged).decode()


TOLD = ExporterEntry(name="told", target="here:Told", distribution="here", version="1")


@pytest.mark.parametrize("judged", [True, False])
def test_the_calendar_and_the_findings_are_filled_in_by_the_host(*, judged: bool) -> None:
    words = made(LoadedExporter(TOLD, Told()), judged=judged)
    assert words.startswith("Ours: ")
    assert ("REV001" in words) is judged


def test_an_exporter_that_asks_for_nothing_is_told_nothing() -> None:
    writer = load_exporter("json", {})
    assert made(writer, judged=True).encode() == export_plan(writer, evolve(plan(), reviews=()))


def test_one_that_does_not_take_what_is_known_is_refused_by_name() -> None:
    with pytest.raises(ExportError, match="exporter 'told' of here 1 does not take what is known: ZeroDivisionError"):
        made(LoadedExporter(TOLD, Choosy()), judged=True)
