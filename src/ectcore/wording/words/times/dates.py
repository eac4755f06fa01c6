"""Forms of phrases that name a day of the calendar: dates, weekdays, months, weeks."""

import re
from typing import Final

from ectcore.school_calendar.points import (
    Later,
    NamedDay,
    NamedMonth,
    NamedWeekday,
    Period,
    PhraseKind,
    SchoolTime,
    Unit,
)
from ectcore.wording.words.times.day_or_score import is_date
from ectcore.wording.words.times.form import Form, Said
from ectcore.wording.words.times.heads import before
from ectcore.wording.words.times.lead import Lead
from ectcore.wording.words.times.words import (
    APOSTROPHE,
    DAY_HEADS,
    DIGITS,
    MONTH,
    MONTH_HEADS,
    WEEKDAY,
    YEAR,
    month_of,
    number_of,
    weekday_if_told,
    weekday_of,
    year_of,
)

_WEEK_OF: Final = (
    r"(?:(?P<{0}_week>w/c|w/b|wc|wk|week|w/e|week ending)(?: (?:comm(?:encing)?|beg(?:inning)?|of|starting))?\.?:? )?"
)
_DATED: Final = f"w wc wk week {DAY_HEADS}"
"""What may stand before a date: its week, its weekday."""
_ON: Final = rf"(?:(?P<{{0}}_weekday>{WEEKDAY}),? (?:the )?)?"
_ORDINAL: Final = "(?:st|nd|rd|th)"
_AFTER_ORDINAL: Final = r"(?!\s*(?:[a-z]|%))|(?= (?:and|or|to|when|with|so|then|we|i|for|in|at|if|by|but|as|review)\b)"
_WEEKS: Final = {"": 0, "week": 1, "fortnight": 2}
_OF_SOMETHING: Final = frozenset({"the", "our", "my", "your", "their", "that", "the whole"})
_VERBS: Final = frozenset({"may", "march"})
_CASED: Final = re.compile("may|march?|sat|sun|mon|wed|sept?|dec|jan")
_DEADLINE_WORDS: Final = frozenset({"by", "before", "until", "till", "til", "from", "since", "in", "up to", "due"})
_DUE: Final = re.compile(r"\b(?:deadline|due|review)\W{0,3}$", re.IGNORECASE)


def numeric(match: re.Match[str], lead: Lead) -> Said | None:
    """03/07/26, 3.7.26, 3-7-2026, 2026-07-03, 18/10."""
    if match["nd_iso"]:
        year, month, day = map(int, DIGITS.findall(match["nd_iso"]))
        return PhraseKind.DAY, NamedDay(day, month, year, weekday_if_told(match["nd_weekday"]))
    parts = DIGITS.findall(match["nd_parts"])
    if len(parts) == len(("day", "month")) and not is_date(match, parts, lead):
        return None
    its_year = year_of(parts[2]) if parts[2:] else None
    return PhraseKind.DAY, NamedDay(int(parts[0]), int(parts[1]), its_year, weekday_if_told(match["nd_weekday"]))


def _is_history(match: re.Match[str], lead: Lead, weekday: str | None) -> bool:
    """Whether a year of another age follows: 2 September 1666; but not Mon 24 November 1530, by 5 May 1400."""
    return not (weekday or lead.relation in {"by", "before", "until"}) and bool(
        _AGES_AGO.match(match.string, match.end())
    )


_AGES_AGO: Final = re.compile(r",? 1[0-9]{3}\b")


def day_month(match: re.Match[str], lead: Lead) -> Said:
    """Fri 3rd July 2026, 3 of July, 16 July next year."""
    if _is_history(match, lead, match["dm_weekday"]):
        return PhraseKind.PAST, None
    year, ahead = year_of(match["dm_year"]), int((match["dm_ahead"] or "").lower().startswith("next"))
    day = NamedDay(int(match["dm_day"]), month_of(match["dm_month"]), year, weekday_if_told(match["dm_weekday"]), ahead)
    return PhraseKind.DAY, day


def month_day(match: re.Match[str], lead: Lead) -> Said:
    """July 3, Friday July 3rd, 2026."""
    if _is_history(match, lead, match["md_weekday"]):
        return PhraseKind.PAST, None
    year = year_of(match["md_year"])
    day = NamedDay(int(match["md_day"]), month_of(match["md_month"]), year, weekday_if_told(match["md_weekday"]))
    return PhraseKind.DAY, day


def ordinal(match: re.Match[str], lead: Lead) -> Said | None:
    """The 3rd, Fri 24th."""
    due = _DUE.search(match.string, max(0, lead.start - 20), lead.start)
    if not (match["or_weekday"] or lead.relation or lead.determiner or lead.is_whole or due):
        return None
    if lead.relation in {"in", "to", "at"} and not match["or_weekday"]:
        return None
    return PhraseKind.DAY, NamedDay(int(match["or_day"]), weekday=weekday_if_told(match["or_weekday"]))


def weekday(match: re.Match[str], lead: Lead) -> Said | None:
    """By Friday, this Friday, next Tuesday, Friday week, Thursday's lesson."""
    word = lead.typed(match, "wd_name")
    is_described = not (lead.relation or lead.stands_free or match[0].endswith("s"))
    if is_described or (lead.determiner in _OF_SOMETHING and not lead.relation):
        return None
    if word.islower() and _CASED.fullmatch(word) and not _is_led_to(lead):
        return None
    weeks = sum(_WEEKS[(match[name] or "").casefold().strip()] for name in ("wd_more", "wd_week"))
    return PhraseKind.DAY, NamedWeekday(weekday_of(word), weeks, next_week=lead.ahead == 1)


def _is_led_to(lead: Lead) -> bool:
    """Whether the words before leave no doubt that "sat" or "sun" is a weekday."""
    return lead.relation in {*_DEADLINE_WORDS, "on"} - {"in"} and lead.determiner not in _OF_SOMETHING


def month(match: re.Match[str], lead: Lead) -> Said | None:
    """By July, mid-November, end of June 2027, September."""
    word = lead.typed(match, "mo_name")
    if _is_history(match, lead, None):
        return PhraseKind.PAST, None
    if not (lead.relation or lead.edged or lead.stands_free):
        return None
    placed = bool(
        lead.ahead is not None or lead.relation in _DEADLINE_WORDS or lead.edged or lead.is_whole or match["mo_year"]
    )
    if not placed and (word.casefold() in _VERBS or (word.islower() and _CASED.fullmatch(word))):
        return None
    if lead.determiner in _OF_SOMETHING and not lead.edged:
        return None
    return PhraseKind.MONTH, NamedMonth(month_of(word), year_of(match["mo_year"]), lead.edge)


_TOMORROW: Final = "(?:tomm?orr?ow|2mo?r+o?w?|tmr+w?|tmw|tomoz?)"
"""Tomorrow, as it is spelt in haste."""


def day(match: re.Match[str], lead: Lead) -> Said | None:
    """Today, tomorrow's lesson, the end of the day."""
    words = match["dy_name"].casefold()
    if lead.relation == "at" and words.startswith("end"):
        return PhraseKind.EACH_TIME, None
    if words == "today" and match[0] != match[0].rstrip("'\u2019s"):
        return None
    if words == "today" and not lead.relation and _TOLD.search(match.string, max(0, lead.start - 40), lead.start):
        return PhraseKind.PAST, None
    return PhraseKind.DAY, Later(2 if "after" in words else int(bool(re.search(_TOMORROW, words))), Unit.DAY)


_TOLD: Final = re.compile(r"\b(?:said|was|were|did|saw|went|told|discussed|agreed|seen|observed|noticed) (?:[a-z]+ )?$")
"""What tells that today is over: what was said today."""


def week(match: re.Match[str], lead: Lead) -> Said | None:
    """This week, end of the week, the week after next, week 6."""
    if match["wk_number"]:
        if not (lead.relation or lead.edged or lead.stands_free):
            return None
        return PhraseKind.SCHOOL, SchoolTime(Period.WEEK, lead.edge, number=number_of(match["wk_number"]))
    ahead = 2 if match["wk_after"] else lead.ahead
    if ahead is None and not (lead.edged or lead.has_passed):
        return None
    return PhraseKind.WEEK, SchoolTime(Period.WEEK, lead.edge, ahead=ahead or 0)


def this_month(_match: re.Match[str], lead: Lead) -> Said | None:
    """This month, the end of the month, next month."""
    within = lead.relation == "within" and lead.determiner == "the"
    if lead.ahead is None and not (lead.edged or lead.has_passed or within):
        return None
    return PhraseKind.MONTH, NamedMonth(0, edge=lead.edge, ahead=lead.ahead or 0)


def fortnight(_match: re.Match[str], lead: Lead) -> Said | None:
    """Within the next fortnight, over the fortnight."""
    told = lead.ahead is not None or (lead.relation in {"within", "over"} and lead.determiner == "the")
    return (PhraseKind.LATER, Later(2, Unit.WEEK)) if told else None


def _with_lead(name: str, pattern: str) -> str:
    return _WEEK_OF.format(name) + _ON.format(name) + pattern


DATES: Final[dict[str, Form]] = {
    "numeric": Form(
        f"0 {_DATED}",
        _with_lead(
            "nd",
            r"(?<![\d./-])(?:(?P<nd_iso>20\d\d(?P<nd_joint>[-/.])\d{1,2}(?P=nd_joint)\d{1,2})"
            r"|(?P<nd_parts>\d{1,2}(?:\s?(?P<nd_stroke>[/.-])\s?\d{1,2}\s?(?P=nd_stroke)\s?(?:20)?\d\d|[/.]\d{1,2})))"
            r"(?![\d/]|[.:-]\d|\s?[ap]m\b|\s?%)",
        ),
        numeric,
    ),
    "day_month": Form(
        f"0 {_DATED}",
        _with_lead(
            "dm",
            rf"(?<![\d./])(?P<dm_day>\d{{1,2}}){_ORDINAL}?(?: of)?[\s-]*(?P<dm_month>{MONTH})"
            rf"(?:[,\s-]*(?P<dm_year>{YEAR}|{APOSTROPHE}\d\d|\d\d(?=\s*(?:$|[.,;)])))(?!\d)"
            r"|,? (?P<dm_ahead>(?:next|this) year))?",
        ),
        day_month,
    ),
    "month_day": Form(
        f"{MONTH_HEADS} {_DATED}",
        _with_lead(
            "md",
            rf"(?P<md_month>{MONTH}) (?:the )?(?P<md_day>\d{{1,2}})"
            rf"(?:{_ORDINAL}\b|(?!\d|\s*(?:%|/|of\b|out\b|pupils|children)))(?:,? (?P<md_year>{YEAR}))?",
        ),
        month_day,
    ),
    "ordinal": Form(
        f"0 {_DATED}", _with_lead("or", rf"(?P<or_day>\d{{1,2}}){_ORDINAL}\b(?:{_AFTER_ORDINAL})"), ordinal
    ),
    "weekday": Form(
        f"{before('a an', 'week fortnight')} {DAY_HEADS}",
        rf"(?:an? (?P<wd_more>week|fortnight) on )?(?P<wd_name>{WEEKDAY})(?:{APOSTROPHE}s)?"
        r"(?P<wd_week> (?:week|fortnight)\b)?(?: coming\b)?"
        rf"(?![\s/&+,]{{1,3}}(?:and )?{WEEKDAY})",
        weekday,
    ),
    "fortnight": Form("fortnight", r"fortnight\b", fortnight),
    "month": Form(
        MONTH_HEADS, rf"(?P<mo_name>{MONTH})(?:,? (?P<mo_year>{YEAR}|{APOSTROPHE}\d\d)\b)?(?!\s+half)", month
    ),
    "day": Form(
        "2 the+day day+after today tonight this+afternoon this+evening tomorrow tmrw tmw close+of end+of",
        rf"(?P<dy_name>(?:the )?day after tomorrow|today|tonight|this (?:afternoon|evening)|{_TOMORROW}|close of play"
        rf"|end of(?: the| today| this)?(?: school)? day)\b(?:{APOSTROPHE}s)?",
        day,
    ),
    "week": Form(
        "school teaching week wk",
        r"(?:school |teaching )?(?:week|wk)(?:\b|(?=\d))(?:\s?(?P<wk_number>\d{1,2})\b)?(?P<wk_after> after next)?",
        week,
    ),
    "this_month": Form("calendar month", r"(?:calendar )?month\b", this_month),
}
