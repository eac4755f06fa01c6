"""What is only noted down: when something is, and events with their days."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ectcore.memory import OF_CLAUSES
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import QUOTES, Word

_PAIR: Final = 2
_NEAR: Final = 4
_I: Final = frozenset({"i", "i've", "we", "i'm", "i'd", "we've"})


@lru_cache(OF_CLAUSES)
def is_calendar_fact(clause: Clause) -> bool:
    """Whether it only says when something is: the concert is 16 July."""
    if not clause.has("time"):
        return False
    words = clause.plain
    if _is_set_for_a_day(words):
        return True
    if clause.starts_with_act:
        return False
    if any(one.text in _I and two.text in _AWAY for one, two in pairwise(words[:2])):
        return True
    if _is_arranged(words) or _begins_on_a_day(words):
        return True
    told = (at for at, word in enumerate(words) if word.text in _IS)
    return "(" not in clause.texts and any(_is_then(words[at + 1 : at + 4]) for at in told)


def is_only_dates(clauses: Sequence[Clause]) -> bool:
    """Whether nothing is noted but when events are: SATs week starts 12 May; data drop 27 March."""
    said = [clause for clause in clauses if clause.plain]
    if (
        not said
        or said[0].plain[0].text in _I
        or not all(is_calendar_fact(each) or _names_a_day(each) for each in said)
    ):
        return False
    return len(said) > 1 or is_calendar_fact(said[0])


def _names_a_day(clause: Clause) -> bool:
    """Whether an event and its day stand there and nothing else: data drop 27 March."""
    if not clause.has("time") or clause.starts_with_act:
        return False
    return all(not word.tags.isdisjoint(_OF_A_NOTE) for word in clause.plain)


_OF_A_NOTE: Final = frozenset(
    {"time", "occasion", "identifier", "stop", "generic", "pupil", "past", "exam", "number", "digits"}
)


def _is_then(after: tuple[Word, ...]) -> bool:
    """Whether a day follows, and not only by when something is to be so: it is read by Easter."""
    day = next((word for word in after if "time" in word.tags), None)
    return day is not None and day.text not in ENDS


def _is_set_for_a_day(words: tuple[Word, ...]) -> bool:
    """Whether only an event is named before its day: fire drill moved to 12 March, design museum trip is Friday."""
    at = next((at for at, word in enumerate(words[:_FEW]) if word.text in _SET), 0)
    if (
        not at
        or "occasion" not in words[at - 1].tags
        or not any("time" in word.tags for word in words[at + 1 : at + 3])
    ):
        return False
    return all("stop" not in word.tags or word.text in _THE for word in words[:at])


_SET: Final = frozenset({"is", "are", "moved", "rescheduled", "rearranged", "postponed", "brought", "now", "changed"})
_THE: Final = frozenset({"the", "our", "my"})


def _is_arranged(words: tuple[Word, ...]) -> bool:
    """Whether it has been arranged, and for when: I've booked the coast trip for 3 July; not what is due by then."""
    done = next((at for at, word in enumerate(words[:_NEAR]) if word.text in _ARRANGED), 0)
    if not done or words[0].text not in {"i", "i've", "we", "we've"}:
        return False
    first_day = next(word for word in words[done:] if "time" in word.tags)
    return first_day.text not in ENDS


_ARRANGED: Final = frozenset(
    {"booked", "arranged", "organised", "scheduled", "rearranged", "postponed", "rebooked", "rescheduled"}
)


def _begins_on_a_day(words: tuple[Word, ...]) -> bool:
    """Whether only an event is named before it begins: SATs week starts 12 May, mocks finish Friday."""
    at = next((at for at, word in enumerate(words[:_FEW]) if word.text in _BEGINS and "time" not in word.tags), 0)
    if not at or not any("time" in word.tags for word in words[at + 1 : at + 3]):
        return False
    return all("occasion" in word.tags or not word.tags.isdisjoint(_LABELS) for word in words[:at])


_BEGINS: Final = frozenset(
    {"starts", "start", "begins", "begin", "finishes", "finish", "ends", "end", "opens", "falls"}
)
_LABELS: Final = frozenset({"identifier", "generic", "time", "exam"})


@lru_cache(OF_CLAUSES)
def is_diary(clause: Clause) -> bool:
    """Whether days stand there, each with a word or two, and nothing is to be done: RWI, Friday 7th."""
    dated = clause.has("time", "figures") and not clause.says(_LIMITED)
    return dated and (_is_a_day(clause) or _is_one_event(clause) or _is_row_of_days(clause))


def _is_one_event(clause: Clause) -> bool:
    """Whether nothing but an event stands before its day: trust conference, 5 July; sports day Fri 4 July."""
    if not clause.has("time"):
        return False
    words = clause.plain
    day = next(at for at, word in enumerate(words) if "time" in word.tags)
    if not day or day > _NEAR or words[day].text in ENDS or clause.has("class", "technique"):
        return False
    named, last = words[:day], words[day - 1]
    if any(word.text in _LIMITED for word in words[day:]):
        return False  # half marathon, 12 April, in under two hours
    if clause.starts_with_act and named[0].tags.isdisjoint({"leader", "occasion"}):
        return False
    event = "occasion" in last.tags or last.text in listed("event")
    return event and all(word.tags.isdisjoint({"stop", "number", "product"}) or word is last for word in named)


_LIMITED: Final = frozenset({"under", "least", "than"})


def are_a_diary(said: Sequence[Clause]) -> bool:
    """Whether nothing but days is noted down, under the name of an event or none."""
    if is_week(said):
        return True
    first, *rest = said
    titled = bool(rest) and _is_title(first)
    if titled and sum(map(_is_only_a_day, rest)) > 1:
        return all(is_diary(each) or _is_title(each) or _is_only_a_day(each) for each in rest)
    return (titled or is_diary(first)) and all(map(is_diary, rest))


def _is_title(clause: Clause) -> bool:
    """Whether it only names an event: parents' evening."""
    return all("occasion" in word.tags or word.text in listed("event") for word in clause.plain)


def _is_only_a_day(clause: Clause) -> bool:
    """Whether it only names a day, with nothing to be met by it: 11 Dec, 1-5 Dec."""
    words = clause.plain
    dated = any("time" in word.tags for word in words) and words[0].text not in ENDS
    return dated and all(not word.tags.isdisjoint({"time", "number"}) for word in words)


def is_week(said: Sequence[Clause]) -> bool:
    """Whether each of several entries begins with its day: Mon PPA with Jo. Tues photographer in. Weds flu jabs."""
    return len(said) > _PAIR and all(each.words[0].text.rstrip("s") in _WEEK for each in said)


_WEEK: Final = frozenset(
    {"mon", "monday", "tue", "tuesday", "wed", "wednesday", "thu", "thur", "thursday", "fri", "friday"}
)
"""Days as an entry may begin with them, without the "s" of "weds"."""


def _is_row_of_days(clause: Clause) -> bool:
    """Whether events stand in a row, each with its day, and nothing is to be done: rehearsal 9th, party 17th."""
    if not clause.says(_BETWEEN_EVENTS) or not (clause.has("mark") or "then" in clause.texts):
        return False
    head = clause.head
    acts = head is not None and clause.starts_with_act and "occasion" not in head.tags
    if acts or clause.says(QUOTES):
        return False
    row: list[list[Word]] = [[]]
    for word in clause.words:
        if word.text in _BETWEEN_EVENTS:
            row.append([])
        else:
            row[-1].append(word)
    return len(row) >= _PAIR and sum(_is_event_with_its_day(each) for each in row) >= max(_PAIR, len(row) - 1)


def _is_event_with_its_day(words: list[Word]) -> bool:
    if not any("time" in word.tags or _is_ordinal(word) or word.text in _DAYS for word in words):
        return False
    return len(words) <= _FEW and all(word.text not in ENDS and not _is_work(word) for word in words)


def _is_ordinal(word: Word) -> bool:
    return "figures" in word.tags and word.text[:-2] in _OF_A_MONTH and word.text.endswith(("st", "nd", "rd", "th"))


def _is_work(word: Word) -> bool:
    """Whether something is made or done there: an essay plan drafted, 8C's quiz; but no rehearsal."""
    if (
        "occasion" in word.tags
        or word.text in listed("event")
        or ("phrase" in word.tags and "technique" not in word.tags)
    ):
        return False
    made = "base" not in word.tags and not word.tags.isdisjoint({"making", "done"})
    return made or not word.tags.isdisjoint({"product", "technique", "number"})


_BETWEEN_EVENTS: Final = frozenset({",", "&", "and", "+", "then"})
_OF_A_MONTH: Final = frozenset(map(str, range(1, 32)))
_DAYS: Final = frozenset({"mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri"})
ENDS: Final = frozenset({"by", "before", "until", "till"})
"""What leads to the point at which something ends."""

_FEW: Final = 7


def _is_a_day(clause: Clause) -> bool:
    if not clause.has("time"):
        return False
    day = [word for word in clause.plain if "time" in word.tags]
    if len(day) < _PAIR or day[0].text in {"by", "before"}:
        return False
    told = [word for word in clause.plain if word.tags.isdisjoint({"time", "figures", "occasion"})]
    return len(told) <= _PAIR and all(
        word.tags.isdisjoint({"verb", "class", "number", "exam", "rating"}) for word in told
    )


_AWAY: Final = frozenset({"off", "away", "out", "absent"})
_IS: Final = frozenset({"is", "are", "was", "falls"})
