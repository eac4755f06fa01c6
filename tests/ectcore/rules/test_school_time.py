"""The rules of school time: what they say to choose instead is itself right."""

import re
from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from ectcore.checking import check, select
from ectcore.linting.circumstances import Circumstances
from ectcore.model.day import MONTHS
from ectcore.model.induction import Employment, Induction
from ectcore.model.plan import ActionPlan
from ectcore.model.review import PlanReview, ReviewStatus
from ectcore.model.settings import Settings
from ectcore.model.target import Due, Target
from ectcore.rules import RULES
from ectcore.rules.exemplar import circumstances, plan
from ectcore.school_calendar.school_days import is_school_day, why_closed

OURS = tuple(select(RULES, chosen=["T010", "T011", "T012", "REV010", "REV011", "REV012", "REV013"]))
WITH_REVIEWS = st.dates(date(2026, 7, 15), date(2027, 3, 1))


def found(document: ActionPlan, about: Circumstances | None = None) -> dict[str, str]:
    return {each.code: each.fix for each in check(document, about or circumstances(), OURS)}


def named_days(fix: str) -> list[date]:
    return [
        date(int(year), MONTHS.index(month) + 1, int(day))
        for day, month, year in re.findall(rf"(\d+) ({'|'.join(MONTHS)}) (\d{{4}})", fix)
    ]


def with_review(on: date, **changes: object) -> ActionPlan:
    return evolve(plan(), targets=(), reviews=(PlanReview(id="review-1", on=on, **changes),))


def with_due(due: Due) -> ActionPlan:
    return evolve(plan(), targets=(Target(id="target-1", statement="S", due=due),))


@given(WITH_REVIEWS)
def test_a_review_moved_as_told_is_on_a_school_day(on: date) -> None:
    told = found(with_review(on), evolve(circumstances(), as_of=None))
    calendar = circumstances().calendar
    assert calendar
    assert ("REV010" in told) == (is_school_day(on, calendar) is False)
    if "REV010" in told:
        (day,) = named_days(told["REV010"])
        assert is_school_day(day, calendar)
        assert "REV010" not in found(with_review(day))


@given(WITH_REVIEWS)
def test_a_due_date_moved_as_told_is_a_school_day(on: date) -> None:
    told = found(with_due(Due(on=on)))
    if "T010" in told:
        (day,) = named_days(told["T010"])
        assert "T010" not in found(with_due(Due(on=day)))


def test_a_cancelled_review_may_be_on_any_day() -> None:
    sunday = date(2026, 9, 27)
    assert "REV010" in found(with_review(sunday))
    assert "REV010" not in found(with_review(sunday, status=ReviewStatus.CANCELLED))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("by half term", "Friday 23 October 2026"),
        ("end of the autumn term", "Friday 18 December 2026"),
        ("the next data drop", None),
        ("ongoing", None),
    ],
)
def test_words_are_given_their_day_where_they_have_one(words: str, day: str | None) -> None:
    told = found(evolve(with_due(Due(words=words)), meeting=evolve(plan().meeting, on=date(2026, 9, 8))))
    assert (told.get("T011") or "").startswith(f"Enter {day}" if day else "")
    assert ("T011" in told) == bool(day)


@pytest.mark.parametrize(
    ("induction", "due", "outside"),
    [
        (Induction(starts=date(2025, 9, 1)), date(2027, 7, 16), False),
        (Induction(starts=date(2025, 9, 1)), date(2027, 9, 3), True),
        (Induction(starts=date(2026, 9, 1)), date(2026, 8, 31), True),
        (Induction(starts=date(2025, 9, 1), extension_terms=1.0), date(2027, 12, 3), False),
        (Induction(starts=date(2026, 1, 5)), date(2027, 12, 3), False),
        (
            Induction(starts=date(2025, 9, 1), employment=(Employment(starts=date(2025, 9, 1), fte=0.5),)),
            date(2029, 7, 6),
            False,
        ),
    ],
)
def test_the_end_of_an_induction_is_reckoned_and_never_too_early(
    induction: Induction, due: date, outside: object
) -> None:
    about = evolve(circumstances(), induction=induction)
    assert ("T012" in found(evolve(with_due(Due(on=due)), reviews=()), about)) is outside


def test_a_review_on_the_day_it_is_due_is_in_time() -> None:
    for days, late in ((0, False), (1, True)):
        on = date(2026, 10, 8)
        document = evolve(with_due(Due(on=on)), reviews=(PlanReview(id="review-1", on=on + timedelta(days=days)),))
        assert ("REV011" in found(document)) is late


def test_a_due_date_that_is_not_after_the_meeting_wants_another_date_and_no_earlier_review() -> None:
    on = plan().meeting.on
    for days, late in ((0, False), (1, True)):
        review = PlanReview(id="review-1", on=on + timedelta(days=7))
        document = evolve(with_due(Due(on=on + timedelta(days=days))), reviews=(review,))
        assert ("REV011" in found(document)) is late


def test_a_review_of_other_targets_does_not_count() -> None:
    first = PlanReview(id="review-1", on=date(2026, 9, 24), targets=("target-2",))
    whole = PlanReview(id="review-2", on=date(2026, 12, 10))
    targets = (
        Target(id="target-1", statement="S", due=Due(on=date(2026, 12, 4))),
        Target(id="target-2", statement="S"),
    )
    document = evolve(plan(), targets=targets, reviews=(first, whole))
    assert "REV011" in found(document)
    assert "REV011" not in found(evolve(document, reviews=(evolve(first, targets=()), whole)))


def test_the_last_week_for_a_first_review_is_a_setting() -> None:
    document = evolve(with_review(date(2026, 9, 25)), for_year=None)
    told = {
        weeks: "REV012" in found(document, evolve(circumstances(), settings=Settings(weeks_to_first_review=weeks)))
        for weeks in (4, 5)
    }
    assert told == {4: True, 5: False}


def test_the_review_to_be_put_into_the_first_half_term_is_in_it() -> None:
    told = found(with_review(date(2026, 11, 12)))
    day = named_days(told["REV013"])[-1]
    assert date(2026, 9, 2) <= day <= date(2026, 10, 23)
    assert "REV013" not in found(with_review(day))


def test_a_plan_within_a_year_need_not_wait_for_the_autumn() -> None:
    in_november = with_review(date(2026, 11, 12))
    assert "REV013" not in found(evolve(in_november, for_year=1))
    assert "REV013" not in found(evolve(in_november, meeting=evolve(plan().meeting, year=2)))
    assert "REV013" not in found(in_november, evolve(circumstances(), calendar=None))


@given(st.dates(date(2026, 7, 15), date(2027, 7, 1)), st.dates(date(2026, 7, 15), date(2027, 7, 1)), st.booleans())
def test_no_day_that_is_proposed_is_refused_by_another_rule(due: date, on: date, known: object) -> None:
    about = circumstances() if known else evolve(circumstances(), calendar=None)
    document = evolve(with_due(Due(on=due)), reviews=(PlanReview(id="review-1", on=on),))
    told = check(document, about, [rule for rule in OURS if rule.code != "T012"])
    for day in (day for each in told for day in named_days(each.fix)):
        assert not why_closed(day, about.calendar)
        assert day > plan().meeting.on


@pytest.mark.parametrize(
    ("due", "closed", "instead"),
    [
        (date(2026, 10, 18), "a Sunday", "Monday 19 October 2026"),
        (date(2026, 10, 3), "a Saturday", "Friday 2 October 2026"),
        (date(2026, 12, 26), "a Saturday", "Thursday 24 December 2026"),
        (date(2026, 7, 18), "a Saturday", "Friday 17 July 2026"),
    ],
)
def test_weekends_need_no_calendar(due: date, closed: str, instead: str) -> None:
    about = evolve(circumstances(), calendar=None, as_of=None)
    document = evolve(with_due(Due(on=due)), reviews=(PlanReview(id="review-1", on=due),))
    told = {each.code: each for each in check(document, about, OURS)}
    assert all(closed in told[code].message and instead in told[code].fix for code in ("T010", "REV010"))


def test_a_bank_holiday_is_told_where_a_calendar_is_known() -> None:
    of_christmas = with_due(Due(on=date(2026, 12, 25)))
    assert "T010" in found(of_christmas)
    assert "T010" not in found(of_christmas, evolve(circumstances(), calendar=None))


def test_a_day_is_proposed_after_the_meeting() -> None:
    on_friday = evolve(with_due(Due(on=date(2026, 7, 18))), meeting=evolve(plan().meeting, on=date(2026, 7, 17)))
    told = {each.code: each.fix for each in check(on_friday, Circumstances(), OURS)}
    assert told["T010"] == "Choose Monday 20 July 2026."
