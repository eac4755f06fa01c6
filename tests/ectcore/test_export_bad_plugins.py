"""Strangers' exporters that are bad, each in a way of its own, built and installed for real."""

import base64
import hashlib
import json
import os
import pickle
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from ectcore import AmbiguousNameError, ExportError, PluginError, UnknownNameError, decode, exporter, exporters
from ectcore.bulk import CohortSummary
from ectcore.bulk.delivering import State
from ectcore.export import ExporterEntry, export_cohort, export_plan, load, load_exporter
from ectcore.testing import EXPORTER_CHECKS, check_installed

BAD = tomllib.loads((Path(__file__).parents[1] / "plugins" / "bad.toml").read_text("utf-8"))
GOOD = """
class Writer:
    api_version = 1
    media_type = "text/plain; charset=utf-8"
    suffix = ".txt"

    def export(self, plan, /):
        return plan.title.encode()
"""


def module_of(name):
    return f"bad_{name.replace('-', '_')}"


def wheel(folder, name, entry, source):
    """A wheel as the binary distribution format has it (PEP 427)."""
    module = module_of(name)
    info = f"{module}-0.3.dist-info"
    files = {
        f"{module}.py": source,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: bad-{name}\nVersion: 0.3\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": f"[ectcore.exporters]\n{entry} = {module}:Writer\n",
    }
    record = [f"{path},sha256={digest(text)},{len(text.encode())}" for path, text in files.items()]
    files[f"{info}/RECORD"] = "\n".join([*record, f"{info}/RECORD,,", ""])
    path = folder / f"{module}-0.3-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as made:
        for each, text in files.items():
            made.writestr(each, text)
    return path


def digest(text):
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


def install(folder, wheels):
    command = [sys.executable, "-m", "pip", "install", "-q", "--no-index", "--no-deps", "--no-compile"]
    subprocess.run([*command, "--disable-pip-version-check", "--target", folder, *wheels], check=True)
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """A folder into which every bad exporter is installed, and a good one."""
    wheels = tmp_path_factory.mktemp("wheels")
    built = [wheel(wheels, name, each["entry"], each["source"]) for name, each in BAD.items()]
    built.append(wheel(wheels, "company", "good", GOOD))
    return install(tmp_path_factory.mktemp("site"), built)


@pytest.fixture
def installed(site, monkeypatch, tmp_path):
    """They are on the path, and nothing of them is loaded yet."""
    monkeypatch.syspath_prepend(site)
    monkeypatch.chdir(tmp_path)
    for module in [*map(module_of, BAD), module_of("company")]:
        monkeypatch.delitem(sys.modules, module, raising=False)


@pytest.fixture(scope="session")
def plan(examples):
    return decode((examples / "plan.json").read_bytes())


def told_at(stage):
    return [pytest.param(name, each[stage], id=name) for name, each in BAD.items() if stage in each]


def asked_as(name):
    return f"bad-{name}:{BAD[name]['entry']}"


def everything_else_works(plan):
    assert export_plan(load_exporter("good", {}), plan) == plan.title.encode()
    assert all(export_plan(load_exporter(name, {}), plan) for name in ("markdown", "json", "icalendar"))


def command(site, *arguments, cwd):
    path = os.pathsep.join(filter(None, (str(site), os.environ.get("PYTHONPATH"))))
    return subprocess.run(
        [sys.executable, "-m", "ectcore", *arguments],
        env={**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_there_are_bad_exporters_of_more_than_twelve_kinds():
    assert len(BAD) > 12
    assert {name for each in BAD.values() for name in each.get("check", ())} == {str(each) for each in EXPORTER_CHECKS}


@pytest.mark.usefixtures("installed")
def test_all_are_listed_by_name_distribution_and_version_and_none_is_imported():
    listed = {entry.distribution: (entry.name, entry.version) for entry in exporters() if not entry.builtin}
    assert {f"bad-{name}": (each["entry"], "0.3") for name, each in BAD.items()}.items() <= listed.items()
    assert not [module for module in sys.modules if module.startswith("bad_")]


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(("name", "cause"), told_at("loading"))
def test_one_that_cannot_be_used_is_refused_when_it_is_asked_for(name, cause, plan):
    with pytest.raises(PluginError) as caught:
        exporter(asked_as(name))
    assert str(caught.value).startswith(f"exporter '{name}' of bad-{name} 0.3 cannot be ")
    assert cause in str(caught.value)
    everything_else_works(plan)


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(("name", "cause"), told_at("exporting"))
def test_one_that_does_not_keep_to_its_task_is_refused_on_the_plan(name, cause, plan, tmp_path):
    before = pickle.dumps(plan)
    with pytest.raises(ExportError) as caught:
        export_plan(load_exporter(asked_as(name), {}), plan)
    assert str(caught.value).startswith(f"exporter '{name}' of bad-{name} 0.3 ")
    assert cause in str(caught.value)
    assert str(plan.id) in str(caught.value)
    assert pickle.loads(before) == plan  # noqa: S301 - pickled above
    assert list(tmp_path.iterdir()) == []
    everything_else_works(plan)


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(("name", "cause"), told_at("cohort"))
def test_one_is_held_to_its_task_on_the_numbers_of_a_run_too(name, cause, tmp_path):
    summary = CohortSummary(rows={State.WRITTEN: 2}, findings={})
    with pytest.raises(ExportError) as caught:
        export_cohort(load_exporter(name, {}), summary)
    assert str(caught.value).startswith(f"exporter '{name}' of bad-{name} 0.3 {cause}")
    assert summary == CohortSummary(rows={State.WRITTEN: 2}, findings={})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("installed")
def test_an_interruption_stays_what_it_is(monkeypatch, plan):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("bad_company.Writer.export", interrupted)
    with pytest.raises(KeyboardInterrupt):
        export_plan(load_exporter("good", {}), plan)


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("name", ["takes-a-built-in-name", "takes-anothers-name", "has-its-name-taken"])
def test_a_name_that_another_has_leads_to_each_with_its_distribution(name, plan):
    (entry,) = (entry for entry in exporters() if entry.distribution == f"bad-{name}")
    assert entry.clashes == (BAD[name]["clash"],)
    assert load(entry).__module__ == module_of(name)
    everything_else_works(plan)


@pytest.mark.usefixtures("installed")
def test_a_name_that_two_strangers_have_is_refused_and_both_are_named():
    assert exporter("markdown").suffix == ".md"
    with pytest.raises(AmbiguousNameError) as caught:
        exporter("letter")
    assert "bad-has-its-name-taken 0.3 and bad-takes-anothers-name 0.3" in str(caught.value)


@pytest.mark.usefixtures("installed")
def test_without_plug_ins_there_are_only_the_built_in_ones():
    assert all(entry.builtin for entry in exporters(plugins=False))
    assert exporter("markdown", plugins=False).suffix == ".md"
    for name in ("good", "letter", "raises-on-import", "bad-company:good"):
        with pytest.raises(UnknownNameError):
            exporter(name, plugins=False)


def a_selection():
    """Those that cannot be used, those that clash, and one for each check of the kit."""
    chosen = {name for name, each in BAD.items() if "loading" in each or "clash" in each}
    for check in map(str, EXPORTER_CHECKS):
        chosen.add(next(name for name, each in BAD.items() if check in each.get("check", ())))
    return sorted(chosen)


@pytest.fixture(scope="session")
def told(tmp_path_factory):
    """How `ectcore exporters --check` ends with a selection of them, and what it says of each distribution."""
    wheels, folder = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("elsewhere")
    built = [wheel(wheels, name, BAD[name]["entry"], BAD[name]["source"]) for name in a_selection()]
    built.append(wheel(wheels, "company", "good", GOOD))
    ended = "import os\n\nos._exit(7)\n"
    built.append(wheel(wheels, "ending", "ends-the-program", ended))
    site = install(tmp_path_factory.mktemp("site"), built)
    run = command(site, "exporters", "--check", cwd=folder)
    assert (run.returncode, run.stderr, list(folder.iterdir())) == (3, "", [])
    return {line.split()[1]: line for line in run.stdout.splitlines()}


def test_the_check_calls_the_good_ones_fine_and_goes_on_after_one_that_ends_the_program(told):
    assert told["ectcore"].endswith("fine")
    assert told["bad-company"].endswith("fine")
    assert "broken: exporter 'ends-the-program' of bad-ending 0.3 brings the program down" in told["bad-ending"]


@pytest.mark.parametrize("name", a_selection())
def test_the_check_tells_what_is_wrong_with_each(told, name):
    line, each = told[f"bad-{name}"], BAD[name]
    assert each["entry"] in line
    assert f"bad-{name} 0.3" in line
    if "clash" in each:
        assert f"(the name clashes with {each['clash']})" in line
    elif "loading" in each:
        assert f"broken: exporter '{name}' of bad-{name} 0.3 cannot be " in line
        assert each["loading"] in line
    else:
        assert f"broken: exporter '{name}' of bad-{name} 0.3 does not pass the kit: " in line
        assert all(f"{check}: failed: " in line for check in each["check"])


def test_one_bad_exporter_spoils_no_command(site, tmp_path, examples):
    plan = str(examples / "plan.json")
    assert command(site, "export", plan, "-t", "good", "-o", "plan.txt", cwd=tmp_path).returncode == 0
    assert command(site, "export", plan, "-t", "markdown", "-o", "plan.md", cwd=tmp_path).returncode == 0
    judged, alone = (command(site, *words, "check", plan, cwd=tmp_path) for words in ((), ("--no-plugins",)))
    assert (judged.stdout, judged.stderr, judged.returncode) == (alone.stdout, alone.stderr, alone.returncode)
    asked = command(site, "export", plan, "-t", "raises-on-import", cwd=tmp_path)
    assert (asked.returncode, asked.stdout) == (3, "")
    assert "exporter 'raises-on-import' of bad-raises-on-import 0.3 cannot be loaded" in asked.stderr
    both = command(site, "export", plan, "-t", "writes-a-file", "-t", "markdown", "-d", "out", cwd=tmp_path)
    assert both.returncode == 3
    assert "exporter 'writes-a-file' of bad-writes-a-file 0.3 opened a file for writing" in both.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["plan.md"]
    none = command(site, "--no-plugins", "export", plan, "-t", "good", cwd=tmp_path)
    assert (none.returncode, none.stdout) == (2, "")
    assert "'good' is not an exporter" in none.stderr
    assert command(site, "--no-plugins", "exporters", "--check", cwd=tmp_path).returncode == 0


@pytest.fixture(scope="session")
def roster(examples):
    return ["bulk", str(examples / "roster.csv"), "--template", str(examples / "plan-template.json"), "-d", "plans"]


def test_one_bad_exporter_withholds_nothing_else_of_a_run(site, tmp_path, roster):
    words = [*roster, "--as-of", "2026-07-01", "-t", "raises-on-every-plan", "-t", "json"]
    ran = command(site, *words, "--overview", "o.cohort-raises", "--overview", "o.json", cwd=tmp_path)
    assert ran.returncode == 3
    assert "12 rows: 12 partly written; commonest findings REV007 in 1\n" in ran.stderr
    assert "row 2: exporter 'raises-on-every-plan' of bad-raises-on-every-plan 0.3 failed on plan" in ran.stderr
    assert ran.stderr.endswith(
        "ectcore: exporter 'cohort-raises' of bad-cohort-raises 0.3 failed on the numbers of a run: ZeroDivisionError\n"
    )
    assert len([*tmp_path.glob("plans/*/*.json")]) == 12 + 1  # and the template as last used
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["o.json"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_one_prints_is_in_no_data(site, tmp_path, roster, examples, jobs):
    ran = command(site, "export", str(examples / "plan.json"), "-t", "prints", cwd=tmp_path)
    plan = decode((examples / "plan.json").read_bytes())
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, plan.title, "")
    words = [*roster, "--as-of", "2026-07-01", "-t", "prints", "--jobs", jobs, "--overview", "-"]
    ran = command(site, *words, cwd=tmp_path)
    assert (ran.returncode, ran.stderr) == (0, "12 rows: 12 written; commonest findings REV007 in 1\n")
    assert json.loads(ran.stdout)["rows"]["written"] == 12
    assert command(site, "exporters", "prints", cwd=tmp_path).stdout.startswith("prints (bad-prints 0.3)\n")


def test_one_alone_can_be_tried_out(site, tmp_path):
    ran = command(site, "exporters", "raises-on-every-plan", "--check", cwd=tmp_path)
    assert (ran.returncode, ran.stdout.count("\n"), ran.stderr) == (3, 1, "")
    assert "does not pass the kit: " in ran.stdout
    ran = command(site, "exporters", "bad-company:good", "--check", cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (0, "good                 bad-company 0.3  bad_company:Writer  fine\n")
    assert command(site, "exporters", "json", "--check", cwd=tmp_path).stdout.endswith("JsonExporter  fine\n")
    assert command(site, "exporters", "goood", "--check", cwd=tmp_path).returncode == 2


def test_a_built_in_one_is_not_watched(monkeypatch, plan):
    monkeypatch.setattr("ectcore.export.running.watched", None)
    assert export_plan(exporter("markdown"), plan) == export_plan(load_exporter("markdown", {}), plan)


@pytest.mark.usefixtures("installed")
def test_one_that_needs_an_option_is_only_loaded(monkeypatch):
    needy = ExporterEntry(name="template", target="needy:Writer", distribution="needy")
    monkeypatch.setattr("ectcore.testing._installed.exporters", lambda **_: (needy,))
    Path("needy.py").write_text(
        "from attrs import frozen\n\n\n@frozen\n"
        + GOOD.strip().replace('".txt"', '".txt"\n    template: bytes').replace("plan.title.encode()", "5 / 0"),
        "utf-8",
    )
    monkeypatch.syspath_prepend(Path.cwd())
    assert [(check.entry, check.fault) for check in check_installed()][-1] == (needy, "")
