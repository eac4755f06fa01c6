"""An induction as it is served: its start, and what makes it longer or shorter."""

from collections.abc import Iterator
from typing import Annotated

from attrs import frozen

from ectcore.model.field import Between, Count, Day, Fte, Line
from ectcore.model.value import Value


@frozen(kw_only=True)
class Absence(Value):
    """Days away from work, first and last included.

    Attributes:
        starts: the first day.
        ends: the last day.
        days: how many working days of absence that makes.
        statutory_leave: whether it is maternity, paternity, adoption, shared parental,
            parental bereavement or carer's leave, which does not extend induction by itself
            (statutory induction guidance, April 2024, 3.7).
        label: what it was, in words that may be read by others.

    Raises:
        InvalidValueError: it ends before it starts.

    >>> from datetime import date
    >>> Absence(starts=date(2025, 11, 3), ends=date(2025, 12, 19), days=34).statutory_leave
    False
    """

    starts: Day
    ends: Day
    days: Count
    statutory_leave: bool = False
    label: Line = ""

    def contradictions(self) -> Iterator[str]:
        """An absence that ends before it starts."""
        if self.ends < self.starts:
            yield f"it ends on {self.ends}, before it starts on {self.starts}; exchange the two"


@frozen(kw_only=True)
class Employment(Value):
    """A spell of work at one part of full time.

    Attributes:
        starts: its first day.
        fte: the part of full time.
        ends: its last day; None while it goes on.

    Raises:
        InvalidValueError: it ends before it starts.

    >>> from datetime import date
    >>> Employment(starts=date(2025, 9, 1), fte=0.6).ends is None
    True
    """

    starts: Day
    fte: Fte
    ends: Day | None = None

    def contradictions(self) -> Iterator[str]:
        """A spell that ends before it starts."""
        if self.ends and self.ends < self.starts:
            yield f"it ends on {self.ends}, before it starts on {self.starts}; exchange the two"


@frozen(kw_only=True)
class Induction(Value):
    """The induction of one ECT.

    Attributes:
        starts: its first day.
        employment: the spells in which it is served, those of posts held at once too; where none
            is entered, it is served at full time from its first day on.
        absences: the absences in it.
        extension_terms: by how many full-time terms it was extended, 0 to 16.

    >>> from datetime import date
    >>> Induction(starts=date(2025, 9, 1)).extension_terms
    0.0
    """

    starts: Day
    employment: tuple[Employment, ...] = ()
    absences: tuple[Absence, ...] = ()
    extension_terms: Annotated[float, Between(0, 16)] = 0.0
