"""A target's clauses by their part in it: what it aims at, the steps typed within it, what is told beside."""

from functools import lru_cache
from typing import Final

from attrs import field, frozen

from ectcore.memory import OF_TEXTS
from ectcore.wording.record import Box, Wording
from ectcore.wording.signs.shape.diary import is_week
from ectcore.wording.signs.shape.narrative import is_narrative
from ectcore.wording.signs.shape.pieces import actions_within, has_own_steps
from ectcore.wording.words.clauses import Clause, clauses


@frozen
class Parts:
    """The clauses of a target.

    Attributes:
        aim: what it aims at, in the statement.
        success: how success will be seen.
        inline: actions typed within the statement or the success criteria.
        told: what was, or what is felt.
        judged: what S and M are judged by; the first action where only a label stands before it.
    """

    aim: tuple[Clause, ...]
    success: tuple[Clause, ...]
    inline: tuple[Clause, ...]
    told: tuple[Clause, ...]
    judged: tuple[Clause, ...] = field(init=False, repr=False, eq=False)

    @judged.default
    def _aim_and_success(self) -> tuple[Clause, ...]:
        """Class novel: stop at the same place in each chapter and take three predictions: the first action counts."""
        labelled = self.inline and self.aim and all(map(_is_a_label, self.aim))
        return (*self.aim, *self.inline[:1], *self.success) if labelled else self.aim + self.success


def parts_of(wording: Wording) -> Parts:
    """The parts of a target."""
    aim, inline, told = _divided(wording.target)
    success: tuple[Clause, ...] = ()
    for box in wording.success:
        more, steps, past = _divided(box)
        success, inline, told = success + more, inline + steps, told + past
    return Parts(aim, success, inline, told)


@lru_cache(OF_TEXTS)
def _divided(box: Box) -> tuple[tuple[Clause, ...], tuple[Clause, ...], tuple[Clause, ...]]:
    found = tuple(piece for clause in clauses(box) for piece in _reason_apart(clause))
    told: list[Clause] = []
    wishes = bool(found) and (found[0].has("wish") or is_week(found))
    for clause in found:
        first = clause.words[0].text
        goes_on = bool(told) and first in _GOES_ON and not clause.starts_with_act
        if wishes or is_narrative(clause) or goes_on or (first in _BECAUSE and clause is not found[0]):
            told.append(clause)
    rest = tuple(clause for clause in found if clause not in told)
    if not has_own_steps(rest):
        return rest, (), tuple(told)
    inline = actions_within(rest)
    aim = tuple(clause for clause in rest if not any(_within(step, clause) for step in inline))
    if all(map(_is_only_when, aim)):
        return rest, inline, tuple(told)
    return aim, inline, tuple(told)


def _is_a_label(clause: Clause) -> bool:
    """Whether it only says in which lessons or to what text the actions after it belong."""
    short = len(clause.plain) <= _LABEL and not clause.has("topic", "quality", "vague", "slogan", "rating")
    if clause.says(_THAT):
        return False
    return short and clause.has("class", "unit", "document", "subjectname") and not clause.starts_with_act


_LABEL: Final = 5
_THAT: Final = frozenset({"that", "which", "who", "to"})


def _is_only_when(clause: Clause) -> bool:
    """Whether it says only by when all that follows is to be done: before tomorrow's first lesson."""
    if not clause.has("time"):
        return False
    if clause.words[0].text in {"by", "before"} and "," not in clause.texts:
        return True
    return all(not word.tags.isdisjoint(_SAYS_WHEN) for word in clause.plain)


_SAYS_WHEN: Final = frozenset({"time", "stop", "generic"})


def _reason_apart(clause: Clause) -> tuple[Clause, ...]:
    """The clause without the reason that it gives, and the reason: punctual, because employers look for it.

    What will be done is no reason but a means: because all of us will read aloud.
    """
    if not clause.says(_BECAUSE) or clause.says(_WILL):
        return (clause,)
    at = next(at for at, word in enumerate(clause.words) if word.text in _BECAUSE)
    return (Clause(clause.box, clause.words[:at]), Clause(clause.box, clause.words[at:])) if at else (clause,)


_WILL: Final = frozenset({"will", "i'll", "we'll"})
_BECAUSE: Final = frozenset({"because", "cos", "cuz", "bc"})


def _within(step: Clause, clause: Clause) -> bool:
    return bool(step.words) and clause.words[0].start <= step.words[0].start < clause.words[-1].end


_GOES_ON: Final = frozenset({"and", "then", "so", "but", "which"})
