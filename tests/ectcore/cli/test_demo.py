from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from icalendar import Calendar

from ectcore.checking import check
from ectcore.codec import decode
from ectcore.linting.circumstances import Circumstances
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan

SAMPLE = (files("ectcore.cli") / "sample" / "plan.json").read_bytes()


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_it_shows_one_warning_and_one_piece_of_advice_and_ends_with_0(run: Callable) -> None:
    ran = run("demo")
    assert (ran.code, ran.said) == (0, "")
    assert "plan.json: 1 warning, 1 piece of advice" in ran.text
    assert ran.text.count("To put it right:") == 2


def test_running_it_again_gives_the_same(run: Callable) -> None:
    first, before = run("demo"), contents(Path("ectcore-demo"))
    assert set(before) == {"plan.md", "plan.json", "plan.ics"}
    assert (run("demo"), contents(Path("ectcore-demo"))) == (first, before)


def test_the_folder_can_be_named(run: Callable) -> None:
    run("demo")
    run("demo", "-d", "a/b")
    assert contents(Path("a/b")) == contents(Path("ectcore-demo"))


def test_what_it_says_goes_to_a_file_where_asked_but_over_none_of_its_own(run: Callable) -> None:
    said = run("demo").data
    assert run("demo", "-o", "said.txt") == (0, b"", "")
    assert Path("said.txt").read_bytes() == said
    before = contents(Path("ectcore-demo"))
    assert run("demo", "-o", "ectcore-demo/plan.md").code == 2
    assert contents(Path("ectcore-demo")) == before


def test_a_plan_of_ones_own_is_not_written_over(run: Callable) -> None:
    for name in ("plan.json", "plan.md"):
        Path(name).write_text("somebody's work", "utf-8")
    ran = run("demo", "-d", ".")
    assert (ran.code, ran.data) == (2, b"")
    assert "plan.json" in ran.said
    assert "plan.md" in ran.said
    assert "plan.ics" not in ran.said
    assert {path.name: path.read_text("utf-8") for path in Path().iterdir()} == dict.fromkeys(
        ("plan.json", "plan.md"), "somebody's work"
    )


def test_the_json_is_the_sample_itself(run: Callable) -> None:
    run("demo")
    written = Path("ectcore-demo/plan.json").read_bytes()
    assert decode(written, ActionPlan) == decode(SAMPLE, ActionPlan)
    assert written == SAMPLE


def test_the_page_has_every_target(run: Callable) -> None:
    run("demo")
    page = Path("ectcore-demo/plan.md").read_text("utf-8")
    for target in decode(SAMPLE, ActionPlan).targets:
        assert target.statement in page


def test_the_calendar_has_the_dates_and_nothing_personal(run: Callable) -> None:
    run("demo")
    data = Path("ectcore-demo/plan.ics").read_bytes()
    plan = decode(SAMPLE, ActionPlan)
    starts = [event["DTSTART"].dt for event in Calendar.from_ical(data).walk("VEVENT")]
    days = [each if not hasattr(each, "date") else each.date() for each in starts]
    assert days == [*(review.on for review in plan.reviews), *(each.on for each in plan.follow_up)]
    text = data.decode().replace("\r\n ", "").casefold()
    for name in ("aisha", "rahman", "gareth", "llewellyn", "brackenhill", "doyle", "classroom", "cards"):
        assert name not in text


def test_the_sample_carries_its_faults_on_purpose_and_the_example_has_none(examples: Path) -> None:
    sample = decode(SAMPLE, ActionPlan)
    found = check(sample, Circumstances(as_of=sample.meeting.on))
    assert [finding.severity for finding in found] == [Severity.WARNING, Severity.ADVICE]
    mended = decode((examples / "plan.json").read_bytes(), ActionPlan)
    assert check(mended, Circumstances(as_of=mended.meeting.on)) == ()
