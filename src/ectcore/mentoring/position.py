"""Where a session stands in its programme, and what comes after it."""

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from ectcore.errors import UnknownNameError
from ectcore.model.programme import Module, Programme
from ectcore.model.session import Session

_YEARS: Final = 2
"""How many years a programme has (statutory induction guidance, April 2024, 2.30)."""


@frozen
class Position:
    """What comes after a session.

    Attributes:
        following: the session that comes next; None after the last one of the programme.
        closes_module: whether it is the last session of its module, or of a part of one.
        next_module: where it is, the module that comes next.
        completes_year: the year of the programme that ends with it.
        mentor_may_change: whether the mentor of what follows may be somebody else, or not yet
            named: between the years of a programme (UCL's programme handbook, 9.3).

    >>> list(Position(completes_year=1).sentences())
    ['With this session Year 1 is complete.']
    """

    following: Session | None = None
    closes_module: bool = False
    next_module: Module | None = None
    completes_year: int | None = None
    mentor_may_change: bool = False

    def sentences(self) -> Iterator[str]:
        """The same in sentences."""
        if self.completes_year:
            yield f"With this session Year {self.completes_year} is complete."
        elif self.closes_module:
            yield "This session closes its module."
        if self.next_module:
            yield f"The module after it: {self.next_module.title}."
        if self.following:
            yield f"Next: {self.following.title} ({self.following.id})."
        if self.mentor_may_change:
            yield "The mentor of the year after may be somebody else, or may not yet be named."


def whats_next(session: Session, programme: Programme) -> Position:
    """What comes after a session in its programme, as the programme has it.

    The order is the programme's; a school may have taken its sessions in another.

    Raises:
        UnknownNameError: the programme has no such session.

    >>> from ectcore.model.programme import Year
    >>> last, first = Session(id="y1-m5-w7", title="Review"), Session(id="y2-m6-w1", title="Start")
    >>> years = (Year(number=1, modules=(Module(title="A", sessions=(last,)),)),
    ...          Year(number=2, modules=(Module(title="B", sessions=(first,)),)))
    >>> position = whats_next(last, Programme(id="p", title="P", provider="P", years=years))
    >>> position.completes_year, position.following.id, position.mentor_may_change
    (1, 'y2-m6-w1', True)
    """
    placed = [
        (year.number, module, each) for year in programme.years for module in year.modules for each in module.sessions
    ]
    ids = [each.id for _, _, each in placed]
    if session.id not in ids:
        kind = "session"
        raise UnknownNameError(kind, session.id, ids)
    here = ids.index(session.id)
    number, module, own = placed[here]
    after = placed[here + 1] if here + 1 < len(placed) else None
    ends_year = session.completes_year or own.completes_year
    if ends_year is None and (after is None or after[0] != number):
        ends_year = number
    ends_module = after is None or after[1] is not module
    return Position(
        following=after[2] if after else None,
        closes_module=ends_module,
        next_module=after[1] if after and ends_module else None,
        completes_year=ends_year,
        mentor_may_change=ends_year is not None and ends_year < _YEARS,
    )
