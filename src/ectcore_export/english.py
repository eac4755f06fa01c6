"""English words for days, times, lengths and roles, alike on every machine."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Final

from ectcore import Decision, Role

_DECIDED: Final = {
    Decision.CLOSE: "closed",
    Decision.CONTINUE: "continued",
    Decision.REVISE: "to be revised",
    Decision.CARRY_FORWARD: "carried forward",
}


def hours(starts_at: time, minutes: int | None) -> str:
    """From when to when, or from when alone where the length is not known.

    >>> hours(time(15, 30), 45), hours(time(15, 30), None)
    ('15:30 to 16:15', '15:30')
    """
    if minutes is None:
        return starts_at.isoformat("minutes")
    ends_at = datetime.combine(date.min, starts_at) + timedelta(minutes=minutes)
    return f"{starts_at.isoformat('minutes')} to {ends_at.time().isoformat('minutes')}"


def length(minutes: int) -> str:
    """A length of time.

    >>> length(45), length(60), length(150)
    ('45 minutes', '1 hour', '2 hours 30 minutes')
    """
    whole, rest = divmod(minutes, 60)
    return " ".join(counted(number, noun) for number, noun in ((whole, "hour"), (rest, "minute")) if number)


def counted(number: int, noun: str) -> str:
    """A number of things.

    >>> counted(1, "minute"), counted(5, "minute")
    ('1 minute', '5 minutes')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def listed(words: Iterable[str]) -> str:
    """Words in a row.

    >>> listed(["ECT", "mentor", "headteacher"])
    'ECT, mentor and headteacher'
    >>> listed([])
    ''
    """
    *before, last = ("", *words)
    return " and ".join(filter(None, (", ".join(filter(None, before)), last)))


def role(who: Role) -> str:
    """A role as people say it.

    >>> role(Role.ECT), role(Role.INDUCTION_TUTOR)
    ('ECT', 'induction tutor')
    """
    return "ECT" if who is Role.ECT else who.value.replace("_", " ")


def decided(decision: Decision) -> str:
    """What a plan review decided about a target.

    >>> decided(Decision.REVISE)
    'to be revised'
    """
    return _DECIDED[decision]


def capitalised(words: str) -> str:
    """Words with a capital at the start.

    >>> capitalised("partly met")
    'Partly met'
    """
    return words[:1].upper() + words[1:]
