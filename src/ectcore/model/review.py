"""Looking back: the review of the year, the plan reviews, and what follows from them.

"Progress review" is a reserved, statutory term of induction. The date that the pair
puts in the diary is a *plan review*.
"""

from collections.abc import Iterator
from enum import Enum

from attrs import field, frozen

from ectcore.model.field import ADDED, Day, Id, Line, Minutes, NoteLink, StatementCode, Text, TimeOfDay, UniqueId
from ectcore.model.people import Role, Visibility
from ectcore.model.records import Progress
from ectcore.model.target import TargetOutcome
from ectcore.model.value import Value


class ReviewStatus(Enum):
    """Whether a plan review is still to come.

    >>> ReviewStatus("held")
    <ReviewStatus.HELD: 'held'>
    """

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


@frozen(kw_only=True)
class Remark(Value):
    """A success of the year, or an approach to learning that was fruitful.

    Attributes:
        text: what it is.
        notes: the session notes that it rests on.
        statements: the framework statements that it shows.
        visibility: who may read it.

    >>> Remark(text="Entry routine in 8C", notes=("y1-m5-w3#n1",)).visibility.value
    'mentoring_pair'
    """

    text: Text
    notes: tuple[NoteLink, ...] = ()
    statements: tuple[StatementCode, ...] = ()
    visibility: Visibility = Visibility.MENTORING_PAIR


@frozen(kw_only=True)
class YearReview(Value):
    """How mentor and ECT look back on the year.

    Attributes:
        successes: what went particularly well.
        approaches: the approaches to learning that the ECT found especially fruitful.
        drawn_on: the ids of the sessions that were gone over.
        summary: the year in a few sentences.

    >>> YearReview(successes=(Remark(text="Entry routine in 8C"),), drawn_on=("y1-m5-w3",)).approaches
    ()
    """

    successes: tuple[Remark, ...] = ()
    approaches: tuple[Remark, ...] = ()
    drawn_on: tuple[Id, ...] = ()
    summary: Text = ""


@frozen(kw_only=True)
class PlanReview(Value):
    """A day on which progress towards the targets is reviewed.

    Attributes:
        id: its id within the plan; a moved review keeps it.
        on: the day.
        starts_at: the time; None means all day.
        minutes: how long it takes.
        status: planned, held, or cancelled.
        attendees: who takes part.
        where: the place.
        targets: the ids of the targets that it is about; empty means the plan as a whole.
        agenda: what it is to look at.
        outcomes: once it is held, what it found of each target.

    Raises:
        InvalidValueError: a review that was not held has outcomes.

    >>> from datetime import date
    >>> review = PlanReview(id="review-1", on=date(2026, 10, 2), minutes=20)
    >>> review.status.value, review.starts_at is None
    ('planned', True)
    """

    id: Id
    on: Day
    starts_at: TimeOfDay | None = None
    minutes: Minutes | None = None
    status: ReviewStatus = ReviewStatus.PLANNED
    attendees: tuple[Role, ...] = (Role.ECT, Role.MENTOR)
    where: Line = ""
    targets: tuple[Id, ...] = ()
    agenda: Text = ""
    outcomes: tuple[TargetOutcome, ...] = ()

    def contradictions(self) -> Iterator[str]:
        """Outcomes of a review that did not take place."""
        if self.outcomes and self.status is not ReviewStatus.HELD:
            yield f"a review that is {self.status.value} has outcomes; only one that was held can have them"


@frozen(kw_only=True)
class StepProgress(Value):
    """How far one action step has come.

    Attributes:
        step: the step's id.
        progress: how far.

    >>> StepProgress(step="step-1", progress=Progress.DONE).progress.value
    'done'
    """

    step: Id
    progress: Progress


@frozen(kw_only=True)
class ReviewRecord(Value):
    """What came out of a plan review, before it is entered in the plan.

    Attributes:
        plan: the plan's id.
        review: the id of the plan review that was held.
        held_on: the day on which it was.
        outcomes: one for each target that was looked at.
        steps: how far the steps have come.

    >>> from datetime import date
    >>> record = ReviewRecord(
    ...     plan="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93", review="review-1", held_on=date(2026, 10, 2)
    ... )
    >>> record.review, record.outcomes
    ('review-1', ())
    """

    plan: UniqueId
    review: Id
    held_on: Day
    outcomes: tuple[TargetOutcome, ...] = ()
    steps: tuple[StepProgress, ...] = ()


@frozen(kw_only=True)
class FollowUp(Value):
    """How the pair agreed to follow up on the session.

    Attributes:
        id: its id within the plan.
        what: what happens.
        who: who sees to it.
        on: the day; None where it has none.
        how: by what way: in person, by e-mail.
        cancelled: whether it was dropped; it stays, so that calendars learn of it.

    >>> FollowUp(id="follow-up-1", what="Send the plan to the new mentor", who=Role.INDUCTION_TUTOR).on is None
    True
    """

    id: Id
    what: Text
    who: Role | None = None
    on: Day | None = None
    how: Line = ""
    cancelled: bool = field(default=False, metadata=ADDED)
