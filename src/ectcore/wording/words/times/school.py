"""Forms of phrases that name a point of the school year, or an occasion in it."""

import re
from typing import Final

from ectcore.model.session import Season
from ectcore.school_calendar.points import Edge, NamedMonth, Occasion, Period, PhraseKind, SchoolTime
from ectcore.wording.words.times.form import Form, Said
from ectcore.wording.words.times.heads import before
from ectcore.wording.words.times.lead import Lead
from ectcore.wording.words.times.words import (
    APOSTROPHE,
    HALF_TERM,
    HOLIDAY,
    MONTH,
    MONTH_HEADS,
    YEAR,
    month_of,
    season_of,
    year_of,
)

_NAMED_SEASON: Final = "(?:autumn|spring|summer)"
_NAMED_TERM: Final = "(?:michaelmas|lent|hilary|trinity)"
"""What independent schools call the terms."""
_EVENTS: Final = (
    r"(?!\s+(?:production|play|show|fair|fayre|concert|party|cards?|dinner|lunch|jumper|eggs?|bonnet|tree|quiz)\b)"
)
_ENDS: Final = frozenset(
    {"by", "before", "until", "till", "til", "after", "following", "ahead of", "in time for", "up to", "from"}
)
_POINTED: Final = _ENDS | {"since", "over", "during", "in", "to", "no later than", "ready for", "at", "due"}
_FESTIVALS: Final = {
    "christmas": Season.AUTUMN,
    "xmas": Season.AUTUMN,
    "winter": Season.AUTUMN,
    "easter": Season.SPRING,
}
_BREAKS: Final = {"spring": Season.SPRING, "summer": Season.SUMMER}
_CASED: Final = re.compile("sum|su|sp|au")
_PARTS: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2}
_HALVES: Final = {"whit": Season.SUMMER, "whitsun": Season.SUMMER, "half": None}


_WE: Final = "(?:we|i|they|pupils|children)"


def season(match: re.Match[str], lead: Lead) -> Said | None:
    """Spring 2, Aut 1, the summer term, by summer, autumn 2026."""
    half = match["sn_half"] or match["sn_number"] or _PARTS.get((match["sn_part"] or "").casefold())
    its_season, its_year = season_of(match["sn_name"] or match["sn_short"]), year_of(match["sn_year"])
    if (
        match["sn_short"]
        and _CASED.fullmatch(lead.typed(match, "sn_short"))
        and not (lead.relation or lead.edged or lead.is_whole)
    ):
        return None
    if not (lead.relation or lead.edged or lead.stands_free) or (lead.relation == "on" and not lead.edged):
        return None
    named = bool(half or match["sn_term"] or match["sn_short"])
    if not (named or lead.relation in _POINTED or lead.edged or lead.ahead is not None or lead.is_whole or its_year):
        return None
    if not named and its_season is Season.SUMMER and not lead.edged:
        after = _is_after(lead) or lead.relation in {"over", "during", "in"} or lead.determiner == "this"
        edge = Edge.AFTER if after else Edge.BEFORE
        return PhraseKind.SCHOOL, SchoolTime(Period.HOLIDAY, edge, its_season, year=its_year)
    period = Period.HALF_TERM if half else Period.TERM
    return PhraseKind.SCHOOL, SchoolTime(period, lead.edge, its_season, int(half or 0), lead.ahead or 0, its_year)


def _is_no_headteacher(lead: Lead) -> bool:
    """Whether HT is when it is done: before HT, four in 8C by HT; not seen by HT, who is the headteacher."""
    if lead.is_whole or lead.edged or lead.relation in _ENDS - {"by", "from"}:
        return True
    ends = lead.relation == "by" and not lead.determiner and not lead.text[lead.end :].strip(" .;,)")
    return ends and not _DONE_BY.search(lead.text[: lead.start].casefold())


_DONE_BY: Final = re.compile(
    r"(?:ed|seen|done|given|met|led|taught|read|run|set|off|ok|visit|observation|obs|walk|drop-?in|check|feedback|look)\s*$"
)
"""What somebody has done, before "by"."""


def named_term(match: re.Match[str], lead: Lead) -> Said | None:
    """The Lent term, by the end of Michaelmas; not by Trinity or Hilary, who may be a class and a colleague."""
    named = match["nt_term"] or match["nt_year"] or lead.is_whole or lead.edged
    if not (named or (lead.relation in _ENDS and match["nt_name"] == "michaelmas")):
        return None
    half = int(match["nt_half"] or 0)
    period = Period.HALF_TERM if half else Period.TERM
    its_season = season_of(match["nt_name"])
    return PhraseKind.SCHOOL, SchoolTime(
        period, lead.edge, its_season, half, lead.ahead or 0, year_of(match["nt_year"])
    )


def half_term(match: re.Match[str], lead: Lead) -> Said | None:
    """Before half term, October half-term, this half term, half term 3, Oct HT, HT in a box for a date."""
    if number := match["ht_number"] or match["ht_short"]:
        return PhraseKind.SCHOOL, SchoolTime(Period.HALF_TERM, lead.edge, number=int(number))
    if match["ht_bare"] and not _is_no_headteacher(lead):
        return None
    name = (match["ht_name"] or match["ht_of"] or "").casefold()
    if name in _FESTIVALS:
        return PhraseKind.SCHOOL, SchoolTime(
            Period.HOLIDAY, Edge.AFTER if _is_after(lead) else Edge.BEFORE, _FESTIVALS[name]
        )
    its_season = _season_of_break(name) if name else None
    is_break = bool(name or match["ht_break"] or lead.relation in _ENDS or lead.ahead is None) and not (
        lead.edged and not name
    )
    edge = lead.edge
    if is_break:
        edge = Edge.AFTER if edge is Edge.AFTER or _is_after(lead) else Edge.BEFORE
    if lead.relation in {"during", "in", "over", "within"} and lead.ahead is not None:
        is_break, edge = False, Edge.END
    year = year_of(match["ht_year"])
    period = Period.HALF_TERM_BREAK if is_break else Period.HALF_TERM
    ahead = 0 if is_break else lead.ahead or 0
    return PhraseKind.SCHOOL, SchoolTime(period, edge, its_season, 0, ahead, year)


def holiday(match: re.Match[str], lead: Lead) -> Said | None:
    """By Christmas, before the Easter hols, after the summer holidays."""
    name, kind = (match["ho_name"] or match["ho_feast"] or "").casefold(), match["ho_kind"]
    if not (lead.relation in _POINTED - {"in", "to", "at"} or lead.edged or kind or lead.stands_free):
        return None
    edge = Edge.AFTER if _is_after(lead) else Edge.BEFORE
    year = year_of(match["ho_year"])
    if name in _HALVES or MONTH_ONLY.fullmatch(name):
        return PhraseKind.SCHOOL, SchoolTime(Period.HALF_TERM_BREAK, edge, _season_of_break(name), year=year)
    its_season = _FESTIVALS.get(name) or _BREAKS.get(name)
    return PhraseKind.SCHOOL, SchoolTime(Period.HOLIDAY, edge, its_season, year=year)


def term(match: re.Match[str], lead: Lead) -> Said | None:
    """The end of term, this term, before the end of next term, Term 3, the end of T3."""
    if number := match["te_number"] or match["te_short"]:
        if match["te_short"] and not lead.edged:
            return None
        if not (lead.relation or lead.edged or lead.stands_free):
            return None
        return PhraseKind.SCHOOL, SchoolTime(Period.TERM, lead.edge, number=int(number))
    if not (lead.edged or lead.has_passed or lead.ahead is not None):
        return None
    return PhraseKind.SCHOOL, SchoolTime(Period.TERM, lead.edge, ahead=lead.ahead or 0)


def coded_week(_match: re.Match[str], _lead: Lead) -> Said:
    """T2 W4, HT3 wk 2: a week of a term, as a planner calls it."""
    return PhraseKind.OCCASION, Occasion("week of a term")


def year(match: re.Match[str], lead: Lead) -> Said | None:
    """The end of the academic year, this school year, year end, the new year."""
    if lead.edged and _REST.search(match.string, lead.start, match.start()):
        return PhraseKind.OPEN, None
    if lead.edged and not lead.relation and _ENTITLED.match(match.string, match.end()):
        return None
    if lead.determiner.endswith("new") and match["ye_kind"] is None:
        return PhraseKind.MONTH, NamedMonth(1, edge=Edge.START)
    if not (lead.edged or lead.has_passed or lead.ahead is not None or match["ye_end"]):
        return None
    return PhraseKind.SCHOOL, SchoolTime(Period.YEAR, lead.edge, ahead=lead.ahead or 0)


def end_in_capitals(match: re.Match[str], lead: Lead) -> Said | None:
    """By EOY, EOT in a box for a date: the end of the year, term or half term; not the EOY report."""
    if not (lead.relation in _ENDS or lead.is_whole):
        return None
    return PhraseKind.SCHOOL, SchoolTime(_ENDING[match["ec_of"]], Edge.END)


_ENDING: Final = {"eoy": Period.YEAR, "eot": Period.TERM, "eoht": Period.HALF_TERM}


_ENTITLED: Final = re.compile(
    r" (?:video|party|disco|prom|treat|slideshow|film|card|gift|photo|trip|letter|celebration)s?\b"
)
"""What is only called after the end of a year: an end of year video."""
_REST: Final = re.compile(r"\b(?:rest|remainder)\b")


def back(_match: re.Match[str], _lead: Lead) -> Said:
    """When we're back, the first lessons back, on our return."""
    return PhraseKind.SCHOOL, SchoolTime(Period.BREAK, Edge.AFTER)


def breaking_up(match: re.Match[str], _lead: Lead) -> Said:
    """Before we break up, when we break up for Christmas, before we break up in Feb."""
    name = (match["bu_name"] or "").casefold()
    if name in _FESTIVALS or name == "summer":
        return PhraseKind.SCHOOL, SchoolTime(Period.HOLIDAY, Edge.BEFORE, _FESTIVALS.get(name, Season.SUMMER))
    if not name:
        return PhraseKind.SCHOOL, SchoolTime(Period.BREAK, Edge.BEFORE)
    months = {12: Season.AUTUMN, 3: Season.SPRING, 4: Season.SPRING, 7: Season.SUMMER}
    if MONTH_ONLY.fullmatch(name) and month_of(name) in months:
        return PhraseKind.SCHOOL, SchoolTime(Period.HOLIDAY, Edge.BEFORE, months[month_of(name)])
    its_season = None if name.startswith(("half", "h/")) else _season_of_break(name)
    return PhraseKind.SCHOOL, SchoolTime(Period.HALF_TERM_BREAK, Edge.BEFORE, its_season)


def _is_after(lead: Lead) -> bool:
    return lead.relation in {"after", "following", "from", "since"} or lead.edge is Edge.AFTER


def _season_of_break(name: str) -> Season | None:
    """The season whose middle a half-term is that is named by month, season or feast."""
    if name in _HALVES:
        return _HALVES[name]
    if MONTH_ONLY.fullmatch(name) is None:
        return season_of(name)
    number = month_of(name)
    return Season.AUTUMN if number in {10, 11} else Season.SPRING if number in {1, 2, 3} else Season.SUMMER


MONTH_ONLY: Final = re.compile(MONTH, re.IGNORECASE)

_OF_A_BREAK: Final = rf"{MONTH}|{_NAMED_SEASON}|{_NAMED_TERM}|whit(?:sun)?|christmas|xmas|easter"

SCHOOL: Final[dict[str, Form]] = {
    "breaking_up": Form(
        f"{before('when once until before till', 'we they school pupils')} by+the",
        "(?:when|once|by the time|until|before|till) (?:we|they|school|pupils) (?:all )?(?:break|finish)(?:e?s)? up"
        rf"\b(?: (?:in|for) (?:the )?(?P<bu_name>{MONTH}|christmas|xmas|easter|summer|whit(?:sun)?|half[\s-]term))?",
        breaking_up,
    ),
    "back": Form(
        f"{before('when once until', 'we were i ire they pupils children')} as+soon by+the end+of"
        f" {before('the', 'end first second third next')} first second third next"
        f" {before('on', 'our my their')} back+to",
        rf"(?:(?:when|once|as soon as|until|by the time) {_WE}(?:\s?{APOSTROPHE}?re| are| get| come| go)? back\b(?! to)"
        r"|(?:the )?(?:(?:end of the )?(?:first|second|third)|next)"
        r" (?:[a-z]+ ){1,3}back\b(?: after(?: the)? (?:break|holidays?|hols|summer))?"
        r"|on (?:our |my |their )return\b|back to school\b)",
        back,
    ),
    "half_term": Form(
        f"half h ht whit autumn spring summer michaelmas lent hilary trinity christmas xmas easter {MONTH_HEADS}",
        rf"(?:(?:(?P<ht_name>{_OF_A_BREAK})(?: term)? )?(?:{HALF_TERM}(?: (?P<ht_number>[1-6])\b"
        rf"|(?P<ht_break> (?:week|{HOLIDAY}))?)|ht\s?(?P<ht_short>[1-6])\b)|(?P<ht_of>{_OF_A_BREAK}) ht\b"
        rf"|(?P<ht_bare>ht)\b)(?: (?P<ht_year>{YEAR})\b)?(?!\s?-?ly)",
        half_term,
    ),
    "holiday": Form(
        f"christmas xmas easter winter spring summer whit holidays {MONTH_HEADS}",
        rf"(?:(?P<ho_name>christmas|xmas|easter|winter|spring|summer|whit(?:sun)?|{MONTH}) (?P<ho_kind>{HOLIDAY})"
        rf"|(?P<ho_feast>christmas|xmas|easter|whit(?:sun)?)\b(?!-[a-z]){_EVENTS}|(?<!bank\s)(?P<ho_any>holidays|hols)\b)"
        rf"(?: (?P<ho_year>{YEAR})\b)?",
        holiday,
    ),
    "named_term": Form(
        "michaelmas lent hilary trinity",
        rf"(?P<nt_name>{_NAMED_TERM})\b(?:(?P<nt_term> terms?\b)(?! dates?)(?: (?P<nt_half>[12])\b)?)?"
        rf"(?: (?P<nt_year>{YEAR})\b)?",
        named_term,
    ),
    "season": Form(
        "first 1st second 2nd au autumn sp spring su summer",
        rf"(?:(?P<sn_part>first|1st|second|2nd) half of (?:the )?)?"
        rf"(?:(?P<sn_name>{_NAMED_SEASON})\b(?P<sn_term> term\b)?(?:[\s-]{{0,2}}(?P<sn_half>[12])\b(?![/:.]\d))?"
        r"|(?P<sn_short>aut|au|spr|sp|sum|su)\.?(?:(?: term)?\s?(?P<sn_number>[12])\b(?![/:.]\d)| term\b))"
        rf"(?: (?P<sn_year>{YEAR})\b)?",
        season,
    ),
    "coded_week": Form("t ht", r"(?:t|ht)\s?[1-6],? ?w(?:k|eek)?\s?\d{1,2}\b", coded_week),
    "term": Form(
        "term t",
        rf"(?:terms?\b(?! (?:dates?|time|ly))(?: (?P<te_number>[1-6])\b)?|t(?P<te_short>[1-6])\b)(?!{APOSTROPHE}s)",
        term,
    ),
    "end_in_capitals": Form("eoy eot eoht", r"(?P<ec_of>eo(?:y|t|ht))\b", end_in_capitals),
    "year": Form(
        "academic school teaching ect nqt induction first second year yr",
        r"(?P<ye_kind>(?:(?:academic|school|teaching|ect|nqt|induction|first|second) )+)?y(?:ea)?r\b(?!\s?\d| group)"
        r"(?P<ye_end>[\s-]end\b)?",
        year,
    ),
}
