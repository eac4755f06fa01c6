"""English words for days, times, lengths and roles, alike on every machine."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Final

from ectcore import Decision, Measure, Role, counted, with_weekday

_DECIDED: Final = {
    Decision.CLOSE: "closed",
    Decision.CONTINUE: "continued",
    Decision.REVISE: "to be revised",
    Decision.CARRY_FORWARD: "carried forward",
}

_CHECKED: Final = {
    Measure.COUNT: "by counting",
    Measure.RATE: "by the share of all",
    Measure.TIME: "by timing",
    Measure.ARTEFACT: "by looking at what was made",
    Measure.OBSERVATION: "by observation",
    Measure.PUPIL_VOICE: "by asking pupils",
    Measure.JUDGEMENT: "by judgement",
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


def deadline(on: date | None, words: str) -> str:
    """By when: the day first, and the words behind it; empty where there is neither.

    >>> deadline(date(2026, 10, 23), "by half-term"), deadline(None, "by half-term")
    ('Friday 23 October 2026 (by half-term)', 'by half-term')
    """
    day = with_weekday(on) if on else ""
    return f"{day} ({words})" if day and words else day or words


def by_when(on: date | None, words: str) -> str:
    """The same within a sentence: a day is led by "by", and words that stand alone are as they were typed.

    Most have a preposition of their own, and some name no point in time.

    >>> by_when(date(2026, 10, 23), "by half-term"), by_when(None, "before the mocks"), by_when(None, "ongoing")
    ('by Friday 23 October 2026 (by half-term)', 'before the mocks', 'ongoing')
    """
    said = deadline(on, words)
    return f"by {said}" if on else said


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


def checked(measure: Measure) -> str:
    """How a success criterion is checked.

    >>> checked(Measure.COUNT), checked(Measure.PUPIL_VOICE)
    ('by counting', 'by asking pupils')
    """
    return _CHECKED[measure]


def capitalised(words: str) -> str:
    """Words with a capital at the start.

    >>> capitalised("partly met")
    'Partly met'
    """
    return words[:1].upper() + words[1:]
