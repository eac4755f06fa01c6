"""Whether there is a point, after the meeting, by which the target is to be met or reviewed."""

import re
from collections.abc import Iterator
from typing import Final

from ectcore.school_calendar.meaning import resolve_phrase
from ectcore.school_calendar.phrase import is_phrase
from ectcore.school_calendar.points import NamedDay, NamedWeekday, Phrase, PhraseKind, SchoolTime
from ectcore.wording.flag import Flag, Want
from ectcore.wording.record import Box, Record
from ectcore.wording.signs.shape.diary import are_a_diary, is_calendar_fact
from ectcore.wording.signs.shape.events import event, event_to_come, is_the_next
from ectcore.wording.signs.shape.gone_by import is_last_years, is_over
from ectcore.wording.signs.shape.narrative import is_narrative
from ectcore.wording.words.clauses import Clause, clauses, tagged
from ectcore.wording.words.time import phrases
from ectcore.wording.words.tokens import words_of

_WANTS: Final = {
    PhraseKind.FREQUENCY: Want.FREQUENCY,
    PhraseKind.SLOT: Want.SLOT,
    PhraseKind.DURATION: Want.DURATION,
    PhraseKind.RESPONSE: Want.DURATION,
    PhraseKind.EACH_TIME: Want.FREQUENCY,
    PhraseKind.START: Want.START,
    PhraseKind.OPEN: Want.OPEN_END,
    PhraseKind.STAGE: Want.STAGE,
    PhraseKind.PAST: Want.PASSED,
}
_Found = tuple[Box, Phrase]


def why_no_end(record: Record) -> tuple[Flag, ...]:
    """What is wanting; nothing where a point to come is named, or where the day of the target speaks for itself."""
    if record.due or _has_a_day(record):
        return ()
    found = list(_phrases(record))
    if any(_is_to_come(box, phrase, record) or _then_ends(box, phrase) for box, phrase in found):
        return ()
    if _an_event_ends_it(record):
        return ()
    return (_what_is_there(found, record),)


def _has_a_day(record: Record) -> bool:
    if any(record.meeting is None or day > record.meeting for day in record.reviews):
        return True
    return bool(record.by) and is_phrase(record.by)


def _an_event_ends_it(record: Record) -> bool:
    """Whether an event of the school's diary is named: in a box for a date, or as that by which it is to be done."""
    for text in (record.by, record.review):
        if text and not phrases(text):
            words = words_of(text)
            if event(words) or event_to_come(words) or is_the_next(words):
                return True
    boxes = (box for box in (record.wording.target, *record.wording.success) if box.text and not phrases(box.text))
    said = (clause for box in boxes for clause in clauses(box))
    return any(event_to_come(clause.words) for clause in said if not is_narrative(clause) and not _is_note(clause))


def _then_ends(box: Box, phrase: Phrase) -> bool:
    """Whether the next so many lessons have an end that is told: for the next four lessons, then review."""
    return "next" in phrase.words.casefold().split() and bool(_THEN.match(box.text, phrase.end))


_THEN: Final = re.compile(r"[^.;]{0,40}\b(?:then|after which|and then)\b", re.IGNORECASE)


def _phrases(record: Record) -> Iterator[_Found]:
    for box in (record.wording.target, *record.wording.success):
        aim = (
            box is record.wording.target
        )  # where a date by itself, or that something is on a day, is a note and no end
        if aim and not _has_content(box):
            yield from ((box, phrase) for phrase in phrases(box.text) if phrase.relation in _BY_THEN)
            continue
        said = clauses(box)
        noted = aim and are_a_diary(said)
        beside = [clause for clause in said if noted or is_narrative(clause) or (aim and _is_note(clause))]
        quoted = "'" in box.text or '"' in box.text
        titles = [title.span() for title in _TITLE.finditer(box.text)] if quoted else []
        for phrase in phrases(box.text):
            if any(start < phrase.start < end for start, end in titles):
                continue
            within = any(clause.words[0].start <= phrase.start < clause.words[-1].end for clause in beside)
            if not within or _REVIEWED.search(box.text[: phrase.start]):
                yield box, phrase
    for path, text in ((_DUE, record.by), (("review",), record.review)):
        box = Box(path, text)
        told = not _WHEN.match(text) and any(map(is_narrative, clauses(box)))  # the form went in on 15 November
        for phrase in phrases(text):
            if not (told and text[: phrase.start].strip()):
                yield box, phrase


_TITLE: Final = re.compile(r"(?<!\w)(?P<quote>['\"])[A-Z][^'\"]*(?:'s [^'\"]*)?(?P=quote)(?!\w)")
"""What stands in quotation marks with a capital, and is called so: 'Friday's Child'."""
_DUE: Final = ("due",)
_BY_THEN: Final = frozenset({"by", "before", "until"})
_WHEN: Final = re.compile(r"(?:when|once|by|before|until|till|after)\b", re.IGNORECASE)


def _what_is_there(found: list[_Found], record: Record) -> Flag:
    if record.by.strip() and not phrases(record.by):
        return Flag(Want.NOT_A_DAY, record.by.strip(), ("due",))
    for box, phrase in reversed(found):
        if phrase.kind in _WANTS:
            return Flag(_WANTS[phrase.kind], phrase.words, box.path)
        if _is_slot(box, phrase):
            return Flag(Want.SLOT, phrase.words, box.path)
        return Flag(Want.START if _begins(box, phrase) else Want.PASSED, phrase.words, box.path)
    for box in record.wording.steps:
        for phrase in phrases(box.text):
            if phrase.kind.is_point:
                return Flag(Want.DATE_ELSEWHERE, phrase.words, box.path)
    return Flag(Want.NO_END, path=("due",))


def _has_content(box: Box) -> bool:
    """Whether the text says more than when."""
    said = [word for word in tagged(box.text) if word.tags.isdisjoint({"time", "mark", "figures"})]
    return len(said) > 1 or any("stop" not in word.tags for word in said)


def _is_note(clause: Clause) -> bool:
    """Whether it is a fact of the calendar or an entry of a diary, and no end of anything."""
    beside = (clause.says(_NOTED) and not clause.has("rating", "rating-result")) or (
        clause.has("crossref") and any("crossref" in word.tags for word in clause.plain[:_FIRST])
    )
    return (beside and not clause.starts_with_act) or is_calendar_fact(clause)


_FIRST: Final = 2
_NOTED: Final = frozenset(["nb", "away", "inset", "absent", "closed", "drill", "n.b", "cancelled", "moved"])


def _is_to_come(box: Box, phrase: Phrase, record: Record) -> bool:
    """Whether the phrase is a point of time after the meeting."""
    if not phrase.kind.is_point or _is_slot(box, phrase) or _begins(box, phrase):
        return False
    if _is_compared_with(box, phrase) or _is_spoken_of(box, phrase):
        return False
    if record.meeting is None:
        return True
    if isinstance(phrase.meaning, SchoolTime) and is_over(phrase.meaning, record.meeting):
        return False
    resolution = resolve_phrase(phrase, record.meeting, record.calendar)
    is_end = phrase.relation in _BY_THEN or box.path == _DUE
    return not resolution.past and not is_last_years(phrase, resolution.day, record.meeting, is_end=is_end)


def _is_slot(box: Box, phrase: Phrase) -> bool:
    """Whether a weekday is followed by a period of the timetable or by hours, or a time of day by how often."""
    if isinstance(phrase.meaning, NamedDay):
        return bool(_HOUR.search(phrase.words)) and bool(_AGAIN.match(box.text, phrase.end))
    if not isinstance(phrase.meaning, NamedWeekday):
        return False
    if _comes_every_week(box, phrase):
        return True
    told = phrase.relation in _BY_THEN or phrase.words.casefold().startswith(("next ", "this "))
    lesson = not told and _PERIOD.match(box.text, phrase.end)
    return bool(lesson or _EACH_WEEK.match(box.text, phrase.end))


def _comes_every_week(box: Box, phrase: Phrase) -> bool:
    """Whether the weekday is one of many: on a Friday; a quiz each week, marked on the Friday; P3 Weds + Sunday."""
    words, before = phrase.words.casefold(), box.text[: phrase.start]
    if before.casefold().endswith(_ANY) or (not phrase.relation and _BESIDE_A_SLOT.search(before)):
        return True
    one_of_them = words.startswith("on the ") or "following" in words
    return one_of_them and _is_weekly(box)


_ANY: Final = (" a ", "on a ")
"""What stands before a weekday that comes every week: tested on a Friday."""


_BESIDE_A_SLOT: Final = re.compile(
    r"(?:\b(?:p|period |lesson )\d\b[^.;]{0,12}|\b(?:each|every) (?:mon|tue|wed|thu|fri|sat|sun)[a-z]* )(?:\+|&|and) $",
    re.IGNORECASE,
)
"""Periods and days of every week that a day is joined to: P3 and P4 Weds + Sunday, every Tuesday and Thursday."""


def _is_weekly(box: Box) -> bool:
    """Whether the box tells how often, so that "on the Friday" is one of many: two words each week."""
    return any(phrase.kind is PhraseKind.FREQUENCY for phrase in phrases(box.text))


_CLOCK: Final = r"[0-9]{1,2}(?:[.:][0-9]{2})?(?:am|pm)?"
_PERIOD: Final = re.compile(
    rf"(?:s|'s)?,? (?:(?:p|l|period |lesson )[0-9]\b|{_CLOCK} ?(?:-|\u2013|to) ?{_CLOCK}\b(?!/))", re.IGNORECASE
)
_HOUR: Final = re.compile(r"\b[0-9]{1,2}\.[0-9]{2}$")
_AGAIN: Final = re.compile(r" (?:(?:in|at|on|of) )?(?:each|every)\b", re.IGNORECASE)


_EACH_WEEK: Final = re.compile(
    r" (?:in |of )?(?:each|every) (?:week|fortnight|month|half[ -]?term|term)\b", re.IGNORECASE
)


def _is_spoken_of(box: Box, phrase: Phrase) -> bool:
    """Whether it is only said what it is or when it was: next week is book week, the first go was Thursday."""
    if isinstance(phrase.meaning, NamedDay | NamedWeekday) and _WAS.search(box.text[: phrase.start]):
        return True
    return not phrase.relation and bool(_IS.match(box.text, phrase.end))


_WAS: Final = re.compile(r"\b(?:was|were)\s*$", re.IGNORECASE)


_IS: Final = re.compile(r" (?:is|was|will be)\b", re.IGNORECASE)


def _is_compared_with(box: Box, phrase: Phrase) -> bool:
    """Whether what is to come is only compared with it: fewer than before half term, louder than in the spring."""
    return "than" not in phrase.words.casefold().split() and bool(_THAN.search(box.text[: phrase.start]))


_THAN: Final = re.compile(
    r"(?<!later )(?<!sooner )(?<!earlier )\bthan(?: (?:it|they|we) (?:was|were|had))?\s*$", re.IGNORECASE
)


def _begins(box: Box, phrase: Phrase) -> bool:
    """Whether the words before make it a beginning; what is to be met by a day does not begin there."""
    if phrase.words.casefold().startswith(_BY):
        return False
    before = box.text[: phrase.start]
    if _ONWARDS.match(box.text, phrase.end):
        return True
    return bool(_FROM_WHEN.search(before) or (_BEGINNING.search(before) and not _OF_AN_EVENT.search(before)))


_ONWARDS: Final = re.compile(r" (?:onwards?|on(?=\s*$))", re.IGNORECASE)
_BY: Final = ("by ", "before ", "until ", "till ")
_BEGINNING: Final = re.compile(
    r"\b(?:begin|begins|beginning|start|starts|starting|from|commence|commencing)(?: again| over)?\s*$", re.IGNORECASE
)


_FROM_WHEN: Final = re.compile(r"\b(?:from|starting) when\b[^,.;]{0,60}$", re.IGNORECASE)
_OF_AN_EVENT: Final = re.compile(r"\b(?:when|once|before|until|till)\b[^,.;]{0,60}$", re.IGNORECASE)
"""What makes the beginning of something else the end of this: ready for when the unit begins on 11 November."""

_REVIEWED: Final = re.compile(
    r"\b(?:(?:reviewe?d?|due|done|ready)(?: on| by| is)?:?"
    r"|(?:look at|talk about|go through|come back to|check) (?:it|this|them)(?: together)? again(?: together)?"
    r"|when (?:you|she|he|they) (?:come|comes|visit|visits|drop|drops|watch|watches)(?: in| by| back)?)\s*$",
    re.IGNORECASE,
)
