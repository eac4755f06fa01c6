"""The spells in which an induction is served, and the time that they make."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from math import fsum
from typing import Final

from dateutil.relativedelta import relativedelta

from ectcore.model.induction import Employment, Induction
from ectcore.school_calendar.school_days import LONGEST_HOLIDAY

_DAY: Final = timedelta(days=1)


def spells(induction: Induction) -> tuple[Employment, ...]:
    """The spells in which an induction is served, in the order of their starts.

    Where none is entered, it is served at full time from its start on, as most are.

    >>> spells(Induction(starts=date(2025, 9, 1)))
    (Employment(starts=datetime.date(2025, 9, 1), fte=1.0, ends=None),)
    """
    entered = sorted(induction.employment, key=lambda each: (each.starts, each.ends or date.max))
    return tuple(entered) or (Employment(starts=induction.starts, fte=1.0),)


def fte_on(day: date, of: Iterable[Employment]) -> float:
    """The part of full time that is worked on a day, 0 to 1: posts held at once add up to full time at most.

    >>> both = [Employment(starts=date(2025, 9, 1), fte=fte) for fte in (0.4, 0.5)]
    >>> fte_on(date(2025, 9, 2), both), fte_on(date(2025, 9, 2), both * 2), fte_on(date(2025, 8, 29), both)
    (0.9, 1.0, 0.0)
    """
    return min(1.0, fsum(spell.fte for spell in of if is_within(day, spell)))


def is_within(day: date, spell: Employment) -> bool:
    """Whether a day lies in a spell."""
    return spell.starts <= day and (spell.ends is None or day <= spell.ends)


def unbroken(induction: Induction) -> Iterator[list[Employment]]:
    """The spells, those together that overlap or follow each other within a holiday."""
    stretch: list[Employment] = []
    last = date.min
    for spell in spells(induction):
        if stretch and spell.starts - last > LONGEST_HOLIDAY:
            yield stretch
            stretch = []
        stretch.append(spell)
        last = max(last, spell.ends or date.max)
    yield stretch


def years_worked(induction: Induction, before: date) -> float:
    """How many full-time years are worked from the start of an induction to the evening before a day.

    A year ends on the eve of the day on which the induction started, and leap years are no longer.

    >>> years_worked(Induction(starts=date(2023, 9, 1)), date(2024, 9, 1))
    1.0
    """
    worked = spells(induction)
    ends = {spell.ends + _DAY for spell in worked if spell.ends}
    edges = {induction.starts, before, *ends, *(spell.starts for spell in worked)}
    within = sorted(day for day in edges if induction.starts <= day <= before)
    return fsum(
        fte_on(first, worked) * (_years(induction.starts, last) - _years(induction.starts, first))
        for first, last in pairwise(within)
    )


def _years(start: date, day: date) -> float:
    """How many years lie between two days, each from one anniversary of the start to the next."""
    whole = relativedelta(day, start).years
    last, following = start + relativedelta(years=whole), start + relativedelta(years=whole + 1)
    return whole + (day - last) / (following - last)
