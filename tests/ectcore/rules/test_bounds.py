"""Rules at their bounds: what is just right is not told, and one day, step or minute further is."""

from datetime import date, timedelta

import pytest
from attrs import evolve

from ectcore.checking import check
from ectcore.model.finding import Finding
from ectcore.model.induction import Induction
from ectcore.model.people import Role
from ectcore.model.plan import ActionPlan
from ectcore.model.records import SessionRecord
from ectcore.model.review import PlanReview, Remark, ReviewStatus
from ectcore.model.settings import Settings
from ectcore.model.target import ActionStep, Decision, Due, Outcome, Progress, StartingPoint, TargetOutcome
from ectcore.rules.exemplar import circumstances, plan, programme
from ectcore.school_calendar.teaching_weeks import teaching_weeks_between

DAY = timedelta(days=1)
MONDAY = date(2026, 9, 14)
NO_CALENDAR = evolve(circumstances(), calendar=None)


def told(code: str, of: object, about: object = None) -> list[Finding]:
    return [finding for finding in check(of, about or circumstances()) if finding.code == code]


def due(day: date) -> ActionPlan:
    """The exemplar with that due date of its first target."""
    first, *others = plan().targets
    return evolve(plan(), targets=(evolve(first, due=Due(on=day)), *others))


def reviewed(*days: date, status: ReviewStatus = ReviewStatus.PLANNED) -> ActionPlan:
    """The exemplar with plan reviews on those days."""
    reviews = [PlanReview(id=f"review-{number}", on=day, status=status) for number, day in enumerate(days, 1)]
    return evolve(plan(), reviews=tuple(reviews))


def with_steps(*steps: ActionStep) -> ActionPlan:
    """The exemplar with one target, and those steps."""
    first, *_ = plan().targets
    return evolve(plan(), targets=(evolve(first, steps=steps),))


def step(number: int, day: date | None = MONDAY, **of: object) -> ActionStep:
    made = ActionStep(id=f"step-{number}", text=f"Write card {number}", due=Due(on=day) if day else None)
    return evolve(made, **of)


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        (date(2025, 9, 1), date(2027, 8, 31)),
        (date(2025, 8, 31), date(2027, 8, 31)),
        (date(2026, 7, 1), date(2028, 8, 31)),
    ],
)
def test_a_day_of_the_induction_is_within_it(starts: date, ends: date) -> None:
    about = evolve(NO_CALENDAR, induction=Induction(starts=starts))
    assert [told("T012", due(day), about) for day in (starts, ends)] == [[], []]
    (early,), (late,) = (told("T012", due(day), about) for day in (starts - DAY, ends + DAY))
    assert "it begins on" in early.message
    assert "it ends by" in late.message
    assert early.pointer == "/targets/0/due/on"


def test_a_review_counts_towards_the_induction_unless_it_is_cancelled() -> None:
    after = date(2027, 9, 1)
    assert [each.pointer for each in told("T012", reviewed(MONDAY, after), NO_CALENDAR)] == ["/reviews/1/on"]
    assert told("T012", reviewed(after, status=ReviewStatus.CANCELLED), NO_CALENDAR) == []


def test_a_week_from_monday_to_sunday_holds_as_many_steps_as_are_set() -> None:
    most = Settings().most_steps_a_week
    fitting = [step(number, MONDAY + number % 2 * 6 * DAY) for number in range(most)]
    assert told("PLAN006", with_steps(*fitting)) == []
    (finding,) = told("PLAN006", with_steps(*fitting, step(most, MONDAY)))
    assert f"{most + 1} steps are due in the week of 14 September 2026, from “Write card 0”" in finding.message
    for day in (MONDAY - DAY, MONDAY + 7 * DAY):
        assert told("PLAN006", with_steps(*fitting, step(most, day))) == []


@pytest.mark.parametrize("other", [{"owner": Role.MENTOR}, {"progress": Progress.DONE}, {"due": None}])
def test_a_week_holds_any_steps_that_are_not_the_ects_to_do(other: dict[str, object]) -> None:
    most = Settings().most_steps_a_week
    steps = [step(number) for number in range(most)]
    assert told("PLAN006", with_steps(*steps, step(most, **other))) == []


def test_one_target_is_due_on_one_day() -> None:
    assert told("PLAN004", evolve(plan(), targets=plan().targets[:1])) == []
    first, second = plan().targets
    assert told("PLAN004", evolve(plan(), targets=(first, evolve(second, due=first.due))))


@pytest.mark.parametrize(("minutes", "findings"), [(130, 0), (131, 1)])
def test_all_the_time_there_is_may_be_taken(minutes: int, findings: int) -> None:
    ends = plan().meeting.on + 70 * DAY  # ten weeks of 13 minutes in Year 2
    others = [{"owner": Role.MENTOR}, {"progress": Progress.DONE}, {"progress": Progress.DROPPED}]
    steps = [step(number, effort_minutes=500, **other) for number, other in enumerate(others)]
    of = with_steps(*steps, step(8, effort_minutes=minutes), step(9))
    of = evolve(of, targets=tuple(evolve(target, due=Due(on=ends)) for target in of.targets))
    assert len(told("PLAN003", of)) == findings


@pytest.mark.parametrize(("due", "findings"), [(None, 0), (6, 0), (7, 1)])
def test_time_is_reckoned_in_whole_weeks_to_a_day_that_is_known(due: int | None, findings: int) -> None:
    day = None if due is None else plan().meeting.on + due * DAY
    of = with_steps(step(1, day, effort_minutes=500))
    of = evolve(of, targets=tuple(evolve(target, due=None) for target in of.targets))
    assert len(told("PLAN003", of)) == findings


def test_a_review_of_today_is_still_to_come() -> None:
    today = circumstances().as_of
    assert today
    assert told("REV002", reviewed(today)) == []
    assert told("REV002", reviewed(today - DAY))


def test_the_first_half_term_is_its_first_day_to_its_last() -> None:
    first, last = date(2026, 9, 2), date(2026, 10, 23)
    about = evolve(circumstances(), as_of=date(2026, 7, 14))
    for day in (first, last):
        assert told("REV013", reviewed(day), about) == []
    (finding,) = told("REV013", reviewed(date(2026, 11, 2)), about)
    assert "which ends on “23 October 2026”" in finding.message
    assert "such as Wednesday 16 September 2026" in finding.fix


def test_a_target_is_reviewed_in_time_on_the_day_it_is_due() -> None:
    first = plan().reviews[0].on
    assert told("REV011", due(first)) == []
    (finding,) = told("REV011", due(first - DAY))
    assert "Put a review on Thursday 24 September 2026 or before" in finding.fix


def test_two_sessions_of_one_week_stand_in_their_order() -> None:
    module = programme().years[0].modules[0]
    first, *others = module.sessions
    assert first.week
    double = evolve(first, id="double")
    assert [
        each.code for each in check(evolve(module, sessions=(first, double, *others))) if each.code == "PROG001"
    ] == []
    later = evolve(double, week=first.week + 1)
    assert [each.code for each in check(evolve(module, sessions=(later, first))) if each.code == "PROG001"] == [
        "PROG001"
    ]


@pytest.mark.parametrize("for_year", [2, 1, None])
@pytest.mark.parametrize("meeting_in", [2, 1, None])
def test_a_mentor_is_missed_in_any_year(for_year: int | None, meeting_in: int | None) -> None:
    of = evolve(plan(), for_year=for_year, meeting=evolve(plan().meeting, year=meeting_in))
    assert told("REV007", of) == []
    (finding,) = told("REV007", evolve(of, mentor=None))
    assert ("Year" in finding.message) == bool(for_year)


def test_between_two_meetings_lie_as_many_weeks_as_are_set() -> None:
    calendar = circumstances().calendar
    assert calendar
    before = date(2026, 9, 8)
    for weeks, findings in ((Settings().weeks_between_meetings, 0), (Settings().weeks_between_meetings + 1, 1)):
        after = before + timedelta(weeks=weeks)
        assert teaching_weeks_between(before, after, calendar) == weeks
        held = tuple(SessionRecord(id=f"s-{day.month}-{day.day}", held_on=day) for day in (before, after))
        records = evolve(circumstances().records, sessions=held)
        assert len(told("SES006", records)) == findings


@pytest.mark.parametrize("shared", ["notes", "statements", "why", "starting_point"])
def test_a_target_builds_on_a_strength_by_any_link(shared: str) -> None:
    strength = Remark(text="Rehearsing an explanation aloud.", notes=("y1-m1-w1#n1",), statements=("ts-2011:7",))
    review = evolve(plan().year_review, successes=(strength,), approaches=(Remark(text="Calm starts in 7B."),))
    targets = tuple(evolve(each, notes=(), statements=(), starting_point=None) for each in plan().targets)
    of = evolve(plan(), year_review=review, targets=targets)
    (finding,) = told("PLAN008", of)
    assert "such as “Rehearsing an explanation aloud.”" in finding.message
    linked = {"notes": strength.notes, "statements": strength.statements, "why": "Rehearsing an explanation helps."}
    linked["starting_point"] = StartingPoint.SECURE
    assert told("PLAN008", evolve(of, targets=(evolve(targets[0], **{shared: linked[shared]}), *targets[1:]))) == []


def test_an_outcome_of_no_target_is_told_at_its_place() -> None:
    outcome = TargetOutcome(target="gone", outcome=Outcome.MET, decision=Decision.CLOSE)
    first, *others = plan().reviews
    of = evolve(plan(), reviews=(evolve(first, status=ReviewStatus.HELD, outcomes=(outcome,)), *others))
    assert "/reviews/0/outcomes/0/target" in [each.pointer for each in check(of, circumstances())]
