"""The rules on one target: days and numbers that are just right, and what a message calls it by."""

from datetime import date, timedelta
from itertools import product

import pytest
from attrs import evolve
from hypothesis import given

from ectcore.checking import check, judge, select
from ectcore.linting.circumstances import Circumstances
from ectcore.model.draft import Draft
from ectcore.model.finding import Finding
from ectcore.model.plan import ActionPlan
from ectcore.model.records import Progress
from ectcore.model.review import PlanReview, ReviewStatus
from ectcore.model.settings import Settings
from ectcore.model.target import ActionStep, Due, SuccessCriterion, Target
from ectcore.rules import RULES
from ectcore.rules.exemplar import circumstances, plan
from ectcore.testing.strategies import plans

DAY = timedelta(days=1)
MEETING = plan().meeting.on
FIRST = plan().targets[0]


def having(**of: object) -> ActionPlan:
    """The exemplar with its first target alone, and that changed in it."""
    return evolve(plan(), targets=(evolve(FIRST, **of),))


def told(code: str, of: object, **about: object) -> list[Finding]:
    known: Circumstances = evolve(circumstances(), **about)
    return list(check(of, known, select(RULES, chosen=[code])))


def waiting(**after: tuple[str, ...]) -> tuple[ActionStep, ...]:
    """Steps by their ids, each with those that it waits for."""
    return tuple(ActionStep(id=name, text=f"Write card {name}", after=names) for name, names in after.items())


@pytest.mark.parametrize(("days", "late"), [(-1, True), (0, True), (1, False)])
def test_a_target_is_due_after_the_meeting(days: int, late: object) -> None:
    assert bool(told("T001", having(due=Due(on=MEETING + days * DAY)))) is late


@pytest.mark.parametrize(("due", "step", "findings"), [(9, 9, 0), (9, 10, 1), (1, 2, 1), (0, 9, 0)])
def test_a_step_is_due_by_the_day_of_its_target_where_that_is_after_the_meeting(
    due: int, step: int, findings: int
) -> None:
    steps = (ActionStep(id="a", text="Write it"), ActionStep(id="b", text="Try it", due=Due(on=MEETING + step * DAY)))
    of = having(due=Due(on=MEETING + due * DAY), steps=steps)
    assert [each.pointer for each in told("STEP002", of)] == ["/targets/0/steps/1/due"] * findings


@pytest.mark.parametrize(
    ("written", "fewest", "said"),
    [
        (0, 2, "stand in its own sentence only"),
        (1, 2, ""),  # what one step lacks is told by other rules
        (2, 2, ""),
        (2, 3, "Too few action steps are written down"),
        (3, 3, ""),
    ],
)
def test_as_many_steps_are_asked_for_as_are_set(written: int, fewest: int, said: str) -> None:
    steps = waiting(**{f"s{number}": () for number in range(written)})
    statement = "Hinge questions with 8C: first write two for the forces unit, then ask one on mini whiteboards"
    found = told("STEP001", having(statement=statement, steps=steps), settings=Settings(fewest_steps=fewest))
    assert len(found) == bool(said)
    assert all(said in each.message for each in found)


@pytest.mark.parametrize(
    ("after", "stuck"),
    [
        ({"a": (), "b": ("a",), "c": ("a", "b")}, []),
        ({"a": ("c",), "b": ("a",), "c": ()}, []),
        ({"a": ("b",), "b": ("a",), "c": ()}, [0, 1]),
        ({"a": ("elsewhere",), "b": ("b",), "c": ("b",)}, [1, 2]),
    ],
)
def test_steps_that_cannot_begin_are_those_that_wait_in_a_ring_or_for_it(
    after: dict[str, tuple[str, ...]], stuck: list[int]
) -> None:
    of = having(steps=waiting(**after))
    assert [each.pointer for each in told("STEP004", of)] == [f"/targets/0/steps/{place}/after" for place in stuck]


@pytest.mark.parametrize(
    ("baseline", "goal", "findings"),
    [("1 lesson in 5", "4 lessons in 5", 0), ("Never  so", "never so", 1), ("", "", 0), ("", "4 in 5", 0)],
)
def test_a_goal_is_another_than_what_is_so_already(baseline: str, goal: str, findings: int) -> None:
    criterion = SuccessCriterion(id="c", text="Boards are shown", baseline=baseline, goal=goal)
    assert len(told("A001", having(criteria=(criterion,)))) == findings


@pytest.mark.parametrize(
    ("status", "names", "findings"),
    [
        (ReviewStatus.PLANNED, ("target-1",), 0),
        (ReviewStatus.PLANNED, (), 1),
        (ReviewStatus.HELD, ("target-1",), 1),
        (ReviewStatus.CANCELLED, ("target-1",), 1),
    ],
)
def test_a_review_to_come_that_names_a_target_stands_for_its_day(
    status: ReviewStatus, names: tuple[str, ...], findings: int
) -> None:
    review = PlanReview(id="r", on=date(2026, 9, 25), status=status, targets=names)
    of = having(statement="Ask a hinge question in 8C with mini whiteboards by half term", due=None)
    assert len(told("T002", evolve(of, reviews=(review,)))) == findings


@pytest.mark.parametrize(
    ("given", "findings"), [((), 1), (("why",), 0), (("notes",), 0), (("statements",), 0), (("notes", "statements"), 0)]
)
def test_a_reason_a_note_or_a_standard_is_enough_to_say_why(given: tuple[str, ...], findings: int) -> None:
    nothing: dict[str, object] = {"why": " ", "notes": (), "statements": ()}
    assert len(told("R001", having(**nothing | {name: getattr(FIRST, name) for name in given}))) == findings


def test_a_link_is_told_at_its_place_where_no_note_is_called_so() -> None:
    (finding,) = told("LINK001", having(notes=("y1-m5-w6#n1", "y1-m5-w6#n9", "y1-m5-w2#n1")))
    assert (finding.pointer, "y1-m5-w6#n9" in finding.message) == ("/targets/0/notes/1", True)


@pytest.mark.parametrize("text", ["Ask more questions", "", " "])
def test_a_message_calls_a_target_or_a_step_by_its_words_and_never_by_its_id(text: str) -> None:
    step = ActionStep(id="x-1", text=text, due=Due(on=date(2027, 3, 1)), after=("x-1",))
    bare = Target(id="x-1", statement=text)
    early = evolve(plan(), targets=(evolve(bare, due=Due(on=date(2026, 9, 22))),))
    for code, of in (
        ("M007", evolve(early, targets=(bare,))),
        ("R001", evolve(early, targets=(evolve(bare, criteria=FIRST.criteria),))),
        ("R006", evolve(early, targets=(bare,))),
        ("T002", evolve(early, targets=(bare,))),
        ("T015", evolve(early, targets=(bare,), reviews=())),
        ("REV011", early),
        ("STEP001", evolve(early, targets=(evolve(bare, steps=FIRST.steps),))),
        ("STEP002", having(steps=(step,))),
        ("STEP004", having(steps=(step,))),
        ("STEP020", evolve(early, targets=(bare,))),
    ):
        messages = [each.message for each in told(code, of, settings=Settings(fewest_steps=3))]
        assert not any("x-1" in message for message in messages), code
        called = ("“Ask more questions”",) if text.strip() else ("this target", "This target", "This step")
        assert all(any(map(message.__contains__, called)) for message in messages), code


@pytest.mark.parametrize("blank", ["", " "])
def test_no_message_quotes_nothing(blank: str) -> None:
    dues = (None, FIRST.due, Due(on=MEETING), Due(words="soon"))
    step = ActionStep(id="step-1", text=blank, due=Due(on=date(2027, 3, 1)), after=("step-1",))
    criterion = SuccessCriterion(id="criterion-1", text=blank)
    for due, steps, criteria, why in product(dues, ((), (step,)), ((), (criterion,)), (blank, FIRST.why)):
        of = having(statement=blank, due=due, steps=steps, criteria=criteria, why=why, notes=(), statements=())
        for reviews in ((), of.reviews):
            found = check(evolve(of, reviews=reviews), circumstances())
            assert not [each.message for each in found if "“”" in each.message]


@given(plans())
def test_a_target_without_a_word_is_told_of_once_and_nothing_is_quoted_that_nobody_wrote(drafted: ActionPlan) -> None:
    bare = tuple(
        evolve(each, id=f"quux-{number}", statement=" \n", why="", criteria=(), steps=())
        for number, each in enumerate(drafted.targets)
    )
    empty = evolve(drafted, targets=bare, acknowledgements=())
    found = check(empty, circumstances())
    of_letters = [finding for finding in found if finding.criterion and finding.pointer.endswith("/statement")]
    assert [finding.code for finding in of_letters] == ["S001"] * len(bare)
    assert not any(
        "quux" in finding.message + finding.fix for finding in found if finding.pointer.startswith("/targets")
    )


def test_an_empty_target_has_one_fault_and_meets_no_letter() -> None:
    for empty in (Target(id="target-1", statement=""), Draft(target=" ")):
        verdict = judge(empty)
        assert [(finding.code, finding.message) for finding in verdict.findings] == [("S001", "This target is empty.")]
        assert not any(verdict.criteria.values())


@pytest.mark.parametrize("progress", Progress)
@pytest.mark.parametrize("days", [-1, 0, 1])
def test_a_step_that_is_open_is_due_no_sooner_than_the_meeting(progress: Progress, days: int) -> None:
    step = ActionStep(id="s", text="Ring home", due=Due(on=MEETING + days * DAY), progress=progress)
    is_open = progress in {Progress.TO_DO, Progress.IN_PROGRESS}
    assert bool(told("STEP030", having(steps=(step,)))) is (is_open and days < 0)
