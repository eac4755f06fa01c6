"""What a layout says of a day, a role, a choice; nothing where the plan does not say."""

from collections.abc import Iterable
from datetime import date
from enum import Enum

from ectcore import Due, Role, with_weekday
from ectcore_export.english import by_when, deadline, role
from ectcore_export.item_names import ItemNames


def day(on: date | None) -> str:
    """A day as in a diary.

    >>> day(date(2026, 10, 2)), day(None)
    ('Friday 2 October 2026', '')
    """
    return with_weekday(on) if on else ""


def iso(on: date | None) -> str:
    """A day for programs.

    >>> iso(date(2026, 10, 2)), iso(None)
    ('2026-10-02', '')
    """
    return on.isoformat() if on else ""


def due(by: Due | None) -> str:
    """By when, the day first and the words behind it.

    >>> due(Due(on=date(2026, 10, 23), words="by half-term")), due(Due(words="by half-term"))
    ('Friday 23 October 2026 (by half-term)', 'by half-term')
    """
    return deadline(by.on, by.words) if by else ""


def due_in_a_sentence(by: Due | None) -> str:
    """The same as a sentence has it.

    >>> due_in_a_sentence(Due(on=date(2026, 10, 23))), due_in_a_sentence(Due(words="by half-term"))
    ('by Friday 23 October 2026', 'by half-term')
    """
    return by_when(by.on, by.words) if by else ""


def day_of(by: Due | None) -> date | None:
    """The day by which, where one is known."""
    return by.on if by else None


def words_of(by: Due | None) -> str:
    """The words by which a day was told."""
    return by.words if by else ""


def choice(chosen: Enum | None) -> str:
    """What was chosen, as people say it.

    >>> from ectcore import StartingPoint
    >>> choice(StartingPoint.NOT_YET), choice(None)
    ('not yet', '')
    """
    return str(chosen.value).replace("_", " ") if chosen else ""


def who(somebody: Role | None) -> str:
    """A role as people say it."""
    return role(somebody) if somebody else ""


def number(known: int | None) -> str:
    """A number in figures."""
    return "" if known is None else str(known)


def row(texts: Iterable[str]) -> str:
    """Texts in a row, with commas.

    >>> row(["ts-2011:8", "ecf-2019:8k"])
    'ts-2011:8, ecf-2019:8k'
    """
    return ", ".join(texts)


def called(ids: Iterable[str], names: ItemNames) -> str:
    """What people call items, in a row; the id of one that is no longer there."""
    return row(names.get(each, each) for each in ids)
