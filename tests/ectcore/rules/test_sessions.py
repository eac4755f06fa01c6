"""The rules on sessions, programmes, records and inductions: what is still right, and how what is not is told."""

from datetime import date, timedelta

import pytest
from attrs import evolve

from ectcore.checking import check, select
from ectcore.frameworks import built_in_frameworks
from ectcore.linting.circumstances import Circumstances
from ectcore.model.framework import Framework
from ectcore.model.induction import Absence, Induction
from ectcore.model.people import Person
from ectcore.model.plan import ActionPlan
from ectcore.model.programme import Module
from ectcore.model.records import AgreedAction, Note, Progress, Records, SessionRecord
from ectcore.model.review import Remark, YearReview
from ectcore.model.session import ModulePlace, Session, Step, StepKind
from ectcore.model.settings import Settings
from ectcore.rules import RULES
from ectcore.rules.exemplar import circumstances, plan, programme, session

SATURDAY = date(2026, 7, 11)


def told(code: str, of: object, **about: object) -> list[tuple[str, str]]:
    """Where something is told, and with what message."""
    known: Circumstances = evolve(circumstances(), **about)
    return [(each.pointer, each.message) for each in check(of, known, select(RULES, chosen=[code]))]


def places(code: str, of: object, **about: object) -> list[str]:
    return [pointer for pointer, _ in told(code, of, **about)]


def lasting(*minutes: int | None) -> Session:
    """A session with a step for each of these lengths."""
    steps = tuple(Step(label=f"Part {number}", minutes=each) for number, each in enumerate(minutes, 1))
    return evolve(session(), steps=steps)


def weekly(*weeks: int | None) -> Module:
    """A module with a session in each of these weeks."""
    sessions = tuple(
        Session(id=f"s-{number}", title="T", week=week, steps=(Step(label="Next steps", kinds=(StepKind.NEXT_STEPS,)),))
        for number, week in enumerate(weeks)
    )
    return Module(number=4, title="Assessment", sessions=sessions)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        ((None,), "1 of 1 step does not say how long: “Part 1”."),
        ((10, None), "1 of 2 steps does not say how long: “Part 2”."),
        ((None, 10, None), "2 of 3 steps do not say how long: “Part 1”."),
    ],
)
def test_steps_without_a_length_are_counted_and_the_first_is_named(minutes: tuple[int | None, ...], said: str) -> None:
    ((_, message),) = told("SES003", lasting(*minutes))
    assert message == said


def test_a_session_may_fill_its_slot() -> None:
    slot = Settings().slot_minutes
    assert told("SES001", lasting(slot - 1, 1, None)) == []
    assert told("SES001", lasting(slot, 1))
    assert told("SES001", lasting(None)) == []


@pytest.mark.parametrize("kind", StepKind)
def test_next_steps_and_planning_end_a_session(kind: StepKind) -> None:
    of = evolve(session(), steps=(Step(label="A"), Step(label="B", kinds=(kind,))))
    ends = kind in {StepKind.NEXT_STEPS, StepKind.ACTION_PLANNING, StepKind.OTHER}
    assert (told("SES004", of) == []) is ends


@pytest.mark.parametrize(("day", "fix"), [(SATURDAY, "Monday 13 July 2026"), (date(2027, 3, 28), "near it")])
def test_a_meeting_on_a_day_without_school_moves_to_the_next_that_is_declared(day: date, fix: str) -> None:
    records = Records(ect="ect-021", sessions=(SessionRecord(id="s", next_meeting=day),))
    (finding,) = check(records, circumstances(), select(RULES, chosen=["SES005"]))
    assert fix in finding.fix


@pytest.mark.parametrize(
    ("weeks", "missing"),
    [((1, 2, 3), ""), ((2, 3), ""), ((1, 3), "week 2"), ((5, None, 1), "week 2, 3, 4"), ((1, 1, 4, 6), "week 2, 3, 5")],
)
def test_the_weeks_between_two_sessions_are_told(weeks: tuple[int | None, ...], missing: str) -> None:
    messages = [message for _, message in told("PROG002", weekly(*weeks))]
    assert messages == ([f"There is no session for “{missing}”."] if missing else [])


def test_a_week_that_falls_is_told_at_its_session() -> None:
    assert told("PROG001", weekly(1, None, 3, 2)) == [("/sessions/3/week", "“Week 2” stands after week 3.")]


@pytest.mark.parametrize(
    ("parts", "doubled"),
    [
        (((3, None), (4, None)), []),
        (((3, 1), (3, 2), (3, None)), []),
        (((None, None), (None, None), (3, 1), (3, 1)), ["/years/0/modules/3"]),
        (((3, None), (None, None), (3, None), (3, None)), ["/years/0/modules/2", "/years/0/modules/3"]),
    ],
)
def test_modules_of_one_number_and_part_are_told(
    parts: tuple[tuple[int | None, int | None], ...], doubled: list[str]
) -> None:
    modules = tuple(Module(title="M", number=number, part=part) for number, part in parts)
    year = evolve(programme().years[0], modules=modules)
    assert places("PROG003", evolve(programme(), years=(year,))) == doubled


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ({"year": None, "module": None}, True),
        ({"year": 1, "module": ModulePlace(number=5, title="")}, True),
        ({"year": None, "module": ModulePlace(number=None, title="Elsewhere")}, True),
        ({"year": 2, "module": None}, False),
        ({"year": None, "module": ModulePlace(number=4, title="")}, False),
    ],
)
def test_a_session_says_no_other_place_than_its_own(said: dict[str, object], right: object) -> None:
    first, last = programme().years[0].modules
    modules = (first, evolve(last, sessions=(evolve(session(), **said),)))
    of = evolve(programme(), years=(evolve(programme().years[0], modules=modules),))
    assert places("PROG005", of) == ([] if right else ["/years/0/modules/1/sessions/0"])


def test_only_the_last_session_of_a_year_completes_it() -> None:
    first, last = programme().years[0].modules
    twice = evolve(last, sessions=(session(), evolve(session(), id="again")))
    of = evolve(programme(), years=(evolve(programme().years[0], modules=(first, twice)),))
    assert places("PROG004", programme()) == []
    assert places("PROG004", of) == ["/years/0/modules/1/sessions/0"]


@pytest.mark.parametrize("progress", Progress)
@pytest.mark.parametrize(
    ("linked", "taken_up"), [({}, False), ({"successes": "s#n1"}, True), ({"approaches": "s#n2"}, True)]
)
def test_an_action_is_taken_up_by_a_link_to_its_session(
    progress: Progress, linked: dict[str, str], taken_up: object
) -> None:
    record = SessionRecord(id="s", actions=(AgreedAction(id="a1", text="Ring home", progress=progress),))
    remarks = {name: (Remark(text="Starts are calm", notes=(link,)),) for name, link in linked.items()}
    of = evolve(plan(), year_review=YearReview(**remarks))
    is_open = progress in {Progress.TO_DO, Progress.IN_PROGRESS}
    assert bool(told("LINK005", of, records=Records(ect="ect-021", sessions=(record,)))) is (is_open and not taken_up)


def test_a_session_drawn_on_is_told_unless_a_note_of_it_is_kept() -> None:
    kept = SessionRecord(id="kept", notes=(Note(id="n1", text="7B settle quickly"),))
    records = Records(ect="ect-021", sessions=(kept, SessionRecord(id="empty")))
    of = evolve(plan(), year_review=YearReview(drawn_on=("empty", "kept", "gone")))
    assert places("LINK004", of, records=records) == ["/year_review/drawn_on/0", "/year_review/drawn_on/2"]


def test_a_code_is_told_where_its_framework_is_listed_and_does_not_have_it() -> None:
    statements = ("ours:1", "ts-2011:9", "ts-2011:8", "nobodys:1")
    of = evolve(plan(), targets=(evolve(plan().targets[0], statements=statements),))
    listed = evolve(circumstances(), frameworks=(*built_in_frameworks(), Framework(key="ours", title="Ours")))
    found = check(of, listed, select(RULES, chosen=["LINK003"]))
    assert [each.pointer for each in found] == ["/targets/0/statements/1", "/targets/0/statements/3"]
    meant, none_near = (each.fix.partition(" Write the code")[0] for each in found)
    assert meant.startswith("Did you mean 'ts-2011:")
    assert meant.endswith("'?")
    assert none_near.startswith("There are ")
    assert none_near.endswith(".")


@pytest.mark.parametrize(("days", "extended", "findings"), [(29, 0.0, 0), (30, 0.0, 1), (30, 1.0, 0)])
def test_an_absence_of_thirty_days_extends_the_induction(days: int, extended: float, findings: int) -> None:
    day = date(2025, 11, 3)
    of = Induction(
        starts=date(2025, 9, 1),
        absences=(Absence(starts=day, ends=day + timedelta(days=60), days=days),),
        extension_terms=extended,
    )
    assert len(told("IND002", of)) == findings


@pytest.mark.parametrize(
    ("mentor", "tutor", "findings"), [("a", "a", 1), ("a", "b", 0), (None, "a", 0), ("a", None, 0), (None, None, 0)]
)
def test_mentor_and_tutor_are_one_where_both_are_named_and_have_one_id(
    mentor: str | None, tutor: str | None, findings: int
) -> None:
    of: ActionPlan = evolve(
        plan(), mentor=Person(id=mentor) if mentor else None, tutor=Person(id=tutor) if tutor else None
    )
    assert len(told("IND001", of)) == findings
