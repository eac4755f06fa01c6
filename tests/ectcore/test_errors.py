"""Errors say what was wrong and what would be right, and come back whole from another process."""

import pickle

import pytest

from ectcore import errors
from ectcore.errors import (
    AmbiguousNameError,
    DocumentError,
    EctcoreError,
    ExportError,
    InvalidValueError,
    PluginError,
    Problem,
    UnknownNameError,
    nearest,
)

EVERY = [
    InvalidValueError("ActionStep", ["id: 'A' is not an id", "effort_minutes: 0 is out of range"]),
    DocumentError([Problem("/targets/1/due", "target 2, due", "'soon' is not a date"), Problem("", "it", "is empty")]),
    UnknownNameError("exporter", "markdwon", ["json", "markdown"]),
    AmbiguousNameError("two distributions claim 'docx'"),
    PluginError("docx of school-tool 1.2 cannot be loaded"),
    ExportError("markdown gave text and not bytes"),
]  # fmt: skip


@pytest.mark.parametrize("error", EVERY, ids=lambda error: type(error).__name__)
def test_an_error_comes_back_whole_from_a_pickle(error: EctcoreError) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - made in this line
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_every_error_of_the_library_has_one_root_and_is_tried_here() -> None:
    classes = {each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, EctcoreError)} - {
        EctcoreError
    }
    assert classes == {type(error) for error in EVERY}


def test_the_drawing_at_the_top_names_every_error_and_what_else_it_is() -> None:
    for error in EVERY:
        builtin = next((base.__name__ for base in type(error).__mro__ if base in (ValueError, LookupError)), "")
        (line,) = [line for line in (errors.__doc__ or "").splitlines() if f" {type(error).__name__} " in line]
        assert f"({builtin})" in line if builtin else "(" not in line.partition("Error ")[2][:3]


def test_an_invalid_value_names_all_its_faults() -> None:
    assert str(EVERY[0]) == "ActionStep: id: 'A' is not an id; effort_minutes: 0 is out of range"
    assert isinstance(EVERY[0], ValueError)


def test_a_document_error_has_a_line_for_each_problem() -> None:
    assert str(EVERY[1]) == "target 2, due: 'soon' is not a date\nit: is empty"
    assert isinstance(EVERY[1], ValueError)


def test_an_unknown_name_is_answered_with_the_nearest_or_with_all() -> None:
    assert str(EVERY[2]) == "'markdwon' is not an exporter; did you mean 'markdown'?"
    assert str(UnknownNameError("rule", "X", ["S001", "M001"])) == "'X' is not a rule; there are S001, M001"
    assert isinstance(EVERY[2], LookupError)
    assert EVERY[2].known == ("json", "markdown")


@pytest.mark.parametrize(
    ("name", "known", "said"),
    [
        ("MARKDOWN", ["json", "markdown"], "did you mean 'markdown'?"),
        ("s001", ["S001"], "did you mean 'S001'?"),
        ("pdf", ["json", "markdown"], "there are json, markdown"),
        ("pdf", [], "there are none"),
    ],
)
def test_the_nearest_name_is_found_whatever_its_letters_are_sized(name, known, said) -> None:
    assert nearest(name, known) == said
