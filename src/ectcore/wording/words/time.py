"""Every phrase of time in a text, and what it says; the days themselves are for the school calendar."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from attrs import evolve

from ectcore.memory import OF_TEXTS
from ectcore.school_calendar.points import Apart, Later, Phrase, PhraseKind
from ectcore.wording.words.times.beginnings import SOON, beginnings, goes_on
from ectcore.wording.words.times.form import Form, Said
from ectcore.wording.words.times.heads import HEAD
from ectcore.wording.words.times.lead import Lead, Opening, openings
from ectcore.wording.words.times.occasions import LAST
from ectcore.wording.words.times.words import in_small_letters


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
        known = beginnings(head) if start >= end else None
        if known is None:
            continue
        free, led, may_lead = known.before.get(after[at], known.otherwise)
        found = (
            _fit(text, small, start, free)
            or (may_lead and goes_on(head, after[at : at + SOON]) and _led(text, small, start, begun))
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


def _fit(text: str, small: str, start: int, tried: Iterable[Form]) -> _Fit | None:
    """The first form that fits at the word that begins there, whatever it says."""
    for form in tried:
        if match := form.compiled.match(small, start):
            return form, match, Lead(text, start, match.end())
    return None


def _led(text: str, small: str, start: int, begun: Mapping[int, str]) -> _Fit | None:
    """The first form that fits after a lead that begins there."""
    for opening in openings(small, start, begun):
        for form in _cores(begun.get(opening.end), opening):
            if match := form.compiled.match(small, opening.end):
                return form, match, opening.lead(text, start, match.end())
    return None


def _cores(head: str | None, opening: Opening) -> tuple[Form, ...]:
    """The forms that may follow the lead where a word begins so; any word may follow "next"."""
    known = beginnings(head) if head else None
    cores = known.cores if known else ()
    return (*cores, *LAST.values()) if opening.determiner else cores


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
