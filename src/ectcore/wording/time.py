"""Every phrase of time in a text, and what it says; the days themselves are for the school calendar."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from ectcore.school_calendar.points import Phrase, PhraseKind
from ectcore.wording._time_counts import COUNTS, ENDLESS, LED_COUNTS
from ectcore.wording._time_dates import DATES
from ectcore.wording._time_lead import LEAD, Form, Lead, Said, lead_of
from ectcore.wording._time_school import SCHOOL

_ANCHORS: Final = frozenset(
    (
        "jan janu feb febr mar marc apr apri may june jun july jul aug augu sep sept oct octo nov nove dec dece "
        "mon mond tue tues wed wedn weds thu thur fri frid sat satu sun sund autu aut spri spr summ sum au sp su "
        "term half week wk wks dail nigh fort mont year annu hour hrs min mins minu sec secs seco day days toda tomo toni yest "
        "east chri xmas wint whit holi hols each ever peri less sess unit topi modu sche bloc next foll comi futu "
        "asap now ongo on as tbc tba tbd time roll thro over soon some when alwa fore cont regu freq ofte unde unti date due even goin movi "
        "long shor medi year inde perm n/a bit imme stra onwa so up prev rece ago last eyfs rece sixt prim key ks1 stag "
        "pare mock data trac asse repo obse obs drop visi walk book work mode meet catc revi gove inse ofst gcse a-le exam "
        "cour far phon scre prod conc nati perf play trip resi dres harv open inta spor back retu brea fini running runn same befo after morn "
        "week clos end eve"
    ).split()
) - {"on", "as", "so", "up", "befo", "over", "play", "work", "unde", "open", "some", "book", "due", "last"}
_REACH: Final = 48
"""How many characters a phrase may have before the word that makes it one of time."""

_STEM: Final = re.compile(r"(?<!\w)[a-z0-9](?:\.[a-z]|[a-z0-9/]{0,3})", re.IGNORECASE)


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
    return tuple(_found(text))


def _starts(text: str) -> Iterator[int]:
    """Where a phrase may begin: at the start of a word, near to one that can make it a phrase of time."""
    stems = [(match.start(), match[0].lower()) for match in _STEM.finditer(text)]
    anchors = [start for start, stem in stems if stem in _ANCHORS or not stem.isalpha()]
    for start, _ in stems:
        place = bisect_left(anchors, start)
        if place < len(anchors) and anchors[place] - start <= _REACH:
            yield start


def _found(text: str) -> Iterator[Phrase]:
    end = 0
    for start in _starts(text):
        match = _grammar().match(text, start) if start >= end else None
        if match is None:
            continue
        form, lead = _FORMS[(match.lastgroup or "").removeprefix("form_")], lead_of(match)
        if said := form.reads(match, lead):
            kind, meaning = _in_its_place(said, lead)
            words = match[0].rstrip(" .:,")
            end = start + len(words)
            yield Phrase(words=words, start=start, end=end, kind=kind, meaning=meaning, relation=lead.relation)


def _in_its_place(said: Said, lead: Lead) -> Said:
    """What is said, once it is seen whether it looks back or is a beginning."""
    kind, meaning = said
    if kind.is_point and lead.has_passed:
        return PhraseKind.PAST, meaning
    if kind.is_point and lead.starts:
        return PhraseKind.START, meaning
    return kind, meaning
