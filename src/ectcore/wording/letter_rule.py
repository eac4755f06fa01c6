"""How a rule is declared that speaks of one want of a target: what the want is, and what to say of it."""

from collections.abc import Callable, Iterator, Mapping
from functools import WRAPPER_ASSIGNMENTS, wraps
from typing import Final

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, Rule, rule
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.wording.flag import Flag, Want
from ectcore.wording.reading import read

Say = Callable[[Flag, Target], Flaw]
"""What is said of a flag of a target."""


def letter_rule(
    want: Want, *, code: str, severity: Severity, criterion: Criterion | None, bad: tuple[Example, ...]
) -> Callable[[Say], Rule]:
    """Declare a rule that finds a flaw where the reading of a target has the flag of that want, and only there.

    Of a target without a word it is silent: that one is wanting words, and nothing else. All else is as with `rule`.

    >>> @letter_rule(Want.SLOT, code="T900", severity=Severity.ADVICE, criterion=Criterion.TIME_BOUND, bad=())
    ... def end_is_a_day(flag: Flag, _target: Target) -> Flaw:
    ...     '''The end of a target is a day.'''
    ...     return Flaw(message=f"“{flag.shown}” is a slot of the timetable.", fix="Add the date.", at=flag.path)
    >>> end_is_a_day.name, end_is_a_day.applies_to.__name__
    ('end-is-a-day', 'Target')
    """

    def declare(say: Say) -> Rule:
        @wraps(say, assigned=_NAMED)
        def judge(target: Target, about: Circumstances) -> Iterator[Flaw]:
            if flag := _wants(target, about).get(want):
                yield say(flag, target)

        declared = rule(code=code, severity=severity, criterion=criterion, bad=bad)(judge)
        return evolve(declared, want=want, wants=_wants)

    return declare


def _wants(target: Target, about: Circumstances) -> Mapping[Want, Flag]:
    return read(target, about).wants if target.statement.strip() else _NOTHING


_NOTHING: Final[Mapping[Want, Flag]] = {}


_NAMED: Final = tuple(name for name in WRAPPER_ASSIGNMENTS if name != "__annotations__")
"""What a wrapper has of what it wraps: all but the parameters, by which a rule says what it applies to."""
