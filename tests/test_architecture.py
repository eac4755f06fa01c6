"""The shape of the house, beyond what the layers say."""

import ast
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from importlib.util import find_spec
from pathlib import Path

import pytest

SPECS = [find_spec(name) for name in ("ectcore", "ectcore_export")]
FOLDERS = [Path(spec.origin).parent for spec in SPECS if spec and spec.origin]
FILES = {
    ".".join(path.relative_to(folder.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for folder in FOLDERS
    for path in folder.rglob("*.py")
}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "common", "base", "core", "manager", "misc"}


def imported(path: Path) -> set[str]:
    """Every module that a file imports, wherever in it the import stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (names & FILES.keys()) or {node.module}
    return found & FILES.keys()


def test_no_module_imports_itself_by_any_way_round() -> None:
    graph = {module: imported(path) - {module} for module, path in FILES.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"a cycle of imports: {' -> '.join(error.args[1])}")


def test_nothing_inside_imports_the_facade() -> None:
    inside = {module: path for module, path in FILES.items() if module.startswith("ectcore.")}
    assert [module for module, path in inside.items() if "ectcore" in imported(path)] == []


def test_no_module_is_a_place_for_whatever_is_left() -> None:
    assert not [module for module in FILES if FORBIDDEN_NAMES & set(module.split(".")[1:])]


@pytest.mark.parametrize("module", FILES)
def test_a_module_is_small_and_says_what_is_in_it(module: str) -> None:
    source = FILES[module].read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 300
    assert ast.get_docstring(ast.parse(source))


@pytest.mark.parametrize("statement", ["import ectcore", "from ectcore import ActionPlan, check, decode"])
def test_importing_pulls_in_nothing_that_other_programs_would_pay_for(statement: str) -> None:
    heavy = ("click", "icalendar", "dateutil", "importlib.metadata", "hypothesis", "zoneinfo", "csv")
    asked = f"import sys; {statement}; print([name for name in {heavy} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True)
    assert told.stdout == "[]\n"
