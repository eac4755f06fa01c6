"""Rules at their bounds: what is just right is not told, and one day, step or minute further is."""

from datetime import date, timedelta

import pytest
from attrs import evolve

from ectcore.checking import check
from ectcore.model.finding import Finding
from ectcore.model.induction import Induction
from ectcore.model.people import Role
from ectcore.model.plan import ActionPlan
from ectcore.model.review import PlanReview, ReviewStatus
from ectcore.model.settings import Settings
from ectcore.model.target import ActionStep, Due, Progress
from ectcore.rules.exemplar import circumstances, plan

DAY = timedelta(days=1)
MONDAY = date(2026, 9, 14)
NO_CALENDAR = evolve(circumstances(), calendar=None)


def told(code: str, of: ActionPlan, about: object = None) -> list[Finding]:
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
    of = with_steps(step(1, effort_minutes=minutes), step(2, effort_minutes=None), step(3, owner=Role.MENTOR))
    of = evolve(of, targets=tuple(evolve(target, due=Due(on=ends)) for target in of.targets))
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
