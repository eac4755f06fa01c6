"""A template made ready for many rows: the same plans as `fill` makes, in a fraction of the time.

What does not depend on the row is made once for each start; of the rest, only the values that
hold a placeholder are made anew. Whatever is out of the ordinary goes to `fill` itself, which
says what is wrong. A test holds the two to each other.
"""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Final
from uuid import UUID, uuid5

from attrs import evolve, fields, fields_dict, frozen

from ectcore.errors import EctcoreError, InvalidValueError, Problem
from ectcore.mentoring._days import agreed
from ectcore.mentoring._placeholders import columns_in, filled, problem_at
from ectcore.mentoring._row import KNOWN_COLUMNS, Row
from ectcore.mentoring.templates import PLANS, fill
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.field import fault_of
from ectcore.model.plan import ActionPlan, Meeting, Revision
from ectcore.model.review import YearReview
from ectcore.model.template import Template
from ectcore.model.value import Value
from ectcore.school_calendar.phrase import day_of

_STARTS: Final = 64
"""For how many different starts what was made is remembered; with fewer, the plans are the same."""

_OPENS, _CLOSES = "\ue000", "\ue001"
"""Characters for private use (Unicode 23.5) that stand around a column's name while a template is made ready."""

_ANY_START: Final = date(2026, 9, 1)
"""A day to try phrases from where no calendar makes a difference."""

Maker = Callable[[Mapping[str, str]], Any]
"""Makes a part of a plan from a row."""


class CompiledTemplate:
    """A template made ready for many rows.

    Calling it with a row gives the plan that `fill` would give, or raises what `fill` would raise.

    >>> template = Template(id="y2", revision=1, changed_on=date(2026, 7, 1), focus="Talk in ${class_name}")
    >>> compiled = CompiledTemplate(template)
    >>> row = {"staff_id": "ect-014", "induction_start": "2026-09-01", "class_name": "7D"}
    >>> compiled(row) == fill(template, row)
    True
    """

    def __init__(self, template: Template, calendar: SchoolCalendar | None = None, namespace: str = "") -> None:
        """Make the template ready; nothing in it is judged yet."""
        self._template, self._calendar, self._namespace = template, calendar, namespace
        self._asked = tuple(dict.fromkeys(columns_in(template)))
        may_be_empty = KNOWN_COLUMNS.difference(columns_in(template.start))
        self._must_be_filled = tuple(column for column in self._asked if column not in may_be_empty)
        self._start = next((column for column in self._asked if template.start == f"${{{column}}}"), None)
        self._made_ready = lru_cache(_STARTS)(self._ready)
        self._scope = lru_cache(_STARTS)(lambda scope: uuid5(PLANS, scope))

    def __call__(self, values: Mapping[str, str]) -> ActionPlan:
        """The plan that the template makes of a row.

        Raises:
            DocumentError: something cannot be filled or is no day.
        """
        try:
            plan = self._filled(values)
        except (KeyError, EctcoreError):
            plan = None
        if plan is None:
            return fill(self._template, values, calendar=self._calendar, namespace=self._namespace)
        return plan

    def _filled(self, values: Mapping[str, str]) -> ActionPlan | None:
        if not all(values[column].strip() for column in self._must_be_filled):
            return None
        ready = self._made_ready(values[self._start].strip() if self._start else self._template.start)
        row = Row(values)
        row.day("induction_start")
        people = row.people()
        if ready is None or row.problems or people.ect is None:
            return None
        parts = {name: make(values) for name, make in ready.makers.items()}
        scope: UUID = self._scope(row.text("school_urn") or self._namespace)
        return ActionPlan(
            id=str(uuid5(uuid5(scope, people.ect.id), self._template.id)),
            ect=people.ect,
            mentor=people.mentor,
            tutor=people.tutor,
            school=people.school,
            fte=people.fte,
            **ready.constant,
            **parts,
        )

    def _ready(self, start: str) -> "_Ready | None":
        """What the plans of one start have in common; None where `fill` has to see to each."""
        day = day_of(start).day
        if day is None or any(ascii(each)[1:-1] in repr(self._template) for each in (_OPENS, _CLOSES)):
            return None
        marked = {column: f"{_OPENS}{column}{_CLOSES}" for column in self._asked}
        problems: list[Problem] = []
        whole = filled(evolve(self._template, start=start), marked, frozenset(), problems)
        days = agreed(whole, day, self._calendar, ())
        if problems or days.problems:
            return None
        parts = {
            "meeting": Meeting(on=day, focus=whole.focus, role=whole.role, year=whole.year),
            "title": whole.title,
            "for_year": whole.for_year,
            "year_review": YearReview(summary=whole.summary),
            "targets": days.targets,
            "reviews": days.reviews,
            "follow_up": days.follow_up,
            "commitments": whole.commitments,
            "acknowledgements": whole.acknowledgements,
            "history": (Revision(number=whole.revision, changed_on=whole.changed_on),),
        }
        makers = {name: maker for name, part in parts.items() if (maker := _maker(part))}
        return _Ready(constant={name: part for name, part in parts.items() if name not in makers}, makers=makers)


def faults_of_template(
    template: Template, columns: Collection[str], calendar: SchoolCalendar | None = None
) -> tuple[Problem, ...]:
    """What would keep any row from being filled: unknown columns, words that are no day, a dollar sign alone.

    >>> template = Template(id="y2", revision=1, changed_on=date(2026, 7, 1), focus="Talk in ${clas_name}")
    >>> [fault.reason for fault in faults_of_template(template, ["class_name", "induction_start"])]
    ["${clas_name} is no column; did you mean 'class_name'?"]
    """
    faults: list[Problem] = []
    filled(template, dict.fromkeys(columns, "x"), frozenset(), faults)
    start = None if calendar else _ANY_START
    days = agreed(template, start, calendar, {fault.pointer for fault in faults})
    faults += [fault for fault in days.problems if "${" not in fault.reason]
    if "$" not in template.start and (reason := day_of(template.start).reason):
        faults.insert(0, problem_at(("start",), reason))
    return tuple(dict.fromkeys(faults))


@frozen
class _Ready:
    """What the plans of one start have in common, by field of the plan, and what makes the other fields."""

    constant: Mapping[str, Any]
    makers: Mapping[str, Maker]


def _maker(part: object) -> Maker | None:
    """What makes a part that holds a placeholder from a row; None for a part that holds none."""
    if isinstance(part, str):
        return _of_text(part)
    if isinstance(part, tuple):
        return _of_items(part)
    return _of_value(part) if isinstance(part, Value) else None


def _of_text(text: str) -> Maker | None:
    if _OPENS not in text:
        return None
    before, *marked = text.split(_OPENS)
    pieces = [piece.split(_CLOSES) for piece in marked]

    def make(values: Mapping[str, str]) -> str:
        return before + "".join([values[column] + after for column, after in pieces])

    return make


def _of_items(items: tuple[object, ...]) -> Maker | None:
    makers = [(item, _maker(item)) for item in items]
    if not any(maker for _, maker in makers):
        return None

    def make(values: Mapping[str, str]) -> tuple[object, ...]:
        return tuple([maker(values) if maker else item for item, maker in makers])

    return make


def _of_value(part: Value) -> Maker | None:
    cls: type[Any] = type(part)
    old = {field.name: getattr(part, field.name) for field in fields(cls)}
    makers = [(name, maker) for name, value in old.items() if (maker := _maker(value))]
    if not makers:
        return None
    if cls.contradictions is not Value.contradictions:
        return lambda values: cls(**old | {name: maker(values) for name, maker in makers})
    checks = [(name, fault_of(field.type)) for name, field in fields_dict(cls).items() if type(old[name]) is str]
    kept = [(name, value) for name, value in old.items() if name not in dict(makers)]
    checked = [(name, maker, dict(checks).get(name, _sound)) for name, maker in makers]

    def make(values: Mapping[str, str]) -> object:
        made = object.__new__(cls)
        for name, value in kept:
            _set(made, name, value)
        for name, maker, fault_in in checked:
            value = maker(values)
            if fault := fault_in(value):
                raise InvalidValueError(cls.__name__, [f"{name}: {fault}"])
            _set(made, name, value)
        return made

    return make


def _sound(_: object) -> None:
    """Nothing is wrong with parts that were judged when they were made."""


_set: Final = object.__setattr__
