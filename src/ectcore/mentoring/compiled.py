"""A template made ready for many rows: the same plans as `fill` makes, in a fraction of the time.

What does not depend on the row is made once for each start; of the rest, only the parts that
hold a placeholder are made anew. Whatever is out of the ordinary goes to `fill` itself, which
says what is wrong. A test holds the two to each other.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache, partial
from typing import Final

from attrs import evolve

from ectcore.errors import EctcoreError, Problem
from ectcore.identity import named_uuid
from ectcore.linting.outline import kinds_of_texts, outline
from ectcore.linting.redrawing import Redrawing, with_texts
from ectcore.mentoring._days import agreed
from ectcore.mentoring._placeholders import columns_in, filled, problem_at
from ectcore.mentoring._row import INDUCTION_START, KNOWN_COLUMNS, Row
from ectcore.mentoring.templates import PLANS, fill
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.fault import fault_of
from ectcore.model.field import Line
from ectcore.model.people import Person
from ectcore.model.plan import ActionPlan, Meeting, Revision
from ectcore.model.review import YearReview
from ectcore.model.template import Template
from ectcore.school_calendar.phrase import resolve_date
from ectcore.wording.words.written_day import written_day

_STARTS: Final = 64
"""For how many different starts what was made is remembered; with fewer, the plans are the same."""

_OPENS, _CLOSES = "\ue000", "\ue001"
"""Characters for private use (Unicode 23.5) that stand around a column's name while a template is made ready."""

_ANY_START: Final = date(2026, 9, 1)
"""A day to try phrases from where no calendar makes a difference."""

_PARTS: Final = 16
"""For how many parts of full time."""

_ANY_PLAN: Final = PLANS

_FAULT_IN_LINE: Final = fault_of(Line)


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
        self._can_be_ready = not _FAULT_IN_LINE(namespace) and not any(
            ascii(each)[1:-1] in repr(template) for each in (_OPENS, _CLOSES)
        )
        self._asked = tuple(dict.fromkeys(columns_in(template)))
        may_be_empty = KNOWN_COLUMNS.difference(columns_in(template.start))
        self._must_be_filled = tuple(column for column in self._asked if column not in may_be_empty)
        self._start = next((column for column in self._asked if template.start == f"${{{column}}}"), None)
        self._made_ready = lru_cache(_STARTS)(self._ready)
        self._scope = lru_cache(_STARTS)(partial(named_uuid, PLANS))

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
        row.day(INDUCTION_START)
        people = row.people()
        if ready is None or row.problems or people.ect is None:
            return None
        scope = self._scope(row.text("school_urn") or self._namespace)
        id_ = named_uuid(named_uuid(scope, people.ect.id), self._template.id)
        texts = ready.texts(values)
        who = (id_, people.ect, people.mentor, people.tutor, people.school)
        return ready.drawing(people.fte)(texts, who) if texts else None

    def _ready(self, start: str) -> "_Ready | None":
        """What the plans of one start have in common; None where `fill` has to see to each."""
        day = (written_day if self._start else resolve_date)(start).day
        if day is None or not self._can_be_ready:
            return None
        marked = {column: f"{_OPENS}{column}{_CLOSES}" for column in self._asked}
        problems: list[Problem] = []
        whole = filled(evolve(self._template, start=start), marked, frozenset(), problems)
        days = agreed(whole, day, self._calendar, ())
        if problems or days.problems:
            return None
        plan = ActionPlan(
            id=_ANY_PLAN,
            ect=Person(id="anybody"),
            meeting=Meeting(on=day, focus=whole.focus, role=whole.role, year=whole.year),
            title=whole.title,
            for_year=whole.for_year,
            year_review=YearReview(summary=whole.summary),
            targets=days.targets,
            reviews=days.reviews,
            follow_up=days.follow_up,
            commitments=whole.commitments,
            acknowledgements=whole.acknowledgements,
            history=(Revision(number=whole.revision, changed_on=whole.changed_on),),
        )
        bare = with_texts(plan, [""] * len(outline(plan).texts))
        return None if ascii(_OPENS)[1:-1] in repr(bare) else _Ready(plan)


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
    if "$" not in template.start and (reason := resolve_date(template.start).reason):
        faults.insert(0, problem_at(("start",), reason))
    return tuple(dict.fromkeys(faults))


class _Ready:
    """The plan of one start with the names of columns in its texts, made ready to be drawn again for each row."""

    def __init__(self, plan: ActionPlan) -> None:
        """Find the texts that are to be filled."""
        self._texts = outline(plan).texts
        longest = [kind.__metadata__[0].longest for kind in kinds_of_texts(plan)]
        self._fillings = [(place, *_filling(text), longest[place]) for place, text in _marked(self._texts)]
        self._columns = tuple({column for _, _, columns, _ in self._fillings for column in columns})
        places = [place for place, *_ in self._fillings]
        self.drawing = lru_cache(_PARTS)(lambda fte: Redrawing(evolve(plan, fte=fte), places))

    def texts(self, values: Mapping[str, str]) -> list[str] | None:
        """The texts filled from a row; None where one of them might be none that its field may hold.

        What any line may hold, every field of a text may: so each value is looked at once, however many texts it
        stands in, and of these no more than how long they are.
        """
        if any(_FAULT_IN_LINE(values[column]) for column in self._columns):
            return None
        texts = list(self._texts)
        for place, form, columns, longest in self._fillings:
            text = texts[place] = form % tuple([values[column] for column in columns])
            if len(text) > longest:
                return None
        return texts


def _marked(texts: Iterable[str]) -> Iterator[tuple[int, str]]:
    return ((place, text) for place, text in enumerate(texts) if _OPENS in text)


def _filling(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with %s for each column, and the columns."""
    before, *marked = text.replace("%", "%%").split(_OPENS)
    pieces = [piece.split(_CLOSES) for piece in marked]
    return before + "".join(f"%s{after}" for _, after in pieces), tuple(column for column, _ in pieces)
