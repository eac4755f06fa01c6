from typing import ClassVar

from attrs import evolve, frozen

from ectcore.cli.formats import told_by_host
from ectcore.export import ExporterEntry, LoadedExporter, load_exporter
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


def test_the_calendar_and_the_findings_are_filled_in_by_the_host() -> None:
    entry = ExporterEntry(name="told", target="here:Told", distribution="here")
    without_reviews = evolve(plan(), reviews=())
    about = evolve(circumstances(), calendar=SchoolCalendar(name="Ours"))
    ready = told_by_host(LoadedExporter(entry, Told()), without_reviews, about)
    words = ready.exporter.export(without_reviews).decode()
    assert words.startswith("Ours: ")
    assert "REV001" in words


def test_an_exporter_that_asks_for_nothing_stays_as_it_is() -> None:
    writer = load_exporter("markdown", {})
    assert told_by_host(writer, plan(), circumstances()) is writer
