"""A school's year as the school declares it: terms and the days without school."""

from collections.abc import Iterator
from enum import Enum
from itertools import pairwise

from attrs import frozen

from ectcore.model.field import Day, Line
from ectcore.model.session import Season
from ectcore.model.value import Value


class BreakKind(Enum):
    """Why there is no school for pupils.

    >>> BreakKind("inset")
    <BreakKind.INSET: 'inset'>
    """

    HALF_TERM = "half_term"
    HOLIDAY = "holiday"
    BANK_HOLIDAY = "bank_holiday"
    INSET = "inset"
    CLOSURE = "closure"


@frozen(kw_only=True)
class Term(Value):
    """A term, from its first day to its last, both included.

    Attributes:
        label: what the school calls it, such as "Autumn" or "Term 3".
        starts: its first day.
        ends: its last day.
        season: autumn, spring or summer, where that is said.

    Raises:
        InvalidValueError: it ends before it starts.

    >>> from datetime import date
    >>> Term(label="Autumn", starts=date(2026, 9, 2), ends=date(2026, 12, 18), season=Season.AUTUMN).label
    'Autumn'
    >>> Term(label="Autumn", starts=date(2026, 12, 18), ends=date(2026, 9, 2))
    Traceback (most recent call last):
    ...
    ectcore.errors.InvalidValueError: Term: it ends on 2026-09-02, before it starts on 2026-12-18; exchange the two
    """

    label: Line
    starts: Day
    ends: Day
    season: Season | None = None

    def contradictions(self) -> Iterator[str]:
        """A term that ends before it starts."""
        if self.ends < self.starts:
            yield f"it ends on {self.ends}, before it starts on {self.starts}; exchange the two"


@frozen(kw_only=True)
class Break(Value):
    """Days on which pupils do not come, first and last included.

    Attributes:
        kind: why.
        starts: the first day.
        ends: the last day.
        label: what the school calls it.

    Raises:
        InvalidValueError: it ends before it starts.

    >>> from datetime import date
    >>> half_term = Break(kind=BreakKind.HALF_TERM, starts=date(2026, 10, 26), ends=date(2026, 10, 30))
    >>> (half_term.ends - half_term.starts).days
    4
    """

    kind: BreakKind
    starts: Day
    ends: Day
    label: Line = ""

    def contradictions(self) -> Iterator[str]:
        """A break that ends before it starts."""
        if self.ends < self.starts:
            yield f"it ends on {self.ends}, before it starts on {self.starts}; exchange the two"


@frozen(kw_only=True)
class SchoolCalendar(Value):
    """What a school says of its days; what it does not say is unknown and never guessed.

    Attributes:
        name: whose calendar it is.
        terms: its terms, in order.
        breaks: half-terms, holidays, INSET days and closures, in any order.

    Raises:
        InvalidValueError: two terms overlap or stand out of order.

    >>> from datetime import date
    >>> autumn = Term(label="Autumn", starts=date(2026, 9, 2), ends=date(2026, 12, 18))
    >>> SchoolCalendar(name="Brackenhill School", terms=(autumn,)).breaks
    ()
    """

    name: Line = ""
    terms: tuple[Term, ...] = ()
    breaks: tuple[Break, ...] = ()

    def contradictions(self) -> Iterator[str]:
        """Terms that overlap."""
        for before, after in pairwise(self.terms):
            if after.starts <= before.ends:
                yield (
                    f"term {after.label!r} starts on {after.starts}, before {before.label!r} ends on {before.ends}; "
                    "terms follow each other"
                )
