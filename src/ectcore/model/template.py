"""A plan for many: its texts may hold placeholders, its days are told in words."""

from attrs import field, frozen

from ectcore.model.field import ADDED, Day, Id, Line, Minutes, Name, Ordinal, ProgrammeYear, Text, TimeOfDay
from ectcore.model.people import Role
from ectcore.model.plan import Acknowledgement, Commitment
from ectcore.model.target import Target
from ectcore.model.value import Value


@frozen(kw_only=True)
class TemplateReview(Value):
    """A plan review whose day is told in words.

    Attributes:
        id: its id within the plan; kept from one revision of the template to the next.
        on: the day in words, such as "+6 weeks" from the start.
        starts_at: the time; None means all day.
        minutes: how long it takes.
        cancelled: whether it was dropped; it stays, so that calendars learn of it.
        attendees: who takes part.
        where: the place.
        targets: the ids of the targets that it is about.
        agenda: what it is to look at.

    >>> TemplateReview(id="review-1", on="+6 weeks", minutes=20).cancelled
    False
    """

    id: Id
    on: Name
    starts_at: TimeOfDay | None = None
    minutes: Minutes | None = None
    cancelled: bool = False
    attendees: tuple[Role, ...] = (Role.ECT, Role.MENTOR)
    where: Line = ""
    targets: tuple[Id, ...] = ()
    agenda: Text = ""


@frozen(kw_only=True)
class TemplateFollowUp(Value):
    """A follow-up whose day is told in words.

    Attributes:
        id: its id within the plan.
        what: what happens.
        who: who sees to it.
        on: the day in words; empty where it has none.
        how: by what way.
        cancelled: whether it was dropped; it stays, so that calendars learn of it.

    >>> TemplateFollowUp(id="follow-up-1", what="Send the plan to ${mentor_name}", on="+1 week").how
    ''
    """

    id: Id
    what: Text
    who: Role | None = None
    on: Line = ""
    how: Line = ""
    cancelled: bool = field(default=False, metadata=ADDED)


@frozen(kw_only=True)
class Template(Value):
    """What the plans of many ECTs have in common.

    A text may hold `${column}`, filled from the roster or from `-s column=value`. A day is
    told in words, counted from `start`. No code runs in a template.

    Attributes:
        id: its id; with the school's URN and the staff id it makes the id of a plan.
        revision: raised whenever the template changes; its plans take it over.
        changed_on: the day of that change.
        start: the day that others count from: a day, or a column that holds one.
        title: what the plans are called.
        focus: what the meeting is about.
        role: what the ECT teaches.
        year: the year of the programme in which the meeting takes place.
        for_year: the year of the programme that the plans are for.
        summary: how the year is summed up.
        targets: the targets; a due date in words is counted from the start.
        reviews: the plan reviews.
        follow_up: what was agreed to follow up.
        commitments: what else fills the time.
        acknowledgements: findings in the plans that are seen and let stand.

    >>> from datetime import date
    >>> template = Template(id="y2", revision=1, changed_on=date(2026, 7, 1), title="Plan of ${display_name}")
    >>> template.start
    '${induction_start}'
    """

    id: Id
    revision: Ordinal
    changed_on: Day
    start: Name = "${induction_start}"
    title: Line = "Action plan"
    focus: Line = ""
    role: Line = ""
    year: ProgrammeYear | None = None
    for_year: ProgrammeYear | None = None
    summary: Text = ""
    targets: tuple[Target, ...] = ()
    reviews: tuple[TemplateReview, ...] = ()
    follow_up: tuple[TemplateFollowUp, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    acknowledgements: tuple[Acknowledgement, ...] = ()
