"""Points of the school year as days of a declared calendar."""

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from ectcore.model.calendar import SchoolCalendar, Term
from ectcore.model.session import Season
from ectcore.school_calendar.points import Edge, Period, SchoolTime
from ectcore.school_calendar.stretches import Stretch, stretches
from ectcore.school_calendar.teaching_weeks import teaching_weeks

_UNDECLARED: Final = "is a point of the school year, and no school calendar is declared"
_BEYOND: Final = "is not within the terms that the calendar declares"
_NO_ONE_DAY: Final = "is no one day"
_NO_SEASONS: Final = "names a season, and the calendar does not say which of its terms that is"
_ENDS_IN: Final = {Season.AUTUMN: (12,), Season.SPRING: (3, 4), Season.SUMMER: (6, 7, 8)}
"""In which months a season's last half term ends; one that ends sooner is not declared to its end."""

_NUMBER: Final = re.compile(r"\b[0-9]\b")
_BREAKS: Final = {Period.HALF_TERM_BREAK: (True,), Period.HOLIDAY: (False,), Period.BREAK: (True, False)}
"""For each kind of break, whether it lies within a season."""


class _Span(NamedTuple):
    """A period of the school year, with the school day before and after it; None for a day that is not declared."""

    before: date | None
    starts: date
    ends: date | None
    after: date | None

    def at(self, edge: Edge) -> date | None:
        return {Edge.BEFORE: self.before, Edge.START: self.starts, Edge.END: self.ends, Edge.AFTER: self.after}.get(
            edge
        )


def school_point(said: SchoolTime, meeting_on: date, calendar: SchoolCalendar | None) -> date | str:
    """The day of a point of the school year, the first after the meeting; or why there is none.

    Args:
        said: the point.
        meeting_on: the day of the meeting.
        calendar: what the school declares.
    """
    if calendar is None or not calendar.terms:
        return _UNDECLARED
    if said.edge is Edge.MIDDLE:
        return _NO_ONE_DAY
    every = stretches(calendar)
    if said.season and not any(each.season is said.season for each in every):
        return _NO_SEASONS if any(each.season is None for each in every) else _BEYOND
    spans = _weeks(said.number, calendar) if said.period is Period.WEEK else _spans(said, every)
    return next(_coming(spans, said, meeting_on), _BEYOND)


def _coming(spans: Iterable[_Span], said: SchoolTime, meeting_on: date) -> Iterator[date]:
    """The days at the edge that is said, those of the right spans that come after the meeting."""
    if said.edge is Edge.END and said.ahead:
        spans = (span for span in spans if span.starts > meeting_on)
    elif said.edge is Edge.END and not (said.season or said.number):
        spans = [span for span in spans if span.ends is None or span.ends >= meeting_on][:1]
    days = (day for span in spans if (day := span.at(said.edge)))
    return (day for day in days if (day.year == said.year if said.year else day > meeting_on))


def _spans(said: SchoolTime, every: tuple[Stretch, ...]) -> Iterator[_Span]:
    if said.period in _BREAKS:
        return _breaks(said, every)
    if said.period is Period.YEAR:
        return _runs(every, [each.school_year for each in every], Season.SUMMER)
    return _half_terms(said, every) if said.period is Period.HALF_TERM else _terms(said, every)


def _breaks(said: SchoolTime, every: tuple[Stretch, ...]) -> Iterator[_Span]:
    """The breaks as spans: what is before a break is its eve, what is after it the first school day."""
    for before, after in pairwise((*every, None)):
        if before is None or (said.season and before.season is not said.season):
            continue
        is_within = after is not None and _is_within_season(before, after)
        if is_within in _BREAKS[said.period] and (after or _reaches_its_end(before)):
            yield _Span(before.ends, before.ends, before.ends, after.starts if after else None)


def _is_within_season(before: Stretch, after: Stretch) -> bool:
    if before.season is None:
        return before.term is after.term
    return before.season is after.season and before.school_year == after.school_year


def _reaches_its_end(last: Stretch) -> bool:
    seasons = (last.season,) if last.season else Season
    return any(last.ends.month in _ENDS_IN[season] for season in seasons)


def _weeks(number: int, calendar: SchoolCalendar) -> Iterator[_Span]:
    for week in teaching_weeks(calendar):
        if week.number == number:
            yield _Span(None, week.days[0], week.days[-1], None)


def _half_terms(said: SchoolTime, every: tuple[Stretch, ...]) -> Iterator[_Span]:
    of_year = [place for _, year in groupby(every, _school_year) for place, _ in enumerate(year, 1)]
    spans = _runs(every, range(len(every)))
    for span, each, place in zip(spans, every, of_year, strict=True):
        number = each.number if said.season else place
        if (not said.season or each.season is said.season) and said.number in {0, number}:
            yield span


def _terms(said: SchoolTime, every: tuple[Stretch, ...]) -> Iterator[_Span]:
    if said.season:
        seasons = [(each.school_year, each.season) for each in every]
        for span, (_, season) in zip(_runs(every, seasons, said.season), dict.fromkeys(seasons), strict=True):
            if season is said.season:
                yield span
        return
    terms = [each.term for each in every]
    for span, term in zip(_runs(every, terms), dict.fromkeys(terms), strict=True):
        if said.number in {0, _number_of(term, every)}:
            yield span


def _number_of(term: Term, every: tuple[Stretch, ...]) -> int:
    """The number that a term's label has, or else its place in the school year."""
    if told := _NUMBER.search(term.label):
        return int(told[0])
    year = next(each.school_year for each in every if each.term is term)
    return list(dict.fromkeys(each.term for each in every if each.school_year == year)).index(term) + 1


def _runs(every: tuple[Stretch, ...], keys: Sequence[Hashable], season: Season | None = None) -> Iterator[_Span]:
    """Half terms that belong together by their keys, each run a span; its end is open unless the season ends in it."""
    together = groupby(zip(every, keys, strict=True), key=lambda pair: pair[1])
    runs = [[each for each, _ in run] for _, run in together]
    for place, run in enumerate(runs):
        before = runs[place - 1][-1].ends if place else None
        after = runs[place + 1][0].starts if place + 1 < len(runs) else None
        ends = run[-1].ends
        yield _Span(before, run[0].starts, ends if season is None or ends.month in _ENDS_IN[season] else None, after)


def _school_year(each: Stretch) -> int:
    return each.school_year
