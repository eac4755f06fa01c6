"""Plans from a template: its texts filled from a row of a roster, its days resolved."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from attrs import evolve

from ectcore.errors import DocumentError, InvalidValueError, Problem
from ectcore.identity import named_uuid
from ectcore.mentoring._days import agreed as agreed_in
from ectcore.mentoring._placeholders import columns_in, filled, problem_at
from ectcore.mentoring._row import INDUCTION_START, KNOWN_COLUMNS, Row
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.fault import fault_of
from ectcore.model.field import Line
from ectcore.model.plan import ActionPlan, Meeting, Revision
from ectcore.model.review import YearReview
from ectcore.model.template import Template
from ectcore.school_calendar.phrase import resolve_date

PLANS: Final = "5d1b0c52-9c0e-4d0b-8a53-6f0f5a1f2f57"
"""What the ids of all plans are counted from; drawn once, and with another every plan would be another."""

_IN_A_COLUMN: Final = "start"
"""What stands for a start that is a column, so that an empty one is told of the column alone."""

_fault_of_line: Final = fault_of(Line)


def placeholders(template: Template) -> tuple[str, ...]:
    """The columns that the template asks for, each once, in the order of the template.

    >>> placeholders(Template(id="y2", revision=1, changed_on=date(2026, 7, 1), focus="Talk in ${class_name}"))
    ('induction_start', 'class_name')
    """
    return tuple(dict.fromkeys(columns_in(template)))


def columns_of_days(template: Template) -> tuple[str, ...]:
    """The columns that are read as days: the start of the induction, and that which the template counts from.

    >>> columns_of_days(Template(id="y2", revision=1, changed_on=date(2026, 7, 1), start="${year_2_start}"))
    ('induction_start', 'year_2_start')
    """
    alone = (column for column in columns_in(template.start) if template.start == f"${{{column}}}")
    return tuple(dict.fromkeys((INDUCTION_START, *alone)))


def plan_id_of(template: Template, *, staff_id: str, scope: str = "") -> str:
    """The id of the plan that this template makes for one ECT: always the same one (UUID version 5).

    Args:
        template: the template, of which the id counts.
        staff_id: the ECT's id, unique within the scope.
        scope: the school's URN, or a namespace of one's own.

    >>> template = Template(id="y2", revision=1, changed_on=date(2026, 7, 1))
    >>> plan_id_of(template, staff_id="014", scope="123456") == plan_id_of(template, staff_id="014", scope="654321")
    False
    """
    return named_uuid(named_uuid(named_uuid(PLANS, scope), staff_id), template.id)


def fill(
    template: Template,
    values: Mapping[str, str],
    *,
    calendar: SchoolCalendar | None = None,
    plan_id: str | None = None,
    namespace: str = "",
) -> ActionPlan:
    """The plan that the template makes of a row: texts filled, days in words resolved.

    The day that others count from is the day of the plan's meeting. The plan takes over the
    template's revision. Columns that everybody knows (`staff_id`, `mentor_name`, ...) say
    whose plan it is and may be empty, `staff_id` apart; any other must be filled where a
    text asks for it.

    Args:
        template: the template.
        values: the row, by column.
        calendar: the school's terms, which days told in teaching weeks need.
        plan_id: the plan's id; without it, the one that `plan_id_of` gives.
        namespace: what sets the staff ids apart where the row has no `school_urn`.

    Raises:
        DocumentError: something cannot be filled or is no day; all of it, each with its
            column or its place in the template.

    >>> template = Template(id="y2", revision=1, changed_on=date(2026, 7, 1), focus="Talk in ${class_name}")
    >>> plan = fill(template, {"staff_id": "ect-014", "induction_start": "2026-09-01", "class_name": "7D"})
    >>> plan.meeting.focus, plan.meeting.on
    ('Talk in 7D', datetime.date(2026, 9, 1))
    """
    row = Row(values)
    people = row.people()
    faults = _of_namespace(namespace)
    column = next((column for column in row.columns if template.start == f"${{{column}}}"), None)
    if column:
        whole = filled(evolve(template, start=_IN_A_COLUMN), values, KNOWN_COLUMNS | {column}, faults)
    else:
        whole = filled(template, values, KNOWN_COLUMNS.difference(columns_in(template.start)), faults)
    start = _start(column, whole, row, faults)
    agreed = agreed_in(whole, start, calendar, {fault.pointer for fault in faults})
    faults = [*row.problems, *faults, *agreed.problems]
    if faults or people.ect is None or start is None:
        raise DocumentError(dict.fromkeys(faults))
    scope = row.text("school_urn") or namespace
    try:
        return ActionPlan(
            id=plan_id or plan_id_of(template, staff_id=people.ect.id, scope=scope),
            ect=people.ect,
            meeting=Meeting(on=start, focus=whole.focus, role=whole.role, year=whole.year),
            title=whole.title,
            mentor=people.mentor,
            tutor=people.tutor,
            school=people.school,
            fte=people.fte,
            for_year=whole.for_year,
            year_review=YearReview(summary=whole.summary),
            targets=agreed.targets,
            reviews=agreed.reviews,
            follow_up=agreed.follow_up,
            commitments=whole.commitments,
            acknowledgements=whole.acknowledgements,
            history=(Revision(number=whole.revision, changed_on=whole.changed_on),),
        )
    except InvalidValueError as error:
        raise DocumentError(Problem("", "the plan", fault) for fault in error.faults) from None


def _start(column: str | None, whole: Template, row: Row, faults: list[Problem]) -> date | None:
    """The day that others count from: in a column, which then is told of, or written in the template."""
    if column != INDUCTION_START:
        row.day(INDUCTION_START)
    if column:
        if not row.text(column):
            row.fault(column, "is empty, and the days of the plan are counted from it; write one such as 2026-09-01")
        return row.day(column)
    if any(fault.pointer == "/start" for fault in faults):
        return None
    meant = resolve_date(whole.start)
    if meant.reason:
        faults.insert(0, problem_at(("start",), meant.reason))
    return meant.day


def _of_namespace(namespace: str) -> list[Problem]:
    fault = _fault_of_line(namespace)
    return [Problem("", "the namespace", fault)] if fault else []
