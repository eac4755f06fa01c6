"""A plan as a page to look at together, and a cohort as a page to look at before reading."""

from typing import ClassVar

from attrs import field, frozen

from ectcore import ActionPlan, Finding, SchoolCalendar
from ectcore.bulk import CohortSummary
from ectcore_export.expected import expect_plan
from ectcore_export.page.cohort import cohort_body
from ectcore_export.page.notes import Notes
from ectcore_export.page.plan import plan_body
from ectcore_export.page.sheet import sheet


@frozen
class HtmlExporter:
    """A page (HTML): one file that needs no network and no script, readable aloud, in the dark, and on A4.

    It shows the plan, what was found beside the words that caused it, how far the steps have come, and the
    targets, steps and plan reviews over the terms and holidays.
    """

    api_version: ClassVar[int] = 1
    media_type: ClassVar[str] = "text/html; charset=utf-8"
    suffix: ClassVar[str] = ".html"

    findings: tuple[Finding, ...] | None = field(
        default=None, repr=False, metadata={"help": "what was found of the plan"}
    )
    calendar: SchoolCalendar | None = field(
        default=None, repr=False, metadata={"help": "the school's calendar, for the picture"}
    )

    def export(self, plan: ActionPlan, /) -> bytes:
        """The page in UTF-8."""
        expect_plan(plan)
        title = plan.title if plan.title.strip() else "Action plan"
        name = plan.ect.display_name or plan.ect.id
        return sheet(f"{title}, {name}", plan_body(plan, Notes(self.findings), self.calendar))

    def export_cohort(self, summary: CohortSummary, /) -> bytes:
        """The page of a cohort: it names nobody but mentors, by their ids."""
        return sheet("A cohort of action plans", cohort_body(summary))
