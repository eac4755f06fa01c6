"""What nothing is wrong with: the worked exemplars that every rule's examples start from."""

from collections.abc import Callable
from datetime import date, time
from functools import cache

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.model.calendar import Break, BreakKind, SchoolCalendar, Term
from ectcore.model.induction import Induction
from ectcore.model.people import Person, Role
from ectcore.model.plan import ActionPlan, Meeting
from ectcore.model.programme import Module, Programme, Year
from ectcore.model.records import AgreedAction, Note, Records, SessionRecord
from ectcore.model.review import FollowUp, PlanReview, Remark, ReviewStatus, YearReview
from ectcore.model.session import Activity, ModulePlace, ResearchSummary, Session, Step, StepKind, SummaryState
from ectcore.model.target import (
    ActionStep,
    Decision,
    Due,
    Measure,
    Outcome,
    StartingPoint,
    SuccessCriterion,
    Target,
    TargetOutcome,
)


@cache
def plan() -> ActionPlan:
    """A plan for Year 2, drafted in the last meeting of Year 1."""
    return ActionPlan(
        id="0b6f4a1e-7d0c-5c55-8a53-5f1d6a0c9e21",
        ect=Person(id="ect-021", display_name="Rhian Bevan"),
        mentor=Person(id="staff-007", display_name="Tom Adeyemi"),
        meeting=Meeting(
            on=date(2026, 7, 14),
            focus="Checking understanding; working with families",
            role="secondary science teacher",
            year=1,
            session="y1-m5-w7",
        ),
        for_year=2,
        year_review=YearReview(
            successes=(Remark(text="Starts of lessons in 7B are calm and prompt.", notes=("y1-m5-w2#n1",)),),
            approaches=(Remark(text="Rehearsing an explanation aloud before the lesson."),),
            drawn_on=("y1-m5-w2", "y1-m5-w6"),
        ),
        targets=(_checking_understanding(), _calling_home()),
        reviews=(
            PlanReview(id="review-1", on=date(2026, 9, 25), starts_at=time(15, 30), minutes=30),
            PlanReview(id="review-2", on=date(2026, 12, 11), starts_at=time(15, 30), minutes=30),
        ),
        follow_up=(
            FollowUp(
                id="follow-up-1",
                what="Send the plan to whoever mentors in Year 2.",
                who=Role.ECT,
                on=date(2026, 7, 17),
                how="e-mail",
            ),
        ),
    )


def _checking_understanding() -> Target:
    return Target(
        id="target-1",
        statement="Ask a hinge question with mini whiteboards before independent work in every Year 8 science lesson",
        why="In the assessment week a third of 8C had copied the method without understanding it.",
        criteria=(
            SuccessCriterion(
                id="criterion-1",
                text="Boards shown and read before pupils start writing, in observed lessons with 8C",
                measure=Measure.OBSERVATION,
                baseline="1 lesson in 5",
                goal="4 lessons in 5",
                evidence="the mentor's drop-in notes",
                judged_by=Role.MENTOR,
            ),
        ),
        steps=(
            ActionStep(
                id="step-1",
                text="Write one hinge question for each lesson of the forces unit",
                due=Due(on=date(2026, 9, 11)),
                effort_minutes=40,
            ),
            ActionStep(
                id="step-2",
                text="Watch Mr Adeyemi's 9A use boards and list his three cues",
                due=Due(on=date(2026, 9, 18)),
                effort_minutes=30,
                after=("step-1",),
            ),
        ),
        due=Due(on=date(2026, 12, 4), words="before the December data drop"),
        statements=("ts-2011:6",),
        notes=("y1-m5-w6#n1",),
        starting_point=StartingPoint.DEVELOPING,
    )


def _calling_home() -> Target:
    return Target(
        id="target-2",
        statement="Ring two families of my tutor group with good news each week of the first half-term",
        why="Most calls home in Year 1 were about behaviour.",
        criteria=(
            SuccessCriterion(
                id="criterion-2",
                text="Twelve calls stand in the contact log",
                measure=Measure.COUNT,
                baseline="0 calls",
                goal="12 calls",
            ),
        ),
        steps=(
            ActionStep(
                id="step-3",
                text="Draw up the list of families with the tutor's log",
                due=Due(on=date(2026, 9, 4)),
                effort_minutes=20,
            ),
            ActionStep(
                id="step-4",
                text="Make the calls in Thursday's free period",
                due=Due(on=date(2026, 10, 22)),
                effort_minutes=60,
            ),
        ),
        due=Due(on=date(2026, 10, 23), words="by October half-term"),
        statements=("ts-2011:8",),
    )


@cache
def plan_before() -> ActionPlan:
    """The plan of Year 1, whose last review let the first target go on."""
    goes_on = TargetOutcome(target="target-1", outcome=Outcome.PARTLY_MET, decision=Decision.CONTINUE)
    return ActionPlan(
        id="6a1c2b7e-2f54-5d0b-9c1e-7f3d8b5a4c10",
        ect=plan().ect,
        meeting=Meeting(on=date(2026, 2, 24), year=1),
        targets=(_checking_understanding(),),
        reviews=(PlanReview(id="review-0", on=date(2026, 6, 30), status=ReviewStatus.HELD, outcomes=(goes_on,)),),
    )


@cache
def reviewed() -> ActionPlan:
    """The plan after its first review."""
    found = (
        TargetOutcome(target="target-1", outcome=Outcome.NOT_REVIEWED, decision=Decision.CONTINUE),
        TargetOutcome(
            target="target-2", outcome=Outcome.MET, decision=Decision.CLOSE, evidence="Twelve calls in the log."
        ),
    )
    first, *others = plan().reviews
    return evolve(plan(), reviews=(evolve(first, status=ReviewStatus.HELD, outcomes=found), *others))


@cache
def programme() -> Programme:
    """A programme of one year whose last session looks back on it."""
    weeks = tuple(
        evolve(session(), id=f"y1-m4-w{week}", module=None, week=week, completes_year=None) for week in (1, 2, 3)
    )
    modules = (
        Module(number=4, title="Assessment", sessions=weeks),
        Module(number=5, title="Professional responsibilities", sessions=(session(),)),
    )
    return Programme(
        id="exemplar-2026", title="A programme", provider="A school", years=(Year(number=1, modules=modules),)
    )


@cache
def session() -> Session:
    """The mentor session in which such a plan is drafted."""
    return Session(
        id="y1-m5-w7",
        title="Looking back and planning ahead",
        topics=("Looking back and planning ahead",),
        year=1,
        module=ModulePlace(number=5, title="Professional responsibilities"),
        week=7,
        learning_intentions=("Look back on the first year.", "Plan the second."),
        research_summary=ResearchSummary(state=SummaryState.STATED_ABSENT, text="There is none for this session."),
        steps=(
            Step(
                label="Mentor meeting",
                kinds=(StepKind.ACTION_PLANNING,),
                minutes=45,
                activities=(Activity(text="Draft the targets together."),),
            ),
            Step(label="Next steps", kinds=(StepKind.NEXT_STEPS,), minutes=5),
        ),
        completes_year=1,
    )


@cache
def circumstances() -> Circumstances:
    """What is known when the exemplars are judged, in the first week of Year 2."""
    return Circumstances(
        as_of=date(2026, 9, 7),
        calendar=_calendar(),
        induction=Induction(starts=date(2025, 9, 1)),
        previous_plan=plan_before(),
        records=Records(
            ect="ect-021",
            sessions=(
                SessionRecord(
                    id="y1-m5-w2",
                    title="Working with families",
                    held_on=date(2026, 6, 23),
                    notes=(Note(id="n1", text="7B settle quickly; ring home with praise."),),
                    actions=(AgreedAction(id="a1", text="Ring one family with praise"),),
                ),
                SessionRecord(
                    id="y1-m5-w6",
                    title="Using evidence",
                    held_on=date(2026, 7, 7),
                    next_meeting=date(2026, 7, 14),
                    notes=(Note(id="n1", text="A third of 8C copied the method."),),
                ),
            ),
        ),
    )


def _calendar() -> SchoolCalendar:
    october, february, may = (
        Break(kind=BreakKind.HALF_TERM, starts=starts, ends=ends)
        for starts, ends in (
            (date(2026, 10, 26), date(2026, 10, 30)),
            (date(2027, 2, 15), date(2027, 2, 19)),
            (date(2026, 5, 25), date(2026, 5, 29)),
        )
    )
    september, autumn = (
        Break(kind=BreakKind.INSET, starts=day, ends=day) for day in (date(2026, 9, 1), date(2026, 10, 2))
    )
    return SchoolCalendar(
        name="Marlow Road School",
        terms=(
            Term(label="Summer term", starts=date(2026, 4, 13), ends=date(2026, 7, 21)),
            Term(label="Autumn term", starts=date(2026, 9, 1), ends=date(2026, 12, 18)),
            Term(label="Spring term", starts=date(2027, 1, 4), ends=date(2027, 3, 25)),
        ),
        breaks=(may, september, autumn, october, february),
    )


def reworded(statement: str, success: str = "4 occasions of 5") -> Callable[[Target], Target]:
    """A change that words a target anew, with one success criterion or (where that is empty) none."""

    def change(target: Target) -> Target:
        criteria = (SuccessCriterion(id="criterion-1", text=success),) if success else ()
        return evolve(target, statement=statement, criteria=criteria)

    return change


def due_by(words: str) -> Callable[[Target], Target]:
    """A change that gives a target a due date in words only."""
    return lambda target: evolve(target, due=Due(words=words))


def stepwise(*texts: str) -> Callable[[Target], Target]:
    """A change that gives a target other steps."""
    steps = tuple(ActionStep(id=f"step-{number}", text=text) for number, text in enumerate(texts, 11))
    return lambda target: evolve(target, steps=steps)
