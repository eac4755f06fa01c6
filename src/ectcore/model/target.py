"""A target and all that belongs to it: criteria, action steps, dates, support."""

from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from ectcore.model.field import Day, Effort, Id, Line, NoteLink, Rating, StatementCode, Text, UniqueId
from ectcore.model.people import Role
from ectcore.model.records import Progress
from ectcore.model.value import Value


class Measure(Enum):
    """How a success criterion can be checked.

    >>> SuccessCriterion(id="criterion-1", text="8 of 10 pupils begin at once", measure=Measure.RATE).measure.value
    'rate'
    """

    COUNT = "count"
    RATE = "rate"
    TIME = "time"
    ARTEFACT = "artefact"
    OBSERVATION = "observation"
    PUPIL_VOICE = "pupil_voice"
    JUDGEMENT = "judgement"


class StartingPoint(Enum):
    """Where the ECT stands with the practice that a target is about.

    >>> Target(id="target-1", statement="", starting_point=StartingPoint.DEVELOPING).starting_point.value
    'developing'
    """

    NOT_YET = "not_yet"
    DEVELOPING = "developing"
    SECURE = "secure"


class Outcome(Enum):
    """What a plan review found of a target.

    >>> Outcome("partly_met")
    <Outcome.PARTLY_MET: 'partly_met'>
    """

    MET = "met"
    PARTLY_MET = "partly_met"
    NOT_MET = "not_met"
    SUPERSEDED = "superseded"
    NOT_REVIEWED = "not_reviewed"


class Decision(Enum):
    """What a plan review decided about a target.

    >>> Decision("carry_forward")
    <Decision.CARRY_FORWARD: 'carry_forward'>
    """

    CLOSE = "close"
    CONTINUE = "continue"
    REVISE = "revise"
    CARRY_FORWARD = "carry_forward"


@frozen(kw_only=True)
class Due(Value):
    """By when: a day, the words that were used, or both.

    Attributes:
        on: the day.
        words: the words as they were written, such as "by October half-term".

    Raises:
        InvalidValueError: neither is given.

    >>> Due(words="by October half-term").on is None
    True
    """

    on: Day | None = None
    words: Line = ""

    def contradictions(self) -> Iterator[str]:
        """A due date that says nothing."""
        if self.on is None and not self.words:
            yield "neither a day nor words are given; leave the due date out, or give one of the two"


@frozen(kw_only=True)
class SuccessCriterion(Value):
    """How people will know that a target is met.

    Attributes:
        id: its id within the plan.
        text: what will be seen.
        measure: how it is checked.
        baseline: how it is now.
        goal: how it will be.
        evidence: where one can look.
        judged_by: who judges.

    >>> SuccessCriterion(id="criterion-1", text="Pupils begin at once", baseline="2 in 10", goal="8 in 10").goal
    '8 in 10'
    """

    id: Id
    text: Text
    measure: Measure | None = None
    baseline: Line = ""
    goal: Line = ""
    evidence: Line = ""
    judged_by: Role | None = None


@frozen(kw_only=True)
class ActionStep(Value):
    """Something to do on the way to a target.

    Attributes:
        id: its id within the plan.
        text: what to do.
        owner: who does it.
        helper: the name or post of somebody who helps or does it instead.
        due: by when.
        effort_minutes: how much working time it takes in all, where that is known.
        progress: how far it has come; apart from what a review finds of the target.
        after: the ids of the steps that come first.

    >>> step = ActionStep(id="step-1", text="Rehearse the entry routine with my mentor", effort_minutes=20)
    >>> step.owner, step.progress.value
    (<Role.ECT: 'ect'>, 'to_do')
    """

    id: Id
    text: Text
    owner: Role = Role.ECT
    helper: Line = ""
    due: Due | None = None
    effort_minutes: Effort | None = None
    progress: Progress = Progress.TO_DO
    after: tuple[Id, ...] = ()


@frozen(kw_only=True)
class Support(Value):
    """What others give so that a target can be met.

    Attributes:
        text: what it is: time, cover, a visit, a resource.
        giver: who gives it.
        agreed: whether that was agreed; None where nobody says.

    >>> Support(text="Cover for period 3", giver=Role.INDUCTION_TUTOR).agreed is None
    True
    """

    text: Text
    giver: Role | None = None
    agreed: bool | None = None


@frozen(kw_only=True)
class TargetOutcome(Value):
    """What a plan review found and decided about one target.

    Attributes:
        target: the target's id.
        outcome: whether it is met.
        decision: what happens to it now.
        evidence: what that rests on.
        reviewed_on: the day of the review.
        plan: the id of the plan in which it stood, once it has been carried into another.

    >>> TargetOutcome(target="target-1", outcome=Outcome.MET, decision=Decision.CLOSE).decision.value
    'close'
    """

    target: Id
    outcome: Outcome
    decision: Decision
    evidence: Text = ""
    reviewed_on: Day | None = None
    plan: UniqueId | None = None


@frozen(kw_only=True)
class Target(Value):
    """One thing that an ECT sets out to reach.

    Attributes:
        id: its id within the plan; kept when the target is carried forward.
        statement: the target in a sentence.
        why: what makes it worth doing for this ECT now.
        criteria: how success will be known.
        steps: the action steps that lead to it, in order.
        due: by when it is to be met.
        support: what others give.
        statements: the framework statements that it serves.
        notes: the session notes that it rests on.
        starting_point: where the ECT stands with it.
        challenge: how hard it is, from 1 to 5, as both see it.
        confidence: how sure the ECT is of it, from 1 to 5.
        outcomes: what earlier plan reviews found of it, the oldest first.

    >>> Target(id="target-1", statement="Pupils in 8C begin the starter within two minutes").due is None
    True
    """

    id: Id
    statement: Text
    why: Text = ""
    criteria: tuple[SuccessCriterion, ...] = ()
    steps: tuple[ActionStep, ...] = ()
    due: Due | None = None
    support: tuple[Support, ...] = ()
    statements: tuple[StatementCode, ...] = ()
    notes: tuple[NoteLink, ...] = ()
    starting_point: StartingPoint | None = None
    challenge: Rating | None = None
    confidence: Rating | None = None
    outcomes: tuple[TargetOutcome, ...] = ()
