"""The rules on reviews: what counts, from which day on, and what they say instead."""

from datetime import date, timedelta

import pytest
from attrs import evolve

from ectcore.checking import check, select
from ectcore.linting.circumstances import Circumstances
from ectcore.model.calendar import Break, BreakKind, SchoolCalendar, Term
from ectcore.model.finding import Finding
from ectcore.model.plan import ActionPlan
from ectcore.model.review import PlanReview, ReviewStatus
from ectcore.model.settings import Settings
from ectcore.model.target import Decision, Due, Outcome, TargetOutcome
from ectcore.rules import RULES
from ectcore.rules.exemplar import circumstances, plan

DAY = timedelta(days=1)
AUTUMN = Term(label="Autumn term", starts=date(2026, 9, 2), ends=date(2026, 12, 18))
YEARS = tuple(
    Term(label=label, starts=starts, ends=ends)
    for label, starts, ends in (
        ("Summer term", date(2026, 4, 13), date(2026, 7, 21)),
        ("Autumn term", date(2026, 9, 2), date(2026, 12, 18)),
        ("Spring term", date(2027, 1, 4), date(2027, 3, 25)),
        ("Summer term", date(2027, 4, 12), date(2027, 7, 21)),
        ("Autumn term", date(2027, 9, 1), date(2027, 12, 17)),
    )
)


def told(code: str, of: object, **about: object) -> list[Finding]:
    known: Circumstances = evolve(circumstances(), **about)
    return list(check(of, known, select(RULES, chosen=[code])))


def reviewed(*days: date, **of: object) -> ActionPlan:
    """The exemplar with plan reviews on those days."""
    return evolve(plan(), reviews=tuple(PlanReview(id=f"r-{number}", on=day, **of) for number, day in enumerate(days)))


def met(plan: ActionPlan, on: date) -> ActionPlan:
    """The same plan, drafted on another day."""
    return evolve(plan, meeting=evolve(plan.meeting, on=on))


def declared(starts: date, break_starts: date, terms: tuple[Term, ...] = YEARS[:1]) -> SchoolCalendar:
    """Terms, and after them an autumn from one day with its half-term from another."""
    half_term = Break(kind=BreakKind.HALF_TERM, starts=break_starts, ends=break_starts + 13 * DAY)
    return SchoolCalendar(terms=(*terms, evolve(AUTUMN, starts=starts)), breaks=(half_term,))


@pytest.mark.parametrize(
    ("evidence", "said"),
    [
        ("ECF 8k is met", "calls ecf-2019:8k “met”"),
        ("ECF 8k and ECF 7c are not met", "calls ecf-2019:8k “not met”"),
        ("ECF 8k, as we agreed in June", ""),
        ("The goal was met in four lessons of five", ""),
        ("Standard 8 is met", ""),
    ],
)
def test_only_a_judgement_beside_a_statement_of_the_ecf_is_told(evidence: str, said: str) -> None:
    outcome = TargetOutcome(target="target-1", outcome=Outcome.MET, decision=Decision.CLOSE, evidence=evidence)
    held = evolve(plan().reviews[0], status=ReviewStatus.HELD, outcomes=(outcome,))
    messages = [each.message for each in told("REV005", evolve(plan(), reviews=(held,)))]
    assert len(messages) == bool(said)
    assert all(said in message for message in messages)


@pytest.mark.parametrize(
    ("asked", "answered", "said"),
    [((), (), "“target 1, target 2”"), ((), ("target-1",), "“target 2”"), (("target-1",), (), "“target 1”")],
)
def test_a_review_that_was_held_is_told_which_targets_it_says_nothing_of(
    asked: tuple[str, ...], answered: tuple[str, ...], said: str
) -> None:
    outcomes = tuple(TargetOutcome(target=name, outcome=Outcome.MET, decision=Decision.CLOSE) for name in answered)
    (finding,) = told("REV004", reviewed(date(2026, 9, 4), status=ReviewStatus.HELD, targets=asked, outcomes=outcomes))
    assert f"says nothing of {said}." in finding.message


def test_the_first_review_may_be_as_many_teaching_weeks_away_as_are_set() -> None:
    on = date(2026, 9, 8)
    settings = Settings(weeks_to_first_review=7)
    assert told("REV012", met(reviewed(date(2026, 11, 6)), on), settings=settings) == []
    (finding,) = told("REV012", met(reviewed(date(2026, 11, 9)), on), settings=settings)
    assert "is 8 teaching weeks after the meeting" in finding.message
    assert "on Tuesday 3 November 2026 or before" in finding.fix


def test_a_review_that_is_cancelled_is_no_first_look() -> None:
    first, *others = plan().reviews
    of = evolve(plan(), targets=tuple(evolve(each, due=Due(on=date(2026, 10, 9))) for each in plan().targets))
    assert told("REV011", of) == []
    assert len(told("REV011", evolve(of, reviews=(evolve(first, status=ReviewStatus.CANCELLED), *others)))) == 2


@pytest.mark.parametrize(
    ("due", "day"),
    [
        (date(2026, 9, 11), "on Friday 11 September 2026 or before"),
        (date(2026, 9, 13), "on Friday 11 September 2026 or before"),
        (date(2026, 8, 1), "before it is due"),
    ],
)
def test_a_review_in_time_is_on_the_last_school_day_or_where_none_is_declared_before_it_is_due(
    due: date, day: str
) -> None:
    first, *_ = plan().targets
    of = evolve(plan(), targets=(evolve(first, due=Due(on=due)),))
    (finding,) = told("REV011", of, calendar=SchoolCalendar(terms=(AUTUMN,)))
    assert f"Put a review {day}, or" in finding.fix


def test_a_review_that_is_planned_for_today_is_judged_as_one_to_come() -> None:
    sunday, friday = date(2026, 9, 27), date(2026, 7, 17)
    assert told("REV010", reviewed(sunday), as_of=sunday)
    assert told("REV010", reviewed(sunday), as_of=sunday + DAY) == []
    assert told("REV013", reviewed(friday, date(2026, 11, 2)), as_of=friday)
    assert told("REV013", reviewed(friday, date(2026, 11, 2)), as_of=friday + DAY) == []


@pytest.mark.parametrize(
    ("calendar", "day"),
    [
        (declared(date(2026, 9, 2), date(2026, 10, 26)), "Wednesday 16 September 2026"),
        (declared(date(2026, 9, 2), date(2026, 9, 15)), "Monday 14 September 2026"),
        (SchoolCalendar(terms=(*YEARS[:1], evolve(AUTUMN, ends=date(2026, 9, 10)))), "Thursday 10 September 2026"),
    ],
)
def test_a_review_in_the_first_half_term_is_in_its_third_week_or_at_its_end(calendar: SchoolCalendar, day: str) -> None:
    (finding,) = told("REV013", reviewed(date(2026, 12, 11)), calendar=calendar, as_of=None)
    assert f"such as {day}." in finding.fix


@pytest.mark.parametrize(
    ("meeting", "ends"),
    [
        (date(2026, 4, 13), "18 December 2026"),
        (date(2026, 7, 14), "18 December 2026"),
        (date(2027, 7, 13), "17 December 2027"),
    ],
)
def test_the_first_half_term_is_that_of_the_school_year_after_the_meeting(meeting: date, ends: str) -> None:
    of = met(reviewed(date(2028, 1, 14)), meeting)
    (finding,) = told("REV013", of, calendar=SchoolCalendar(terms=YEARS), as_of=None)
    assert f"which ends on “{ends}”" in finding.message
    assert told("REV013", met(of, date(2026, 4, 12)), calendar=SchoolCalendar(terms=YEARS), as_of=None) == []


def test_a_follow_up_that_was_dropped_is_nothing_agreed_and_wants_nobody() -> None:
    (agreed,) = plan().follow_up
    dropped = evolve(agreed, who=None, on=None, cancelled=True)
    assert [len(told(code, evolve(plan(), follow_up=(dropped,)))) for code in ("REV003", "REV006")] == [1, 0]
    assert told("REV003", evolve(plan(), follow_up=(dropped, evolve(agreed, id="follow-up-2")))) == []
