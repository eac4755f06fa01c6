"""Which exporters there are, with real distributions on the path: some good, some broken, some that clash."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from ectcore import AmbiguousNameError, PluginError, UnknownNameError, exporter, exporters
from ectcore.export import ExporterEntry, check_exporters, find, load_exporter
from ectcore.export.entries import BUILT_IN

GOOD = """
class Writer:
    api_version = 1
    media_type = "text/plain; charset=utf-8"
    suffix = ".txt"

    def export(self, plan, /):
        return NAME.encode()
"""


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Installs a distribution with exporters: entry points by name, and the source of its only module."""
    monkeypatch.syspath_prepend(tmp_path)

    def installed(distribution, points, source="", version="0.3", entry_points=None):
        module = distribution.replace("-", "_").replace(".", "_")
        info = tmp_path / f"{module}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n", "utf-8")
        lines = entry_points or "\n".join(f"{name} = {module}:{target}" for name, target in points.items())
        (info / "entry_points.txt").write_text(f"[ectcore.exporters]\n{lines}\n", "utf-8")
        (tmp_path / f"{module}.py").write_text(f"NAME = {distribution!r}\n{source or GOOD}", "utf-8")
        monkeypatch.delitem(sys.modules, module, raising=False)
        return module

    return installed


def named(name):
    return [entry for entry in exporters() if entry.name == name]


def test_the_built_in_exporters_are_those_of_the_project_file():
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["entry-points"]["ectcore.exporters"] == BUILT_IN


def test_the_built_in_exporters_come_first_and_once():
    assert [entry.name for entry in exporters()][:3] == ["markdown", "json", "icalendar"]
    assert [entry for entry in exporters() if entry.builtin] == list(exporters(plugins=False))
    assert all(entry.distribution == "ectcore" and entry.version for entry in exporters(plugins=False))


def test_listing_imports_no_exporter():
    code = (
        "import sys, ectcore; names = [e.name for e in ectcore.exporters()];"
        "print(names[:3], [m for m in sys.modules if m.startswith(('ectcore_export', 'icalendar'))])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said == "['markdown', 'json', 'icalendar'] []\n"


def test_a_built_in_exporter_is_found_without_reading_metadata(monkeypatch):
    monkeypatch.setattr("importlib.metadata.entry_points", None)
    monkeypatch.setattr("importlib.metadata.distributions", None)
    assert exporter("markdown").suffix == ".md"


def test_the_built_in_exporters_are_there_without_metadata(monkeypatch):
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: ())
    assert [(entry.name, entry.version) for entry in exporters()] == [(name, "") for name in BUILT_IN]


def test_an_exporter_of_another_distribution_is_listed_and_found(install):
    module = install("acme-ect", {"letter": "Writer"})
    entry = ExporterEntry(name="letter", target=f"{module}:Writer", distribution="acme-ect", version="0.3")
    assert named("letter") == [find("letter")] == [entry]
    assert module not in sys.modules
    assert load_exporter("letter", {}).entry == entry
    assert exporter("letter").export(None) == b"acme-ect"
    assert exporter("acme-ect:letter").export(None) == b"acme-ect"
    assert exporter("ACME_ect:letter").export(None) == b"acme-ect"


def test_without_plug_ins_only_the_built_in_ones_are_known(install):
    install("acme-ect", {"letter": "Writer"})
    assert [entry.name for entry in exporters(plugins=False)] == list(BUILT_IN)
    with pytest.raises(UnknownNameError):
        exporter("letter", plugins=False)


def test_an_unknown_name_tells_what_was_probably_meant():
    with pytest.raises(UnknownNameError, match=r"'markdwon' is not an exporter; did you mean 'markdown'\?") as caught:
        exporter("markdwon")
    assert (caught.value.kind, caught.value.name) == ("exporter", "markdwon")
    assert {"markdown", "json", "icalendar"} <= set(caught.value.known)


@pytest.mark.parametrize("name", ["", ":", ":markdown:", "nobody:markdown", "ectcore:letter"])
def test_a_name_that_leads_nowhere_is_unknown(name):
    with pytest.raises(UnknownNameError):
        exporter(name)


def test_a_built_in_name_is_reserved(install):
    install("acme-ect", {"markdown": "Writer"})
    assert find("markdown").builtin
    assert find("ectcore:markdown").builtin
    own, claim = named("markdown")
    assert (own.builtin, own.clashes, own.asked_as) == (True, (), "markdown")
    assert (claim.builtin, claim.clashes, claim.asked_as) == (False, ("ectcore",), "acme-ect:markdown")
    assert exporter("acme-ect:markdown").export(None) == b"acme-ect"


def test_a_name_that_two_claim_leads_to_neither(install):
    install("acme-ect", {"letter": "Writer"})
    install("zenith", {"letter": "Writer"}, version="2.0")
    assert [(entry.distribution, entry.clashes) for entry in named("letter")] == [
        ("acme-ect", ("zenith",)),
        ("zenith", ("acme-ect",)),
    ]
    with pytest.raises(AmbiguousNameError) as caught:
        exporter("letter")
    assert (
        str(caught.value)
        == "'letter' is an exporter of acme-ect 0.3 and zenith 2.0; ask for 'acme-ect:letter' or 'zenith:letter'"
    )
    assert exporter("zenith:letter").export(None) == b"zenith"


def test_metadata_that_cannot_be_read_hides_no_other_exporter(install):
    install("acme-ect", {"letter": "Writer"})
    install("garbled", {}, entry_points="this is no entry point")
    assert exporter("letter").export(None) == b"acme-ect"
    assert [entry.name for entry in exporters()][:3] == ["markdown", "json", "icalendar"]
    (garbled,) = named("garbled")
    assert (garbled.distribution, garbled.version) == ("garbled", "0.3")
    with pytest.raises(PluginError, match=r"exporter 'garbled' of garbled 0\.3 cannot be loaded"):
        exporter("garbled")


def test_of_two_versions_the_first_on_the_path_counts_beside_unreadable_metadata_too(install, tmp_path, monkeypatch):
    install("garbled", {}, entry_points="this is no entry point")
    install("acme-ect", {"letter": "Writer"})
    older = tmp_path / "older" / "acme_ect-0.1.dist-info"
    older.mkdir(parents=True)
    (older / "METADATA").write_text("Metadata-Version: 2.1\nName: Acme.ECT\nVersion: 0.1\n", "utf-8")
    (older / "entry_points.txt").write_text("[ectcore.exporters]\nletter = gone:Writer\n", "utf-8")
    further = tmp_path / "further" / "zenith-2.0.dist-info"
    further.mkdir(parents=True)
    (further / "METADATA").write_text("Metadata-Version: 2.1\nName: zenith\nVersion: 2.0\n", "utf-8")
    (further / "entry_points.txt").write_text("[ectcore.exporters]\nposter = zenith:Writer\n", "utf-8")
    monkeypatch.setattr(sys, "path", [*sys.path, str(older.parent), str(further.parent)])
    assert [entry.version for entry in named("letter")] == ["0.3"]
    assert [entry.version for entry in named("poster")] == ["2.0"]


def test_the_check_loads_each_and_says_which_are_broken(install):
    install("acme-ect", {"letter": "Writer"})
    install("broken", {"poster": "Writer"}, source="raise RuntimeError('no printer')")
    faults = {check.entry.name: check.fault for check in check_exporters()}
    assert {name for name, fault in faults.items() if not fault} >= {"markdown", "json", "icalendar", "letter"}
    assert faults["poster"] == "exporter 'poster' of broken 0.3 cannot be loaded: RuntimeError: no printer"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("raise RuntimeError('on import')", "cannot be loaded: RuntimeError: on import"),
        ("raise SystemExit(3)", "cannot be loaded: SystemExit: 3"),
        ("import no_such_module", "cannot be loaded: ModuleNotFoundError: No module named 'no_such_module'"),
        ("def broken(:", "cannot be loaded: SyntaxError: invalid syntax"),
        ("", "cannot be loaded: AttributeError: module 'broken' has no attribute 'Writer'"),
        ("Writer = 5", "cannot be used: 5 is not a class"),
        (
            GOOD.replace("api_version = 1", "api_version = 2"),
            "cannot be used: it is written for version 2 of the exporter contract, and this ectcore knows version 1",
        ),
        (
            GOOD.replace("api_version = 1", "api_version = True"),
            "its api_version is True, where a whole number belongs, now 1",
        ),
        (GOOD.replace("    api_version = 1\n", ""), "its api_version is None"),
        (GOOD.replace('".txt"', '"txt"'), "its suffix is 'txt', where something like '.txt' belongs"),
        (GOOD.replace('".txt"', '".TXT"'), "its suffix is '.TXT'"),
        (GOOD.replace('".txt"', '".txt\\n"'), "its suffix is '.txt\\n'"),
        (GOOD.replace('".txt"', '"../x.txt"'), "its suffix is '../x.txt'"),
        (GOOD.replace('"text/plain; charset=utf-8"', "None"), "its media_type is None"),
        (GOOD.replace("def export", "def write"), "it has no method export"),
        (
            "from attrs import frozen\n@frozen\nclass Writer:\n    size: 'Missing' = 1\n"
            + GOOD.partition("class Writer:\n")[2],
            "the types of its options cannot be read: name 'Missing' is not defined",
        ),
    ],
)
def test_a_broken_exporter_is_named_with_its_distribution_and_the_reason(install, source, reason):
    install("broken", {"poster": "Writer"}, source=source or "pass")
    with pytest.raises(PluginError) as caught:
        exporter("poster")
    assert str(caught.value).startswith("exporter 'poster' of broken 0.3 cannot be ")
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)
    assert exporter("markdown").suffix == ".md"


def test_all_that_is_wrong_with_an_exporter_is_told_at_once(install):
    install("broken", {"poster": "Writer"}, source="class Writer: api_version = 0")
    with pytest.raises(PluginError) as caught:
        exporter("poster")
    assert all(word in str(caught.value) for word in ("version 0", "media_type", "suffix", "export"))


def test_a_target_may_stand_within_a_class_and_name_extras(install):
    install(
        "acme-ect",
        {"letter": "Box.Writer [fancy]"},
        source="class Box:\n" + "".join(f"    {line}\n" for line in GOOD.split("\n")),
    )
    assert exporter("letter").suffix == ".txt"


def test_a_distribution_without_a_name_does_no_harm(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "nameless-1.dist-info").mkdir()
    (tmp_path / "nameless-1.dist-info" / "METADATA").write_text("\n", "utf-8")
    (tmp_path / "nameless-1.dist-info" / "entry_points.txt").write_text(
        "[ectcore.exporters]\nletter = nameless:Writer\n", "utf-8"
    )
    assert [(entry.distribution, entry.version) for entry in named("letter")] == [("unknown", "")]
