"""A row of a roster made into a checked plan in every format."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from operator import attrgetter
from typing import Any, Final

from attrs import field, frozen

from ectcore.checking import Checker
from ectcore.discretion import opaque_id
from ectcore.errors import DocumentError, ExportError, Problem
from ectcore.export import AnyExporter, LoadedExporter, export_plan, host_options, told_what_is_known
from ectcore.files import safe_name
from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Rule
from ectcore.memory import Remembering
from ectcore.mentoring.compiled import CompiledTemplate
from ectcore.model.finding import Finding
from ectcore.model.people import Person
from ectcore.model.plan import ActionPlan
from ectcore.model.review import ReviewStatus
from ectcore.model.template import Template
from ectcore.reading.roster import RosterRow
from ectcore.rules import RULES

STAFF_ID: Final = "staff_id"

Sent = tuple[int, Mapping[str, str], tuple[Problem, ...]]
"""A row as it is sent to be made: its number, its values, its problems."""

sent: Final[Callable[[RosterRow], Sent]] = attrgetter("number", "values", "problems")
"""What is sent of a row; the whole of it would take three times as long from process to process."""


@frozen(kw_only=True)
class MadeFile:
    """A plan in one format.

    Attributes:
        suffix: what the name of its file ends in.
        data: what the file holds.

    >>> MadeFile(suffix=".md", data=b"# Plan").suffix
    '.md'
    """

    suffix: str
    data: bytes = field(repr=False)


@frozen(kw_only=True)
class Made:
    """What became of a row.

    Attributes:
        row: which row it was.
        plan: the id of its plan; None where the row was rejected.
        place: where its files belong: a folder, a slash and a name without suffix.
        problems: why the row was rejected; empty where it was not.
        failure: why exporters could not write the plan; empty where all could.
        findings: what the check of the plan found.
        files: the plan in each format; without those whose exporter failed.
        mentor: the mentor's id, or what stands for it where it tells the name.
        reviews: the days of the plan reviews that are to come.

    >>> rejected = Made(row=2, problems=(Problem("/staff_id", "staff_id", "is empty"),))
    >>> rejected.plan is None, rejected.files
    (True, ())
    """

    row: int
    plan: str | None = None
    place: str = ""
    problems: tuple[Problem, ...] = ()
    failure: str = ""
    findings: tuple[Finding, ...] = ()
    files: tuple[MadeFile, ...] = ()
    mentor: str | None = None
    reviews: tuple[date, ...] = ()


@frozen(kw_only=True)
class Job:
    """What is to be done with every row; it can be sent to another process.

    Attributes:
        template: the template of the plans.
        exporters: what writes them.
        about: what is known beside the plans.
        rules: the rules to apply.
        namespace: what sets staff ids apart where a row has no URN.
        name_by: the column after which files are named.
    """

    template: Template
    exporters: tuple[AnyExporter, ...]
    about: Circumstances
    rules: Collection[Rule] = RULES
    namespace: str = ""
    name_by: str = STAFF_ID


class Maker:
    """A job made ready: called with what is sent of a row, it gives what becomes of it."""

    def __init__(self, job: Job) -> None:
        """Compile the template and make the rules and the exporters ready."""
        self._name_by = job.name_by
        self._filled = CompiledTemplate(job.template, job.about.calendar, job.namespace)
        self._checked = Checker(job.about, job.rules)
        self._writers = tuple(_writer(each, job.about) for each in job.exporters)

    def __call__(self, number: int, values: Mapping[str, str], problems: tuple[Problem, ...] = ()) -> Made:
        """What becomes of the row; an exception only where a rule of somebody else's raises one."""
        if problems:
            return Made(row=number, problems=problems)
        try:
            plan = self._filled(values)
        except DocumentError as error:
            return Made(row=number, problems=error.problems)
        findings = self._checked(plan)
        files, failure = self._written(plan, findings)
        return Made(
            row=number,
            plan=plan.id,
            place=place_of(plan, self._called(plan, values)),
            failure=failure,
            findings=findings,
            files=files,
            mentor=_known_as(plan.mentor),
            reviews=tuple([review.on for review in plan.reviews if review.status is ReviewStatus.PLANNED]),
        )

    def _called(self, plan: ActionPlan, values: Mapping[str, str]) -> str:
        """What the files are named: as asked; by itself after the staff id, so far as that names nobody."""
        return opaque_id(plan.ect) if self._name_by == STAFF_ID else values.get(self._name_by, "")

    def _written(self, plan: ActionPlan, findings: tuple[Finding, ...]) -> tuple[tuple[MadeFile, ...], str]:
        """The plan in each format that could be written, and why the others could not."""
        files, failures = [], []
        for suffix, write in self._writers:
            try:
                files.append(MadeFile(suffix=suffix, data=write(plan, findings)))
            except ExportError as error:
                failures.append(str(error))
        return tuple(files), "; ".join(failures)


@Remembering
def _known_as(mentor: Person | None) -> str | None:
    """What a mentor is called where it goes outside the plan; several ECTs have one mentor."""
    return opaque_id(mentor) if mentor else None


def place_of(plan: ActionPlan, called: str) -> str:
    """Where the files of a plan belong: in the folder of the school, named as asked.

    Without a school's URN the folder is one of 256, by the plan's id, so that none grows beyond
    what a file manager shows.
    """
    folder = plan.school.urn if plan.school and plan.school.urn else plan.id[:2]
    return f"{folder}/{safe_name(called, plan.id)}"


Writer = Callable[[ActionPlan, tuple[Finding, ...]], bytes]


def _writer(exporter: AnyExporter, about: Circumstances) -> tuple[str, Writer]:
    """The suffix of an exporter and what writes a plan by it, with what the host fills in."""
    plain: Any = exporter.exporter if isinstance(exporter, LoadedExporter) else exporter
    asked: Mapping[str, object] = host_options(type(plain), calendar=about.calendar)
    if not asked:
        return plain.suffix, lambda plan, _: export_plan(exporter, plan)

    def write(plan: ActionPlan, findings: tuple[Finding, ...]) -> bytes:
        return export_plan(told_what_is_known(exporter, calendar=about.calendar, findings=findings), plan)

    return plain.suffix, write
