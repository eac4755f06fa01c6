"""The same plans come out whatever runs the work, and no more rows are taken than can be worked on."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import attrs
import pytest

from ectcore.bulk import generate
from ectcore.bulk.engine import AHEAD, CHUNK
from ectcore.bulk.workers import processes
from ectcore.checking import check, select
from ectcore.errors import InvalidValueError
from ectcore.export import exporter
from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Flaw, rule
from ectcore.mentoring.templates import fill
from ectcore.model.finding import Finding, Severity
from ectcore.model.plan import ActionPlan
from ectcore.model.target import Target
from ectcore.rules import RULES

ABOUT = Circumstances(as_of=date(2026, 7, 1))
FEW = select(RULES, ("PLAN", "REV"))
"""Rules that take no time, where it is not the judgement that is tested."""
FORMATS = [exporter(name) for name in ("markdown", "json", "icalendar")]


def test_a_plan_is_what_filling_checking_and_exporting_make_of_the_row(template, rows):
    made = list(generate(rows[1:4], template, exporters=FORMATS, about=ABOUT))
    for result, row in zip(made, rows[1:4], strict=True):
        plan = fill(template, row)
        assert (result.plan, result.findings) == (plan.id, check(plan, ABOUT))
        assert [file.data for file in result.files] == [each.export(plan) for each in FORMATS]
        assert result.reviews == tuple(review.on for review in plan.reviews)


def test_every_row_has_its_result_in_its_place(template, rows):
    made = list(generate(rows, template, exporters=[], rules=FEW))
    assert [result.row for result in made] == list(range(1, len(rows) + 1))
    assert [bool(result.problems) for result in made] == [number % 7 == 0 for number in range(len(rows))]
    assert {problem.where for result in made for problem in result.problems} == {"induction_start"}


def test_threads_give_what_one_gives(template, rows):
    with ThreadPoolExecutor(3) as threads:
        many = list(generate(rows, template, exporters=FORMATS, about=ABOUT, rules=FEW, executor=threads))
    assert many == list(generate(rows, template, exporters=FORMATS, about=ABOUT, rules=FEW))


def test_processes_give_what_one_gives(template, rows):
    with processes(2) as workers:
        many = list(generate(rows, template, exporters=FORMATS, about=ABOUT, rules=FEW, executor=workers.executor))
    assert many == list(generate(rows, template, exporters=FORMATS, about=ABOUT, rules=FEW))


def test_rows_are_taken_as_they_are_needed(template, rows):
    taken = []

    def endless():
        while True:
            taken.append(1)
            yield rows[1]

    assert next(generate(endless(), template, exporters=[], rules=FEW)).plan
    assert len(taken) == CHUNK
    taken.clear()
    with ThreadPoolExecutor(2) as threads:
        results = generate(endless(), template, exporters=[], rules=FEW, executor=threads)
        assert next(results).plan
        assert len(taken) == CHUNK * AHEAD
        results.close()


def test_rules_can_be_chosen(template, rows):
    plain = {finding.code for made in generate(rows[1:2], template, exporters=[]) for finding in made.findings}
    chosen = next(generate(rows[1:2], template, exporters=[], rules=select(RULES, ["REV"])))
    assert plain - {"REV001", "REV002", "REV003"}
    assert {finding.code[:3] for finding in chosen.findings} <= {"REV"}


@rule(code="SCH001", severity=Severity.ADVICE, bad=())
def target_names_the_school_plan(target: Target, _: Circumstances) -> Iterator[Flaw]:
    """A target serves the school's plan."""
    yield Flaw(message=f"“{target.statement}” does not speak of reading.", fix="Say what it does for reading.")


OWN = (*FEW, target_names_the_school_plan)


def test_a_rule_of_ones_own_is_applied_as_by_check(template, rows):
    made = list(generate(rows[1:7], template, exporters=[], about=ABOUT, rules=OWN))
    plans = [fill(template, row) for row in rows[1:7]]
    assert [each.findings for each in made] == [check(plan, ABOUT, OWN) for plan in plans]
    assert all("SCH001" in {finding.code for finding in each.findings} for each in made)


def test_a_rule_of_ones_own_goes_to_other_processes(template, rows):
    with processes(2) as workers:
        many = list(generate(rows, template, exporters=[], about=ABOUT, rules=OWN, executor=workers.executor))
    assert many == list(generate(rows, template, exporters=[], about=ABOUT, rules=OWN))


class Ids:
    """An exporter that the process which runs it has made, and no other could."""

    suffix = ".x"

    def __init__(self, tell) -> None:
        self.tell = tell

    def export(self, plan: ActionPlan) -> bytes:
        self.tell(plan.id)
        return plan.id.encode()

    def __reduce__(self):
        msg = "it stays here"
        raise TypeError(msg)


def test_what_is_run_here_need_not_travel(template, rows):
    told = []

    @rule(code="SCH002", severity=Severity.ADVICE, bad=())
    def local(target: Target, _: Circumstances) -> Iterator[Flaw]:
        yield Flaw(message=target.id, fix="None.")

    (made,) = generate(rows[1:2], template, exporters=[Ids(told.append)], rules=[local])
    assert [file.data for file in made.files] == [made.plan.encode()]
    assert (told, [finding.code for finding in made.findings]) == ([made.plan], ["SCH002"])


def test_what_cannot_travel_is_told_before_the_first_row(template):
    @rule(code="SCH003", severity=Severity.ADVICE, bad=())
    def local(_target: Target, _: Circumstances) -> Iterator[Flaw]:
        yield from ()

    def no_rows():
        pytest.fail("a row was taken")
        yield

    with ThreadPoolExecutor(1) as threads:
        for given in ({"exporters": [Ids(print)]}, {"exporters": [], "rules": [*FEW, local]}):
            with pytest.raises(InvalidValueError, match="at the top of a module"):
                generate(no_rows(), template, executor=threads, **given)


def test_what_is_wrong_with_the_job_is_told_before_the_first_row(template, rows):
    for given in ({"exporters": [object()]}, {"exporters": [], "rules": ["REV"]}):
        with pytest.raises(AttributeError):
            generate(rows, template, **given)


def test_an_exporter_is_asked_for_nothing_but_its_plan_in_bytes(template, rows):
    asked = []

    class Stranger:
        def __getattribute__(self, name):
            if not name.startswith("__"):
                asked.append(name)
            return {"suffix": ".x", "export": lambda plan: plan.id.encode()}.get(name) or object.__getattribute__(
                self, name
            )

    plan = fill(template, rows[1])
    (made,) = generate(rows[1:2], template, exporters=[Stranger()], about=ABOUT)
    assert [file.data for file in made.files] == [plan.id.encode()]
    assert set(asked) == {"suffix", "export"}


def test_an_exporter_is_told_the_calendar_and_the_findings_where_it_asks(template, rows):
    @attrs.frozen
    class Codes:
        findings: tuple[Finding, ...] = ()

        def export(self, _: ActionPlan) -> bytes:
            return " ".join(finding.code for finding in self.findings).encode()

    Codes.suffix = ".txt"
    (made,) = generate(rows[1:2], template, exporters=[Codes()], about=ABOUT)
    assert made.findings
    assert made.files[0].data.decode().split() == [finding.code for finding in made.findings]


WITHOUT_MEMORY = """
import functools, sys
remembering = functools.lru_cache
def forgetful(maxsize=128, typed=False):
    if callable(maxsize) or not maxsize or maxsize < 16:
        return remembering(maxsize, typed)  # what is loaded once: lexicons, frameworks, the job
    def decorate(function):
        call = functools.wraps(function)(lambda *given, **named: function(*given, **named))
        call.cache_clear = lambda: None  # as the standard library wants it
        return call
    return decorate
functools.lru_cache = forgetful
from ectcore.cli import main
main(sys.argv[1:])
"""


def test_a_run_that_remembers_nothing_writes_the_same_bytes(examples, tmp_path):
    command = [
        "bulk", examples / "roster.csv", "--template", examples / "plan-template.json", "-t", "markdown", "-t", "json",
        "-t", "icalendar", "--as-of", "2026-07-01",
    ]  # fmt: skip
    for name, program in (("remembers", ["-m", "ectcore"]), ("forgets", ["-c", WITHOUT_MEMORY])):
        report = ["-d", tmp_path / name, "--report", tmp_path / f"{name}.jsonl"]
        subprocess.run([sys.executable, *program, *command, *report], check=True, capture_output=True)
    first, second = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (tmp_path / "remembers", tmp_path / "forgets")
    )
    assert len(first) == 12 * 3 + 3
    assert first == second
    assert (tmp_path / "remembers.jsonl").read_bytes() == (tmp_path / "forgets.jsonl").read_bytes()


@pytest.mark.filterwarnings("default")
def test_a_dask_cluster_gives_what_one_gives(template, rows):
    from distributed import Client, LocalCluster  # noqa: PLC0415 - takes a second, which the other tests need not

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        many = list(
            generate(
                rows, template, exporters=FORMATS, about=ABOUT, rules=FEW, executor=client.get_executor(pure=False)
            )
        )
    assert many == list(generate(rows, template, exporters=FORMATS, about=ABOUT, rules=FEW))
