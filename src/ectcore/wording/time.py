"""Every phrase of time in a text, and what it says; the days themselves are for the school calendar."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from attrs import evolve

from ectcore.school_calendar.points import Apart, Later, Phrase, PhraseKind
from ectcore.wording.times.counts import COUNTS, LED_COUNTS
from ectcore.wording.times.dates import DATES
from ectcore.wording.times.endless import ENDLESS
from ectcore.wording.times.lead import LEAD, Form, Lead, Said, lead_of
from ectcore.wording.times.occasions import LAST, OCCASIONS
from ectcore.wording.times.school import SCHOOL

_STEMS: Final = (
    "jan janu feb febr mar marc apr apri may jun june jul july aug augu sep sept oct octo nov nove dec dece",
    "mon mond tue tues wed wedn weds thu thur fri frid sat satu sun sund now toda tomo toni yest clos",
    "autu aut au spri spr sp summ sum su term half week wk wks fort mont year annu day days dail nigh morn eve",
    "hour hrs min mins minu sec secs seco time peri same chri xmas east wint whit holi hols brea back retu fini",
    "each ever next foll comi futu indu stag eyfs rece sixt prim key ks1 less sess unit topi modu sche bloc",
    "asap ongo tbc tba tbd roll thro soon when alwa fore cont regu freq ofte unti date even goin movi cour far",
    "long shor medi inde perm imme stra onwa prev ago runn pare mock data trac asse repo obse obs drop visi walk",
    "ppe ppes resu diwa eid hall reme bonf anti shro ect ect1 ect2 nqt rest rema new mode meet catc",
    "revi gove inse ofst gcse a-le exam phon scre prod conc nati perf trip resi dres harv inta spor end",
)
_ANCHORS: Final = frozenset(stem for line in _STEMS for stem in line.split())
"""How the words begin, in up to four letters, one of which every phrase of time has unless it has a digit."""

_REACH: Final = 48
"""How many characters a phrase may have before the word that makes it one of time."""

_STEM: Final = re.compile(r"(?<!\w)[a-z0-9](?:\.[a-z]|[a-z0-9/]{0,3})", re.IGNORECASE)


def _either(forms: Mapping[str, Form]) -> str:
    return "|".join(f"(?P<form_{name}>{form.pattern})" for name, form in forms.items())


_FORMS: Final = {**ENDLESS, **COUNTS, **OCCASIONS, **SCHOOL, **DATES, **LED_COUNTS, **LAST}


@cache
def _grammar() -> re.Pattern[str]:
    """The whole grammar as one pattern, made when first needed: it takes as long as all else that is imported."""
    led = _either({**OCCASIONS, **SCHOOL, **DATES, **LED_COUNTS, **LAST})
    pattern = rf"(?<!\w)(?:{_either(ENDLESS)}|{_either(COUNTS)}|{LEAD}(?:{led}))"
    spaced = re.sub(r"\[\\s-\](\?)?(?![{*])", lambda joint: rf"[\s-]{{{0 if joint[1] else 1},3}}", pattern)
    return re.compile(spaced.replace(r"\s?", r"\s{0,3}").replace(" ", r"\s{1,3}"), re.IGNORECASE)


@lru_cache(maxsize=1024)
def phrases(text: str) -> tuple[Phrase, ...]:
    """Every phrase of time in the text, in order, none within another.

    >>> [(each.words, each.kind.value) for each in phrases("Tidy the corner weekly, done by half term")]
    [('weekly', 'frequency'), ('by half term', 'school')]
    """
    stems = _STEM.findall(text.lower())
    if _ANCHORS.isdisjoint(stems) and all(map(str.isalpha, stems)):
        return ()
    return tuple(_joined(_found(text), text))


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
        elif lead.determiner:
            end = match.end()


def _joined(found: Iterator[Phrase], text: str) -> Iterator[Phrase]:
    """The phrases, "two weeks" and "before half term" made one where they stand together."""
    held: Phrase | None = None
    for phrase in found:
        both = _as_one(held, phrase, text) if held else None
        if held and both is None:
            yield held
        held = both or phrase
    if held:
        yield held


def _as_one(length: Phrase, point: Phrase, text: str) -> Phrase | None:
    """A length of time and the point that it is counted from; None where they are no such pair."""
    if text[length.end : point.start].strip() or not point.kind.is_point or point.relation not in {"before", "after"}:
        return None
    if length.kind is not PhraseKind.DURATION or not isinstance(length.meaning, Later) or point.meaning is None:
        return None
    meaning = Apart(length.meaning, point.meaning, before=point.relation == "before")
    return evolve(point, words=text[length.start : point.end], start=length.start, meaning=meaning)


def _in_its_place(said: Said, lead: Lead) -> Said:
    """What is said, once it is seen whether it looks back or is a beginning."""
    kind, meaning = said
    if kind.is_point and lead.has_passed:
        return PhraseKind.PAST, meaning
    if kind.is_point and lead.starts:
        return PhraseKind.START, meaning
    return kind, meaning
