"""The rules on a plan as a whole, against counting day by day and against what must not change them."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from ectcore.checking import check, select
from ectcore.linting.circumstances import Circumstances
from ectcore.model.day import in_words
from ectcore.model.finding import Finding
from ectcore.model.people import Role
from ectcore.model.plan import Acknowledgement, ActionPlan, Commitment
from ectcore.model.records import Progress
from ectcore.model.session import StepKind
from ectcore.model.settings import Settings
from ectcore.model.target import ActionStep, Decision, Due, Outcome, StartingPoint, Target, TargetOutcome
from ectcore.rules import RULES
from ectcore.rules.exemplar import circumstances, plan, plan_before, session
from ectcore.wording.overlap import gist, say_the_same

MEETING = plan().meeting.on
DAYS = st.integers(0, 60).map(lambda number: MEETING + timedelta(days=number))


def found(document: ActionPlan, code: str, about: Circumstances | None = None) -> list[Finding]:
    return list(check(document, about or circumstances(), select(RULES, chosen=[code])))


def stepped(number: int, begins: date | None, ends: date | None) -> Target:
    steps = (ActionStep(id=f"s-{number}", text="Write it", due=Due(on=begins)),) if begins else ()
    return Target(id=f"t-{number}", statement="S", steps=steps, due=Due(on=ends) if ends else None)


def with_targets(*targets: Target) -> ActionPlan:
    return evolve(plan(), targets=targets)


LATER = MEETING + timedelta(days=10)


@given(st.lists(st.tuples(st.none() | DAYS, st.none() | DAYS), max_size=5))
@example([*[(None, LATER)] * 3, (LATER, LATER), (LATER + timedelta(days=1), None)])
def test_targets_at_once_are_those_that_counting_day_by_day_finds(spans: list[tuple[date | None, date | None]]) -> None:
    document = with_targets(*(stepped(number, *span) for number, span in enumerate(spans)))
    days = (MEETING + timedelta(days=number) for number in range(61))
    under_way = {day: sum((begins or MEETING) <= day <= (ends or date.max) for begins, ends in spans) for day in days}
    most = max(under_way.values())
    told = found(document, "PLAN002")
    assert bool(told) == (most > 3)
    if told:
        busiest = next(day for day, number in under_way.items() if number == most)
        assert f"has {most} targets under way on {in_words(busiest)}" in told[0].message


def test_more_than_five_are_too_many_however_they_are_spread() -> None:
    spans = [(MEETING + timedelta(days=20 * each), MEETING + timedelta(days=20 * each + 10)) for each in range(6)]
    six = with_targets(*(stepped(number, *span) for number, span in enumerate(spans)))
    assert "has 6 targets" in found(six, "PLAN002")[0].message
    assert not found(evolve(six, targets=six.targets[:5]), "PLAN002")
    assert not found(six, "PLAN002", evolve(circumstances(), settings=Settings(most_targets_in_all=6)))


@given(st.lists(st.tuples(DAYS, st.sampled_from(Role), st.sampled_from(Progress)), max_size=12))
def test_a_week_is_full_where_counting_its_days_says_so(each: list[tuple[date, Role, Progress]]) -> None:
    steps = tuple(
        ActionStep(id=f"s-{number}", text="Write it", due=Due(on=day), owner=owner, progress=progress)
        for number, (day, owner, progress) in enumerate(each)
    )
    open_days = [
        day for day, owner, state in each if owner is Role.ECT and state not in {Progress.DONE, Progress.DROPPED}
    ]
    weeks = {day.isocalendar()[:2] for day in open_days}
    full = [week for week in weeks if sum(day.isocalendar()[:2] == week for day in open_days) > 3]
    document = with_targets(Target(id="t", statement="S", steps=steps))
    assert len(found(document, "PLAN006")) == len(full)


def test_part_time_other_work_and_the_second_year_leave_less_time() -> None:
    effort = ActionStep(id="s", text="Write it", effort_minutes=140, due=Due(on=MEETING + timedelta(weeks=10)))
    document = with_targets(Target(id="t", statement="S", steps=(effort,)))
    assert found(document, "PLAN003")
    in_year_1 = evolve(document, for_year=1)
    assert not found(in_year_1, "PLAN003")
    assert found(evolve(in_year_1, fte=0.5), "PLAN003")
    study = Commitment(text="A master's degree, by evening classes", minutes_a_week=900)
    (told,) = found(evolve(in_year_1, commitments=(study,)), "PLAN003")
    assert told.message.endswith("about 13 are free beside “A master's degree,…”.")


@pytest.mark.parametrize(("minutes", "free"), [(None, 25), (973, 13), (974, 12), (1946, 0), (3000, 0)])
def test_work_that_takes_half_of_the_directed_time_of_a_week_leaves_half_to_act(minutes: int | None, free: int) -> None:
    effort = ActionStep(id="s", text="Write it", effort_minutes=6000, due=Due(on=MEETING + timedelta(weeks=10)))
    document = evolve(with_targets(Target(id="t", statement="S", steps=(effort,))), for_year=1)
    (told,) = found(evolve(document, commitments=(Commitment(text="Club", minutes_a_week=minutes),)), "PLAN003")
    assert f"about {free} are free" in told.message


@pytest.mark.parametrize(
    ("acknowledged", "chosen", "told"),
    [
        (Acknowledgement(code="PLAN002", reason="Agreed"), ["PLAN002", "PLAN005"], False),
        (Acknowledgement(code="PLAN002", reason="Agreed", item="t-1"), ["PLAN002", "PLAN005"], True),
        (Acknowledgement(code="PLAN001", reason="Agreed"), ["PLAN001", "PLAN005"], True),
        (Acknowledgement(code="PLAN001", reason="Agreed"), ["PLAN002", "PLAN005"], False),
    ],
)
def test_what_was_let_stand_is_asked_for_only_of_rules_that_judged(
    acknowledged: Acknowledgement, chosen: list[str], told: object
) -> None:
    document = evolve(
        with_targets(*(stepped(number, None, None) for number in range(4))),
        reviews=(),
        acknowledgements=(acknowledged,),
    )
    codes = [each.code for each in check(document, circumstances(), select(RULES, chosen=chosen))]
    assert ("PLAN005" in codes) is told


@given(st.integers(400, 1000), st.integers(1, 4))
def test_the_minutes_a_week_that_are_told_are_enough_and_one_less_is_not(minutes: int, weeks: int) -> None:
    effort = ActionStep(id="s", text="Write it", effort_minutes=minutes, due=Due(on=MEETING + timedelta(weeks=weeks)))
    (told,) = found(with_targets(Target(id="t", statement="S", steps=(effort,))), "PLAN003")
    (a_week, of) = map(int, re.findall(r"take (\d+) minutes a week for (\d+) week", told.message)[0])
    assert of == weeks
    assert (a_week - 1) * weeks < minutes <= a_week * weeks


@pytest.mark.parametrize(
    "refer",
    [
        lambda name: evolve(plan(), reviews=(evolve(plan().reviews[0], targets=(name,)),)),
        lambda name: evolve(plan(), acknowledgements=(Acknowledgement(code="S001", reason="Agreed", item=name),)),
        lambda name: with_targets(
            Target(id="t", statement="S", steps=(ActionStep(id="s", text="Write it", after=(name,)),))
        ),
    ],
    ids=["a review", "an acknowledgement", "a step"],
)
def test_whatever_refers_to_nothing_is_told(refer: Callable[[str], ActionPlan]) -> None:
    (told,) = found(refer("nothing-here"), "LINK002")
    assert "“nothing-here”" in told.message


def test_a_session_of_one_step_needs_no_next_steps() -> None:
    steps = tuple(evolve(step, kinds=(StepKind.REVIEW,)) for step in session().steps)
    rules = select(RULES, chosen=["SES004"])
    for number, told in ((1, 0), (2, 1)):
        assert len(check(evolve(session(), steps=steps[:number]), circumstances(), rules)) == told


@given(st.lists(st.integers(1, 3000), max_size=4), st.integers(1, 3000))
def test_one_more_commitment_never_makes_room(minutes: list[int], more: int) -> None:
    def burdened(several: list[int]) -> ActionPlan:
        return evolve(plan(), commitments=tuple(Commitment(text="Club", minutes_a_week=each) for each in several))

    assert len(found(burdened(minutes), "PLAN003")) <= len(found(burdened([*minutes, more]), "PLAN003"))


@pytest.mark.parametrize(
    ("challenges", "points", "easy"),
    [
        ((1, 2), (None, None), True),
        ((1, 3), (None, None), False),
        ((None, None), (StartingPoint.SECURE, StartingPoint.SECURE), True),
        ((4, None), (StartingPoint.SECURE, StartingPoint.SECURE), False),
        ((None, 1), (None, None), False),
        ((2, None), (StartingPoint.DEVELOPING, StartingPoint.NOT_YET), False),
    ],
)
def test_a_plan_is_easy_only_where_the_pair_say_so_of_every_target(challenges, points, easy):
    targets = tuple(
        evolve(target, challenge=challenge, starting_point=point)
        for target, challenge, point in zip(plan().targets, challenges, points, strict=True)
    )
    assert bool(found(with_targets(*targets), "PLAN007")) is easy


@pytest.mark.parametrize(("challenges", "named"), [((None, 1), 1), ((2, 1), 0), ((1, 2), 1), ((None, None), 0)])
def test_an_easy_plan_is_told_by_the_target_that_is_hardest(challenges: tuple[int | None, ...], named: int) -> None:
    targets = tuple(
        evolve(target, challenge=challenge, starting_point=StartingPoint.SECURE)
        for target, challenge in zip(plan().targets, challenges, strict=True)
    )
    (told,) = found(with_targets(*targets), "PLAN007")
    assert plan().targets[named].statement[:20] in told.message


def test_a_target_said_many_times_is_told_once_each() -> None:
    statement = plan().targets[0].statement
    several = with_targets(*(Target(id=f"t-{number}", statement=statement) for number in range(5)))
    assert [each.where for each in found(several, "PLAN009")] == [f"target {each}, statement" for each in (2, 3, 4, 5)]


@given(st.text(), st.text())
def test_overlap_has_no_direction(one: str, other: str) -> None:
    assert say_the_same(gist(one), gist(other)) == say_the_same(gist(other), gist(one))


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        (Decision.CLOSE, ""),
        (Decision.CONTINUE, "was to be continued"),
        (Decision.REVISE, "was to be revised"),
        (Decision.CARRY_FORWARD, "was to be carried forward"),
    ],
)
def test_an_earlier_target_is_missed_unless_it_was_closed(decision: Decision, told: str) -> None:
    outcome = TargetOutcome(target="target-1", outcome=Outcome.NOT_MET, decision=decision)
    (review,) = plan_before().reviews
    about = evolve(circumstances(), previous_plan=evolve(plan_before(), reviews=(evolve(review, outcomes=(outcome,)),)))
    without = evolve(plan(), targets=plan().targets[1:])
    messages = [each.message for each in found(without, "PLAN010", about)]
    assert bool(messages) is bool(told)
    assert all(told in message for message in messages)
    assert not found(plan(), "PLAN010", about)
    assert not found(evolve(without, previous="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93"), "PLAN010", about)
