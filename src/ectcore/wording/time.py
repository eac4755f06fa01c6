"""Every phrase of time in a text, and what it says; the days themselves are for the school calendar."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from ectcore.school_calendar.points import Phrase, PhraseKind
from ectcore.wording._time_counts import COUNTS, ENDLESS, LED_COUNTS
from ectcore.wording._time_dates import DATES
from ectcore.wording._time_lead import LEAD, Form, Lead, Said, lead_of
from ectcore.wording._time_school import SCHOOL

_STEMS: Final = frozenset(
    "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun aut spr sum ter hal h/t wee wks daily dai nig for hou hrs"
    " min sec day tod tom ton yes eas chr xma win whi hol bre yea aca ind end eve eac reg oft fre per onc twi thr pla soo asa tbc tba tbd"
    " rol ove all alw whe as ong on- con und unt lon sho med goi mov imm str fro sam wit par moc dat obs nex mee rev gov ins ofs gcs sat"
    " exa pho ope spo tou boo wor mod con nat pro lat las pre sin mid sta beg fir bac bre par key pri eyf rec six wkl ann tim fut int".split()
)
_TOKEN: Final = re.compile(r"[0-9]|\b[a-z][a-z/-][a-z]")


def _either(forms: Mapping[str, Form]) -> str:
    return "|".join(f"(?P<form_{name}>{form.pattern})" for name, form in forms.items())


_FORMS: Final = {**ENDLESS, **COUNTS, **DATES, **SCHOOL, **LED_COUNTS}


@cache
def _grammar() -> re.Pattern[str]:
    """The whole grammar as one pattern, made when first needed: it takes as long as all else that is imported."""
    led = _either({**SCHOOL, **DATES, **LED_COUNTS})
    pattern = rf"(?<!\w)(?:{_either(ENDLESS)}|{_either(COUNTS)}|{LEAD}(?:{led}))"
    return re.compile(pattern.replace(" ", r"\s{1,3}"), re.IGNORECASE)


@lru_cache(maxsize=4096)
def phrases(text: str) -> tuple[Phrase, ...]:
    """Every phrase of time in the text, in order, none within another.

    >>> [(each.words, each.kind.value) for each in phrases("Tidy the corner weekly, done by half term")]
    [('weekly', 'frequency'), ('by half term', 'school')]
    """
    return tuple(_found(text)) if _may_speak_of_time(text) else ()


def _may_speak_of_time(text: str) -> bool:
    return not _STEMS.isdisjoint(_TOKEN.findall(text.lower())) or any(map(str.isdecimal, text))


def _found(text: str) -> Iterator[Phrase]:
    at = 0
    while match := _grammar().search(text, at):
        at = max(match.end(), match.start() + 1)
        form = _FORMS[(match.lastgroup or "").removeprefix("form_")]
        lead = lead_of(match)
        if said := form.reads(match, lead):
            kind, meaning = _in_its_place(said, lead)
            words = match[0].rstrip(" .:,")
            yield Phrase(
                words=words,
                start=match.start(),
                end=match.start() + len(words),
                kind=kind,
                meaning=meaning,
                relation=lead.relation,
            )
        else:
            at = match.start() + 1


def _in_its_place(said: Said, lead: Lead) -> Said:
    """What is said, once it is seen whether it looks back or is a beginning."""
    kind, meaning = said
    if kind.is_point and lead.has_passed:
        return PhraseKind.PAST, meaning
    if kind.is_point and lead.starts:
        return PhraseKind.START, meaning
    return kind, meaning
