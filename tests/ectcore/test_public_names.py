"""What `ectcore.__all__` says is what there is."""

import ast
import subprocess
import sys
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

import ectcore
from ectcore import catalogue

SOURCE = Path(ectcore.__file__).read_text(encoding="utf-8")


def told_to_type_checkers() -> set[str]:
    (block,) = (
        node
        for node in ast.parse(SOURCE).body
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    )
    return {
        alias.asname or alias.name for line in block.body if isinstance(line, ast.ImportFrom) for alias in line.names
    }


def test_type_checkers_are_told_of_the_names_that_there_are() -> None:
    assert told_to_type_checkers() == set(ectcore.__all__)
    assert ectcore.__all__ == sorted(set(ectcore.__all__)) == dir(ectcore)


@pytest.mark.parametrize("name", ectcore.__all__)
def test_a_public_name_is_there_and_documented(name: str) -> None:
    assert getattr(ectcore, name).__doc__


@pytest.mark.parametrize("name", [name for name in ectcore.__all__ if name not in {"RULES", "catalogue"}])
def test_a_public_name_has_an_example(name: str) -> None:
    """It runs in tests/test_doctests.py; a constant and a module have no docstring of that kind."""
    assert ">>> " in getattr(ectcore, name).__doc__


@pytest.mark.parametrize("module", [ectcore, catalogue], ids=lambda module: module.__name__)
def test_a_public_function_is_one_whose_parameters_type_checkers_know(module: ModuleType) -> None:
    """A cache around a function takes whatever it is given."""
    callables = [name for name in module.__all__ if callable(getattr(module, name))]
    assert callables
    for name in callables:
        assert isinstance(getattr(module, name), (FunctionType, type)), name


def test_a_module_of_ours_never_takes_the_place_of_a_public_name() -> None:
    """Importing a module sets its name in the package: no public function may have that name."""
    asked = (
        "import pkgutil, importlib, ectcore; "
        "[importlib.import_module(each.name) for each in pkgutil.walk_packages(ectcore.__path__, 'ectcore.')"
        " if not each.name.endswith('__main__')]; "
        "from ectcore import catalogue; import types; "
        "print([n for n in ectcore.__all__ if n != 'catalogue' and isinstance(getattr(ectcore, n), types.ModuleType)])"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True).stdout
    assert told == "[]\n"


def test_a_name_that_is_not_there_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        _ = ectcore.chekc
