"""Two schools whose years differ: three terms, and six with a long October."""

from datetime import date

import pytest

from ectcore.model.calendar import Break, BreakKind, SchoolCalendar, Term


def _half_term(starts: date, ends: date) -> Break:
    return Break(kind=BreakKind.HALF_TERM, starts=starts, ends=ends, label="Half-term")


@pytest.fixture(scope="session")
def three_terms() -> SchoolCalendar:
    return SchoolCalendar(
        terms=(
            Term(label="Autumn term", starts=date(2026, 9, 1), ends=date(2026, 12, 18)),
            Term(label="Spring term", starts=date(2027, 1, 4), ends=date(2027, 3, 25)),
            Term(label="Summer term", starts=date(2027, 4, 12), ends=date(2027, 7, 21)),
        ),
        breaks=(
            Break(kind=BreakKind.INSET, starts=date(2026, 9, 1), ends=date(2026, 9, 1)),
            _half_term(date(2026, 10, 26), date(2026, 10, 30)),
            _half_term(date(2027, 2, 15), date(2027, 2, 19)),
            _half_term(date(2027, 5, 31), date(2027, 6, 4)),
        ),
    )


@pytest.fixture(scope="session")
def six_terms() -> SchoolCalendar:
    return SchoolCalendar(
        terms=(
            Term(label="Term 1", starts=date(2026, 9, 1), ends=date(2026, 10, 16)),
            Term(label="Term 2", starts=date(2026, 11, 2), ends=date(2026, 12, 17)),
            Term(label="Term 3", starts=date(2027, 1, 5), ends=date(2027, 2, 12)),
            Term(label="Term 4", starts=date(2027, 2, 22), ends=date(2027, 3, 24)),
            Term(label="Term 5", starts=date(2027, 4, 12), ends=date(2027, 5, 28)),
            Term(label="Term 6", starts=date(2027, 6, 7), ends=date(2027, 7, 23)),
        ),
    )
