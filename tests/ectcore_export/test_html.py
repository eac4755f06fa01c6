"""The page: every text as it was typed, what was found beside the words, and nothing that asks for more."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import lxml.html
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from ectcore import ActionPlan, CohortSummary, Criterion, Finding, Progress, check, decode, exporter
from ectcore.bulk.delivering import State
from ectcore.rules.exemplar import circumstances
from ectcore.rules.exemplar import plan as exemplar
from ectcore_export.html import HtmlExporter
from ectcore_export.page.timeline import timeline


def opened(page: bytes) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(page)


def typed(page: bytes) -> list[str]:
    """The texts that people typed, without the numbers of notes in them."""
    found = opened(page)
    for number in found.xpath("//sup"):
        number.drop_tree()
    return [each.text_content() for each in found.xpath("//*[contains(@class, 'typed')]")]


@given(data=st.data())
def test_every_text_shows_as_it_was_typed(data, texts, lines, plan_with) -> None:
    said: list[str] = []

    def draw(of: st.SearchStrategy[str]) -> str:
        said.append(data.draw(of))
        return said[-1]

    plan = plan_with(lambda: draw(texts), lambda: draw(lines))
    shown = typed(exporter("html").export(plan))
    told = "\x1f".join(shown)
    assert [text for text in said if text.strip() and text not in shown and text not in told] == []


@given(data=st.data())
def test_no_text_is_markup(data, texts, plan_with) -> None:
    drawn = data.draw(texts)
    ours = opened(exporter("html").export(plan_with(lambda: f"x{drawn}", lambda: "line")))
    plain = opened(exporter("html").export(plan_with(lambda: "x", lambda: "line")))
    assert [each.tag for each in ours.iter()] == [each.tag for each in plain.iter()]


def findings_of(plan: ActionPlan) -> tuple[Finding, ...]:
    return check(plan, circumstances())


def test_the_words_that_caused_a_finding_are_marked_and_lead_to_it(reworded_plan: ActionPlan) -> None:
    found = findings_of(reworded_plan)
    page = opened(HtmlExporter(findings=found).export(reworded_plan))
    notes = {each.get("id"): each for each in page.xpath("//li[starts-with(@id, 'note-')]")}
    assert len(notes) == len(found)
    assert all(any(finding.message in note.text_content() for note in notes.values()) for finding in found)
    (first,) = page.xpath("//p[@class='statement']//mark")[:1]
    assert first.text_content() == "behaviour"
    assert first.getnext().find("a").get("href").removeprefix("#") in notes


def test_of_findings_about_the_same_words_the_first_marks_them(plan: ActionPlan) -> None:
    bare = evolve(plan.targets[0], statement="Improve behaviour in 9G", criteria=(), steps=())
    plan = evolve(plan, targets=(bare, *plan.targets[1:]))
    page = opened(HtmlExporter(findings=findings_of(plan)).export(plan))
    (first, *_) = page.xpath("//p[@class='statement']//mark")
    assert (first.text_content(), first.getnext().text_content()) == ("behaviour", "1")


def test_notes_are_numbered_in_the_order_of_the_page(reworded_plan: ActionPlan) -> None:
    bare = evolve(reworded_plan, title="", reviews=(), follow_up=(), mentor=None)
    page = opened(HtmlExporter(findings=findings_of(bare)).export(bare))
    numbers = [int(each.get("value")) for each in page.xpath("//aside[@class='notes']//li")]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) == len(findings_of(bare))


def test_what_was_acknowledged_is_told_apart(reworded_plan: ActionPlan) -> None:
    found = tuple(evolve(each, acknowledged="agreed <in> June") for each in findings_of(reworded_plan))
    page = opened(HtmlExporter(findings=found).export(reworded_plan))
    labels = {each.text_content() for each in page.xpath("//*[contains(@class, 'label')]")}
    assert labels == {"Seen and let stand"}
    assert "agreed <in> June" in page.text_content()
    assert not page.xpath("//li[@class='wanting']")


def test_letters_are_told_only_where_somebody_looked(reworded_plan: ActionPlan) -> None:
    assert not opened(HtmlExporter().export(reworded_plan)).xpath("//ul[@class='letters']")
    page = opened(HtmlExporter(findings=findings_of(reworded_plan)).export(reworded_plan))
    wanting = page.xpath("(//ul[@class='letters'])[1]/li[@class='wanting']")
    assert "Specific: not yet" in [" ".join(each.text_content().split()[1:]) for each in wanting]


@pytest.fixture
def reworded_plan() -> ActionPlan:
    plan = exemplar()
    vague = evolve(plan.targets[0], statement="Improve behaviour in 9G", criteria=())
    return evolve(plan, targets=(vague, *plan.targets[1:]))


def test_the_page_asks_for_nothing_from_elsewhere_and_runs_nothing(plan: ActionPlan) -> None:
    page = opened(exporter("html").export(plan))
    assert not page.xpath("//script | //link | //img | //iframe | //object | //form | //base | //@src | //@onclick")
    assert all(link.startswith("#") for link in page.xpath("//@href"))
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_progress_is_told_once_a_step_is_done() -> None:
    plan = exemplar()
    assert not opened(exporter("html").export(plan)).xpath("//progress")
    first = plan.targets[0]
    done = evolve(first, steps=(evolve(first.steps[0], progress=Progress.DONE), *first.steps[1:]))
    page = opened(exporter("html").export(evolve(plan, targets=(done, *plan.targets[1:]))))
    assert page.xpath("//progress/@value") == ["1"]
    assert "1 of 2 steps done" in page.text_content()


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_the_picture_holds_whatever_the_days_are(one: date, other: date) -> None:
    first, last = sorted((one, other))
    plan = exemplar()
    moved = evolve(
        plan,
        meeting=evolve(plan.meeting, on=first),
        reviews=(evolve(plan.reviews[0], on=last),),
        targets=plan.targets[:1],
    )
    picture = str(timeline(moved, circumstances().calendar))
    places = [float(each) for each in re.findall(r' (?:x|x1|x2|cx)="([0-9.]+)"', picture)]
    assert places
    assert all(0 <= each <= 760 for each in places)
    assert picture.count('class="month"') <= 15


def test_a_plan_that_names_no_day_to_come_has_no_picture() -> None:
    plan = evolve(exemplar(), targets=(), reviews=())
    assert timeline(plan, None) == ""


def test_the_calendar_is_the_ground_of_the_picture(examples: Path) -> None:
    plan = decode((examples / "plan.json").read_bytes(), ActionPlan)
    calendar = decode((examples / "calendar.json").read_bytes())
    page = opened(HtmlExporter(calendar=calendar).export(plan))
    assert page.xpath("//svg//*[@class='term']")
    assert not opened(HtmlExporter().export(plan)).xpath("//svg//*[@class='term']")


def summary(**changes: object) -> CohortSummary:
    told = CohortSummary(
        rows={State.WRITTEN: 40, State.REJECTED: 2},
        findings={"T001": 7, "X999": 30},
        unmet={Criterion.SPECIFIC: 9},
        reviews={("2026-W40", "staff-<1>"): 3, ("2026-W43", ""): 5},
    )
    return evolve(told, **changes)


def test_a_cohort_shows_its_numbers_as_pictures_and_as_tables() -> None:
    page = opened(HtmlExporter().export_cohort(summary()))
    text = " ".join(page.text_content().split())
    assert "Specific922%" in text.replace(" ", "")
    tables = {each.text_content(): each for each in page.xpath("//caption")}
    assert set(tables) == {
        "Plans by letter",
        "Plans in which a rule found something",
        "Plan reviews by week",
        "The fullest weeks of a mentor",
    }
    assert len(page.xpath("//svg[@role='img']")) == 3
    assert "staff-<1>" in text
    assert "not yet named" in text


def test_a_follow_up_that_was_dropped_says_so() -> None:
    page, dropped = (
        HtmlExporter()
        .export(evolve(exemplar(), follow_up=(evolve(exemplar().follow_up[0], cancelled=cancelled),)))
        .decode()
        for cancelled in (False, True)
    )
    assert ("cancelled" in page, "cancelled" in dropped) == (False, True)


def test_weeks_without_a_review_have_their_place() -> None:
    page = opened(HtmlExporter().export_cohort(summary()))
    (weeks,) = page.xpath("//svg[.//title[text()='Reviews by week']]")
    assert [float(each.get("height")) > 0 for each in weeks.xpath(".//*[@class='bar']")] == [True, False, False, True]


def test_a_cohort_of_nothing_is_a_page_too() -> None:
    page = opened(HtmlExporter().export_cohort(CohortSummary(rows={}, findings={})))
    assert page.xpath("//h1")


def test_the_overview_is_written_by_the_command(tmp_path: Path, examples: Path) -> None:
    out = tmp_path / "overview.html"
    command = ["bulk", examples / "roster.csv", "--template", examples / "plan-template.json", "-t", "json"]
    command += ["-d", tmp_path / "plans", "--overview", out, "--as-of", "2026-07-01"]
    subprocess.run([sys.executable, "-m", "ectcore", *command], check=True, capture_output=True)
    assert opened(out.read_bytes()).xpath("//h1")[0].text_content() == "A cohort of action plans"
    command[-3] = tmp_path / "overview.md"
    refused = subprocess.run([sys.executable, "-m", "ectcore", *command], check=False, capture_output=True)
    assert refused.returncode == 2
    assert b"the format md" in refused.stderr or b"'md' is not an exporter" in refused.stderr
