"""Whether a target stretches and yet can be managed by this ECT in the time."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import frozen

from ectcore.school_calendar.meaning import resolve_phrase
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letters.stretch import no_stretch
from ectcore.wording.record import Box, Record, Wording
from ectcore.wording.signs.shape.parts import Parts
from ectcore.wording.signs.shape.quoted import shortened, telling
from ectcore.wording.signs.whose.absolutes import absolute_on_people
from ectcore.wording.signs.whose.control import others_decide
from ectcore.wording.signs.whose.presence import is_of_attendance
from ectcore.wording.signs.work.load import Burden, burden_of, counted_work
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


@frozen
class Effort:
    """What a target asks of the ECT.

    Attributes:
        unseen: what is said of it where nobody can see how big it is.
        out_of_reach: what stands against it however much time there is.
        burdens: the work that may be too much for the time, in the order of the target.
        too_small: what says that it does not stretch.
    """

    unseen: Flag
    out_of_reach: Flag | None
    burdens: tuple[Burden, ...] = ()
    too_small: Flag | None = None


def effort_of(parts: Parts, wording: Wording) -> Effort:
    """What the words ask of the ECT, whenever it is."""
    said = [clause for clause in (*parts.aim, *parts.told) if clause.plain]
    unseen = Flag(Want.SIZE_UNSEEN, shortened(telling(said)) if said else "", ("statement",))
    if flag := _of_others(parts):
        return Effort(unseen, flag)
    return Effort(unseen, None, tuple(_burdens(parts, wording)), no_stretch(parts, wording))


def why_not_achievable(effort: Effort, record: Record, unmet: int) -> tuple[Flag, ...]:
    """What stands against it, the first thing only.

    Args:
        effort: what the target asks of the ECT.
        record: the target.
        unmet: how many of S, M and the steps are not met; without any of them nobody can see how big it is.
    """
    if unmet == len(("specific", "measurable", "steps")):
        return (effort.unseen,)

    def weeks(box: Box) -> float:
        return _weeks(box, record)

    too_much = next((burden.flag for burden in effort.burdens if burden.is_too_much(weeks)), None)
    flag = effort.out_of_reach or too_much or effort.too_small
    return (flag,) if flag else ()


def _of_others(parts: Parts) -> Flag | None:
    """What others decide, or is asked of all of them."""
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


def _burdens(parts: Parts, wording: Wording) -> Iterator[Burden]:
    for clause in (*parts.judged, *parts.inline):
        if burden := burden_of(clause):
            yield burden
    whole = {counted_work(clause) for clause in parts.judged if clause.has("number")} - {""}
    for clause in [clause for box in wording.steps for clause in clauses(box)]:
        if (burden := burden_of(clause)) and counted_work(clause) not in whole:
            yield burden  # a step that parts what was counted out adds nothing: fifteen of 58 scripts a night


def _weeks(box: Box, record: Record) -> float:
    """How many weeks there are for what is said there."""
    text = box.text.lower()
    near = [weeks for words, weeks in _NEAR.items() if words in text]
    if near:
        return min(near)
    end = _end_of(box, record)
    return (end - record.meeting).days / _DAYS if end and record.meeting else _WEEKS


def _end_of(box: Box, record: Record) -> date | None:
    """The day by which it is to be done: its own, or else that of the target."""
    meeting = record.meeting
    if meeting is None:
        return None
    for text in (box.text, record.wording.target.text, record.by):
        days = (resolve_phrase(phrase, meeting, record.calendar).day for phrase in phrases(text))
        if end := next((day for day in days if day is not None and day > meeting), None):
            return end
    return record.due if record.due and record.due > meeting else None
