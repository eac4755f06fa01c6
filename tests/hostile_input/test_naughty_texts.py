"""Naughty strings through every door by which text comes in: taken as typed, or told what is wrong with them."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path, PureWindowsPath

import pytest

from ectcore import (
    ActionPlan,
    Due,
    EctcoreError,
    InvalidValueError,
    Meeting,
    Person,
    PlanReview,
    Target,
    Template,
    check,
    decode,
    encode,
    exporter,
    fill,
    read_calendar,
    read_drafts,
    read_framework,
    read_roster,
    read_session,
)
from ectcore.files import MOST_NAME_BYTES, safe_name
from ectcore.linting.circumstances import Circumstances

LIST = json.loads((Path(__file__).parents[1] / "naughty_strings.json").read_text(encoding="ascii"))["strings"]
OURS = ("a\r\nb", "a\rb", "a\0b", "\x1b[31m", "\ud800", "x\udfff", "\uffff", "\ufeffx", "\u2028", "\x85", "\u202e", "")
NAUGHTY = (*LIST, *OURS)
LONG = "wait for silence " * 62_500
"""A text of a million characters on one line."""

DOORS: dict[str, Callable[[str], object]] = {
    "a document": decode,
    "drafts": read_drafts,
    "a roster": lambda text: list(read_roster(text.encode("utf-8", "surrogatepass"))),
    "a session page": read_session,
    "term dates": lambda text: read_calendar(text.encode("utf-8", "surrogatepass"), "terms.csv"),
    "a calendar feed": lambda text: read_calendar(text.encode("utf-8", "surrogatepass"), "terms.ics"),
    "a framework": read_framework,
}


def target_with(text: str) -> Target:
    return Target(id="target-1", statement=text)


def plan_with(text: str = "Greet 8C at the door", **changes: object) -> ActionPlan:
    parts = {"meeting": Meeting(on=date(2026, 7, 14)), "targets": (target_with(text),)} | changes
    return ActionPlan(id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93", ect=Person(id="ect-014"), **parts)


AROUND = ("{}", "Module 1, week 1: {}\n\nIntroduction\n\n{}\n", "target,steps\n{},{}\n", '["{}"]')


def what_is_wrong(read: Callable[[str], object], text: str) -> str | None:
    """What is said to be wrong with the text; None where it is read."""
    try:
        read(text)
    except EctcoreError as error:
        return str(error)
    return None


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("around", AROUND)
def test_whatever_comes_in_is_read_or_told_what_is_wrong_with_it(door: str, around: str) -> None:
    assert "" not in [what_is_wrong(DOORS[door], around.replace("{}", text)) for text in (*NAUGHTY, LONG)]


def test_a_text_is_taken_as_typed_or_refused_with_words() -> None:
    for text in NAUGHTY:
        if wrong := what_is_wrong(target_with, text):
            assert wrong.startswith("Target: statement: ")
        else:
            assert decode(encode(plan_with(text)), ActionPlan).targets[0].statement == text


def test_no_code_runs_in_a_template() -> None:
    template = Template(
        id="y2", revision=1, changed_on=date(2026, 7, 1), title="Plan: ${title_of_it}", start="${induction_start}"
    )
    for text in LIST:
        values = {"staff_id": "ect-014", "induction_start": "2026-09-01", "title_of_it": text}
        if wrong := what_is_wrong(lambda _, values=values: fill(template, values), ""):
            assert "title: " in wrong
        else:
            assert fill(template, values).title in {f"Plan: {text.strip()}", f"Plan: {text}"}


@pytest.mark.parametrize("text", NAUGHTY, ids=ascii)
def test_a_file_name_is_safe_on_every_system(text: str) -> None:
    name = f"{safe_name(text.encode('utf-8', 'replace').decode(), 'ect-014')}.md"
    assert not set(name) & set('<>:"/\\|?*')
    assert name.isprintable()
    assert not PureWindowsPath(name).is_reserved()
    assert name == name.strip(". ")
    assert len(name.encode()) <= MOST_NAME_BYTES + len("-12345678.md")


def test_a_very_long_text_is_refused_by_the_model_and_in_a_plan_that_others_made() -> None:
    with pytest.raises(InvalidValueError, match="has 1,062,500 characters"):
        target_with(LONG)
    told = encode(plan_with("x")).replace(b'"x"', json.dumps(LONG).encode())
    with pytest.raises(EctcoreError, match="target 1, statement"):
        decode(told)


@pytest.mark.parametrize(
    "day", [date(2000, 1, 1), date(2028, 2, 29), date(2026, 3, 29), date(2026, 10, 25), date(2100, 12, 31)]
)
@pytest.mark.parametrize("name", ["markdown", "json", "icalendar", "html", "csv"])
def test_the_days_at_the_edges_are_written_and_judged(day: date, name: str) -> None:
    plan = plan_with(
        meeting=Meeting(on=day),
        targets=(Target(id="target-1", statement="Greet 8C at the door", due=Due(on=day)),),
        reviews=(PlanReview(id="review-1", on=day),),
    )
    assert exporter(name).export(plan)
    for as_of in (date.min, day, date.max):
        assert isinstance(check(plan, Circumstances(as_of=as_of)), tuple)


@pytest.mark.parametrize("day", [date.min, date(1999, 12, 31), date(2101, 1, 1), date.max])
def test_a_day_beyond_them_is_refused_with_words(day: date) -> None:
    with pytest.raises(InvalidValueError, match=str(day.year)):
        Due(on=day)
