"""The kit for exporters: what it passes, what it catches, and that each of its checks is needed."""

import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from typing import ClassVar

import pytest
from attrs import evolve, field, frozen

from ectcore import UnknownNameError, exporter, exporters
from ectcore.testing import EXPORTER_CHECKS, ResultStatus, check_exporter
from ectcore.testing import exporters as kit

BAD = tomllib.loads((Path(__file__).parents[2] / "plugins" / "bad.toml").read_text("utf-8"))
CAUGHT = {name: each for name, each in BAD.items() if "check" in each}
NAMES = [check.name for check in EXPORTER_CHECKS]


@frozen
class Letter:
    api_version: ClassVar[int] = 1
    media_type: ClassVar[str] = "text/plain; charset=utf-8"
    suffix: ClassVar[str] = ".txt"

    greeting: str = "Dear all"
    copies: int = field(default=1)

    def export(self, plan, /):
        return f"{self.greeting}: {plan.title}".encode()


@frozen
class Needy:
    api_version: ClassVar[int] = 1
    media_type: ClassVar[str] = "application/octet-stream"
    suffix: ClassVar[str] = ".bin"

    template: bytes

    def export(self, plan, /):
        return self.template + plan.id.encode()


@pytest.fixture
def bad(tmp_path, monkeypatch):
    """Imports the bad exporter of that name."""
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.chdir(tmp_path)

    def imported(name):
        module = f"bad_{name.replace('-', '_')}"
        (tmp_path / f"{module}.py").write_text(BAD[name]["source"], "utf-8")
        monkeypatch.delitem(sys.modules, module, raising=False)
        return import_module(module).Writer

    return imported


def failed(report):
    return [result.check for result in report.failed]


@pytest.mark.parametrize("check", EXPORTER_CHECKS, ids=str)
@pytest.mark.parametrize("name", [entry.name for entry in exporters(plugins=False)])
def test_a_built_in_exporter_passes(name, check):
    check.run(exporter(name)).raise_if_failed()


def test_every_choice_of_detail_in_the_calendar_passes():
    for detail in ("initials", "titles", "full"):
        for check in EXPORTER_CHECKS:
            if detail == "full" or check.name != "gives_the_same_anywhere":
                check.run(exporter("icalendar", detail=detail, steps=True)).raise_if_failed()


def test_a_class_and_an_exporter_made_of_it_pass_alike():
    report = check_exporter(Letter)
    assert report.ok
    assert report == check_exporter(Letter())


def test_every_check_of_the_kit_runs_and_passes_and_is_counted():
    report = check_exporter(Letter)
    assert [result.check for result in report.passed] == NAMES
    assert (report.ran, report.asked, report.failed, report.skipped) == (len(NAMES), len(NAMES), (), ())
    assert str(report) == f"{len(NAMES)} of {len(NAMES)} checks ran, {len(NAMES)} passed"


@pytest.mark.parametrize("name", CAUGHT)
def test_the_kit_catches_a_bad_exporter_for_what_is_bad_about_it(bad, name):
    report = check_exporter(bad(name))
    assert failed(report) == CAUGHT[name]["check"]
    assert not report.ok


def test_nothing_is_ever_written_by_trying_an_exporter(bad, tmp_path):
    for name in ("writes-a-file", "writes-a-file-in-secret", "makes-a-folder"):
        check_exporter(bad(name))
    assert not {path.name for path in tmp_path.iterdir() if not path.name.startswith(("bad_", "__pycache__"))}


@pytest.mark.parametrize("check", EXPORTER_CHECKS, ids=str)
def test_without_a_check_something_bad_gets_through(monkeypatch, bad, check):
    (name, *_) = (name for name, each in CAUGHT.items() if each["check"] == [check.name])
    blunt = (check.name, "gives_the_same_anywhere")  # slow, and no other's bad exporter fails it: see above
    blunted = [evolve(each, faults_of=lambda _: ()) if each.name in blunt else each for each in EXPORTER_CHECKS]
    monkeypatch.setattr(kit, "EXPORTER_CHECKS", tuple(blunted))
    assert failed(check_exporter(bad(name))) == []


def test_a_kit_with_fewer_checks_passes_nobody(monkeypatch):
    fewer = tuple(each for each in EXPORTER_CHECKS if each.name != "gives_the_same_anywhere")
    monkeypatch.setattr(kit, "EXPORTER_CHECKS", fewer)
    report = check_exporter(Letter)
    assert (report.failed, report.ok) == ((), False)
    with pytest.raises(AssertionError, match=rf"{len(NAMES) - 1} of {len(NAMES)} checks ran"):
        report.raise_if_failed()


def test_a_check_that_cannot_be_run_is_told_and_passes_nobody():
    class Local(Letter):
        pass

    report = check_exporter(Local)
    assert failed(report) == ["can_be_pickled"]
    assert [result.check for result in report.skipped] == ["gives_the_same_anywhere"]
    assert report.ran == len(NAMES) - 1
    excused = check_exporter(Local, expected_failures={"can_be_pickled": "it is made in a function"})
    assert (excused.failed, excused.ok) == ((), False)
    with pytest.raises(AssertionError, match="gives_the_same_anywhere: skipped"):
        EXPORTER_CHECKS[NAMES.index("gives_the_same_anywhere")].run(Local).raise_if_failed()


def test_a_failure_that_is_expected_is_told_with_its_reason_and_is_no_failure(bad):
    writer = bad("prints")
    report = check_exporter(writer, expected_failures={"prints_nothing": "until version 2"})
    assert report.ok
    (known,) = report.expected
    assert str(known) == "prints_nothing: expected: until version 2 (it printed 'on page 1\\n')"
    assert str(known) in str(report)


def test_an_expected_failure_that_does_not_come_is_a_failure():
    report = check_exporter(Letter, expected_failures={"prints_nothing": "until version 2"})
    assert failed(report) == ["prints_nothing"]
    assert "no longer" in report.failed[0].reason


def test_an_expected_failure_of_no_check_is_refused():
    with pytest.raises(UnknownNameError, match="did you mean 'prints_nothing'"):
        check_exporter(Letter, expected_failures={"print_nothing": "?"})


def test_all_failures_are_told_at_once(bad):
    report = check_exporter(bad("exits-on-every-plan"))
    with pytest.raises(AssertionError) as caught:
        report.raise_if_failed()
    assert all(f"{name}: failed: " in str(caught.value) for name in BAD["exits-on-every-plan"]["check"])


def test_an_exporter_that_needs_an_option_is_given_made():
    report = check_exporter(Needy)
    assert failed(report) == ["keeps_the_contract"]
    assert "give one that is made" in report.failed[0].reason
    assert all(result.status is ResultStatus.SKIPPED for result in report.results[1:])
    check_exporter(Needy(b"template")).raise_if_failed()


@pytest.mark.parametrize("nothing", [5, None, object(), object, print])
def test_what_is_no_exporter_at_all_is_told_so(nothing):
    report = check_exporter(nothing)
    assert failed(report) == ["keeps_the_contract"]
    assert len(report.skipped) == len(NAMES) - 1


def test_a_check_says_what_it_asks():
    assert all(check.asks.endswith(".") and str(check) == check.name for check in EXPORTER_CHECKS)
    assert len(set(NAMES)) == len(NAMES)


def test_the_kit_needs_neither_hypothesis_nor_pytest():
    code = "import sys, ectcore.testing; print({'hypothesis', 'pytest', '_pytest'} & set(sys.modules))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said == "set()\n"
