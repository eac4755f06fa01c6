"""A target understood once: of each letter, what keeps the target from it, with the words that show it."""

from collections.abc import Mapping
from functools import lru_cache

from attrs import field, frozen

from ectcore.linting.circumstances import Circumstances
from ectcore.model.target import Target
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letters.achievable import Effort, effort_of, why_not_achievable
from ectcore.wording.letters.measurable import why_not_measurable
from ectcore.wording.letters.relevant import is_unsure, why_not_relevant
from ectcore.wording.letters.specific import why_not_specific
from ectcore.wording.letters.steps import why_no_steps
from ectcore.wording.letters.time_bound import why_no_end
from ectcore.wording.record import Record, Wording, record_of
from ectcore.wording.signs.seen.bounds import has_own_class
from ectcore.wording.signs.shape.parts import parts_of


@frozen
class Reading:
    """What a target's words say.

    Attributes:
        specific: what keeps it from being specific.
        measurable: what keeps it from being measurable.
        achievable: what keeps it from being achievable.
        relevant: what keeps it from being relevant.
        time_bound: what keeps it from being time-bound.
        steps: what keeps it from having clear action steps.
        doubts: where the words do not suffice to say.
        wants: each want with its flag, the first of several.
    """

    specific: tuple[Flag, ...]
    measurable: tuple[Flag, ...]
    achievable: tuple[Flag, ...]
    relevant: tuple[Flag, ...]
    time_bound: tuple[Flag, ...]
    steps: tuple[Flag, ...]
    doubts: tuple[Flag, ...]
    wants: Mapping[Want, Flag] = field(init=False, repr=False, eq=False)

    @wants.default
    def _each_by_its_want(self) -> Mapping[Want, Flag]:
        return {flag.want: flag for flag in reversed(self.flags)}

    @property
    def flags(self) -> tuple[Flag, ...]:
        """All flags of all letters."""
        letters = (self.specific, self.measurable, self.achievable, self.relevant, self.time_bound, self.steps)
        return tuple(flag for flags in (*letters, self.doubts) for flag in flags)


def read(target: Target, about: Circumstances) -> Reading:
    """The reading of a target under these circumstances; equal targets are read once."""
    asked, told, reading = _LAST[0]
    if asked is target and told is about and reading is not None:
        return reading
    reading = _read(record_of(target, about))
    _LAST[0] = (target, about, reading)
    return reading


_LAST: list[tuple[Target | None, Circumstances | None, Reading | None]] = [(None, None, None)]
"""The newest reading and whose it is: the rules ask one after the other for the same one."""


@lru_cache(maxsize=1024)
def _read(record: Record) -> Reading:
    said = _said(record.wording)
    specific = said.specific_of_own_class if has_own_class(record.role) else said.specific
    unmet = bool(specific) + bool(said.measurable) + bool(said.steps)
    return Reading(
        specific=specific,
        measurable=said.measurable,
        achievable=why_not_achievable(said.effort, record, unmet),
        relevant=said.relevant,
        time_bound=why_no_end(record),
        steps=said.steps,
        doubts=said.doubts,
    )


@frozen
class _Said:
    """What the words say by themselves, whatever the day, to those who have a class of their own or not."""

    specific: tuple[Flag, ...]
    specific_of_own_class: tuple[Flag, ...]
    measurable: tuple[Flag, ...]
    effort: Effort
    relevant: tuple[Flag, ...]
    steps: tuple[Flag, ...]
    doubts: tuple[Flag, ...]


@lru_cache(maxsize=1024)
def _said(wording: Wording) -> _Said:
    """The same target stands in many plans, with other days and in other subjects.

    Its words and clauses are not kept: whoever reads many has the memory full of them, and Python looks through
    all of it again and again for what can be thrown away.
    """
    parts = parts_of(wording)
    specific = why_not_specific(parts, own_class=False) if wording.target.text.strip() else ()
    relevant = why_not_relevant(parts, wording)
    unsure = not relevant and is_unsure(parts, wording)
    return _Said(
        specific=specific,
        specific_of_own_class=specific and why_not_specific(parts, own_class=True),
        measurable=why_not_measurable(parts, wording),
        effort=effort_of(parts, wording),
        relevant=relevant,
        steps=why_no_steps(parts, wording),
        doubts=(Flag(Want.UNSURE_FOCUS, wording.focus.strip(), ("statement",)),) if unsure else (),
    )
