"""The guide to plug-ins says what is so, and its example keeps to the contract."""

import re
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

from ectcore.testing import EXPORTER_CHECKS

ROOT = Path(__file__).parents[1]
PLUGIN = ROOT / "examples" / "plugin"
GUIDE = (ROOT / "docs" / "plugins.md").read_text(encoding="utf-8")
SHOWN = dict(re.findall(r"^`(\S+)`\n\n```\w+\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL))
FILES = sorted(
    str(path.relative_to(PLUGIN).as_posix()) for path in PLUGIN.rglob("*.[pt][yo]*") if path.suffix != ".pyc"
)


@pytest.fixture
def agenda(monkeypatch):
    """The class of the example's exporter, from its source, found by its entry point."""
    project = tomllib.loads((PLUGIN / "pyproject.toml").read_text("utf-8"))["project"]
    module, _, name = project["entry-points"]["ectcore.exporters"]["agenda"].partition(":")
    monkeypatch.syspath_prepend(PLUGIN / "src")
    for each in ("ectcore_agenda", "ectcore_agenda.agenda"):
        monkeypatch.delitem(sys.modules, each, raising=False)
    return getattr(import_module(module), name)


@pytest.mark.parametrize("path", FILES)
def test_a_file_of_the_example_is_shown_as_it_is(path):
    assert SHOWN[path] == (PLUGIN / path).read_text("utf-8")


def test_every_file_that_is_shown_is_there():
    assert sorted(SHOWN) == FILES
    assert len(FILES) == 4


@pytest.mark.parametrize("check", EXPORTER_CHECKS, ids=str)
def test_the_example_passes_the_kit(agenda, check):
    check.run(agenda).raise_if_failed()


def test_the_table_of_checks_is_that_of_the_kit():
    _, _, table = GUIDE.partition("| check | what it asks |")
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", table.partition("\n\n")[0], re.MULTILINE)
    assert rows == [(check.name, check.asks) for check in EXPORTER_CHECKS]


def test_a_link_of_the_guide_leads_to_a_file():
    links = re.findall(r"\]\(([^)#:]+)\)", GUIDE)
    assert links
    assert all((ROOT / "docs" / link).exists() for link in links)
