"""Whether a target stretches and yet can be managed by this ECT in the time."""

from datetime import date
from functools import lru_cache
from typing import Final

from ectcore.school_calendar.meaning import resolve_phrase
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letters.stretch import no_stretch
from ectcore.wording.record import Record
from ectcore.wording.signs.shape.parts import Parts
from ectcore.wording.signs.whose.absolutes import absolute_on_people
from ectcore.wording.signs.whose.control import others_decide
from ectcore.wording.signs.whose.presence import is_of_attendance
from ectcore.wording.signs.work.load import counted_work, overload
from ectcore.wording.words.clauses import Clause, clauses
from ectcore.wording.words.time import phrases

_WEEKS: Final = 6
_NEAR: Final = {
    "tonight": 0.2,
    "tomorrow": 0.2,
    "weekend": 0.3,
    "this week": 1,
    "over half term": 1,
    "over the holiday": 2,
    "over easter": 2,
}
_DAYS: Final = 7


def why_not_achievable(parts: Parts, record: Record, unmet: int) -> tuple[Flag, ...]:
    """What stands against it, the first thing only.

    Args:
        parts: the clauses of the target.
        record: the target.
        unmet: how many of S, M and the steps are not met.
    """
    flag = (
        _without_size(parts, unmet)
        or _of_others(parts)
        or _too_much(parts, record)
        or no_stretch(parts, record.wording)
    )
    return (flag,) if flag else ()


def _without_size(parts: Parts, unmet: int) -> Flag | None:
    """With neither a practice nor a measure nor steps, nobody can see how big it is."""
    if unmet < len(("specific", "measurable", "steps")):
        return None
    told = next((clause for clause in (*parts.aim, *parts.told) if clause.plain), None)
    return Flag(Want.SIZE_UNSEEN, told.quote if told else "", ("statement",))


@lru_cache(maxsize=1024)
def _of_others(parts: Parts) -> Flag | None:
    """What others decide, or is asked of all of them; the same whenever it is read and by whomever."""
    told = (*parts.judged, *parts.inline)
    for at, clause in enumerate(parts.judged):
        if _is_a_heading(clause) and any(after.starts_with_act for after in told[at + 1 :]):
            continue
        is_soft = clause not in parts.aim and clause.has("state")
        flag = (None if is_soft else others_decide(clause)) or absolute_on_people(clause, is_aim=clause in parts.aim)
        if flag:
            return flag
    return _share_who_come(parts)


def _is_a_heading(clause: Clause) -> bool:
    """Whether a few words only say what the action after them is about: M's asthma; SATs nerves."""
    words = clause.plain
    return len(words) <= _HEADING and all("base" not in word.tags or "noun" in word.tags for word in words)


_HEADING: Final = 3


def _share_who_come(parts: Parts) -> Flag | None:
    """A heading such as attendance, where success is so many in a hundred."""
    if not any(is_of_attendance(clause) for clause in parts.aim[:1]):
        return None
    share = next((clause for clause in parts.success if "%" in clause.quote and not clause.starts_with_act), None)
    return Flag(Want.OTHERS_DECIDE, share.quote, share.box.path) if share else None


def _too_much(parts: Parts, record: Record) -> Flag | None:
    steps = tuple(clause for box in record.wording.steps for clause in clauses(box))

    def weeks(clause: Clause) -> float:
        return _weeks(clause, record)

    for clause in (*parts.judged, *parts.inline):
        if flag := overload(clause, weeks):
            return flag
    whole = {counted_work(clause) for clause in parts.judged if clause.has("number")} - {""}
    for clause in steps:
        if counted_work(clause) not in whole and (flag := overload(clause, weeks)):
            return flag  # a step that parts what was counted out already adds nothing: fifteen of 58 scripts a night
    return None


def _weeks(clause: Clause, record: Record) -> float:
    """How many weeks there are for what the clause says."""
    text = clause.box.text.lower()
    near = [weeks for words, weeks in _NEAR.items() if words in text]
    if near:
        return min(near)
    end = _end_of(clause, record)
    return (end - record.meeting).days / _DAYS if end and record.meeting else _WEEKS


def _end_of(clause: Clause, record: Record) -> date | None:
    """The day by which it is to be done: its own, or else that of the target."""
    meeting = record.meeting
    if meeting is None:
        return None
    for text in (clause.box.text, record.wording.target.text, record.by):
        days = (resolve_phrase(phrase, meeting, record.calendar).day for phrase in phrases(text))
        if end := next((day for day in days if day is not None and day > meeting), None):
            return end
    return record.due if record.due and record.due > meeting else None
