from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from ectcore.errors import DocumentError
from ectcore.mentoring.reviewing import record_review, standing
from ectcore.model.place import pointer
from ectcore.model.plan import ActionPlan, Revision
from ectcore.model.records import Progress
from ectcore.model.review import ReviewRecord, ReviewStatus, StepProgress
from ectcore.model.target import Decision, Outcome, TargetOutcome
from ectcore.rules.exemplar import plan as exemplar
from ectcore.testing.strategies import plans

DAY = date(2026, 9, 28)
MET = TargetOutcome(target="target-2", outcome=Outcome.MET, decision=Decision.CLOSE, evidence="the log")
RECORD = ReviewRecord(
    plan=exemplar().id,
    review="review-1",
    held_on=DAY,
    outcomes=(MET,),
    steps=(StepProgress(step="step-3", progress=Progress.DONE), StepProgress(step="step-1", progress=Progress.TO_DO)),
)


def problems(plan: ActionPlan, record: ReviewRecord) -> list[tuple[str, str]]:
    with pytest.raises(DocumentError) as refused:
        record_review(plan, record)
    return [(problem.pointer, problem.reason) for problem in refused.value.problems]


def test_the_review_is_held_on_its_day_with_an_outcome_for_every_target() -> None:
    review = record_review(exemplar(), RECORD).reviews[0]
    assert (review.id, review.status, review.on) == ("review-1", ReviewStatus.HELD, DAY)
    assert [(each.target, each.outcome, each.decision, each.reviewed_on) for each in review.outcomes] == [
        ("target-1", Outcome.NOT_REVIEWED, Decision.CONTINUE, DAY),
        ("target-2", Outcome.MET, Decision.CLOSE, DAY),
    ]


def test_progress_is_entered_in_the_steps_and_leaves_all_else_as_it_was() -> None:
    before = exemplar()
    after = record_review(before, RECORD)
    progress = {step.id: step.progress for target in after.targets for step in target.steps}
    assert progress["step-3"] is Progress.DONE
    assert {progress[name] for name in ("step-1", "step-2", "step-4")} == {Progress.TO_DO}
    whole = evolve(after, targets=before.targets, reviews=before.reviews, history=())
    assert whole == before


def test_the_history_names_the_review_and_the_steps_that_moved() -> None:
    (revision,) = record_review(exemplar(), RECORD).history
    assert (revision.number, revision.changed_on, revision.items) == (1, DAY, ("review-1", "step-3"))


def test_a_review_recorded_after_a_later_change_does_not_turn_the_history_back() -> None:
    later = Revision(number=4, changed_on=DAY + timedelta(days=30))
    history = record_review(evolve(exemplar(), history=(later,)), RECORD).history
    assert [(each.number, each.changed_on) for each in history] == [(4, later.changed_on), (5, later.changed_on)]


def test_a_target_not_looked_at_again_keeps_what_was_decided_before() -> None:
    once = record_review(exemplar(), RECORD)
    twice = record_review(once, ReviewRecord(plan=once.id, review="review-2", held_on=date(2026, 12, 11)))
    again = twice.reviews[1].outcomes[1]
    assert (again.outcome, again.decision) == (Outcome.NOT_REVIEWED, Decision.CLOSE)
    assert standing(twice)["target-2"].outcome is Outcome.MET
    assert "target-1" not in standing(twice)


def test_the_newest_review_that_looked_at_a_target_decides() -> None:
    once = record_review(exemplar(), RECORD)
    back = evolve(MET, outcome=Outcome.NOT_MET, decision=Decision.REVISE)
    second = ReviewRecord(plan=once.id, review="review-2", held_on=date(2026, 12, 11), outcomes=(back,))
    assert standing(record_review(once, second))["target-2"].decision is Decision.REVISE


def test_all_faults_are_told_at_once() -> None:
    wrong = ReviewRecord(
        plan="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93",
        review="review-9",
        held_on=date(2026, 7, 1),
        outcomes=(MET, MET, evolve(MET, target="target-7")),
        steps=(StepProgress(step="step-99", progress=Progress.DONE), *RECORD.steps, RECORD.steps[0]),
    )
    found = problems(exemplar(), wrong)
    assert [at for at, _ in found] == [
        "/plan", "/held_on", "/review", "/outcomes/2/target", "/steps/0/step", "/outcomes", "/steps"
    ]  # fmt: skip
    assert found[2][1] == "'review-9' is no plan review of this plan; there are review-1, review-2"


@pytest.mark.parametrize("status", [ReviewStatus.HELD, ReviewStatus.CANCELLED])
def test_only_a_review_that_is_planned_can_be_recorded(status: ReviewStatus) -> None:
    plan = exemplar()
    plan = evolve(plan, reviews=(evolve(plan.reviews[0], status=status), *plan.reviews[1:]))
    assert problems(plan, RECORD) == [("/review", f"'review-1' is {status.value} already; record one that is planned")]


LAST_REVISION = 1000
"""A plan that was changed so often cannot be changed again."""


@settings(max_examples=30)
@given(plans(), st.data())
def test_a_recorded_review_leaves_no_target_without_an_outcome(plan: ActionPlan, data: st.DataObject) -> None:
    planned = [review for review in plan.reviews if review.status is ReviewStatus.PLANNED]
    if not planned or plan.revision == LAST_REVISION:
        return
    review = data.draw(st.sampled_from(planned))
    after = record_review(plan, ReviewRecord(plan=plan.id, review=review.id, held_on=review.on))
    held = next(each for each in after.reviews if each.id == review.id)
    assert [each.target for each in held.outcomes] == [target.id for target in plan.targets]
    assert after.targets == plan.targets
    assert after.revision == plan.revision + 1


def test_a_pointer_leads_to_what_is_wrong() -> None:
    (at, _), *_ = problems(exemplar(), evolve(RECORD, outcomes=(evolve(MET, target="x"),)))
    assert at == pointer(("outcomes", 0, "target"))
