"""The plans that the kit for exporters tries: an ordinary one, an empty one, a large one, hostile ones."""

from datetime import date, time, timedelta
from typing import Final

from attrs import evolve

from ectcore.model.people import Person, Role, School
from ectcore.model.plan import Acknowledgement, ActionPlan, Commitment, Meeting, Revision
from ectcore.model.review import FollowUp, PlanReview, Remark, ReviewStatus, YearReview
from ectcore.model.target import (
    ActionStep,
    Decision,
    Due,
    Measure,
    Outcome,
    SuccessCriterion,
    Support,
    Target,
    TargetOutcome,
)
from ectcore.testing.words import CRITERIA, HOSTILE, MOMENTS, PEOPLE, REASONS, STEPS, TARGETS

_MANY: Final = 60
_MEETING: Final = date(2026, 7, 14)
_EMPTY: Final = ActionPlan(
    id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93", ect=Person(id="ect-014"), meeting=Meeting(on=_MEETING)
)


def empty_plan() -> ActionPlan:
    """A plan of which nothing is known but whose it is, and when it was drafted."""
    return evolve(_EMPTY)


def ordinary_plan() -> ActionPlan:
    """A plan that says something in every field, of the length that people write."""
    return _plan(3, REASONS[0], "Planning for Year 2")


def large_plan() -> ActionPlan:
    """A plan far longer than anybody would agree on."""
    return _plan(_MANY, "\n".join(REASONS * 8), "Planning for Year 2")


def hostile_plan(text: str) -> ActionPlan:
    """A short plan with that text wherever it may stand."""
    line = " ".join(text.split()) or "."
    return evolve(
        _plan(1, text, line), title=line, mentor=Person(id=line, display_name=line), school=School(name=line, urn=None)
    )


def hostile_plans() -> list[tuple[str, ActionPlan]]:
    """Each hostile text with a plan that has it."""
    return [(text, hostile_plan(text)) for text in HOSTILE]


def _plan(targets: int, text: str, line: str) -> ActionPlan:
    return evolve(
        _EMPTY,
        title="Action plan for Year 2",
        ect=Person(id="ect-014", display_name=PEOPLE[1], email="s.gruffydd@school.example", trn="1234567"),
        mentor=Person(id="m-2", display_name=PEOPLE[2]),
        tutor=Person(id="t-1", display_name=PEOPLE[4]),
        school=School(name="Ysgol y Bryn", urn="123456"),
        meeting=Meeting(on=_MEETING, focus=line, role="Year 4 class teacher", year=1, session="y1-m5-w7"),
        fte=0.8,
        for_year=2,
        year_review=YearReview(
            successes=(Remark(text=text, statements=("ecf-2019:4.9",), notes=("y1-m5-w3#n1",)),),
            approaches=(Remark(text=text),),
            drawn_on=("y1-m5-w3",),
            summary=text,
        ),
        targets=tuple(_target(number, text, line) for number in range(targets)),
        reviews=tuple(_review(number, text, line) for number in range(targets)),
        follow_up=(FollowUp(id="follow-1", what=text, who=Role.MENTOR, on=_MEETING, how=line),),
        commitments=(Commitment(text=text, minutes_a_week=90),),
        acknowledgements=(Acknowledgement(code="PLAN001", reason=line, item="target-0", by=Role.ECT, on=_MEETING),),
        history=(Revision(number=1, changed_on=_MEETING + timedelta(days=70), items=("review-0",), note=line),),
        previous="6fa459ea-ee8a-3ca4-894e-db77e160355e",
    )


def _target(number: int, text: str, line: str) -> Target:
    own = f"target-{number}"
    return Target(
        id=own,
        statement=text if text in HOSTILE else TARGETS[number % len(TARGETS)],
        why=text,
        criteria=tuple(
            SuccessCriterion(
                id=f"{own}-criterion-{place}",
                text=text if text in HOSTILE else criterion,
                measure=Measure.COUNT,
                baseline=line,
                goal=line,
                evidence=line,
                judged_by=Role.MENTOR,
            )
            for place, criterion in enumerate(CRITERIA[:2])
        ),
        steps=tuple(_step(own, place, text, line) for place in range(3)),
        due=Due(on=_MEETING + timedelta(days=100), words=MOMENTS[0]),
        support=(Support(text=text, giver=Role.MENTOR, agreed=True),),
        statements=("ts-2011:7",),
        notes=("y1-m5-w7#n1",),
        challenge=4,
        confidence=3,
        outcomes=(
            TargetOutcome(target=own, outcome=Outcome.PARTLY_MET, decision=Decision.CARRY_FORWARD, evidence=text),
        ),
    )


def _step(target: str, place: int, text: str, line: str) -> ActionStep:
    return ActionStep(
        id=f"{target}-step-{place}",
        text=text if text in HOSTILE else STEPS[place % len(STEPS)],
        helper=line,
        due=Due(on=_MEETING + timedelta(days=60 + 7 * place)),
        effort_minutes=30,
        after=(f"{target}-step-{place - 1}",) if place else (),
    )


def _review(number: int, text: str, line: str) -> PlanReview:
    return PlanReview(
        id=f"review-{number}",
        on=_MEETING + timedelta(days=60 + 7 * number),
        starts_at=time(15, 30),
        minutes=30,
        status=tuple(ReviewStatus)[number % 3],
        where=line,
        targets=(f"target-{number}",),
        agenda=text,
    )
