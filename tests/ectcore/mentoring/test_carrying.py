from datetime import date

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from ectcore.checking import check, select
from ectcore.errors import InvalidValueError
from ectcore.mentoring.carrying import carry_forward
from ectcore.mentoring.light import Light, light
from ectcore.mentoring.reviewing import record_review, standing
from ectcore.model.plan import Acknowledgement, ActionPlan, Meeting
from ectcore.model.records import Progress
from ectcore.model.review import PlanReview, ReviewRecord, ReviewStatus, StepProgress, YearReview
from ectcore.model.target import Decision, Due, Outcome, Target, TargetOutcome
from ectcore.rules import RULES
from ectcore.rules.exemplar import plan as exemplar
from ectcore.testing.strategies import plans

NEXT = "7a1b2c3d-3c1d-5b7e-9a44-0d6c2f1b8e93"
DAY = date(2026, 10, 20)
LAST_DAY = date(2100, 12, 31)
MET = TargetOutcome(target="target-1", outcome=Outcome.MET, decision=Decision.CLOSE)


def reviewed(*outcomes: TargetOutcome, steps: tuple[StepProgress, ...] = ()) -> ActionPlan:
    plan = exemplar()
    return record_review(
        plan, ReviewRecord(plan=plan.id, review="review-1", held_on=DAY, outcomes=outcomes, steps=steps)
    )


def found(target: str, outcome: Outcome, decision: Decision, evidence: str = "") -> TargetOutcome:
    return TargetOutcome(target=target, outcome=outcome, decision=decision, evidence=evidence)


def following(plan: ActionPlan, on: date = DAY) -> ActionPlan:
    return carry_forward(plan, plan_id=NEXT, meeting=Meeting(on=on, year=2))


@pytest.mark.parametrize("decision", [Decision.CONTINUE, Decision.REVISE, Decision.CARRY_FORWARD])
def test_a_target_that_is_not_closed_goes_over_whole_with_what_was_found(decision: Decision) -> None:
    before = reviewed(found("target-1", Outcome.PARTLY_MET, decision, "two boards in five"))
    carried = following(before).targets[0]
    assert evolve(carried, outcomes=()) == before.targets[0]
    (outcome,) = carried.outcomes
    assert (outcome.outcome, outcome.decision, outcome.reviewed_on) == (Outcome.PARTLY_MET, decision, DAY)
    assert outcome.plan == before.id


def test_a_closed_target_stays_behind_and_is_told_of() -> None:
    plan = following(reviewed(found("target-2", Outcome.MET, Decision.CLOSE, "12 calls in the log")))
    assert [target.id for target in plan.targets] == ["target-1"]
    first, *_ = plan.year_review.summary.splitlines()
    assert first == f"Closed on 20 October 2026, met: {exemplar().targets[1].statement} (12 calls in the log)"


def test_a_target_to_be_revised_is_named() -> None:
    plan = following(reviewed(found("target-1", Outcome.NOT_MET, Decision.REVISE)))
    assert f"To be revised: {exemplar().targets[0].statement}" in plan.year_review.summary.splitlines()


def test_a_plan_never_reviewed_goes_over_whole() -> None:
    assert following(exemplar()).targets == exemplar().targets


def test_reviews_still_to_come_keep_their_ids_and_lose_closed_targets() -> None:
    before = reviewed(found("target-2", Outcome.MET, Decision.CLOSE))
    about_both = evolve(before.reviews[1], targets=("target-1", "target-2"))
    (review,) = following(evolve(before, reviews=(before.reviews[0], about_both))).reviews
    assert (review.id, review.on, review.targets) == ("review-2", date(2026, 12, 11), ("target-1",))


def test_what_is_behind_is_told_of_and_not_carried() -> None:
    plan = following(exemplar(), on=date(2026, 10, 1))
    assert [review.id for review in plan.reviews] == ["review-2"]
    assert plan.follow_up == ()
    assert plan.year_review.summary.splitlines() == [
        "Plan review of 25 September 2026: nothing was recorded",
        f"Was to be followed up: {exemplar().follow_up[0].what}",
    ]


def test_acknowledgements_go_with_their_items() -> None:
    plan = reviewed(found("target-2", Outcome.MET, Decision.CLOSE))
    of = [Acknowledgement(code="PLAN002", reason="agreed", item=item) for item in (None, "target-1", "step-3")]
    assert following(evolve(plan, acknowledgements=tuple(of))).acknowledgements == tuple(of[:2])


def test_the_plan_before_is_named_and_its_history_ends_with_it() -> None:
    plan = following(reviewed())
    assert (plan.previous, plan.history, plan.meeting.on) == (exemplar().id, (), DAY)


def test_outcomes_gather_from_plan_to_plan() -> None:
    once = following(reviewed(found("target-1", Outcome.NOT_MET, Decision.CONTINUE)))
    second = ReviewRecord(
        plan=once.id,
        review="review-2",
        held_on=date(2026, 12, 11),
        outcomes=(found("target-1", Outcome.PARTLY_MET, Decision.CONTINUE),),
    )
    meeting = Meeting(on=date(2026, 12, 11))
    twice = carry_forward(record_review(once, second), plan_id="22222222-3c1d-5b7e-9a44-0d6c2f1b8e93", meeting=meeting)
    assert [(each.outcome, each.plan) for each in twice.targets[0].outcomes] == [
        (Outcome.NOT_MET, exemplar().id),
        (Outcome.PARTLY_MET, NEXT),
    ]


def test_a_plan_cannot_follow_itself_or_come_before() -> None:
    with pytest.raises(InvalidValueError) as refused:
        carry_forward(exemplar(), plan_id=exemplar().id, meeting=Meeting(on=date(2026, 7, 1)))
    assert [fault.split(":")[0] for fault in refused.value.faults] == ["id", "meeting"]


@settings(max_examples=30)
@given(plans(), st.integers(0, 600))
def test_every_target_goes_over_or_is_told_of(plan: ActionPlan, later: int) -> None:
    on = date.fromordinal(min(plan.meeting.on.toordinal() + later, date(2100, 12, 31).toordinal()))
    after = carry_forward(plan, plan_id=NEXT, meeting=Meeting(on=on))
    over = [target.id for target in after.targets]
    closed = [name for name, each in standing(plan).items() if each.decision is Decision.CLOSE]
    assert set(over) | set(closed) >= {target.id for target in plan.targets}
    assert not set(over) & set(closed)
    told = after.year_review.summary.count("Closed")
    assert told >= len(plan.targets) - len(over)


LIGHTS = [(Outcome.MET, Light.GREEN), (Outcome.PARTLY_MET, Light.AMBER), (Outcome.NOT_MET, Light.RED)]


@pytest.mark.parametrize(("outcome", "shown"), [*LIGHTS, (Outcome.SUPERSEDED, None)])
def test_a_review_decides_the_light(outcome: Outcome, shown: Light | None) -> None:
    target = exemplar().targets[0]
    assert light(target, found("target-1", outcome, Decision.CONTINUE), date(2027, 1, 1)) is shown


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (None, Light.GREEN),
        (date(2026, 9, 18), Light.GREEN),
        (date(2026, 9, 19), Light.AMBER),
        (date(2026, 12, 5), Light.RED),
    ],
)
def test_before_a_review_the_days_of_open_steps_decide(day: date | None, shown: Light) -> None:
    target = exemplar().targets[0]
    begun = evolve(target, steps=(evolve(target.steps[0], progress=Progress.DONE), target.steps[1]))
    unseen = found("target-1", Outcome.NOT_REVIEWED, Decision.CONTINUE)
    assert light(begun, None, day) is light(begun, unseen, day) is shown


def test_nothing_begun_and_nothing_late_has_no_light() -> None:
    assert light(exemplar().targets[0], None, date(2026, 9, 1)) is None
    assert light(evolve(exemplar().targets[0], steps=(), due=Due(on=date(2026, 9, 1))), None, DAY) is None


@st.composite
def plans_whose_names_are_their_own(draw: st.DrawFn) -> ActionPlan:
    """A plan whose steps, reviews and outcomes name what stands in it, and which names no framework."""
    plan = draw(plans().filter(lambda each: each.targets))
    targets = st.sampled_from([target.id for target in plan.targets])
    steps = st.sampled_from([step.id for target in plan.targets for step in target.steps] or ["none"])

    def own(target: Target) -> Target:
        after = (tuple(draw(st.lists(steps, max_size=2))) for _ in target.steps)
        return evolve(
            target,
            statements=(),
            steps=tuple(evolve(step, after=each) for step, each in zip(target.steps, after, strict=True)),
        )

    def held(review: PlanReview) -> PlanReview:
        outcomes = (evolve(outcome, target=draw(targets)) for outcome in review.outcomes)
        return evolve(review, targets=tuple(draw(st.lists(targets, max_size=2))), outcomes=tuple(outcomes))

    decided = [evolve(MET, target=target.id, decision=draw(st.sampled_from(Decision))) for target in plan.targets]
    last = PlanReview(id="the-last", on=LAST_DAY, status=ReviewStatus.HELD, outcomes=tuple(decided))
    reviews = (*map(held, plan.reviews), last)
    of_plan = {"year_review": YearReview(), "acknowledgements": ()}
    return evolve(plan, targets=tuple(map(own, plan.targets)), reviews=reviews, **of_plan)


@given(plans_whose_names_are_their_own(), st.integers(0, 600))
def test_a_plan_without_broken_links_is_followed_by_one_without(plan: ActionPlan, later: int) -> None:
    on = date.fromordinal(min(plan.meeting.on.toordinal() + later, date(2100, 12, 31).toordinal()))
    links = select(RULES, chosen=["LINK"])
    if not check(plan, rules=links):
        assert check(following(plan, on), rules=links) == ()


def test_a_step_comes_after_no_step_that_stays_behind() -> None:
    plan = reviewed(found("target-2", Outcome.MET, Decision.CLOSE))
    first, second = plan.targets
    names = (first.steps[1].id, second.steps[0].id)
    waiting = evolve(first, steps=(evolve(first.steps[0], after=names), *first.steps[1:]))
    (carried,) = following(evolve(plan, targets=(waiting, second))).targets
    assert carried.steps[0].after == names[:1]
    assert check(following(plan), rules=select(RULES, chosen=["LINK002"])) == ()


def test_a_follow_up_that_was_dropped_stays_behind_without_a_word() -> None:
    dropped = evolve(exemplar().follow_up[0], cancelled=True)
    plan = following(evolve(exemplar(), follow_up=(dropped,)), on=date(2026, 10, 1))
    assert (plan.follow_up, "followed up" in plan.year_review.summary) == ((), False)
