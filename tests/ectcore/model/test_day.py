"""A day that is written for programs is read in one place, in one way."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.codec import decode
from ectcore.errors import DocumentError
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.day import day_of
from ectcore.school_calendar.phrase import resolve, resolve_date
from ectcore_export.csv import read_csv

NO_DAYS = [
    "2026-W40-5",
    "20261002",
    "2026-275",
    "2026-02-30",
    "2026-10-2",
    " 2026-10-02",
    "2026-10-02\n",
    "２０２６-10-02",
]
START = date(2026, 9, 1)


@given(st.dates())
def test_what_is_written_is_read(day: date) -> None:
    assert day_of(day.isoformat()) == day


@given(st.text("0123456789-W", max_size=12))
def test_nothing_else_is_a_day(words: str) -> None:
    day = day_of(words)
    assert day is None or day.isoformat() == words


@pytest.mark.parametrize("words", NO_DAYS)
def test_nobody_reads_another_day(words: str) -> None:
    assert day_of(words) is None
    assert resolve_date(words).day is None
    assert resolve(words.strip(), START).day in {None, date(2026, 10, 2)}
    terms = [{"label": "Autumn", "starts": words, "ends": words}]
    with pytest.raises(DocumentError, match="is not a date"):
        decode(json.dumps({"schema": "ectcore/calendar/1", "terms": terms}), SchoolCalendar)


@pytest.mark.parametrize("words", ["2026-W40-5", "20261002"])
def test_a_table_takes_no_other_day(words: str) -> None:
    with pytest.raises(DocumentError, match=f"due: '{words}' is not a day such as 2026-10-02"):
        read_csv(f"kind,id,text,due\r\ntarget,target-1,Do,{words}\r\n".encode())


@pytest.mark.parametrize(
    ("words", "why"), [("2026-W40-5", "no date"), ("20261002", "no date"), ("2026-02-30", "no day of that month")]
)
def test_a_command_takes_no_other_day(run, words: str, why: str) -> None:
    ran = run("check", "plan.json", "--as-of", words)
    assert ran.code == 2
    assert f"'{words}' is {why}" in ran.said
