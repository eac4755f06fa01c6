"""The page in Markdown, read by renderers that know nothing of it."""

import re
from datetime import date, time
from html.parser import HTMLParser
from importlib.util import find_spec

import pytest
from attrs import evolve
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ectcore import ActionPlan, Decision, Meeting, Outcome, Person, PlanReview, Target, TargetOutcome, YearReview
from ectcore_export.markdown import MarkdownExporter

BLOCKS = {"p", "h1", "h2", "h3", "li", "ul", "blockquote", "table", "tr", "th", "td", "br", "hr", "thead", "tbody"}
RENDERERS = {
    "commonmark": MarkdownIt("commonmark").enable("table"),
    "js-default": MarkdownIt("js-default"),
    "gfm-like": MarkdownIt("gfm-like", {"linkify": bool(find_spec("linkify_it"))}),
}
BARE = ActionPlan(
    id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93", ect=Person(id="ect-014"), meeting=Meeting(on=date(2026, 7, 14))
)


class Reader(HTMLParser):
    """Reads the tags of a page in order, and the text that shows."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.shown = [], ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, *attrs))
        self.shown += "\n" if tag in BLOCKS else ""

    def handle_endtag(self, tag):
        self.tags.append((f"/{tag}",))
        self.shown += "\n" if tag in BLOCKS else ""

    def handle_data(self, data):
        self.shown += data


def page(plan):
    return MarkdownExporter().export(plan).decode()


def collapsed(text):
    return " ".join(text.split())


LINE = r"[^\n]*[^\s][^\n]*"
"""A line that is not blank; blank ones stay as they are."""


@given(data=st.data())
@settings(max_examples=60)
def test_every_text_shows_exactly_as_typed_and_changes_nothing_around_it(data, texts, lines, plan_with, stand_ins_for):
    stand_ins = stand_ins_for(LINE, collapsed)
    hostile = plan_with(lambda: stand_ins.take(data.draw(texts)), lambda: stand_ins.take(data.draw(lines)))
    words = iter(stand_ins.texts)
    plain = plan_with(lambda: next(words), lambda: next(words))
    pages = page(hostile), page(plain)
    for name, renderer in RENDERERS.items():
        seen, expected = (Reader(renderer.render(each)) for each in pages)
        assert seen.tags == expected.tags, name
        assert collapsed(seen.shown) == collapsed(stand_ins.put_back(expected.shown)), name


@pytest.mark.parametrize("renderer", RENDERERS)
@given(data=st.data())
@example(data=None)
def test_every_text_of_a_target_shows_as_typed(renderer, data, texts, stand_ins_for):
    statement = data.draw(texts) if data else "#1\n\n    code\n\n- item\n---\n| a |\n|---|\n<b>\n&lt;\n[x]: y"
    stand_ins = stand_ins_for(LINE, collapsed)
    hostile = evolve(BARE, targets=(Target(id="t", statement=stand_ins.take(statement)),))
    plain = evolve(BARE, targets=(Target(id="t", statement=stand_ins.texts[0]),))
    seen, expected = (Reader(RENDERERS[renderer].render(page(each))) for each in (hostile, plain))
    assert seen.tags == expected.tags
    assert collapsed(seen.shown) == collapsed(stand_ins.put_back(expected.shown))


def test_line_ends_of_a_text_show_as_line_ends():
    plan = evolve(BARE, year_review=YearReview(summary="one  \ntwo\n \n\nthree"))
    assert "<p>one<br />\ntwo</p>\n<p>three</p>" in RENDERERS["commonmark"].render(page(plan))


def test_what_the_plan_does_not_say_has_no_heading():
    assert page(BARE) == (
        "# Action plan\n\n"
        "- **Early career teacher:** ect-014\n"
        "- **Meeting:** Tuesday 14 July 2026\n\n"
        "---\n\n"
        "As agreed on Tuesday 14 July 2026\\\n"
        "*plan 1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93*\n"
    )


def test_a_plan_without_a_title_is_called_action_plan():
    assert page(evolve(BARE, title=" ")).startswith("# Action plan\n")


def test_the_page_has_a_heading_for_each_part_in_the_order_of_the_meeting(plan):
    headings = re.findall(r"^(#+ .*)$", page(plan), re.MULTILINE)
    assert headings == [
        "# plain line 0",
        "## Looking back",
        "### What went well",
        "### Approaches that helped",
        "## Target 1",
        "### How success will be known",
        "### Action steps",
        "### Support",
        "### Earlier reviews",
        "## Target 2",
        "## In the diary",
        "### What to look at",
        "### What the plan review of Friday 2 October 2026 found",
        "## Following up",
        "## What else fills the time",
        "## Findings acknowledged",
    ]


def test_every_word_of_the_plan_is_on_the_page_but_addresses_and_reference_numbers(plan_with):
    said = []

    def say():
        said.append(f"word{len(said)}word")
        return said[-1]

    shown = page(plan_with(say, say))
    assert [word for word in said if word not in shown] == []
    assert "mentor@school.example" not in shown
    assert "1234567" not in shown


def test_action_steps_can_be_ticked_off(plan):
    steps = re.search(r"### Action steps\n\n(.*?)\n\n###", page(plan), re.DOTALL)[1]
    assert [line[:6] for line in steps.split("\n") if line.startswith("-")] == ["- [ ] ", "- [x] ", "- plai", "- [ ] "]
    assert re.search(
        r"^  \*ECT with plain line \d+ · by Friday 11 September 2026 \(plain line \d+\) · 2 hours 30 minutes\*$",
        steps,
        re.MULTILINE,
    )
    assert re.search(r"^  \*mentor · plain line \d+ · after target 1, step 1\*$", steps, re.MULTILINE)
    assert re.search(r"^  \*ECT · by Friday 18 September 2026 · dropped\*$", steps, re.MULTILINE)
    assert re.search(r"^  \*ECT · in progress\*$", steps, re.MULTILINE)


def test_the_diary_says_when_where_with_whom_about_what_and_what_was_called_off(plan):
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in page(plan).split("\n") if line.startswith("|")
    ]
    assert rows[0] == ["Plan review", "Time", "With", "About", "State", "Place"]
    assert [row[:5] for row in rows[2:]] == [
        ["Friday 2 October 2026", "15:30 to 16:15", "ECT and mentor", "target 1", "**held**"],
        ["Friday 4 December 2026", "08:00", "ECT and mentor", "", "**cancelled**"],
        ["Friday 5 March 2027", "", "ECT, mentor and induction tutor", "", ""],
        ["Friday 25 June 2027", "16:00", "", "", ""],
        ["Friday 2 July 2027", "1 hour 30 minutes", "ECT and mentor", "", ""],
    ]


def test_the_diary_runs_by_day_and_time_whatever_was_moved(plan):
    reviews = [
        PlanReview(id=f"r-{hour}", on=date(2026, 10, day), starts_at=time(hour))
        for day, hour in ((9, 8), (2, 16), (2, 9))
    ]
    shown = page(evolve(plan, reviews=tuple(reviews)))
    assert re.findall(r"^\| (Friday \d+) October 2026 \| (\d+):00", shown, re.MULTILINE) == [
        ("Friday 2", "09"),
        ("Friday 2", "16"),
        ("Friday 9", "08"),
    ]


def test_a_column_of_the_diary_that_would_be_empty_is_left_out(plan):
    bare = evolve(plan.reviews[2], agenda="", targets=())
    assert "| Plan review         | With |\n" in page(evolve(plan, reviews=(bare,)))


def test_what_a_plan_review_found_names_the_target_as_people_do(plan):
    assert re.search(
        r"^- \*\*Target 1:\*\* met, closed\\\n  plain text \d+\n- \*\*Gone:\*\* not reviewed, continued$",
        page(plan),
        re.MULTILINE,
    )


@pytest.mark.parametrize("decision", Decision)
@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_and_decision_has_its_words(outcome, decision):
    seen = TargetOutcome(target="t", outcome=outcome, decision=decision)
    shown = page(evolve(BARE, targets=(Target(id="t", statement="Do it", outcomes=(seen,)),)))
    assert re.search(r"^- \*\*An earlier review:\*\* [a-z ]+, [a-z ]+$", shown, re.MULTILINE)


def test_a_follow_up_that_was_dropped_says_so(plan):
    dropped = evolve(plan, follow_up=(evolve(plan.follow_up[0], cancelled=True), *plan.follow_up[1:]))
    assert re.search(r"^  \*induction tutor · .* · cancelled\*$", page(dropped), re.MULTILINE)
    assert page(dropped).count("cancelled") == page(plan).count("cancelled") + 1


def test_an_acknowledged_finding_says_where_it_stands(plan):
    shown = page(plan)
    assert re.search(
        r"^- \*\*STEP001, target 1, step 4:\*\* plain line \d+\\\n  \*mentor · Tuesday 14 July 2026\*$",
        shown,
        re.MULTILINE,
    )
    assert "- **PLAN002, the plan:** it is\n" in shown
    assert "- **PLAN003, gone:** plain line" in shown


def test_the_last_line_says_which_revision_it_is(plan):
    *_, state, ids = page(plan).rstrip("\n").split("\n")
    assert re.fullmatch(r"Revision 1 of Monday 7 September 2026: plain line \d+\\", state)
    assert ids == f"*plan {plan.id} · follows plan {plan.previous}*"


@pytest.mark.parametrize(
    ("name", "urn", "shown"),
    [("Hill View", "123456", "Hill View (URN 123456)"), ("Hill View", None, "Hill View"), ("", "123456", "URN 123456")],
)
def test_a_school_is_named_by_what_is_known_of_it(plan, name, urn, shown):
    school = evolve(plan.school, name=name, urn=urn)
    assert f"\n- **School:** {shown}\n" in page(evolve(plan, school=school))


def test_the_same_plan_gives_the_same_bytes(plan):
    assert MarkdownExporter().export(plan) == MarkdownExporter().export(evolve(plan))
