"""The half terms of a school year, as the declared terms and breaks leave them."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Final

from attrs import evolve, frozen

from ectcore.model.calendar import BreakKind, SchoolCalendar, Term
from ectcore.model.session import Season
from ectcore.school_calendar.school_days import school_days
from ectcore.school_calendar.teaching_weeks import monday_of

_AUGUST: Final = 8
_WEEK: Final = timedelta(weeks=1)
_SEASONS: Final = (Season.AUTUMN, Season.SPRING, Season.SUMMER)
_SIX: Final = 6
_LONG_BREAKS: Final = (BreakKind.HALF_TERM, BreakKind.HOLIDAY)


@frozen
class Stretch:
    """A half term: school days with no week off between them.

    Attributes:
        starts: its first school day.
        ends: its last school day.
        term: the declared term in which it lies.
        school_year: the calendar year in which its school year began.
        season: whether it is of autumn, spring or summer; None where the calendar does not tell.
        number: which of its season's, or of its year's where the season is unknown; 1 is the first.
    """

    starts: date
    ends: date
    term: Term
    school_year: int
    season: Season | None = None
    number: int = 0


@lru_cache(maxsize=256)
def stretches(calendar: SchoolCalendar) -> tuple[Stretch, ...]:
    """The half terms that the calendar declares, in order.

    A term is divided where a week from Monday to Friday has no school, or where a half-term
    or holiday is declared. A school year of six half terms has two to a season, whatever its
    terms are called; otherwise a term's season is the one declared, or the one in its label.

    >>> from ectcore.model.calendar import Break
    >>> october = Break(kind=BreakKind.HALF_TERM, starts=date(2026, 10, 26), ends=date(2026, 10, 30))
    >>> autumn = Term(label="Autumn term", starts=date(2026, 9, 2), ends=date(2026, 12, 18))
    >>> [(each.number, each.ends.day) for each in stretches(SchoolCalendar(terms=(autumn,), breaks=(october,)))]
    [(1, 23), (2, 18)]
    """
    plain = [each for term in calendar.terms for each in _divided(term, calendar)]
    by_year = groupby(plain, key=lambda each: each.school_year)
    return tuple(each for _, of_year in by_year for each in _numbered(list(of_year)))


def _divided(term: Term, calendar: SchoolCalendar) -> Iterator[Stretch]:
    days = [day for day in school_days(calendar) if term.starts <= day <= term.ends]
    if not days:
        return
    starts = days[0]
    for before, after in pairwise(days):
        if _is_divided(before, after, calendar):
            yield _stretch(starts, before, term)
            starts = after
    yield _stretch(starts, days[-1], term)


def _is_divided(before: date, after: date, calendar: SchoolCalendar) -> bool:
    if (monday_of(after) - monday_of(before)) // _WEEK > 1:
        return True
    return any(each.kind in _LONG_BREAKS and before < each.starts < after for each in calendar.breaks)


def _stretch(starts: date, ends: date, term: Term) -> Stretch:
    return Stretch(starts, ends, term, starts.year - (starts.month < _AUGUST), _season_of(term))


def _season_of(term: Term) -> Season | None:
    return term.season or next((each for each in _SEASONS if each.value in term.label.casefold()), None)


def _numbered(of_year: list[Stretch]) -> Iterator[Stretch]:
    if len(of_year) == _SIX:
        for number, each in enumerate(of_year):
            yield evolve(each, season=_SEASONS[number // 2], number=number % 2 + 1)
        return
    seen: dict[Season | None, int] = {}
    for each in of_year:
        seen[each.season] = seen.get(each.season, 0) + 1
        yield evolve(each, number=seen[each.season])
