import json
from pathlib import PurePosixPath

import pytest
from attrs import evolve

from ectcore.checking import check, select
from ectcore.model.plan import Acknowledgement
from ectcore.reporting import FORMATS, Report, summary
from ectcore.rules import RULES
from ectcore.rules.exemplar import circumstances, plan

HOSTILE = "Line one\n::error::two % of: all, <b>it</b>"


@pytest.fixture
def report() -> Report:
    spoilt = evolve(
        plan(),
        targets=(evolve(plan().targets[0], statement=" "), plan().targets[1]),
        acknowledgements=(Acknowledgement(code="REV001", reason=HOSTILE.splitlines()[1]),),
        reviews=(),
        follow_up=(),
    )
    asked = select(RULES, chosen=["S001", "REV001", "REV003"])
    return Report("plans/my plan.json", check(spoilt, circumstances(), asked))


def test_json_lines_has_one_object_a_finding_with_the_agreed_keys(report: Report) -> None:
    objects = [json.loads(line) for line in FORMATS["jsonl"]([report]).splitlines()]
    assert len(objects) == len(report.findings) == 3
    for found, finding in zip(objects, report.findings, strict=True):
        keys = {"file", "code", "rule", "severity", "criterion", "pointer", "where", "message", "fix"}
        assert keys <= set(found)
        assert (found["file"], found["code"], found["severity"]) == (report.file, finding.code, finding.severity.value)


def test_json_holds_what_json_lines_holds(report: Report) -> None:
    lines = [json.loads(line) for line in FORMATS["jsonl"]([report, report]).splitlines()]
    assert json.loads(FORMATS["json"]([report, report])) == lines


def test_nothing_found_is_an_empty_array_and_no_line() -> None:
    assert json.loads(FORMATS["json"]([])) == []
    assert FORMATS["jsonl"]([Report("plan.json", ())]) == ""
    assert FORMATS["text"]([Report("plan.json", ())]) == "plan.json: nothing found"


def test_text_tells_each_finding_and_how_to_put_it_right(report: Report) -> None:
    words = " ".join(FORMATS["text"]([report]).split())
    for finding in report.findings:
        assert f"{finding.severity.value} {finding.code}: {finding.message}" in words
        assert (finding.acknowledged or finding.fix) in words
    assert all(len(line) <= 80 for line in FORMATS["text"]([report]).splitlines())


def test_github_has_one_command_a_finding_that_stands(report: Report) -> None:
    standing = [finding for finding in report.findings if not finding.acknowledged]
    lines = FORMATS["github"]([report]).splitlines()
    assert len(lines) == len(standing)
    levels = {"error": "::error ", "warning": "::warning ", "advice": "::notice "}
    for line, finding in zip(lines, standing, strict=True):
        assert line.startswith(levels[finding.severity.value])


def test_no_text_can_begin_another_github_command(report: Report) -> None:
    hostile = evolve(report.findings[0], message=HOSTILE, where=HOSTILE, acknowledged="")
    (line,) = FORMATS["github"]([Report("a,b:c.json", (hostile,))]).splitlines()
    level, _, rest = line.removeprefix("::").partition(" ")
    properties, _, data = rest.partition("::")
    assert level in {"error", "warning", "notice"}
    assert data.startswith("Line one%0A::error::two %25 of: all")
    assert properties.split(",")[0] == "file=a%2Cb%3Ac.json"
    assert len(properties.split(",")) == 2


def test_sarif_has_what_its_readers_need(report: Report) -> None:
    log = json.loads(FORMATS["sarif"]([report]))
    (run,) = log["runs"]
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert log["version"] == "2.1.0"
    assert len(run["results"]) == len(report.findings)
    for result, finding in zip(run["results"], report.findings, strict=True):
        assert result["ruleId"] == finding.code in rules
        assert result["level"] in {"error", "warning", "note"}
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert PurePosixPath(uri) == PurePosixPath("plans/my%20plan.json")
        assert ("suppressions" in result) == bool(finding.acknowledged)


def test_a_summary_counts_what_stands_apart_from_what_was_acknowledged(report: Report) -> None:
    assert summary(report.findings) == "1 error, 1 piece of advice, 1 acknowledged"
