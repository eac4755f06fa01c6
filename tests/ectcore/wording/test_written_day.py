"""A day in a cell is read with the day before the month, or not at all."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.wording.words.written_day import is_day_first, written_day

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@given(DAYS, st.sampled_from("/.-"))
def test_numbers_are_day_month_and_year(day: date, sign: str) -> None:
    for words in (f"{day.day}{sign}{day.month}{sign}{day.year}", f"{day:%d{sign}%m{sign}%y}"):
        assert written_day(words).day == day
        assert is_day_first(words)


@given(DAYS)
def test_the_year_first_and_the_month_in_letters_go_without_saying(day: date) -> None:
    for words in (str(day), f"{day} 00:00:00", f"{day:%d %B %Y}", f"{day:%a %d %b %Y}", f"{day:%d-%b-%y}"):
        assert written_day(words).day == day
        assert not is_day_first(words)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("31/02/2026", "is no day of that month"),
        ("13/13/2026", "has 13 where the month stands"),
        ("09/25/2026", "has 25 where the month stands; days are written before months"),
        ("Monday 1 September 2026", "is a Tuesday in 2026, not a Monday"),
        ("1 September", "is no date"), ("01/09", "is no date"), ("September 2026", "is no date"),
        ("w/c 1 September 2026", "is no date"), ("by 1 September 2026", "is no date"), ("46266", "is no date"),
        ("1 September 2026 or 2 October 2026", "is no date"), ("01/09/2026 or so", "is no date"), ("", "is no date"),
    ],
)  # fmt: skip
def test_what_is_no_day_of_a_year_is_told(words: str, reason: str) -> None:
    assert reason in written_day(words).reason
    assert not is_day_first(words)
