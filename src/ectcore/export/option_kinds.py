"""The kinds of value that an option can hold: how each is called, written and told."""

import re
from collections.abc import Callable
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin

from attrs import frozen

from ectcore.model.calendar import SchoolCalendar
from ectcore.model.day import day_of
from ectcore.model.fault import type_names
from ectcore.model.finding import Finding

FINDINGS: Final = tuple[Finding, ...]
"""The type of a field that ectcore fills with the findings of the plan."""

_TRUTH: Final = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_WHOLE_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,18}")
_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,18}(?:\.[0-9]{1,18})?")


class OptionSource(Enum):
    """Where the value of an option comes from: it is written down, is a file, or comes from ectcore."""

    TEXT = "text"
    FILE = "file"
    HOST = "host"


@frozen(kw_only=True)
class OptionKind:
    """What an option can hold.

    Attributes:
        annotation: the type of its field, without None.
        words: what it is called.
        read: the value that a text stands for; a ValueError or LookupError where it stands for none.
        fits: whether it can hold that value.
        source: where its value comes from.
    """

    annotation: object
    words: str
    read: Callable[[str], object]
    fits: Callable[[Any], bool]
    source: OptionSource = OptionSource.TEXT

    def value(self, given: object) -> object:
        """What the option holds when that is given, in text or as it is."""
        if self.fits(given):
            return given
        if isinstance(given, str):
            return self.read(given)
        raise ValueError(type(given))


def kind_of(annotation: object) -> OptionKind:
    """The kind of an option whose field has that type."""
    if annotation in _SIMPLE:
        return _SIMPLE[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType) and NoneType in arguments:
        return _or_nothing(kind_of(Union[tuple(each for each in arguments if each is not NoneType)]))  # noqa: UP007 - made of a tuple
    if origin is tuple and arguments[1:] == (...,):
        return _many(annotation, kind_of(arguments[0]))
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return _choice(annotation)
    return OptionKind(
        annotation=annotation, words="a value that only a program can give", read=_unreadable, fits=_not_a_text
    )


def shown(value: object) -> str:
    """A value as it would be written.

    >>> shown(True), shown((1, 2)), shown(None)
    ('true', '1,2', '')
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple):
        return ",".join(map(shown, value))
    return "" if value is None else str(value)


def _choice(choices: type[Enum]) -> OptionKind:
    by_text = {str(each.value).casefold(): each for each in choices}
    return OptionKind(
        annotation=choices,
        words=f"one of {', '.join(str(each.value) for each in choices)}",
        read=lambda text: by_text[text.strip().casefold()],
        fits=lambda value: isinstance(value, choices),
    )


def _many(annotation: object, item: OptionKind) -> OptionKind:
    return OptionKind(
        annotation=annotation,
        words=f"a list with commas, each {item.words}",
        read=lambda text: tuple(item.read(part.strip()) for part in text.split(",")) if text.strip() else (),
        fits=lambda value: isinstance(value, tuple) and all(map(item.fits, value)),
        source=item.source,
    )


def _or_nothing(kind: OptionKind) -> OptionKind:
    return OptionKind(
        annotation=kind.annotation,
        words=kind.words,
        read=lambda text: kind.read(text) if text else None,
        fits=lambda value: value is None or kind.fits(value),
        source=kind.source,
    )


def _simple(cls: type, read: Callable[[str], object]) -> OptionKind:
    return OptionKind(annotation=cls, words=type_names[cls], read=read, fits=lambda value: type(value) is cls)


def _from_host(annotation: object, words: str, fits: Callable[[Any], bool]) -> OptionKind:
    return OptionKind(annotation=annotation, words=words, read=_unreadable, fits=fits, source=OptionSource.HOST)


def _matching(pattern: re.Pattern[str], made: Callable[[str], object]) -> Callable[[str], object]:
    def read(text: str) -> object:
        if not pattern.fullmatch(text.strip()):
            raise ValueError(text)
        return made(text.strip())

    return read


def _date(text: str) -> object:
    if day := day_of(text.strip()):
        return day
    raise ValueError(text)


def _unreadable(text: str) -> object:
    raise ValueError(text)


def _not_a_text(value: object) -> bool:
    return not isinstance(value, str)


_SIMPLE: Final[dict[object, OptionKind]] = {
    str: _simple(str, str),
    bool: _simple(bool, lambda text: _TRUTH[text.strip().casefold()]),
    int: _simple(int, _matching(_WHOLE_NUMBER, int)),
    float: _simple(float, _matching(_NUMBER, float)),
    date: _simple(date, _date),
    bytes: OptionKind(
        annotation=bytes,
        words="a file",
        read=_unreadable,
        fits=lambda value: isinstance(value, bytes),
        source=OptionSource.FILE,
    ),
    SchoolCalendar: _from_host(
        SchoolCalendar, "the calendar of the school", lambda value: isinstance(value, SchoolCalendar)
    ),
    FINDINGS: _from_host(FINDINGS, "what the check of the plan found", lambda value: isinstance(value, tuple)),
}
