"""What stands on published pages, read off them by eye: labels, minutes, codes, titles."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ectcore.model.session import ActivityKind, Season, Session, StepKind
from ectcore.reading.session import read_session

TABLE = (Path(__file__).parent / "published-pages.txt").read_text(encoding="utf-8")
UCL = "ucl/year-1-"
UCL8 = "ucl/year-2-inquiry-into-developing-quality-pedagogy-and-making-productive-use-of-assessment-part-"
EDT = "education-development-trust/year-1-"
TF = "teach-first/year-1-"
AMBITION = "ambition-institute/year-1-"


def entries() -> Iterator[dict[str, list[str]]]:
    """What was seen of each page: what it is of, and the words."""
    for paragraph in TABLE.split("\n\n")[1:]:
        entry: dict[str, list[str]] = {}
        for line in paragraph.splitlines():
            of, _, said = line.partition(" ")
            entry.setdefault(of, []).append(said)
        yield entry


SEEN = tuple(entries())


def code(written: str) -> str:
    return f"ts-2011:{written[3:]}" if written.startswith("ts:") else f"ecf-2019:{written}"


def page(shared: Path, path: str) -> Session:
    text = (shared / "data" / "sessions" / f"{path}-mentor-materials.md").read_text(encoding="utf-8")
    return read_session(text, source=f"{path}-mentor-materials.md")


@pytest.mark.parametrize("seen", SEEN, ids=lambda seen: seen["page"][0])
def test_a_page_says_what_was_read_off_it_by_eye(seen: dict[str, list[str]], shared: Path) -> None:
    session = page(shared, *seen["page"])
    assert [session.id] == seen["id"]
    assert list(session.topics) == seen["topic"]
    assert [f"{step.minutes or '-'} {step.label}" for step in session.steps] == seen.get("step", [])
    assert session.minutes == next(map(int, seen.get("minutes", [])), None)
    assert [session.research_summary.state.value] == seen.get("research", ["not_mentioned"])
    assert sorted(session.statements) == sorted(code(each) for each in " ".join(seen.get("codes", [])).split())
    assert session.doubtful == ()


def test_the_table_has_at_least_thirty_pages_of_all_four_providers() -> None:
    assert len(SEEN) >= 30
    assert len({seen["page"][0].partition("/")[0] for seen in SEEN}) == 4


@pytest.mark.parametrize(
    ("label", "kinds"),
    [
        ("Review & Plan", (StepKind.REVIEW, StepKind.PLAN)),
        ("Plan/Theory to Practice", (StepKind.PLAN, StepKind.THEORY_TO_PRACTICE)),
        ("Observation", (StepKind.OBSERVE,)),
        ("Feedback", (StepKind.FEEDBACK,)),
        ("Next Steps", (StepKind.NEXT_STEPS,)),
        ("Meeting activities", (StepKind.ACTION_PLANNING,)),
        ("Reflecting on learning", (StepKind.REVIEW,)),
        ("Planning for action", (StepKind.ACTION_PLANNING,)),
        ("Moving to action", (StepKind.ACTION_PLANNING,)),
        ("Identifying next steps", (StepKind.NEXT_STEPS,)),
        ("Feedback from observation", (StepKind.FEEDBACK,)),
        ("Resources", (StepKind.OTHER,)),
        ("Observe", (StepKind.OBSERVE,)),
        ("Praise, probe and set precise actions", (StepKind.FEEDBACK, StepKind.ACTION_PLANNING)),
        ("Plan and practice ideas", (StepKind.PLAN, StepKind.THEORY_TO_PRACTICE)),
    ],
)
def test_a_label_has_the_same_kinds_wherever_it_stands(label: str, kinds: tuple[StepKind, ...], shared: Path) -> None:
    steps = [step for seen in SEEN for step in page(shared, *seen["page"]).steps if step.label == label]
    assert steps
    assert {step.kinds for step in steps} == {kinds}


def test_a_stimulus_is_an_observation_where_the_page_says_that_the_meeting_follows_one(shared: Path) -> None:
    observed = page(shared, f"{TF}how-can-you-support-all-pupils-to-succeed/summer-week-2")
    discussed = page(shared, f"{TF}how-can-you-create-an-effective-learning-environment/autumn-week-5")
    assert (observed.interaction, observed.steps[0].kinds) == ("Observation", (StepKind.OBSERVE,))
    assert (discussed.interaction, discussed.steps[0].kinds) == ("Discussion", (StepKind.OTHER,))
    assert len(discussed.resources) == 3


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (f"{UCL8}2/spring-week-1", ("UCL", 2, 8, 2, Season.SPRING, 1)),
        (f"{EDT}how-pupils-learn/autumn-week-3", ("Education Development Trust", 1, 2, None, Season.AUTUMN, 3)),
        (f"{TF}how-do-pupils-learn/autumn-week-4", ("Teach First", 1, None, None, Season.AUTUMN, 4)),
        (f"{AMBITION}subject/summer-week-11", ("Ambition Institute", 1, None, None, Season.SUMMER, 11)),
    ],
)
def test_the_path_says_where_a_page_belongs(
    path: str, place: tuple[str, int, int | None, int | None, Season, int], shared: Path
) -> None:
    session = page(shared, path)
    assert session.module is not None
    assert (
        session.provider, session.year, session.module.number, session.module.part, session.term, session.week
    ) == place  # fmt: skip


def test_the_activities_of_a_step_are_what_the_page_numbers(shared: Path) -> None:
    step = page(shared, f"{UCL}enabling-pupil-learning/autumn-week-3").steps[2]
    assert list(dict.fromkeys((each.heading, each.kind) for each in step.activities)) == [
        ("Discussion with mentor", ActivityKind.DISCUSS_WITH_MENTOR),
        ("Scripting", ActivityKind.SCRIPTING),
        ("Rehearsal", ActivityKind.REHEARSAL),
    ]
    assert [sum(each.heading == name for each in step.activities) for name in ("Scripting", "Rehearsal")] == [5, 6]


def test_the_areas_of_a_page_of_ambition_institute_stand_within_the_choice_of_one(shared: Path) -> None:
    choice = page(shared, f"{AMBITION}behaviour/autumn-week-3").steps[0]
    assert list(dict.fromkeys(each.heading.partition(" / ")[0] for each in choice.activities)) == [
        "Development areas 1: Presence through posture",
        "Development areas 2: Deliver clear instructions",
        "Development areas 3: Presence through voice",
    ]


def test_the_seed_and_its_published_twin_are_the_same_session_where_they_say_the_same(shared: Path) -> None:
    seed = read_session((shared / "data/seed/module-5-week-7-mentor-session.txt").read_text(encoding="utf-8"))
    twin = page(shared, f"{UCL}fulfilling-professional-responsibilities/summer-week-7")
    assert (seed.id, seed.year, seed.module, seed.week) == (twin.id, twin.year, twin.module, twin.week)
    assert seed.title.casefold() == twin.title.casefold()
    assert seed.learning_intentions == twin.learning_intentions
    assert seed.introduction == twin.introduction
    assert (seed.closing, seed.completes_year) == (twin.closing, twin.completes_year)
    assert seed.remaining == twin.remaining == ()
    for handed_out, published in zip(seed.steps, twin.steps, strict=True):
        assert handed_out.kinds == published.kinds
        assert plain(handed_out.guidance) == plain(published.guidance)
        assert [(plain(each.text), each.kind, each.heading.casefold()) for each in handed_out.activities] == [
            (plain(each.text), each.kind, each.heading.casefold()) for each in published.activities
        ]


def plain(text: str) -> str:
    return text.replace("\u2019", "'")
