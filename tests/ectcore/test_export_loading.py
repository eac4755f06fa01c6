"""Exporters made with their options, and run."""

import pickle
from datetime import date
from typing import ClassVar

import pytest
from attrs import field, frozen
from attrs.validators import ge, in_

from ectcore import (
    ActionPlan,
    Exporter,
    ExportError,
    InvalidValueError,
    Meeting,
    Person,
    PluginError,
    UnknownNameError,
    exporter,
)
from ectcore.export import MOST_BYTES, ExporterEntry, LoadedExporter, export_plan, load_exporter, loading

PLAN = ActionPlan(
    id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93",
    ect=Person(id="ect-014", display_name="Aisha Rahman"),
    meeting=Meeting(on=date(2026, 7, 14)),
)
ENTRY = ExporterEntry(name="letter", target="here:Letter", distribution="acme-ect", version="0.3")


def refused(_, __, value):
    if value == "system":
        raise RuntimeError(value)
    if value == "unknown":
        raise UnknownNameError("greeting", value, ("Dear all",))
    if value == "silent":
        raise ValueError


@frozen
class Letter:
    api_version: ClassVar[int] = 1
    media_type: ClassVar[str] = "text/plain"
    suffix: ClassVar[str] = ".txt"

    copies: int = field(default=1, validator=ge(1))
    greeting: str = field(default="Dear all", validator=refused)
    paper: str = field(default="a4", validator=in_(("a4", "a5")))
    result: object = None

    def export(self, _, /):
        if isinstance(self.result, BaseException):
            raise self.result
        return self.greeting.encode() if self.result is None else self.result


@pytest.fixture
def letter(monkeypatch):
    """The exporter above, as if it were installed."""
    monkeypatch.setattr(loading, "find", lambda _, **__: ENTRY)
    monkeypatch.setattr(loading, "_at", lambda _: Letter)


@pytest.mark.parametrize("name", ["markdown", "json", "icalendar", "docx", "html", "text", "csv", "jsonl"])
def test_a_built_in_exporter_keeps_the_contract(name):
    made = exporter(name)
    assert isinstance(made, Exporter)
    assert isinstance(export_plan(made, PLAN), bytes)
    assert export_plan(pickle.loads(pickle.dumps(made)), PLAN) == export_plan(made, PLAN)  # noqa: S301 - our own bytes


@pytest.mark.usefixtures("letter")
def test_options_may_be_values_or_texts():
    assert exporter("letter", copies=2) == exporter("letter", copies="2") == Letter(copies=2)


@pytest.mark.usefixtures("letter")
def test_an_unknown_option_is_told():
    with pytest.raises(UnknownNameError, match="'copy' is not an option; did you mean 'copies'"):
        exporter("letter", copy=2)


@pytest.mark.usefixtures("letter")
@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"copies": "two"}, "Letter: copies: 'two' is not a whole number"),
        ({"copies": 0}, "Letter: 'copies' must be >= 1: 0"),
        ({"paper": "a3"}, "Letter: 'paper' must be in ('a4', 'a5') (got 'a3')"),
        ({"greeting": "silent"}, "Letter: ValueError"),
    ],
)
def test_a_value_that_an_exporter_refuses_is_told(options, reason):
    with pytest.raises(InvalidValueError) as caught:
        exporter("letter", **options)
    assert str(caught.value) == reason


@pytest.mark.usefixtures("letter")
def test_an_error_of_ours_that_an_exporter_raises_stays_as_it_is():
    with pytest.raises(UnknownNameError, match="'unknown' is not a greeting"):
        exporter("letter", greeting="unknown")


@pytest.mark.usefixtures("letter")
def test_an_exporter_that_cannot_be_made_is_named():
    with pytest.raises(PluginError, match=r"^exporter 'letter' of acme-ect 0\.3 cannot be made: RuntimeError: system$"):
        exporter("letter", greeting="system")


@pytest.mark.usefixtures("letter")
def test_a_loaded_exporter_knows_where_it_comes_from():
    loaded = load_exporter("letter", {"greeting": "Hello"})
    assert loaded == LoadedExporter(ENTRY, Letter(greeting="Hello"))
    assert export_plan(loaded, PLAN) == b"Hello"


@pytest.mark.parametrize(
    ("result", "reason"),
    [
        (ValueError("Aisha Rahman"), "failed on plan {id}: ValueError"),
        (SystemExit("Aisha Rahman"), "failed on plan {id}: SystemExit"),
        (RecursionError(), "failed on plan {id}: RecursionError"),
        ("text", "gave str for plan {id}, where bytes belong"),
        (bytearray(b"x"), "gave bytearray for plan {id}, where bytes belong"),
        (b"x" * MOST_BYTES, "gave 67,108,864 bytes for plan {id}; a file has less than 67,108,864"),
    ],
)
def test_an_exporter_that_fails_is_named_with_the_plan_and_none_of_its_texts(result, reason):
    with pytest.raises(ExportError) as caught:
        export_plan(LoadedExporter(ENTRY, Letter(result=result)), PLAN)
    assert str(caught.value) == f"exporter 'letter' of acme-ect 0.3 {reason.format(id=PLAN.id)}"


def test_an_exporter_that_nobody_loaded_is_named_by_its_class():
    with pytest.raises(ExportError, match=rf"^exporter {__name__}\.Letter failed"):
        export_plan(Letter(result=ValueError()), PLAN)


def test_an_interruption_is_no_failure_of_the_exporter():
    with pytest.raises(KeyboardInterrupt):
        export_plan(Letter(result=KeyboardInterrupt()), PLAN)


def test_the_largest_file_is_taken():
    assert len(export_plan(Letter(result=b"x" * (MOST_BYTES - 1)), PLAN)) == MOST_BYTES - 1


def test_a_strangers_exporter_gets_a_copy_of_the_plan():
    given = []

    @frozen
    class Keeper(Letter):
        def export(self, plan, /):
            given.append(plan)
            return b""

    export_plan(Keeper(), PLAN)
    assert given == [PLAN]
    assert given[0] is not PLAN
