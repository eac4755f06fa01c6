"""What would be meaningless is refused, all of it at once, and what is only unwise is not."""

from datetime import date

import pytest

from ectcore.errors import InvalidValueError
from ectcore.model.calendar import Break, BreakKind, SchoolCalendar, Term
from ectcore.model.framework import Framework, Statement, StatementKind
from ectcore.model.induction import Absence, Employment
from ectcore.model.people import Person
from ectcore.model.plan import ActionPlan, Meeting, Revision
from ectcore.model.programme import Module, Programme, Year
from ectcore.model.records import AgreedAction, Note, Records, SessionRecord
from ectcore.model.review import FollowUp, PlanReview, ReviewStatus
from ectcore.model.session import Session
from ectcore.model.target import ActionStep, Decision, Due, Outcome, SuccessCriterion, Target, TargetOutcome

FIRST, LATER = date(2026, 9, 1), date(2026, 12, 18)


def plan(**parts) -> ActionPlan:
    """A plan of a meeting on the first day."""
    meeting = Meeting(on=FIRST)
    return ActionPlan(id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93", ect=Person(id="e"), meeting=meeting, **parts)


def faults(make) -> list[str]:
    """What is said when the value is made."""
    with pytest.raises(InvalidValueError) as caught:
        make()
    return list(caught.value.faults)


def test_a_due_date_says_something() -> None:
    assert faults(Due) == ["neither a day nor words are given; leave the due date out, or give one of the two"]
    assert Due(on=FIRST).words == ""
    assert Due(words="soon").on is None


@pytest.mark.parametrize(
    "make",
    [
        lambda starts, ends: Term(label="Autumn", starts=starts, ends=ends),
        lambda starts, ends: Break(kind=BreakKind.INSET, starts=starts, ends=ends),
        lambda starts, ends: Absence(starts=starts, ends=ends, days=3),
        lambda starts, ends: Employment(starts=starts, ends=ends, fte=1.0),
    ],
)
def test_nothing_ends_before_it_starts_but_it_may_last_one_day(make) -> None:
    assert faults(lambda: make(LATER, FIRST)) == [
        "it ends on 2026-09-01, before it starts on 2026-12-18; exchange the two"
    ]
    assert make(FIRST, FIRST).ends == FIRST


def test_terms_follow_each_other() -> None:
    autumn, spring = Term(label="Autumn", starts=FIRST, ends=LATER), Term(label="Spring", starts=LATER, ends=LATER)
    said = "term 'Spring' starts on 2026-12-18, before 'Autumn' ends on 2026-12-18; terms follow each other"
    assert faults(lambda: SchoolCalendar(terms=(autumn, spring))) == [said]
    assert len(faults(lambda: SchoolCalendar(terms=(spring, autumn, autumn)))) == 2
    assert SchoolCalendar(terms=(autumn,)).terms == (autumn,)


@pytest.mark.parametrize("status", [ReviewStatus.PLANNED, ReviewStatus.CANCELLED])
def test_only_a_review_that_was_held_has_outcomes(status: ReviewStatus) -> None:
    outcome = TargetOutcome(target="t", outcome=Outcome.MET, decision=Decision.CLOSE)
    assert faults(lambda: PlanReview(id="r", on=FIRST, status=status, outcomes=(outcome,))) == [
        f"a review that is {status.value} has outcomes; only one that was held can have them"
    ]
    assert PlanReview(id="r", on=FIRST, status=ReviewStatus.HELD, outcomes=(outcome,)).outcomes == (outcome,)


ITEMS = {
    "target": lambda own: {"targets": (Target(id=own, statement=""),)},
    "criterion": lambda own: {
        "targets": (Target(id="t", statement="", criteria=(SuccessCriterion(id=own, text=""),)),)
    },
    "step": lambda own: {"targets": (Target(id="t", statement="", steps=(ActionStep(id=own, text=""),)),)},
    "review": lambda own: {"reviews": (PlanReview(id=own, on=FIRST),)},
    "follow-up": lambda own: {"follow_up": (FollowUp(id=own, what=""),)},
}


@pytest.mark.parametrize("one", ITEMS)
@pytest.mark.parametrize("other", ITEMS)
def test_no_two_items_of_a_plan_have_one_id_whatever_they_are(one: str, other: str) -> None:
    together: dict[str, tuple] = {}
    for part, held in [*ITEMS[one]("x").items(), *ITEMS[other]("x").items()]:
        together[part] = together.get(part, ()) + held
    doubled = {fault.split("'")[1] for fault in faults(lambda: plan(**together))}
    assert doubled == {"t" if one == other in {"criterion", "step"} else "x"} | doubled - {"x"}
    assert doubled <= {"x", "t"}
    for part in (one, other):
        assert plan(**ITEMS[part]("x"))


def test_a_review_comes_after_its_meeting_or_on_that_day() -> None:
    assert plan(reviews=(PlanReview(id="r", on=FIRST),)).reviews
    assert faults(lambda: plan(reviews=(PlanReview(id="r", on=date(2026, 8, 31)),))) == [
        "plan review 'r' is on 2026-08-31, before the meeting on 2026-09-01; a review comes after it"
    ]


@pytest.mark.parametrize(
    ("history", "said"),
    [
        (((2, FIRST), (1, LATER)), "revision 1 of 2026-12-18 does not come after revision 2 of 2026-09-01"),
        (((1, FIRST), (1, FIRST)), "revision 1 of 2026-09-01 does not come after revision 1 of 2026-09-01"),
        (((1, LATER), (2, FIRST)), "revision 2 of 2026-09-01 does not come after revision 1 of 2026-12-18"),
    ],
)
def test_revisions_rise(history, said) -> None:
    revisions = tuple(Revision(number=number, changed_on=day) for number, day in history)
    assert faults(lambda: plan(history=revisions)) == [f"{said}; revisions rise"]


def test_two_revisions_may_fall_on_one_day_and_numbers_may_have_gaps() -> None:
    history = (Revision(number=1, changed_on=FIRST), Revision(number=5, changed_on=FIRST))
    assert plan(history=history).revision == 5


def test_every_contradiction_of_a_plan_is_told() -> None:
    early = PlanReview(id="x", on=date(2026, 1, 1))
    doubled = Target(id="x", statement="")
    history = (Revision(number=2, changed_on=FIRST), Revision(number=1, changed_on=FIRST))
    assert [
        fault.split()[0] for fault in faults(lambda: plan(targets=(doubled,), reviews=(early,), history=history))
    ] == [
        "two",
        "plan",
        "revision",
    ]


def test_sessions_and_years_of_a_programme_can_be_told_apart() -> None:
    module = Module(title="M", sessions=(Session(id="s", title=""), Session(id="s", title="")))
    years = (Year(number=1, modules=(module,)), Year(number=1))
    assert faults(lambda: Programme(id="p", title="P", provider="U", years=years)) == [
        "two sessions have the id 's'; every session has its own",
        "two years have the number 1; every year has its own",
    ]


def test_the_notes_and_actions_of_a_session_can_be_told_apart_and_so_can_sessions() -> None:
    record = SessionRecord(id="s", notes=(Note(id="n", text=""),), actions=(AgreedAction(id="n", text=""),))
    assert faults(lambda: Records(ect="e", sessions=(record, SessionRecord(id="s")))) == [
        "two sessions have the id 's'; every session has its own",
        "s#n stands for two things; every note and action has its own id",
    ]
    apart = (
        SessionRecord(id="a", notes=(Note(id="n", text=""),)),
        SessionRecord(id="b", notes=(Note(id="n", text=""),)),
    )
    assert Records(ect="e", sessions=apart).note("b#n") == Note(id="n", text="")


def test_the_statements_of_a_framework_have_codes_of_their_own_and_its_own() -> None:
    one, two, other = (Statement(code=code, kind=StatementKind.STANDARD) for code in ("ours:1", "ours:2", "theirs:1"))
    assert Framework(key="ours", title="Ours", statements=(one, two)).statements == (one, two)
    assert faults(lambda: Framework(key="ours", title="Ours", statements=(one, other, two, one))) == [
        "two statements have the code 'ours:1'; every statement has its own",
        "the code 'theirs:1' is another framework's; the codes of this one begin with 'ours:'",
    ]
    assert faults(lambda: Framework(key="Trust 2026!", title="Ours")) == [
        "key: 'Trust 2026!' is not a framework's key; write small letters, such as ts-2011 or trust-2026"
    ]
