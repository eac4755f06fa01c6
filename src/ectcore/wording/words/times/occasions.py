"""Forms of phrases that name an occasion: a day that the school knows and no calendar here has."""

import re
from typing import Final

from ectcore.school_calendar.points import Occasion, PhraseKind
from ectcore.wording.words.times.form import Form, Said
from ectcore.wording.words.times.heads import before
from ectcore.wording.words.times.lead import Lead
from ectcore.wording.words.times.words import APOSTROPHE, MONTH, MONTH_HEADS, one_of

_SEASON: Final = "(?:autumn|spring|summer)"
_ENDS: Final = frozenset(
    {
        "by",
        "before",
        "until",
        "till",
        "til",
        "after",
        "ahead of",
        "in time for",
        "up to",
        "no later than",
        "ready for",
        "due",
        "by the time",
        "by the time of",
    }
)
_FOR: Final = re.compile("evening|eve|open day|sports day|concert|nativity|production|exhibition")
"""What something may be made or ready for, without being about it."""

_DATED: Final = re.compile(rf"(?:{MONTH}|{_SEASON}|(?:christmas|xmas|easter) )", re.IGNORECASE)
_ANY_OCCASION: Final = re.compile("trip|visit|play|show|assembly|walk|meeting|results")
_DATA: Final = "(?:data|tracker|assessment|report)s?"
_OBSERVED: Final = r"(?:(?:formal|lesson|mentor|drop[- ]in|learning|peer|paired) )*"
_MET: Final = rf"(?:(?:mentor|line management|review|progress|plan|team|dept|department|pta|governors{APOSTROPHE}?) )*"
_STAGED: Final = one_of(
    "production",
    "concert",
    "nativity",
    "show",
    "performance",
    "play",
    "trip",
    "residential",
    "assembly",
    "dress rehearsal",
    "harvest festival",
)
_OCCASIONS: Final = (
    rf"parents?{APOSTROPHE}?s?{APOSTROPHE}? (?:evening|eve|consultations?|night|meeting)",
    "open (?:evening|day)",
    "new intake day",
    "sports day",
    "mocks?(?: exams?| week)?",
    f"{_DATA} (?:drop|capture|entry|collection|deadline|point|week|window)",
    rf"(?:ap|dd|pp|dc)\s?[1-6]\b(?: {_DATA} (?:drop|capture|entry|collection|deadline|point|week|window))?",
    r"(?:exam )?papers? [1-4]\b",
    rf"{_OBSERVED}(?:observation|obs\b|drop[- ]in|visit|walk)",
    "book (?:look|scrutiny|trawl)",
    "work scrutiny",
    "moderation",
    rf"{_MET}(?:meeting|mtg|catch[\s-]up|review|1:1)",
    "reports (?:go|are) (?:out|home|due)",
    "governors meet",
    "inset(?: day)?",
    "ofsted(?: visit| inspection)?",
    r"(?:the )?(?:gcses?|a[\s-]levels?|sats(?: week)?|exams?|phonics (?:screening|check)|assessment)",
    rf"(?:school |christmas |xmas |easter |summer |year \d )?{_STAGED}",
    "ppes?(?: week)?",
    "progress point(?: [1-6])?",
    "professional discussion",
    "(?:maternity|paternity|study) leave",
    "(?:(?:they|pupils|y(?:ear )?\\d+) go on )?work experience",
    "results(?: day)?",
    one_of(
        "diwali",
        "ramadan",
        "hanukkah",
        "vaisakhi",
        "holi",
        "passover",
        "advent",
        r"lent\b(?! (?:half[\s-])?(?:term|ht))",
        "pentecost",
        "navratri",
        "(?:chinese|lunar) new year",
        r"eid\b",
    ),
    "clocks (?:change|go)",
    "bank holiday",
    "(?:interviews?|series|intake|enrolment|resits?)",
    f"hallowe{APOSTROPHE}?en",
    "remembrance day",
    "bonfire night",
    "(?:world|black|anti-?bullying) [a-z]+ (?:day|week|month)",
    "anti-?bullying week",
    "shrove tuesday",
    "we (?:next meet|meet (?:next|again))",
    r"(?:governors|inspectors|visitors|(?:new )?starters) (?:come|arrive|visit)\b",
    r"you (?:next )?(?:come|visit|drop|pop)(?: in| back| round)?\b",
    r"last (?:week|day|lesson|session|fortnight)\b(?! of)",
)
_NAMES: Final = (
    f"{MONTH_HEADS} autumn spring summer year y yr ks gcse a+level pm 1+1 parents open new sports mock data tracker"
    " assessment report ap formal lesson mentor drop learning peer paired observation walk book moderation"
    " line management review progress plan team dept pta governors meeting mtg catch inset ofsted sats exam phonics"
    " school christmas xmas easter"
    " production concert nativity show performance play residential dress harvest ppe dd results"
    " diwali ramadan hanukkah"
    " you governors inspectors visitors starters new maternity+leave paternity+leave study+leave"
    " work+scrutiny work+experience they+go pupils+go"
    " vaisakhi holi passover advent lent pentecost navratri"
    " pp dc paper papers chinese+new lunar+new eid clocks bank interview series intake enrolment resit hallowe'en"
    " remembrance bonfire"
    f" {before('the', 'gcse a sats exam phonics assessment')}"
    " world black anti shrove last we+next we+meet"
)
_OF: Final = r"(?:(?:year |yr ?|y)\d{1,2} |ks\d |gcse |a[\s-]level |pm )?"
_TESTED: Final = rf"(?:[a-z]+ )?{one_of('tests?', 'quiz(?:zes)?', 'papers?', 'checks?', 'assessments?', 'recall')}"
"""What is sat in a month: the March topic test."""
_LEARNT: Final = one_of(
    "unit", "topic", "module", "scheme", "block", "placement", "rotation", "course", "admission", "cycle", "project"
)


def occasion(match: re.Match[str], lead: Lead) -> Said | None:
    """By parents' evening, before the mocks, next data drop, our next mentor meeting."""
    name = " ".join(match["oc_name"].casefold().split())
    if _ANY_OCCASION.fullmatch(name) and lead.ahead != 1:
        return None
    if _DATED.match(name) and lead.relation in {"in", "on", "at", "during"}:
        return PhraseKind.OCCASION, Occasion(name)
    expected = (
        lead.relation in _ENDS
        or (lead.relation == "for" and bool(_FOR.search(name)))
        or name.startswith(("we ", "you "))
    )
    if not (expected or lead.ahead is not None or lead.is_whole or lead.edged):
        return None
    return PhraseKind.OCCASION, Occasion(name)


def next_one(match: re.Match[str], lead: Lead) -> Said | None:
    """Next lesson, the next time, the next one."""
    if lead.ahead != 1:
        return None
    return PhraseKind.OCCASION, Occasion(" ".join(match["ne_name"].casefold().split()))


def induction_year(match: re.Match[str], lead: Lead) -> Said | None:
    """The end of ECT1, by the end of Year 1 of induction: a day that the induction decides."""
    if not (lead.edged or lead.relation in _ENDS):
        return None
    return PhraseKind.OCCASION, Occasion(" ".join(match["iy_name"].casefold().split()))


def unit_end(match: re.Match[str], _lead: Lead) -> Said:
    """By the end of the topic, this unit's last lesson, the end-of-unit test."""
    return PhraseKind.OCCASION, Occasion(" ".join((match["un_what"] or match[0]).casefold().split()))


_INDUCTIONS: Final = "ect nqt year y induction"
_LEARNT_HEADS: Final = "unit topic module scheme block placement rotation course admission cycle project"
OCCASIONS: Final[dict[str, Form]] = {
    "induction_year": Form(
        f"{_INDUCTIONS} {before('my the', _INDUCTIONS)}",
        r"(?:my |the )?(?P<iy_name>(?:ect|nqt)\s?(?:year\s?)?[12]\b"
        r"|(?:year|y)\s?[12] of (?:my |the )?(?:induction|ect\w*)"
        r"|induction(?: period)?\b)",
        induction_year,
    ),
    "occasion": Form(
        _NAMES,
        rf"(?P<oc_name>{MONTH}(?= {_TESTED})|(?:(?:{MONTH}|{_SEASON})(?: term)? )?{_OF}{one_of(*_OCCASIONS)})\b",
        occasion,
    ),
    "unit_end": Form(
        f"end+of {before('last', 'lesson week session')} {before('this the', _LEARNT_HEADS)}",
        r"(?:(?:end[\s-]of|last (?:lesson|week|session) of)[\s-](?:the |this |my |our |each |every )?"
        rf"(?P<un_what>(?:[a-z0-9]+ ){{0,3}}{_LEARNT})\b(?: (?:quiz|test|assessment|task)s?\b)?"
        rf"|(?:this|the) {_LEARNT}{APOSTROPHE}s (?:last|final) (?:lesson|session|week))",
        unit_end,
    ),
}
LAST: Final[dict[str, Form]] = {
    "next_one": Form(
        "", r"(?P<ne_name>(?:(?!the |my |our |a )[a-z0-9]+ ){0,2}(?:lesson|session)|time|one)\b", next_one
    ),
}
"""What is tried after all else."""
