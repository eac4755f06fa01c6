"""Whether two numbers with a stroke or a point between them are a day and a month, a score, or a time of the clock."""

import re
from typing import Final

from ectcore.model.day import MONTHS
from ectcore.wording.words.times.lead import Lead

_LONGEST_MONTH: Final = 31
_NEAR: Final = 40
_COUNTED: Final = re.compile(
    r"\s*(?:of\b|out of|pupils|children|students|lessons|marks|or (?:better|more|above|less)|decode|correct|right)",
    re.IGNORECASE,
)
_NAMED_BEFORE: Final = re.compile(
    r"\b(?:review|drop|deadline|due|date|email|meeting|mtg|catch[ -]?up|obs|observation|visit|walk|look"
    r"|w/c|evening|week|day|on|by"
    r"|done|ready|finished|sent|posted|submitted|completed?)\W{0,3}$",
    re.IGNORECASE,
)
_LATEST: Final = re.compile(r",? (?:at (?:the )?(?:very )?)?latest\b", re.IGNORECASE)
_OF_THE_CLOCK: Final = re.compile(
    r"\b(?:arriv(?:e|ed|ing)|(?:in|at|into) (?:school|work|my (?:room|desk|classroom))|seated|settled|sat down"
    r"|leav(?:e|ing)|lined up|home|on duty"
    r"|(?:in|out of) the (?:door|building|room|classroom|car park))(?: by| before)?\W{0,3}$",
    re.IGNORECASE,
)
_SCORED: Final = re.compile(
    r"\b(?P<first>\d{1,2})/(?P<of>\d{1,2})\s*(?:up )?(?:to|->|→|>|-|\u2013)\s*(?P<last>\d{1,2})/(?P=of)(?!\d)"
)


def is_date(match: re.Match[str], parts: list[str], lead: Lead) -> bool:
    """Whether two numbers are a day and a month rather than a score: 18/10, but not 8/10 or better."""
    day, month = int(parts[0]), int(parts[1])
    if (
        not (1 <= day <= _LONGEST_MONTH and 1 <= month <= len(MONTHS))
        or parts == ["24", "7"]
        or _COUNTED.match(match.string, match.end())
        or "-" in match["nd_parts"]
    ):
        return False
    before = max(0, lead.start - _NEAR)
    named = bool(lead.relation or match["nd_weekday"] or match["nd_week"] or lead.is_whole)
    named = named or bool(_NAMED_BEFORE.search(match.string, before, lead.start))
    named = named or bool(_LATEST.match(match.string, match.end()))
    if "." in match["nd_parts"]:
        clock = bool(_OF_THE_CLOCK.search(match.string, before, lead.start))
        return named and not clock and lead.relation not in {"in", "for", "at"}
    if day <= month and _is_of_two_scores(match):
        return False
    return named or day > month or parts[0].startswith("0") or parts[1].startswith("0")


def _is_of_two_scores(match: re.Match[str]) -> bool:
    """Whether it is one of two scores out of the same number: from 4/10 to 9/10."""
    scores = _SCORED.finditer(match.string, max(0, match.start() - _NEAR), match.end() + _NEAR)
    return any(
        both.start() < match.end() <= both.end() and max(int(both["first"]), int(both["last"])) <= int(both["of"])
        for both in scores
    )
