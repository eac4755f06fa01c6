"""Texts as clauses, each with its role: aim, inline step, narrative."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from attrs import field, frozen

from ectcore.memory import OF_TEXTS
from ectcore.school_calendar.points import Phrase, PhraseKind
from ectcore.wording.record import Box
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.time import phrases
from ectcore.wording.words.tokens import NO_TAGS, Tags, Word, words_of

_ENDS: Final = frozenset(".!?;:•\u2013—…|→»>")
_TIME: Final = frozenset({"time"})
_STAYS: Final = frozenset({"control", "holiday"})
_WAITS: Final = frozenset({"by", "before", "until", "till", "up to", "ahead of", "in time for", "ready for", "after"})
_KEPT: Final = (PhraseKind.FREQUENCY, PhraseKind.DURATION, PhraseKind.EACH_TIME, PhraseKind.RESPONSE, PhraseKind.SLOT)


@frozen(eq=False)
class Clause:
    """A stretch of a text that says one thing.

    Attributes:
        box: the text that it stands in.
        words: its words and marks.
        tags: what any of its words is a sign of.
        texts: its words and marks as they are compared.
        plain: its words without marks.
        head: the word that it begins with, once openers such as "then" or "I will" are passed over.
        starts_with_act: whether it is told as something to do.
    """

    box: Box
    words: tuple[Word, ...]
    tags: Tags = field(init=False, repr=False)
    texts: frozenset[str] = field(init=False, repr=False)
    plain: tuple[Word, ...] = field(init=False, repr=False)
    head: Word | None = field(init=False, repr=False)
    starts_with_act: bool = field(init=False, repr=False)

    @tags.default
    def _all_tags(self) -> Tags:
        return NO_TAGS.union(*[word.tags for word in self.words])

    @texts.default
    def _all_texts(self) -> frozenset[str]:
        return frozenset([word.text for word in self.words])

    @plain.default
    def _without_marks(self) -> tuple[Word, ...]:
        if "mark" not in self.tags:
            return self.words
        return tuple([word for word in self.words if "mark" not in word.tags])

    @property
    def quote(self) -> str:
        """The clause as it was typed."""
        return self.box.text[self.words[0].start : self.words[-1].end] if self.words else ""

    def has(self, *tags: str) -> bool:
        """Whether a word of it is a sign of any of those."""
        return not self.tags.isdisjoint(tags)

    def says(self, texts: frozenset[str]) -> bool:
        """Whether one of those words stands in it: most questions of single words are answered by that."""
        return not self.texts.isdisjoint(texts)

    def first(self, *tags: str) -> Word | None:
        """The first word that is a sign of any of those."""
        if self.tags.isdisjoint(tags):
            return None
        return next((word for word in self.words if not word.tags.isdisjoint(tags)), None)

    def run(self, *tags: str) -> str:
        """The first stretch of words that are all a sign of any of those, as typed; empty where there is none."""
        start = self.first(*tags)
        if start is None:
            return ""
        end = start.end
        for word in self.words:
            if word.start > start.start and word.tags.isdisjoint(tags) and "mark" not in word.tags:
                break
            end = max(end, word.end if "mark" not in word.tags else end)
        return self.box.text[start.start : end]

    @head.default
    def _first_that_is_no_opener(self) -> Word | None:
        openers = listed("opener")
        for at, word in enumerate(self.words):
            if word.text in _PREFIXES and at + 2 < len(self.words) and self.words[at + 1].text == "-":
                continue
            if word.tags.isdisjoint(_NOT_HEADS) and word.text not in openers and len(word.text) > 1:
                return word
        return None

    @starts_with_act.default
    def _begins_with_a_deed(self) -> bool:
        head = self.head
        if head is None or "base" not in head.tags or head.tags.isdisjoint(_ACTS):
            return False
        return "benchmark" not in head.tags or "act" in head.tags  # the mean is no verb


_PREFIXES: Final = frozenset({"re", "pre", "co"})
_NOT_HEADS: Final = frozenset({"mark", "number", "time"})
_ACTS: Final = frozenset({"act", "light", "making", "vague"})


@lru_cache(OF_TEXTS)
def tagged(text: str) -> tuple[Word, ...]:
    """The words of a text; those of a point in time are a sign of time only."""
    spans = [(each.start, each.end, _what_stays(each)) for each in phrases(text) if each.kind not in _KEPT]
    if not spans:
        return words_of(text)
    words = list(words_of(text))
    for at, word in enumerate(words):
        for start, end, stays in spans:
            if start <= word.start < end:
                words[at] = Word(word.text, word.start, word.end, _TIME | (word.tags & stays), word.typed)
    return tuple(words)


def _what_stays(phrase: Phrase) -> Tags:
    """What its words stay a sign of; whoever waits for the exams does not ask for their results."""
    return _HOLIDAY if phrase.kind is PhraseKind.OCCASION and phrase.relation in _WAITS else _STAYS


_HOLIDAY: Final = frozenset({"holiday"})


@lru_cache(OF_TEXTS)
def clauses(box: Box) -> tuple[Clause, ...]:
    """The clauses of a text, in order; in a step, time is not looked for.

    >>> [clause.quote for clause in clauses(Box((), "Maths area - put up number lines; add coins. Done!"))]
    ['Maths area', 'put up number lines', 'add coins', 'Done']
    """
    words = words_of(box.text) if box.part == "steps" else tagged(box.text)
    return tuple(Clause(box, each) for each in _split(box.text, words))


def _split(text: str, words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    begun = 0
    depth = 0
    for index in _where_one_may_begin(text, words):
        word = words[index]
        if "mark" in word.tags:
            depth = max(0, depth + (word.text in "([") - (word.text in ")]"))
        if index and (not depth or word.text == "(") and (cut := _cut(text, words, index)):
            if index > begun:
                yield words[begun:index]
            begun = index + (cut == _DROP)
    if begun < len(words):
        yield words[begun:]


def _where_one_may_begin(text: str, words: tuple[Word, ...]) -> Iterable[int]:
    """Where the words stand that a clause may begin with, or a mark before it: in one line not all of them."""
    if "\n" in text:
        return range(len(words))
    ordered = _ordered()
    return [at for at, word in enumerate(words) if word.text in ordered or len(word.text) == 1]


@cache
def _ordered() -> frozenset[str]:
    """Words by which something comes after something else: then, next, step two."""
    return listed("order") | {"step"}


_KEEP: Final = 1
_DROP: Final = 2


def _cut(text: str, words: tuple[Word, ...], index: int) -> int:
    """Whether a clause ends before the word: not, keeping the word for the next, or dropping it."""
    word, before = words[index], words[index - 1]
    if len(word.text) == 1 and _is_list_mark(words, index):
        return _KEEP
    if "mark" in word.tags:
        return _DROP if _ends(text, word) and not _is_list_mark(words, index - 1) else 0
    if "\n" in text[before.end : word.start]:
        return _KEEP
    if index + 1 == len(words):
        return 0
    if before.text in {",", "and"} and word.text in listed("order"):
        return _KEEP
    return _KEEP if word.text == "step" and "number" in words[index + 1].tags else 0


def _is_list_mark(words: tuple[Word, ...], index: int) -> bool:
    """Whether "a)" or "(a)" or "2)" or "2." of a list begins there."""
    at = index + (words[index].text == "(")
    if at + 1 >= len(words) or not words[at].text.isalnum() or (len(words[at].text) != 1 and at == index):
        return False
    if len(words[at].text) != 1 and words[at].text not in _ROMAN:
        return False
    if words[at + 1].text == ".":
        return "digits" in words[at].tags and at + 2 < len(words) and _counts_on(words, at)
    return words[at + 1].text == ")" and (at > index or words[index - 1].text != "(")


_ROMAN: Final = frozenset({"ii", "iii", "iv", "vi", "vii"})


def _ends(text: str, word: Word) -> bool:
    after = text[word.end : word.end + 1]
    if word.text == ">":
        return bool(_ARROW.match(text, word.end))
    if word.text in _ENDS:
        return not after.isalnum() and not _GOES_ON.match(text, word.end)
    if word.text == "-":
        return bool(re.match(r"\s", text[word.start - 1 : word.start] or " ")) and (not after or after.isspace())
    if word.text == "/":
        return after.isspace() and text[word.start - 1 : word.start].isspace()
    return False


_ARROW: Final = re.compile(r"\s+[^\W\d]")
"""What follows an arrow between two steps, and no figure that is to be exceeded."""
_GOES_ON: Final = re.compile(r"['\"\u2019\u201d] [a-z]")
"""What follows a mark at the end of quoted words within a sentence: the 'stuck?' flowchart."""


def _counts_on(words: tuple[Word, ...], at: int) -> bool:
    """Whether a number with a full stop is the first of a list or follows another."""
    number = int(words[at].text) if words[at].text.isdecimal() else 0
    if number == 1:
        return any(word.text == "2" and after.text == "." for word, after in pairwise(words[at:]))
    return any(word.text == str(number - 1) and after.text == "." for word, after in pairwise(words[:at]))
