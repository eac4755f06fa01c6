"""Points of the school year as days of a declared calendar."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from ectcore.model.calendar import SchoolCalendar, Term
from ectcore.model.session import Season
from ectcore.school_calendar.points import Edge, Period, SchoolTime
from ectcore.school_calendar.stretches import Stretch, stretches
from ectcore.school_calendar.teaching_weeks import teaching_weeks

UNDECLARED: Final = "is a point of the school year, and no school calendar is declared"
BEYOND: Final = "is not within the terms that the calendar declares"
NO_ONE_DAY: Final = "is no one day"
_NO_SEASONS: Final = "names a season, and the calendar does not say which of its terms that is"
_ENDS_IN: Final = {Season.AUTUMN: (12,), Season.SPRING: (3, 4), Season.SUMMER: (6, 7, 8)}
"""In which months a season's last half term ends; one that ends sooner is not declared to its end."""


class _Span(NamedTuple):
    """A period of the school year, and the school day before and after it where those are declared."""

    before: date | None
    starts: date
    ends: date
    after: date | None
    is_whole: bool = True

    def at(self, edge: Edge) -> date | None:
        if edge is Edge.END and not self.is_whole:
            return None
        days = {Edge.BEFORE: self.before, Edge.START: self.starts, Edge.END: self.ends, Edge.AFTER: self.after}
        return days.get(edge)


def school_point(said: SchoolTime, meeting_on: date, calendar: SchoolCalendar | None) -> date | str:
    """The day of a point of the school year, the first after the meeting; or why there is none.

    Args:
        said: the point.
        meeting_on: the day of the meeting.
        calendar: what the school declares.
    """
    if calendar is None or not calendar.terms:
        return UNDECLARED
    if said.edge is Edge.MIDDLE:
        return NO_ONE_DAY
    every = stretches(calendar)
    if said.season and not any(each.season is said.season for each in every):
        return _NO_SEASONS if any(each.season is None for each in every) else BEYOND
    spans = list(_weeks(said.number, calendar) if said.period is Period.WEEK else _spans(said, every))
    coming = _coming(spans, said, meeting_on)
    return next(iter(coming), BEYOND)


def _coming(spans: Iterable[_Span], said: SchoolTime, meeting_on: date) -> list[date]:
    if said.ahead and said.edge is Edge.END:
        spans = [span for span in spans if span.starts > meeting_on]
    elif not said.ahead and not said.season and not said.number and said.edge is Edge.END:
        spans = [span for span in spans if span.ends >= meeting_on][:1]
    days = [day for span in spans if (day := span.at(said.edge))]
    if said.year:
        return [day for day in days if day.year == said.year]
    return [day for day in days if day > meeting_on]


def _spans(said: SchoolTime, every: tuple[Stretch, ...]) -> Iterator[_Span]:
    if said.period in {Period.HALF_TERM_BREAK, Period.HOLIDAY, Period.BREAK}:
        return _breaks(said, every)
    if said.period is Period.YEAR:
        return _runs(every, [(each.school_year,) for each in every], Season.SUMMER)
    if said.period is Period.HALF_TERM:
        return _half_terms(said, every)
    return _terms(said, every)


def _breaks(said: SchoolTime, every: tuple[Stretch, ...]) -> Iterator[_Span]:
    """The breaks as spans: what is before a break is its eve, what is after it the first school day."""
    kinds = {Period.HALF_TERM_BREAK: (True,), Period.HOLIDAY: (False,)}.get(said.period, (True, False))
    for before, after in pairwise((*every, None)):
        if before is None:
            return
        within = after is not None and _is_within_season(before, after)
        if within not in kinds or (said.season and before.season is not said.season):
            continue
        if after is None and not _reaches_its_end(before):
            continue
        first = after.starts if after else None
        yield _Span(before.ends, before.ends, before.ends, first)


def _is_within_season(before: Stretch, after: Stretch) -> bool:
    if before.season is None:
        return before.term is after.term
    return before.season is after.season and before.school_year == after.school_year


def _reaches_its_end(last: Stretch) -> bool:
    season = last.season or next((each for each, months in _ENDS_IN.items() if last.ends.month in months), None)
    return season is not None and last.ends.month in _ENDS_IN[season]


def _weeks(number: int, calendar: SchoolCalendar) -> Iterator[_Span]:
    for week in teaching_weeks(calendar):
        if week.number == number:
            yield _Span(None, week.days[0], week.days[-1], None)


def _half_terms(said: SchoolTime, every: tuple[Stretch, ...]) -> Iterator[_Span]:
    counted = {
        id(each): place
        for _, year in groupby(every, lambda each: each.school_year)
        for place, each in enumerate(year, 1)
    }
    for span, each in zip(_runs(every, [(place,) for place in range(len(every))], None), every, strict=True):
        number = each.number if said.season else counted[id(each)]
        if (not said.season or each.season is said.season) and said.number in {0, number}:
            yield span


def _terms(said: SchoolTime, every: tuple[Stretch, ...]) -> Iterator[_Span]:
    if said.season:
        of_season = [(each.school_year, each.season) for each in every]
        for span, key in zip(_runs(every, of_season, said.season), dict.fromkeys(of_season), strict=True):
            if key[1] is said.season:
                yield span
        return
    labels = [_numbered_label(each.term) for each in every]
    for span, term in zip(
        _runs(every, [(each.term,) for each in every], None), dict.fromkeys(each.term for each in every), strict=True
    ):
        if not said.number or said.number == _number_of(term, every, labels):
            yield span


def _numbered_label(term: Term) -> int | None:
    digits = [word for word in term.label.split() if word.isdecimal() and len(word) == 1]
    return int(digits[0]) if digits else None


def _number_of(term: Term, every: tuple[Stretch, ...], _labels: list[int | None]) -> int:
    if number := _numbered_label(term):
        return number
    of_year = next(each.school_year for each in every if each.term is term)
    terms = dict.fromkeys(each.term for each in every if each.school_year == of_year)
    return list(terms).index(term) + 1


def _runs(every: tuple[Stretch, ...], keys: list[tuple[object, ...]], season: Season | None) -> Iterator[_Span]:
    """Half terms that belong together by their keys, each run as a span."""
    runs = [[each for each, _ in run] for _, run in groupby(zip(every, keys, strict=True), key=lambda pair: pair[1])]
    for place, run in enumerate(runs):
        before = runs[place - 1][-1].ends if place else None
        after = runs[place + 1][0].starts if place + 1 < len(runs) else None
        is_whole = season is None or run[-1].ends.month in _ENDS_IN[season]
        yield _Span(before, run[0].starts, run[-1].ends, after, is_whole)
