"""Every phrase of time in a text, and what it says; the days themselves are for the school calendar."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple

from attrs import evolve

from ectcore.memory import OF_TEXTS
from ectcore.school_calendar.points import Apart, Later, Phrase, PhraseKind
from ectcore.wording.words.times.counts import COUNTS, LED_COUNTS
from ectcore.wording.words.times.dates import DATES
from ectcore.wording.words.times.endless import ENDLESS
from ectcore.wording.words.times.form import Form, Said
from ectcore.wording.words.times.heads import HEAD, first_heads, heads
from ectcore.wording.words.times.lead import BEFORE_ANY, NEARER, RELATION, SECONDS, Lead, Opening, openings
from ectcore.wording.words.times.occasions import LAST, OCCASIONS
from ectcore.wording.words.times.school import SCHOOL
from ectcore.wording.words.times.spelt import SPELT
from ectcore.wording.words.times.words import in_small_letters

_FREE: Final = (*ENDLESS.values(), *COUNTS.values())
_LED: Final = tuple(form for forms in (OCCASIONS, SCHOOL, DATES, SPELT, LED_COUNTS) for form in forms.values())
_Fits = Callable[[str, int], re.Match[str] | None]
_Tried = tuple[tuple[_Fits, Form], ...]
"""Forms to be tried at a word, each after what says whether it fits there."""


class _Beginning(NamedTuple):
    """What a phrase of time can be that begins with a certain word, or with two."""

    free: _Tried
    led: _Tried
    may_lead: bool


class _Beginnings(NamedTuple):
    """What a phrase of time can be that begins with a certain word.

    Attributes:
        before: what it can be before certain words, by how these begin.
        otherwise: what it can be before any other word.
        cores: what may stand after a lead, whatever follows.
    """

    before: Mapping[str, _Beginning]
    otherwise: _Beginning
    cores: _Tried


def _tried(forms: Iterable[Form]) -> _Tried:
    return tuple([(form.compiled.match, form) for form in forms])


@cache
def _last() -> _Tried:
    return _tried(LAST.values())


@cache
def _beginnings(head: str) -> _Beginnings | None:
    """What can begin with a word that begins so; None for most words."""
    if head not in _seconds():
        return None
    return _Beginnings(
        before={second: _beginning(head, f"{head} {second}") for second in _seconds()[head] if second},
        otherwise=_beginning(head, head),
        cores=_tried(form for form in _LED if head in first_heads(form.heads)),
    )


@cache
def _seconds() -> Mapping[str, frozenset[str]]:
    """How the words begin that must follow one that begins so; among them none where any may."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for both in NEARER.union(RELATION.heads, *[form.heads for form in (*_FREE, *_LED)]):
        head, _, second = both.partition(" ")
        found[head].add(second)
    return {head: frozenset(seconds) for head, seconds in found.items()}


def _beginning(head: str, both: str) -> _Beginning:
    return _Beginning(
        free=_tried(form for form in _FREE if head in form.heads or both in form.heads),
        led=_tried(form for form in _LED if head in form.heads or both in form.heads),
        may_lead=head in NEARER or head in RELATION.heads or both in RELATION.heads,
    )


_AFTER_LEADS: Final = first_heads([head for form in _LED for head in form.heads]) | NEARER | SECONDS
"""How the words begin that may go on where a lead begins, or follow it."""
_LAST_OF_ALL: Final = heads("lesson session time one")
_SOON: Final = 3
"""Within how many words one of those ends what is tried at last."""


@lru_cache(OF_TEXTS)
def phrases(text: str) -> tuple[Phrase, ...]:
    """Every phrase of time in the text, in order, none within another.

    >>> [(each.words, each.kind.value) for each in phrases("Tidy the corner weekly, done by half term")]
    [('weekly', 'frequency'), ('by half term', 'school')]
    """
    return tuple(_joined(_found(text), text))


def _found(text: str) -> Iterator[Phrase]:
    small = in_small_letters(text)
    begun = {word.start(): word[0] for word in HEAD.finditer(small)}
    after = [*begun.values(), ""]
    end = 0
    for at, (start, head) in enumerate(begun.items(), 1):
        beginnings = _beginnings(head) if start >= end else None
        if beginnings is None:
            continue
        free, led, leads = beginnings.before.get(after[at], beginnings.otherwise)
        if leads and after[at] not in _AFTER_LEADS and head not in BEFORE_ANY:
            leads = not _LAST_OF_ALL.isdisjoint(after[at : at + _SOON])
        found = (
            _fit(text, small, start, free)
            or (leads and _led(text, small, start, begun))
            or _fit(text, small, start, led)
        )
        if not found:
            continue
        form, match, lead = found
        if said := form.reads(match, lead):
            kind, meaning = _in_its_place(said, lead)
            words = text[start : match.end()].rstrip(" .:,")
            end = start + len(words)
            yield Phrase(words=words, start=start, end=end, kind=kind, meaning=meaning, relation=lead.relation)
        elif lead.determiner:
            end = match.end()


_Fit = tuple[Form, re.Match[str], Lead]


def _fit(text: str, small: str, start: int, tried: _Tried) -> _Fit | None:
    """The first form that fits at the word that begins there, whatever it says."""
    for fits, form in tried:
        if match := fits(small, start):
            return form, match, Lead(text, start, match.end())
    return None


def _led(text: str, small: str, start: int, begun: Mapping[int, str]) -> _Fit | None:
    """The first form that fits after a lead that begins there."""
    for opening in openings(small, start, begun):
        for fits, form in _cores(begun.get(opening.end), opening):
            if match := fits(small, opening.end):
                return form, match, opening.lead(text, start, match.end())
    return None


def _cores(head: str | None, opening: Opening) -> _Tried:
    """The forms that may follow the lead where a word begins so; any word may follow "next"."""
    beginnings = _beginnings(head) if head else None
    cores = beginnings.cores if beginnings else ()
    return (*cores, *_last()) if opening.determiner else cores


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
