"""Texts, numbers, days and times out of plain JSON data, each from one kind of JSON value only."""

import re
from collections.abc import Callable
from datetime import date, time
from typing import Any, Final

from ectcore.codec.fault import shown, whole
from ectcore.model.day import day_of
from ectcore.model.fault import type_names

DATE_PATTERN: Final = (
    r"^(?:(?:20[0-9]{2}|2100)-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
    r"|20(?:[02468][048]|[13579][26])-02-29)$(?!\n)"
)
"""A day that exists, from 2000 to 2100, in the common part of Python's and ECMAScript's regular expressions."""

TIME_PATTERN: Final = r"^(?:[01][0-9]|2[0-3]):[0-5][0-9]$(?!\n)"
"""A time of day to the minute, in the same."""

_is_time: Final = re.compile(TIME_PATTERN).search


def _only(base: type) -> Callable[[Any, Any], Any]:
    """Takes a value of that very type: true is no number, and 1.0 no whole one."""

    def taken(plain: object, _: object) -> object:
        if type(plain) is base:
            return plain
        msg = f"{shown(plain)} is not {type_names[base]}"
        raise whole(msg)

    return taken


def _number(plain: object, _: object) -> float:
    if type(plain) is float or type(plain) is int:
        return float(plain)
    msg = f"{shown(plain)} is not a number"
    raise whole(msg)


def _day(plain: object, _: object) -> date:
    if type(plain) is str and (day := day_of(plain)):
        return day
    msg = f"{shown(plain)} is not a date; a date is written 2026-10-02 and must exist"
    raise whole(msg)


def _time_of_day(plain: object, _: object) -> time:
    if type(plain) is str and _is_time(plain):
        return time.fromisoformat(plain)
    msg = f"{shown(plain)} is not a time of day; write it as 15:30"
    raise whole(msg)


SCALARS: Final[dict[type, Callable[[Any, Any], Any]]] = {
    str: _only(str),
    int: _only(int),
    float: _number,
    bool: _only(bool),
    date: _day,
    time: _time_of_day,
}
"""What makes a value of each of these types; the second argument is the type, as cattrs has it."""
