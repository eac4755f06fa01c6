"""Forms of phrases of time that end nothing: slots, lengths, and what is left open."""

import re
from collections.abc import Callable
from typing import Final

from ectcore.school_calendar.points import Edge, Period, PhraseKind, SchoolTime
from ectcore.wording.words.times.form import Form, Said
from ectcore.wording.words.times.heads import before
from ectcore.wording.words.times.lead import Lead
from ectcore.wording.words.times.words import (
    APOSTROPHE,
    CLOCK,
    CLOCK_HEADS,
    COUPLE,
    DAY_HEADS,
    DAY_NAME,
    LESSON,
    NUMBER,
    NUMBER_HEADS,
    UNIT,
    UNIT_HEADS,
    one_of,
)

_WHEN: Final = one_of(
    "possible",
    "needed",
    "necessary",
    "required",
    "relevant",
    "appropriate",
    "able",
    "time (?:allows|permits)",
    "(?:i|we) can",
    "convenient",
    "ready",
    "there is time",
    "i have time",
    "i get (?:a chance|time|round to it)",
)
_ALL_OF_THE: Final = one_of(
    "all", "throughout(?: the)?", "across the", "through the", "during the", "over the", "the whole"
)
_OPEN: Final = (
    "on-?going",
    r"a\.?s\.?a\.?p\.?",
    "as soon as (?:possible|i can|we can)",
    r"t\.?b\.?[acd]\b\.?",
    "to be (?:confirmed|agreed|decided|arranged|discussed)",
    "rolling(?: programme| basis)?",
    "over time",
    rf"{_ALL_OF_THE} (?:year|term)(?!\s?\d)(?: round| long)?",
    "soon",
    r"some\s?time",
    "at some (?:point|stage)",
    f"when(?:ever)? {_WHEN}",
    "whenever",
    "as (?:and when|needed|appropriate|required|necessary)(?: needed| required| necessary)?",
    "always",
    r"for\s?ever",
    "continu(?:ously|ally)",
    "regularly",
    "frequently",
    "often",
    "(?:keep )?under review",
    "until further notice",
    "no (?:end )?date",
    "in due course",
    "eventually",
    "in (?:the )?future",
    "(?:going|moving) forwards?",
    r"(?:long|short|medium)[\s-]term",
    "in the (?:long|short|medium) (?:run|term)",
    r"year[\s-]round",
    "indefinitely",
    "permanently",
    "n/a",
    "day (?:by|to) day",
    "bit by bit",
    "over the (?:coming|next few) (?:weeks|months)",
    "in (?:a few|several) weeks",
)
_OPENED: Final = (
    "on+going ongoing a+s a+sa a+sap asap as+ap as+a as+soon to+be t+b t+ba t+bc t+bd tb tba tbc tbd rolling"
    " over+time over+the all+year all+term throughout+the throughout+year throughout+term across+the through+the"
    " during+the the+whole soon some at+some when as+and as+needed as+appropriate as+required as+necessary"
    " always for+ever forever continually regularly frequently often keep+under under+review until+further"
    " no+end no+date in+due in+the in+future in+a in+several eventually going moving long short medium year+round"
    " indefinitely permanently n+a day+by day+to bit+by"
)
_GONE: Final = (
    f"yesterday(?:{APOSTROPHE}s)?",
    "so far",
    r"(?<!up\x20)to date",
    "until now",
    "up to now",
    "previously",
    "recently",
    f"{NUMBER} {UNIT} ago",
    r"earlier (?:this|in the) (?:week|month|term|half[\s-]term|year)",
    f"(?:last|this) (?:night|morning){APOSTROPHE}?s?",
)
_OF_THAT_YEAR: Final = (
    "parents|mocks?|ppes?|exams?|gcses?|sats|tests?|data|report|trip|residential|production|options?"
    "|of (?:my |the )?(?:induction|ect)"
)
_STAGE: Final = (
    rf"(?:year|yr|y)\s?(?:1[0-3]|[1-9]|r\b(?!\s?\d))\b(?! (?:{_OF_THAT_YEAR}))",
    r"key stage \d",
    r"ks\s?[1-5]\b",
    r"(?:eyfs|reception|sixth form|primary)\b",
)
_OF_A_LESSON: Final = one_of(
    "lessons?", "sessions?", "periods?", "starter", "input", "task", "activity", "carpet time", "break", "lunch"
)
_EACH_TIME: Final = (
    rf"(?:each|every|any|all|most) (?:\w+ ){{0,3}}(?:{LESSON}|{UNIT}|unit|topic|\w+)",
    rf"(?:the|my|our|their|an?) (?:(?!school|academic|autumn|spring|summer)\w+ ){{0,2}}{_OF_A_LESSON}\b",
    r"lessons?\b",
    r"sessions?\b",
    r"(?:the )?(?:morning|afternoon)\b",
)
_SLOT: Final = (
    rf"p(?:eriod\s?)?[1-8]\b(?: (?:on )?{DAY_NAME}s?\b)?",
    rf"{DAY_NAME}s? p(?:eriod\s?)?[1-8]\b",
    rf"(?:on )?{DAY_NAME}s?(?:(?:\s?[,/&+\u2013-]\s?| and | or | to ){DAY_NAME}s?\b(?!{APOSTROPHE}))+",
    r"(?:(?:by|at|before|until) )?\d{1,2}(?:[:.]\d\d)?\s?[ap]m\b",
    r"(?:by|at|before|until) \d{1,2}:\d\d\b",
)
_NAMED: Final = one_of(
    "tomorrow",
    "half",
    "christmas",
    "xmas",
    "easter",
    "summer",
    "sats",
    "diwali",
    "eid",
    "ramadan",
    "the (?:mocks?|half|holiday|summer|sats|exam|test)",
)
_APART: Final = one_of("before", "after", "of", "ahead of", "following")
_ITS: Final = one_of("each", "every", "any", "the lesson", "receiving", "setting", "it", "them")
_RESPONSE: Final = (
    rf"within (?:{NUMBER} )?(?:(?:school |working )?(?:days?|lessons?|periods?)\b|{CLOCK})",
    "(?:the )?same (?:day|lesson|evening|morning|week|session)",
    f"(?:the )?(?:night|day|evening|lesson|morning) (?:before|after)(?! {_NAMED})",
    rf"(?:at least )?{NUMBER} (?:school |working )?(?:days?|weeks?|lessons?|hours?) {_APART} {_ITS}\b",
)


def _says(kind: PhraseKind) -> Callable[[re.Match[str], Lead], Said]:
    """What reads a match as that kind, its words telling all."""

    def says(_match: re.Match[str], _lead: Lead) -> Said:
        return kind, None

    return says


def stage(_match: re.Match[str], lead: Lead) -> Said:
    """By the end of Year 9, end of KS4, by YR, which is Reception; but the end of yr is that of the school year."""
    typed = lead.text[lead.start : lead.end]
    is_reception = typed.endswith("YR") and not lead.text.isupper()
    if typed.casefold().split()[-1] != "yr" or is_reception:
        return PhraseKind.STAGE, None
    return PhraseKind.SCHOOL, SchoolTime(Period.YEAR, Edge.END)


_OF_THE_DAY: Final = "night day evening lesson morning"
_AN_END: Final = "end start beginning close last first"
_STAGES: Final = "year y yr yrr key ks eyfs reception sixth primary"
ENDLESS: Final[dict[str, Form]] = {
    "open": Form(_OPENED, f"{one_of(*_OPEN)}(?![a-z])", _says(PhraseKind.OPEN)),
    "from_now": Form(
        f"{before('from', 'now today tomorrow here')} as+of with+immediate immediate straight onwards",
        r"(?:(?:from|as of) (?:now|today|tomorrow|here)(?: on(?:wards?)?)?(?! to)|with immediate effect|immediately"
        r"|straight\s?away|onwards)\b",
        _says(PhraseKind.START),
    ),
    "gone": Form(
        f"yesterday so+far to+date until+now up+to previously recently earlier+this earlier+in {COUPLE}"
        f" {before('last this', 'night morning')} {before(NUMBER_HEADS, UNIT_HEADS)}",
        f"{one_of(*_GONE)}(?![a-z])",
        _says(PhraseKind.PAST),
    ),
    "stage": Form(
        f"{before('by until before at', f'the end {_STAGES}')} in+time the+end end+of",
        "(?:(?:by|until|before|at|in time for) (?:the )?(?:end of )?|(?:the )?end of (?:the )?)" + one_of(*_STAGE),
        stage,
    ),
    "each_time": Form(
        f"{before('by at before within until from in for', f'the {_AN_END}')} {before('the', _AN_END)}"
        f" {before('end start beginning close', 'of')} last first",
        "(?:(?:by|at|before|within|until|from|in|for) )?(?:the )?"
        r"(?:end|start|beginning|close|last \w+|first \w+) of " + one_of(*_EACH_TIME),
        _says(PhraseKind.EACH_TIME),
    ),
    "slot": Form(
        f"p period {before('on', DAY_HEADS)} {before('by at before until', '0')} 0 {DAY_HEADS}",
        one_of(*_SLOT),
        _says(PhraseKind.SLOT),
    ),
    "response": Form(
        f"within same {before('the', f'same {_OF_THE_DAY}')} {before(_OF_THE_DAY, 'before after')} at+least {COUPLE}"
        f" {before(NUMBER_HEADS, 'school working day week lesson hour')}",
        one_of(*_RESPONSE),
        _says(PhraseKind.RESPONSE),
    ),
    "duration": Form(
        f"{before('for in under about last first by', f'the half {NUMBER_HEADS}')} half 0 {COUPLE}"
        f" {before(NUMBER_HEADS, CLOCK_HEADS)}",
        rf"(?:(?:for|in|under|about|last|first|by) (?:the (?:last|first) )?)?"
        rf"(?:(?:[0-9]{{1,3}}|half)[\s-]?|(?:{NUMBER}|half an)[\s-]){CLOCK}",
        _says(PhraseKind.DURATION),
    ),
}
