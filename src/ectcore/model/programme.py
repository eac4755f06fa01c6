"""An induction programme: its years, its modules and their parts, their sessions."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from attrs import frozen

from ectcore.errors import AmbiguousNameError, UnknownNameError
from ectcore.model.field import Half, Id, Line, Name, Ordinal, ProgrammeYear, StatementCode
from ectcore.model.session import Season, Session
from ectcore.model.value import Value, repeated

_T = TypeVar("_T")


@frozen(kw_only=True)
class Module(Value):
    """A module, or one part of a module that stands in parts.

    Attributes:
        title: what it is called.
        number: its number, where modules are numbered; the parts of one module share it.
        part: which part of the module this is.
        term: the term that it is meant for.
        half: which half of that term, 1 or 2.
        standards: the Teachers' Standards that it is about.
        sessions: its mentor sessions, in order.

    >>> Module(title="Assessment", number=4, term=Season.SPRING, half=2).sessions
    ()
    """

    title: Line
    number: Ordinal | None = None
    part: Ordinal | None = None
    term: Season | None = None
    half: Half | None = None
    standards: tuple[StatementCode, ...] = ()
    sessions: tuple[Session, ...] = ()


@frozen(kw_only=True)
class Year(Value):
    """A year of a programme.

    Attributes:
        number: 1 or 2.
        modules: its modules, in order.

    >>> Year(number=1, modules=(Module(title="Assessment", number=4),)).modules[0].title
    'Assessment'
    """

    number: ProgrammeYear
    modules: tuple[Module, ...] = ()


@frozen(kw_only=True)
class Programme(Value):
    """An induction programme of one provider in one edition.

    Attributes:
        id: its id, such as "ucl-2020".
        title: what it is called.
        provider: who made it.
        edition: which edition.
        source: where these facts come from.
        licence: on what terms.
        years: its years, in order.

    Raises:
        InvalidValueError: two sessions have one id, or two years one number.

    >>> weeks = tuple(Session(id=f"y1-m4-w{week}", title="Feedback", week=week) for week in (1, 2))
    >>> years = (Year(number=1, modules=(Module(title="Assessment", number=4, sessions=weeks),)),)
    >>> Programme(id="ours", title="Our own", provider="A trust", years=years).session(year=1, module=4, week=2).id
    'y1-m4-w2'
    """

    id: Id
    title: Name
    provider: Name
    edition: Line = ""
    source: Line = ""
    licence: Line = ""
    years: tuple[Year, ...] = ()

    def contradictions(self) -> Iterator[str]:
        """Sessions or years that could not be told apart."""
        for doubled in repeated(session.id for session in self.sessions()):
            yield f"two sessions have the id {doubled!r}; every session has its own"
        for number in repeated(year.number for year in self.years):
            yield f"two years have the number {number}; every year has its own"

    def modules(self) -> Iterator[Module]:
        """All modules, in order."""
        for year in self.years:
            yield from year.modules

    def sessions(self) -> Iterator[Session]:
        """All sessions, in order."""
        for module in self.modules():
            yield from module.sessions

    def session(self, *, year: int, module: int, week: int, part: int | None = None) -> Session:
        """The session of that week.

        Raises:
            UnknownNameError: there is no such year, module, part or week; with those that there are.
            AmbiguousNameError: the module stands in parts and none was named.
        """
        (one,) = _those("year", year, [(each.number, each) for each in self.years])
        parts = _those(f"module of year {year}", module, [(each.number, each) for each in one.modules])
        where = f"of module {module} in year {year}"
        if part is not None:
            parts = _those(f"part {where}", part, [(each.part, each) for each in parts])
        elif len(numbers := sorted({each.part for each in parts if each.part is not None})) > 1:
            wish = " or ".join(f"part={number}" for number in numbers)
            msg = f"module {module} stands in parts, whose weeks start anew; say {wish}"
            raise AmbiguousNameError(msg)
        sessions = [session for each in parts for session in each.sessions]
        return _those(f"week {where}", week, [(session.week, session) for session in sessions])[0]


def _those(kind: str, number: int, numbered: Iterable[tuple[int | None, _T]]) -> list[_T]:
    """Those that have the number; where none has it, the numbers that there are."""
    pairs = [(own, each) for own, each in numbered if own is not None]
    found = [each for own, each in pairs if own == number]
    if not found:
        known = dict.fromkeys(str(own) for own, _ in pairs)
        raise UnknownNameError(kind, str(number), tuple(known))
    return found
