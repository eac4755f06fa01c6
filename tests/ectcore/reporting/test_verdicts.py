import csv
import io
import json
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given

from ectcore.checking import Verdict
from ectcore.model.draft import Draft, DraftContext
from ectcore.model.finding import Criterion, Finding, Severity
from ectcore.reporting.verdicts import VERDICT_FORMATS, Judged
from ectcore.testing.strategies import texts

FORMULAS = ("=1+1", "+44", "-x", "@SUM(A1)", "\t=1", "\n=1", " =1", "\uff1d1+1", "%0A", "|calc")
WANT = Finding(
    code="T900",
    rule="a-day-is-named",
    severity=Severity.WARNING,
    criterion=Criterion.TIME_BOUND,
    pointer="/by",
    where="by",
    item=None,
    message="'weekly' says how often, and not by when.",
    fix="Name a day, such as Friday 5 December.",
    source="the guide",
)
HINT = evolve(WANT, code="R901", rule="a-reason-is-given", severity=Severity.ADVICE, criterion=None, message="Say why.")


def judged(target: str, *findings: Finding, name: str = "row 2") -> Judged:
    unmet = {finding.criterion for finding in findings if finding.counts}
    verdict = Verdict(criteria={each: each not in unmet for each in Criterion}, findings=findings)
    return Judged(file="drafts.csv", name=name, draft=Draft(target=target), verdict=verdict)


MET = judged("Greet 7M by name by Easter", name="t-1")
UNMET = judged("Greet 7M weekly", WANT, HINT)


def rows(written: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written, newline="")))


def test_json_lines_has_an_object_a_draft_in_order_with_the_agreed_keys() -> None:
    first, second = map(json.loads, VERDICT_FORMATS["jsonl"]([MET, UNMET]).splitlines())
    letters = ["specific", "measurable", "achievable", "relevant", "time_bound", "action_steps"]
    assert first == {"id": "t-1", "criteria": dict.fromkeys(letters, True), "findings": []}
    assert (second["id"], second["criteria"]) == ("row 2", {**dict.fromkeys(letters, True), "time_bound": False})
    keys = {"file", "code", "rule", "severity", "criterion", "pointer", "where", "message", "fix"}
    assert all(keys <= set(found) for found in second["findings"])
    assert [found["code"] for found in second["findings"]] == ["T900", "R901"]


def test_csv_has_a_row_a_draft_with_yes_or_no_a_letter_and_the_reasons() -> None:
    first, second = rows(VERDICT_FORMATS["csv"]([MET, UNMET]))
    assert (first["id"], first["target"], first["time_bound"], first["findings"]) == (
        "t-1",
        MET.draft.target,
        "yes",
        "",
    )
    assert (second["specific"], second["time_bound"]) == ("yes", "no")
    assert (second["findings"], second["to_put_it_right"]) == (WANT.message, WANT.fix)


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_is_a_formula_to_a_spreadsheet(formula: str) -> None:
    spoilt = judged(formula, evolve(WANT, message=formula, fix=formula), name=formula)
    (row,) = rows(VERDICT_FORMATS["csv"]([spoilt]))
    for column in ("id", "target", "findings", "to_put_it_right"):
        assert row[column] == f"'{formula}"


@given(texts())
def test_whatever_is_typed_stays_one_row_and_one_object(typed: str) -> None:
    several = [judged(typed, evolve(WANT, message=typed)), MET]
    assert len(rows(VERDICT_FORMATS["csv"](several))) == 2
    assert len(VERDICT_FORMATS["jsonl"](several).split("\n")) == 2
    assert VERDICT_FORMATS["text"](several)


def test_text_tells_the_letters_the_reason_and_what_would_put_it_right() -> None:
    words = VERDICT_FORMATS["text"]([MET, UNMET])
    assert (
        "t-1: Greet 7M by name by Easter\n  Met: specific, measurable, achievable, relevant, time-bound, clear steps\n"
        in words
    )
    assert "row 2: Greet 7M weekly\n" in words
    assert "  Not met: time-bound\n  - Not time-bound: 'weekly' says how often, and not by when.\n" in words
    assert "    To put it right: Name a day, such as Friday 5 December.\n" in words
    assert "  - Advice: Say why.\n" in words
    assert all(len(line) <= 80 for line in words.splitlines())


def test_text_ends_with_how_many_met_each_letter_and_the_commonest_faults() -> None:
    twice = judged("Mark weekly, and daily", WANT, evolve(WANT, message="'daily' says how often."), name="row 3")
    rare = judged("Mark", evolve(WANT, code="S900", rule="an-act-is-named", criterion=Criterion.SPECIFIC))
    words = VERDICT_FORMATS["text"]([MET, UNMET, twice, rare])
    end = words[words.index("4 drafts, of which 1 met every letter") :].splitlines()
    assert [" ".join(line.split()) for line in end[1:7]] == [
        "specific 3 of 4",
        "measurable 4 of 4",
        "achievable 4 of 4",
        "relevant 4 of 4",
        "time-bound 2 of 4",
        "clear steps 4 of 4",
    ]
    assert [" ".join(line.split()) for line in end[7:]] == [
        "The commonest faults",
        "2 T900 wanted: a day is named",
        "1 S900 wanted: an act is named",
    ]


def test_without_faults_none_are_counted() -> None:
    words = VERDICT_FORMATS["text"]([MET])
    assert "1 draft, of which 1 met every letter" in words
    assert "faults" not in words


def test_csv_gives_back_what_was_typed_after_the_verdict() -> None:
    typed = Draft(
        target="Greet 7M",
        meeting_date=date(2026, 9, 21),
        context=DraftContext(role="Year 4", year=2, focus="routines"),
        success="9 in 10",
        steps=("Learn ten names", "=1+1"),
        by="Easter",
        review="@home",
        support="cover",
        why="They wait",
    )
    written = VERDICT_FORMATS["csv"]([evolve(MET, draft=typed)])
    (row,) = rows(written)
    letters = [each.value for each in Criterion]
    boxes = ["meeting_date", "role", "year", "focus", "success", "steps", "by", "review", "support", "why"]
    assert list(row) == ["id", "target", *letters, "findings", "to_put_it_right", *boxes]
    assert [row[box] for box in boxes] == [
        "2026-09-21",
        "Year 4",
        "2",
        "routines",
        "9 in 10",
        "Learn ten names\n=1+1",
        "Easter",
        "'@home",
        "cover",
        "They wait",
    ]


def test_what_most_are_told_alike_is_told_once_in_the_summary() -> None:
    no_day = evolve(WANT, code="T901", rule="an-end-is-named", message="No day is named.")
    told = evolve(WANT, pointer="/target", message="“often” is no amount.", code="M900", rule="it-is-counted")
    several = [judged(f"Target {number}", no_day, HINT, told, name=f"row {number}") for number in range(1, 6)]
    words = VERDICT_FORMATS["text"]([*several, MET])
    assert words.count("  Not met: time-bound") == 5
    assert words.count("“often” is no amount.") == 5
    assert "No day is named." not in words
    assert "Say why." not in words
    end = words[words.index("Wanted in most") :]
    assert [" ".join(line.split()) for line in end.splitlines()[:5]] == [
        "Wanted in most, and not said of each",
        "5 R901 a reason is given",
        "To put it right: Name a day, such as Friday 5 December.",
        "5 T901 an end is named",
        "To put it right: Name a day, such as Friday 5 December.",
    ]


def test_what_is_told_of_a_box_that_is_filled_in_is_told_of_each() -> None:
    filled = [evolve(each, draft=evolve(each.draft, by="weekly")) for each in [UNMET] * 5]
    assert VERDICT_FORMATS["text"](filled).count("'weekly' says how often") == 5


def test_a_few_drafts_are_told_everything() -> None:
    assert VERDICT_FORMATS["text"]([judged("Greet 7M", HINT)] * 2).count("Say why.") == 2
