"""Forms of phrases that count time: so long after the meeting, or so often."""

import re
from typing import Final

from ectcore.school_calendar.points import Cadence, Later, PhraseKind, Unit
from ectcore.wording.words.times.form import Form, Said
from ectcore.wording.words.times.heads import before
from ectcore.wording.words.times.lead import Lead
from ectcore.wording.words.times.words import (
    APOSTROPHE,
    COUPLE,
    DAY_HEADS,
    DAY_NAME,
    LESSON,
    NUMBER,
    NUMBER_HEADS,
    UNIT,
    UNIT_HEADS,
    WEEKDAY,
    number_of,
    one_of,
    unit_of,
    weekday_if_told,
    weekday_of,
)

_DAYS: Final = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekdays|mornings|afternoons|evenings|weekends)\b"
_COMES_ROUND: Final = one_of(
    LESSON,
    "morning",
    "afternoon",
    "evening",
    "night",
    "time",
    "unit",
    "topic",
    "hour",
    "data drop",
    "exam",
    "assessment",
    "register",
    "break",
    "lunch",
    "week",
    f"parents{APOSTROPHE}? evening",
)
_NO_RATE: Final = one_of("on", "today", "tomorrow", "from", "later", "before", "after", APOSTROPHE)
_RATE: Final = (
    rf"(?:(?:once|twice|thrice|{NUMBER}(?: [a-z]+)?) )?(?:an?|per) (?:{UNIT}|lesson|morning|night)\b(?! {_NO_RATE})",
    rf"{NUMBER} (?:days|weeks|lessons|times) (?:out of|in|of) (?:the (?:next|last) )?{NUMBER}\b",
    f"{NUMBER} (?:weeks|days|lessons) running",
)
_ADVERBS: Final = {
    "daily": (1, Unit.DAY),
    "nightly": (1, Unit.DAY),
    "weekly": (1, Unit.WEEK),
    "fortnightly": (2, Unit.WEEK),
    "monthly": (1, Unit.MONTH),
    "half-termly": (1, Unit.HALF_TERM),
    "termly": (1, Unit.TERM),
    "annually": (1, Unit.YEAR),
    "yearly": (1, Unit.YEAR),
}


def later(match: re.Match[str], lead: Lead) -> Said | None:
    """In 6 weeks, in three weeks' time, within a month, over the next six weeks."""
    number, unit = _counted(match["la_number"], match["la_unit"])
    told = lead.relation in {"in", "within", "after", "by"} or match["la_time"] or lead.ahead is not None
    if not told:
        return PhraseKind.DURATION, Later(number, unit)
    if lead.relation == "within" and (unit in {Unit.DAY, Unit.SCHOOL_DAY} or match["la_of"]):
        return PhraseKind.RESPONSE, None
    if lead.relation == "in" and unit is Unit.DAY and not (match["la_time"] or lead.is_whole):
        return PhraseKind.DURATION, None
    return PhraseKind.LATER, Later(number, unit)


def today_week(match: re.Match[str], _lead: Lead) -> Said:
    """A fortnight today, a week tomorrow, two weeks from now."""
    number, unit = _counted(match["tw_number"], match["tw_unit"])
    return PhraseKind.LATER, Later(number, unit)


def lessons(match: re.Match[str], lead: Lead) -> Said | None:
    """The next six lessons: a length, and no end unless one is stated beside it."""
    return (PhraseKind.DURATION, None) if lead.ahead is not None or match["le_next"] else None


def every(match: re.Match[str], _lead: Lead) -> Said:
    """Every Monday, every six teaching weeks, each half-term, every 11C lesson."""
    number = number_of(match["ev_number"] or "one")
    if name := match["ev_weekday"]:
        return PhraseKind.FREQUENCY, Cadence(number, Unit.WEEK, weekday_of(name))
    if match["ev_unit"]:
        number, unit = _counted(match["ev_number"] or "one", match["ev_unit"])
        return PhraseKind.FREQUENCY, Cadence(number, unit, weekday_if_told(match["ev_on"]))
    return PhraseKind.FREQUENCY, None


def adverb(match: re.Match[str], _lead: Lead) -> Said:
    """Weekly, half-termly, fortnightly on Thursdays."""
    word = re.sub(r"[\s-]+", "-", match["ad_word"].casefold()).replace("halft", "half-t")
    number, unit = _ADVERBS[word]
    return PhraseKind.FREQUENCY, Cadence(number, unit, weekday_if_told(match["ad_on"]))


def rate(_match: re.Match[str], _lead: Lead) -> Said:
    """Twice a week, four days a week, three weeks out of five, on Mondays."""
    return PhraseKind.FREQUENCY, None


def weekdays(match: re.Match[str], _lead: Lead) -> Said:
    """On Mondays, Thursdays: a frequency that has a weekday."""
    word = match["pl_name"].casefold()
    on_weekday = word.endswith("days") and not word.startswith("week")
    return PhraseKind.FREQUENCY, Cadence(1, Unit.WEEK, weekday_of(word)) if on_weekday else None


def _counted(number: str, unit: str) -> tuple[int, Unit]:
    if unit.casefold().startswith("fortnight"):
        return 2 * number_of(number), Unit.WEEK
    return number_of(number), unit_of(unit)


_COUNTED: Final = f"{COUPLE} {before(NUMBER_HEADS, UNIT_HEADS)}"
_DAYS_HEADS: Final = f"{DAY_HEADS} weekdays mornings afternoons evenings weekends"
COUNTS: Final[dict[str, Form]] = {
    "every": Form(
        "each every",
        rf"(?:each|every)(?: single)?(?: (?P<ev_number>{NUMBER}|other|second|third|fourth))? "
        rf"(?:(?P<ev_weekday>{WEEKDAY})"
        rf"|(?P<ev_unit>{UNIT})(?: on (?:a )?(?P<ev_on>{DAY_NAME})s?\b)?"
        rf"|(?:(?!by |before |until )[\w'\u2019/-]+ ){{0,4}}?{_COMES_ROUND}\b)",
        every,
    ),
    "adverb": Form(
        "daily nightly weekly fortnightly monthly half termly annually yearly",
        r"(?P<ad_word>daily|nightly|weekly|fortnightly|monthly|half[\s-]?termly|termly|annually|yearly)\b"
        rf"(?: on (?:a )?(?P<ad_on>{DAY_NAME})s?\b)?",
        adverb,
    ),
    "rate": Form(f"once twice thrice per {NUMBER_HEADS}", one_of(*_RATE), rate),
    "weekdays": Form(f"{_DAYS_HEADS} {before('on', _DAYS_HEADS)}", rf"(?:on )?(?P<pl_name>{_DAYS})", weekdays),
    "today_week": Form(
        _COUNTED,
        rf"(?P<tw_number>{NUMBER}) (?P<tw_unit>{UNIT}) (?:(?:from )?(?:today|now|tomorrow|hence|later)\b"
        r"|on(?=\s*(?:$|[.,;:])))",
        today_week,
    ),
}

LED_COUNTS: Final[dict[str, Form]] = {
    "lessons": Form(
        f"next coming following {NUMBER_HEADS}",
        rf"(?P<le_next>next |coming |following )?{NUMBER} (?:[\w-]+ )?{LESSON}\b",
        lessons,
    ),
    "later": Form(
        _COUNTED,
        rf"(?P<la_number>{NUMBER})[\s-](?P<la_unit>{UNIT})(?P<la_time>{APOSTROPHE}?s?{APOSTROPHE}? time\b)?"
        r"(?P<la_of> of\b)?",
        later,
    ),
}
