"""Forms of phrases that count time, or that name no end at all."""

import re
from typing import Final

from ectcore.school_calendar.points import Cadence, Later, PhraseKind, Unit
from ectcore.wording._time_lead import Form, Lead, Said
from ectcore.wording._time_words import DAY_NAME, LESSON, NUMBER, WEEKDAY, number_of, unit_of, weekday_of

_UNIT: Final = r"(?:(?:school|working|teaching|calendar) (?:days?|weeks?)|half[\s-]?terms?|terms?|fortnights?|weeks?|wks?|months?|days?|years?)\b"
_DAYS: Final = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekdays|mornings|afternoons|evenings|weekends)\b"
_CLOCK: Final = r"(?:hours?|hrs?|min(?:ute)?s?|sec(?:ond)?s?)\b"
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
        return PhraseKind.DURATION, None
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
        return PhraseKind.FREQUENCY, Cadence(number, unit, _on(match["ev_on"]))
    return PhraseKind.FREQUENCY, None


def adverb(match: re.Match[str], _lead: Lead) -> Said:
    """Weekly, half-termly, fortnightly on Thursdays."""
    word = re.sub(r"\s", "-", match["ad_word"].casefold()).replace("halft", "half-t")
    number, unit = _ADVERBS[word]
    return PhraseKind.FREQUENCY, Cadence(number, unit, _on(match["ad_on"]))


def rate(_match: re.Match[str], _lead: Lead) -> Said:
    """Twice a week, four days a week, three weeks out of five, on Mondays."""
    return PhraseKind.FREQUENCY, None


def weekdays(match: re.Match[str], _lead: Lead) -> Said:
    """On Mondays, Thursdays: a frequency that has a weekday."""
    word = match["pl_name"].casefold()
    on_weekday = word.endswith("days") and not word.startswith("week")
    return PhraseKind.FREQUENCY, Cadence(1, Unit.WEEK, weekday_of(word)) if on_weekday else None


def slot(_match: re.Match[str], _lead: Lead) -> Said:
    """P5 Thursdays, Mon and Fri, 9pm."""
    return PhraseKind.SLOT, None


def response(_match: re.Match[str], _lead: Lead) -> Said:
    """Within 24 hours, the same day, the night before."""
    return PhraseKind.RESPONSE, None


def duration(_match: re.Match[str], _lead: Lead) -> Said:
    """Five minutes, a 20-minute slot, half an hour."""
    return PhraseKind.DURATION, None


def each_time(_match: re.Match[str], _lead: Lead) -> Said:
    """By the end of each lesson, at the start of the session."""
    return PhraseKind.EACH_TIME, None


def opened(_match: re.Match[str], _lead: Lead) -> Said:
    """Ongoing, asap, TBC, over time, all year, when possible."""
    return PhraseKind.OPEN, None


def from_now(_match: re.Match[str], _lead: Lead) -> Said:
    """From now on, with immediate effect."""
    return PhraseKind.START, None


def stage(_match: re.Match[str], _lead: Lead) -> Said:
    """By Year 9, by the end of KS4."""
    return PhraseKind.STAGE, None


def gone(_match: re.Match[str], _lead: Lead) -> Said:
    """Yesterday, two weeks ago, so far."""
    return PhraseKind.PAST, None


def _counted(number: str, unit: str) -> tuple[int, Unit]:
    if unit.casefold().startswith("fortnight"):
        return 2 * number_of(number), Unit.WEEK
    return number_of(number), unit_of(unit)


def _on(words: str | None) -> int | None:
    return weekday_of(words) if words else None


ENDLESS: Final[dict[str, Form]] = {
    "open": Form(
        r"(?:on-?going|a\.?s\.?a\.?p\.?|as soon as (?:possible|i can|we can)|t\.?b\.?[acd]\b\.?|to be (?:confirmed|agreed|decided|arranged|discussed)"
        r"|rolling(?: programme| basis)?|over time|(?:all|throughout(?: the)?|across the|through the|during the|over the|the whole) (?:year|term)"
        r"(?: round| long)?|soon|some ?time|at some (?:point|stage)|when(?:ever)? (?:possible|needed|necessary|required|relevant|appropriate|able"
        r"|time allows|time permits|i can|we can|convenient|ready|there is time|i have time|i get (?:a chance|time|round to it))|whenever"
        r"|as (?:and when|needed|appropriate|required|necessary)(?: needed| required| necessary)?|always|forever|for\s?ever|continu(?:ously|ally)"
        r"|regularly|frequently|often|(?:keep )?under review|until further notice|no (?:end )?date|in due course|eventually|in (?:the )?future"
        r"|(?:going|moving) forwards?|long[\s-]term|short[\s-]term|medium[\s-]term|in the (?:long|short|medium) (?:run|term)|year[\s-]round"
        r"|indefinitely|permanently|n/a|day (?:by|to) day|bit by bit|over the (?:coming|next few) (?:weeks|months)|in (?:a few|several) weeks)"
        r"(?![a-z])",
        opened,
    ),
    "from_now": Form(
        r"(?:(?:from|as of) (?:now|today|tomorrow|here)(?: on(?:wards?)?)?(?! to)|with immediate effect|immediately|straight ?away|onwards)\b",
        from_now,
    ),
    "gone": Form(
        rf"(?:yesterday(?:['’]s)?|so far|to date|until now|up to now|previously|recently|{NUMBER} {_UNIT} ago|earlier (?:this|in the)"
        r" (?:week|month|term|half[\s-]term|year)|(?:last|this) (?:night|morning)['’]?s?)(?![a-z])",
        gone,
    ),
    "stage": Form(
        r"(?:(?:by|until|before|at|in time for) (?:the )?(?:end of )?|(?:the )?end of (?:the )?)"
        r"(?:(?:year|y|yr)\s?(?:1[0-3]|[1-9]|r)\b(?! (?:parents|mocks?|data|report))|key stage \d|ks\s?[1-5]\b|eyfs\b|reception\b|sixth form\b|primary\b)",
        stage,
    ),
}

COUNTS: Final[dict[str, Form]] = {
    "each_time": Form(
        r"(?:(?:by|at|before|within|until|from|in|for) )?(?:the )?(?:end|start|beginning|close|last \w+|first \w+) of (?:"
        rf"(?:each|every|any|all|most) (?:\w+ ){{0,3}}(?:{LESSON}|{_UNIT}|unit|topic|\w+)"
        r"|(?:the|my|our|their|a|an) (?:(?!school|academic|autumn|spring|summer)\w+ ){0,2}(?:lessons?|sessions?|periods?|starter|input|task|activity|carpet time|break|lunch)\b"
        r"|lessons?\b|sessions?\b|(?:the )?(?:morning|afternoon)\b)",
        each_time,
    ),
    "every": Form(
        rf"(?:each|every)(?: single)?(?: (?P<ev_number>{NUMBER}|other|second|third|fourth))? (?:(?P<ev_weekday>{WEEKDAY})"
        rf"|(?P<ev_unit>{_UNIT})(?: on (?:a )?(?P<ev_on>{DAY_NAME})s?\b)?"
        rf"|(?:[\w'’/-]+ ){{0,4}}?(?:{LESSON}|morning|afternoon|evening|night|time|unit|topic|hour|data drop|exam|assessment|register|break|lunch"
        r"|meeting|week|mentor meeting|parents['’]? evening)\b)",
        every,
    ),
    "adverb": Form(
        r"(?P<ad_word>daily|nightly|weekly|fortnightly|monthly|half[\s-]?termly|termly|annually|yearly)\b"
        rf"(?: on (?:a )?(?P<ad_on>{DAY_NAME})s?\b)?",
        adverb,
    ),
    "rate": Form(
        rf"(?:(?:once|twice|thrice|{NUMBER}(?: [a-z]+)?) )?(?:a|an|per) "
        rf"(?:{_UNIT}|lesson|morning|night)\b(?! (?:on|today|tomorrow|from|later|before|after|['’]))"
        rf"|(?:{NUMBER} )(?:days|weeks|lessons|times) (?:out of|in|of) (?:the (?:next|last) )?{NUMBER}\b|{NUMBER} (?:weeks|days|lessons) running",
        rate,
    ),
    "slot": Form(
        rf"\bp(?:eriod\s?)?[1-8]\b(?: (?:on )?{DAY_NAME}s?\b)?|{DAY_NAME}s? p(?:eriod\s?)?[1-8]\b"
        rf"|(?:on )?{DAY_NAME}s?(?:(?:\s?[,/&+]\s?| and | or ){DAY_NAME}s?\b(?!['’]))+|(?:(?:by|at|before|until) )?\d{{1,2}}(?:[:.]\d\d)?\s?[ap]m\b"
        r"|(?:(?:by|at|before|until) )\d{1,2}:\d\d\b",
        slot,
    ),
    "weekdays": Form(rf"(?:on )?(?P<pl_name>{_DAYS})", weekdays),
    "response": Form(
        rf"(?:within (?:{NUMBER} )?(?:(?:school |working )?(?:days?|lessons?|periods?)\b|{_CLOCK})"
        r"|(?:the )?same (?:day|lesson|evening|morning|week|session)|(?:the )?(?:night|day|evening|lesson|morning) (?:before|after)"
        rf"(?! (?:tomorrow|half|christmas|easter|the (?:mocks?|half|holiday|summer)))|(?:at least )?{NUMBER} (?:school |working )?(?:days?|weeks?|lessons?|hours?)"
        r" (?:before|after|of|ahead of|following) (?:each|every|any|the lesson|receiving|setting|it|them)\b)",
        response,
    ),
    "duration": Form(
        rf"(?:(?:for|in|under|about|last|first|by) (?:the (?:last|first) )?)?(?:{NUMBER}|half an|half)[\s-]?{_CLOCK}",
        duration,
    ),
    "today_week": Form(
        rf"(?P<tw_number>{NUMBER}) (?P<tw_unit>{_UNIT}) (?:from )?(?:today|now|tomorrow|hence|later)\b", today_week
    ),
}

LED_COUNTS: Final[dict[str, Form]] = {
    "lessons": Form(rf"(?P<le_next>next |coming |following )?{NUMBER} (?:[\w-]+ )?{LESSON}\b", lessons),
    "later": Form(
        rf"(?:(?P<la_number>{NUMBER})[\s-])(?P<la_unit>{_UNIT})(?P<la_time>['’]?s?['’]? time\b)?(?P<la_of> of\b)?",
        later,
    ),
}
