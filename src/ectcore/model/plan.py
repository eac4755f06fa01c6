"""An action plan: what was agreed in the meeting, and what has changed since."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from attrs import frozen

from ectcore.model.field import Day, Effort, Fte, Id, Line, Name, Ordinal, ProgrammeYear, RuleCode, Text, UniqueId
from ectcore.model.people import Person, Role, School
from ectcore.model.review import FollowUp, PlanReview, YearReview
from ectcore.model.target import ActionStep, Outcome, SuccessCriterion, Target, TargetOutcome
from ectcore.model.value import Value, repeated


@frozen(kw_only=True)
class Meeting(Value):
    """The meeting in which a plan is drafted.

    Attributes:
        on: its day.
        focus: what it was about.
        role: what the ECT teaches, such as "Year 4 class teacher".
        year: the year of the programme in which it took place.
        session: the id of the session that it followed, such as "y1-m5-w7".

    >>> from datetime import date
    >>> Meeting(on=date(2026, 7, 14), focus="Looking back on Year 1", year=1).focus
    'Looking back on Year 1'
    """

    on: Day
    focus: Line = ""
    role: Line = ""
    year: ProgrammeYear | None = None
    session: Id | None = None


@frozen(kw_only=True)
class Commitment(Value):
    """Something else that fills the ECT's time.

    Attributes:
        text: what it is.
        minutes_a_week: how much of a week it takes, where that is known.

    >>> Commitment(text="Netball club", minutes_a_week=60).minutes_a_week
    60
    """

    text: Text
    minutes_a_week: Effort | None = None


@frozen(kw_only=True)
class Acknowledgement(Value):
    """A finding that was seen and let stand, with the reason.

    Attributes:
        code: the rule's code.
        reason: why it may stand.
        item: the id of the item that it is about; None means the plan as a whole.
        by: who says so.
        on: the day on which.

    >>> Acknowledgement(code="PLAN002", reason="The third target ends in September", by=Role.MENTOR).item is None
    True
    """

    code: RuleCode
    reason: Name
    item: Id | None = None
    by: Role | None = None
    on: Day | None = None


@frozen(kw_only=True)
class Revision(Value):
    """A change made to a plan after its meeting.

    Attributes:
        number: 1 for the first change, then rising; a plan never changed is revision 0.
        changed_on: the day of the change.
        items: the ids of what changed; empty means the plan as a whole.
        note: what changed, in words.

    >>> from datetime import date
    >>> Revision(number=1, changed_on=date(2026, 9, 18), items=("review-1",), note="moved by a week").items
    ('review-1',)
    """

    number: Ordinal
    changed_on: Day
    items: tuple[Id, ...] = ()
    note: Line = ""


@frozen(kw_only=True)
class ActionPlan(Value):
    """The action plan of one ECT.

    Attributes:
        id: its UUID.
        ect: whose plan it is.
        meeting: the meeting in which it was drafted.
        title: what it is called.
        mentor: the mentor; None while not yet named.
        tutor: the induction tutor.
        school: where the induction is served.
        fte: the part of full time that the ECT works, above 0 and at most 1.
        for_year: the year of the programme that it is for.
        year_review: how the pair looked back on the year.
        targets: what the ECT sets out to reach.
        reviews: the days on which progress is reviewed.
        follow_up: how the pair agreed to follow up.
        commitments: what else fills the ECT's time.
        acknowledgements: findings that were seen and let stand.
        history: what was changed since the meeting, the oldest first.
        previous: the id of the plan that this one follows.

    Raises:
        InvalidValueError: two items have one id, a review comes before the meeting, or the
            numbers or days of the history go backwards.

    >>> from datetime import date
    >>> plan = ActionPlan(
    ...     id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93",
    ...     ect=Person(id="ect-014"),
    ...     meeting=Meeting(on=date(2026, 7, 14)),
    ... )
    >>> plan.revision, plan.targets
    (0, ())
    """

    id: UniqueId
    ect: Person
    meeting: Meeting
    title: Line = "Action plan"
    mentor: Person | None = None
    tutor: Person | None = None
    school: School | None = None
    fte: Fte | None = None
    for_year: ProgrammeYear | None = None
    year_review: YearReview = YearReview()
    targets: tuple[Target, ...] = ()
    reviews: tuple[PlanReview, ...] = ()
    follow_up: tuple[FollowUp, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    acknowledgements: tuple[Acknowledgement, ...] = ()
    history: tuple[Revision, ...] = ()
    previous: UniqueId | None = None

    def contradictions(self) -> Iterator[str]:
        """What would make the plan meaningless."""
        for doubled in _doubled(self):
            yield f"two items have the id {doubled!r}; every item of a plan has its own"
        for review in self.reviews:
            if review.on < self.meeting.on:
                yield (
                    f"plan review {review.id!r} is on {review.on}, before the meeting on {self.meeting.on}; "
                    "a review comes after it"
                )
        for before, after in pairwise(self.history):
            if after.number <= before.number or after.changed_on < before.changed_on:
                yield (
                    f"revision {after.number} of {after.changed_on} does not come after "
                    f"revision {before.number} of {before.changed_on}; revisions rise"
                )

    @property
    def revision(self) -> int:
        """The number of the newest change; 0 for a plan never changed."""
        return self.history[-1].number if self.history else 0

    @property
    def changed_on(self) -> Day:
        """The day of the newest change; the meeting's for a plan never changed."""
        return self.history[-1].changed_on if self.history else self.meeting.on

    def last_change(self, item: str) -> tuple[int, Day]:
        """The number and day of the newest change that touched the item of that id."""
        for revision in reversed(self.history):
            if not revision.items or item in revision.items:
                return revision.number, revision.changed_on
        return 0, self.meeting.on


def _doubled(plan: ActionPlan) -> list[str]:
    """The ids that two items have; of a target that is there twice its own alone, since that brings all in it along."""
    doubled = repeated(item.id for item in items(plan))
    if not doubled:
        return doubled
    again = [target for place, target in enumerate(plan.targets) if target in plan.targets[:place]]
    along = Counter(item.id for target in again for item in target.criteria)
    along += Counter(item.id for target in again for item in target.steps)
    left = Counter(item.id for item in items(plan)) - along
    return [each for each in doubled if left[each] > 1]


def items(plan: ActionPlan) -> Iterator[Target | SuccessCriterion | ActionStep | PlanReview | FollowUp]:
    """Everything in a plan that has an id, in order."""
    for target in plan.targets:
        yield target
        yield from target.criteria
        yield from target.steps
    yield from plan.reviews
    yield from plan.follow_up


def standing(plan: ActionPlan) -> Mapping[str, TargetOutcome]:
    """Of each target that a plan review has looked at, by its id, what the newest of them found.

    >>> from ectcore.rules.exemplar import plan
    >>> dict(standing(plan()))
    {}
    """
    found = {}
    for review in sorted(plan.reviews, key=lambda each: each.on):
        for outcome in review.outcomes:
            if outcome.outcome is not Outcome.NOT_REVIEWED:
                found[outcome.target] = outcome
    return found
