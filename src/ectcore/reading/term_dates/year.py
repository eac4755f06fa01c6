"""A school's year from the entries of its calendar."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from ectcore.errors import DocumentError, Problem
from ectcore.model.calendar import Break, BreakKind, SchoolCalendar, Term
from ectcore.model.fault import fault_of
from ectcore.model.field import Day, quoted
from ectcore.model.session import Season
from ectcore.reading.term_dates.entry import Entry, sense_of
from ectcore.reading.term_dates.label import Sense
from ectcore.school_calendar.bank_holidays import is_bank_holiday

_out_of_range: Final = fault_of(Day)
_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5
_LONGEST_TERM: Final = timedelta(weeks=18)
"""What is longer between two holidays has a holiday missing (the project's own bound)."""

_LONGEST_HALF_TERM: Final = timedelta(weeks=4)
_TERMS_END_IN: Final = (3, 4, 7, 8, 12)
_AUGUST: Final = 8
_NO_SCHOOL_DAYS: Final = (
    "nothing in it says when there is school; name the terms, or the holidays with both their days "
    '("Autumn term", "October half-term", "Christmas holiday", "INSET day")'
)


def school_year(name: str, entries: Iterable[Entry]) -> SchoolCalendar:
    """The calendar that entries make: terms as named, else from the days listed, else from between holidays.

    Raises:
        DocumentError: no entry says anything of school days, or one does of days that no calendar has.
        InvalidValueError: terms overlap.
    """
    sorted_by_sense: dict[BreakKind | Sense | None, list[Entry]] = {}
    problems: list[Problem] = []
    for entry in sorted(entries):
        sense = sense_of(entry)
        sorted_by_sense.setdefault(sense, []).append(entry)
        if sense and (fault := _out_of_range(entry.starts) or _out_of_range(entry.ends)):
            problems.append(Problem("", f"the calendar, {quoted(entry.label)}", fault))
    if problems:
        raise DocumentError(problems)
    breaks = [
        Break(kind=kind, starts=each.starts, ends=each.ends, label=each.label)
        for kind in BreakKind
        for each in sorted_by_sense.get(kind, [])
    ]
    terms = [*_named(sorted_by_sense.get(Sense.TERM, []))] or [*_from_ends(sorted_by_sense)]
    if not terms and (listed := sorted_by_sense.get(Sense.SCHOOL_DAY)):
        terms, gaps = _from_days(_days_of(listed))
        breaks += gaps
    terms = terms or [*_between([each for each in breaks if each.kind is BreakKind.HOLIDAY])]
    if not terms and not breaks:
        raise DocumentError([Problem("", "the calendar", _NO_SCHOOL_DAYS)])
    return SchoolCalendar(name=name, terms=tuple(terms), breaks=tuple(sorted(breaks, key=_place)))


def _named(entries: list[Entry]) -> Iterator[Term]:
    for entry in entries:
        season = next((each for each in Season if each.value in entry.label.lower()), None)
        yield Term(label=entry.label or "Term", starts=entry.starts, ends=entry.ends, season=season)


def _from_ends(by_sense: dict[BreakKind | Sense | None, list[Entry]]) -> Iterator[Term]:
    """Terms told by the day on which they start and that on which they end."""
    starts = [(each.starts, True) for each in by_sense.get(Sense.TERM_STARTS, [])]
    ends = [(each.ends, False) for each in by_sense.get(Sense.TERM_ENDS, [])]
    breaks = [each for kind in (BreakKind.HALF_TERM, BreakKind.HOLIDAY) for each in by_sense.get(kind, [])]
    for (first, opens), (last, reopens) in pairwise(_without_breaks(sorted([*starts, *ends]), breaks)):
        if opens and not reopens:
            yield _term(first, last)


def _without_breaks(edges: list[tuple[date, bool]], breaks: list[Entry]) -> list[tuple[date, bool]]:
    """The edges of terms without those of a break that is told beside them, as where pupils return after half-term."""
    kept: list[tuple[date, bool]] = []
    for day, opens in edges:
        goes_on = kept and kept[-1][1] == opens and any(kept[-1][0] < each.starts <= each.ends < day for each in breaks)
        if goes_on and not opens:
            kept.pop()
        if not (goes_on and opens):
            kept.append((day, opens))
    return kept


def _between(holidays: list[Break]) -> Iterator[Term]:
    """Terms as what lies between two holidays."""
    for before, after in pairwise(_joined(holidays)):
        first, last = before[1] + _DAY, after[0] - _DAY
        if first <= last and last - first <= _LONGEST_TERM:
            yield _term(_weekday_from(first, _DAY), _weekday_from(last, -_DAY))


def _joined(holidays: list[Break]) -> list[tuple[date, date]]:
    """Holidays as spans, those that touch or overlap made one: a summer is often told in two parts."""
    spans: list[tuple[date, date]] = []
    for each in sorted(holidays, key=_place):
        if spans and each.starts <= _weekday_from(spans[-1][1] + _DAY, _DAY):
            spans[-1] = (spans[-1][0], max(spans[-1][1], each.ends))
        else:
            spans.append((each.starts, each.ends))
    return spans


def _from_days(days: list[date]) -> tuple[list[Term], list[Break]]:
    """Terms and breaks from a list of school days: a week off is a break, and some breaks end a term."""
    terms: list[Term] = []
    breaks: list[Break] = []
    first = days[0]
    for before, after in pairwise(days):
        starts, ends = before + _DAY, after - _DAY
        if _ends_term(before, after):
            terms.append(_term(first, before))
            first = after
        elif _has_whole_week(before, after):
            breaks.append(Break(kind=BreakKind.HALF_TERM, starts=starts, ends=ends, label="Half-term"))
        else:
            breaks += [Break(kind=BreakKind.CLOSURE, starts=day, ends=day) for day in _missing(starts, ends)]
    return [*terms, _term(first, days[-1])], breaks


def _ends_term(before: date, after: date) -> bool:
    """Whether a break is Christmas, Easter or summer rather than a half-term."""
    is_long = after - before > _LONGEST_HALF_TERM
    return _has_whole_week(before, after) and (is_long or before.month in _TERMS_END_IN)


def _has_whole_week(before: date, after: date) -> bool:
    monday = before + _DAY * (7 - before.weekday())
    return after - monday >= _DAY * _SATURDAY


def _missing(starts: date, ends: date) -> Iterator[date]:
    day = starts
    while day <= ends:
        if day.weekday() < _SATURDAY and not is_bank_holiday(day):
            yield day
        day += _DAY


def _days_of(entries: list[Entry]) -> list[date]:
    days = {entry.starts + _DAY * number for entry in entries for number in range((entry.ends - entry.starts).days + 1)}
    return sorted(day for day in days if day.weekday() < _SATURDAY)


def _term(first: date, last: date) -> Term:
    """A term that nobody named, called after the season in which it begins."""
    season = Season.AUTUMN if first.month >= _AUGUST else Season.SPRING if first.month in {1, 2} else Season.SUMMER
    return Term(label=f"{season.value.capitalize()} term", starts=first, ends=last, season=season)


def _weekday_from(day: date, step: timedelta) -> date:
    while day.weekday() >= _SATURDAY:
        day += step
    return day


def _place(each: Break) -> tuple[date, date, str]:
    return each.starts, each.ends, each.kind.value
