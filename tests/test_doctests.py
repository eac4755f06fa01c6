"""Every example in a docstring does what it says."""

import doctest
from importlib import import_module
from pkgutil import walk_packages

import pytest

import ectcore
import ectcore_export

MODULES = [
    package.__name__ for package in (ectcore, ectcore_export)
] + [
    module.name
    for package in (ectcore, ectcore_export)
    for module in walk_packages(package.__path__, f"{package.__name__}.")
    if not module.name.endswith("__main__")
]  # fmt: skip


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_do_what_they_say(name: str) -> None:
    failed, _ = doctest.testmod(import_module(name))
    assert failed == 0


def test_there_are_examples_in_more_than_thirty_modules() -> None:
    finder = doctest.DocTestFinder(exclude_empty=True)
    having = [name for name in MODULES if any(test.examples for test in finder.find(import_module(name)))]
    assert len(having) > 30
