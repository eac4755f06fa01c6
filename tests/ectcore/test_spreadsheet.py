"""What opens a formula is known in one place, and every table that we write keeps to it."""

import csv
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import ectcore
import ectcore_export
from ectcore import CohortSummary, Draft, State, exporter, judge, read_roster, safe_cell
from ectcore.bulk.overview import as_csv
from ectcore.reading.roster import header_to_hand_back, row_to_hand_back
from ectcore.reporting.verdicts import VERDICT_FORMATS, Judged
from ectcore.rules.exemplar import plan
from ectcore.spreadsheet import opens_formula

SIGNS: Final = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20|%"
FORMULAS: Final = [f"{blank}{sign}1+1" for sign in SIGNS for blank in ("", "  ")]


def cells(data: bytes) -> Iterator[str]:
    for row in csv.reader(StringIO(data.decode("utf-8-sig"), newline="")):
        yield from row


@pytest.mark.parametrize("text", FORMULAS)
def test_what_opens_a_formula_gets_an_apostrophe(text: str) -> None:
    assert opens_formula(text)
    assert safe_cell(text) == f"'{text}"


@given(st.text() | st.text(alphabet=f"{SIGNS}' 1"))
def test_no_cell_opens_a_formula_and_none_is_changed_twice(text: str) -> None:
    cell = safe_cell(text)
    assert not opens_formula(cell)
    assert safe_cell(cell) == cell
    assert cell in {text, f"'{text}"}


def of_an_overview(text: str) -> bytes:
    return as_csv(CohortSummary(rows={State.WRITTEN: 1}, findings={}, reviews={("2026-W40", text): 1}))


def of_verdicts(text: str) -> bytes:
    draft = Draft(id="1", target=text)
    return VERDICT_FORMATS["csv"]([Judged(file="-", name=text, draft=draft, verdict=judge(draft))]).encode()


def of_rejected_rows(text: str) -> bytes:
    header = ["staff_id", "display_name", "remark"]
    (row,) = read_roster(_table([header, ["ect-014", "", text]]))
    return header_to_hand_back(header) + row_to_hand_back(header, row, "display_name is empty")


def of_targets(text: str) -> bytes:
    whole = plan()
    return exporter("csv").export(evolve(whole, targets=(evolve(whole.targets[0], why=text),)))


def _table(rows: list[list[str]]) -> bytes:
    out = StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


@pytest.mark.parametrize("table", [of_an_overview, of_verdicts, of_rejected_rows, of_targets])
@pytest.mark.parametrize("text", [text for text in FORMULAS if "\r" not in text])
def test_no_table_of_ours_holds_a_formula(table: Callable[[str], bytes], text: str) -> None:
    found = list(cells(table(text)))
    assert f"'{text}" in found
    assert not any(map(opens_formula, found))


@pytest.mark.parametrize("text", [f"{sign}1+1" for sign in SIGNS if not sign.isspace()])
def test_a_row_that_is_handed_back_and_read_again_is_the_row_that_it_was(text: str) -> None:
    (row,) = read_roster(of_rejected_rows(text))
    assert row.values["remark"] == text


def test_the_signs_are_named_in_one_module() -> None:
    roots = [Path(module.__file__ or "").parent for module in (ectcore, ectcore_export)]
    files = [path for root in roots for path in root.rglob("*.py")]
    assert [path.name for path in files if "uff1d" in path.read_text("utf-8")] == ["spreadsheet.py"]
