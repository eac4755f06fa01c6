"""A text as words and marks, each with its place and what it is a sign of."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final

from attrs import define

from ectcore.memory import OF_TEXTS
from ectcore.model.day import WEEKDAYS
from ectcore.wording.words.abbreviations import spelt_out
from ectcore.wording.words.figures import tags_of_figures
from ectcore.wording.words.lexicon import NO_TAGS, Phrases, Tags, begins, class_of, listed, plain_form, tags_of

__all__ = ["NO_TAGS", "QUOTES", "Tags", "Word", "words_of"]

_TOKEN: Final = re.compile(r"\$\{\w+\}|\d+(?:[.,/:]\d+)+|\w+(?:['\u2019]\w+)*|[^\w\s]")
_POSSESSIVE: Final = ("'s", "\u2019s")
_CONTRACTED: Final = ("n't", "'ve", "'re", "'ll", "'d")
_JOINING: Final = frozenset({"-", "\u2011", "/", "'"})
QUOTES: Final = frozenset({"'", '"', "\u2018", "\u201c"})
"""Marks that a quotation begins with."""

_STOP: Final[Tags] = frozenset({"stop"})
_NOUN: Final[Tags] = frozenset({"noun"})
_MARK: Final[Tags] = frozenset({"mark"})
_NUMBER: Final[Tags] = frozenset({"number"})


@define
class Word:
    """A word or mark of a text; not frozen, since that takes four times as long to make, but nobody changes one.

    Attributes:
        text: as it is compared: small letters, plain apostrophes, no possessive.
        start: where it begins.
        end: where it ends.
        tags: what it is a sign of.
        typed: as it was typed.
    """

    text: str
    start: int
    end: int
    tags: Tags
    typed: str

    @property
    def owns(self) -> bool:
        """Whether it says whose something is: 7B's, Mum's."""
        return self.typed.endswith(_POSSESSIVE)


@lru_cache(OF_TEXTS)
def words_of(text: str) -> tuple[Word, ...]:
    """The words and marks of a text, in order.

    >>> [word.text for word in words_of("Cold-call in 7D's recap.")]
    ['cold', '-', 'call', 'in', '7d', 'recap', '.']
    """
    stretches = text.split(" ")
    begun = accumulate([len(stretch) + 1 for stretch in stretches], initial=0)
    found = [
        (word, at + start, at + end, known, phrases, typed, may_be_called)
        for at, stretch in zip(begun, stretches, strict=False)
        for word, start, end, known, phrases, typed, may_be_called in _within(stretch)
    ]
    if not found:
        return ()
    plain, starts, ends, alone, begins, as_typed, called = zip(*found, strict=True)
    tags = list(alone)
    if _OPEN in alone:
        _add_figures(plain, tags, as_typed)
    _add_phrases(plain, begins, tags)
    if not listed("before a noun").isdisjoint(plain):
        _add_nouns(plain, tags)
    if True in called:
        _add_pupils(plain, tags, as_typed, [index for index, may_be in enumerate(called) if may_be])
    return tuple(map(Word, plain, starts, ends, tags, as_typed))


_Found = tuple[str, int, int, Tags, Phrases, str, bool]
"""The fields of a word, the phrases that it begins after its tags, and at last whether it may be a pupil's name."""


@lru_cache(maxsize=8192)
def _within(stretch: str) -> tuple[_Found, ...]:
    """The words and marks between two blanks, each with its place there: "recap." is both."""
    found: list[_Found] = []
    for match in _TOKEN.finditer(stretch):
        typed = match[0]
        word, tags = _alone(typed)
        may_be_called = (_is_initial(typed) and len(word) == 1) or _may_be_a_name(typed, tags)
        found.append((word, match.start(), match.end(), tags, begins(word), typed, may_be_called))
    return tuple(found)


_OPEN: Final[Tags] = frozenset({"to be decided"})
"""Stands for the tags of a word until the word before it has decided."""


@lru_cache(maxsize=8192)
def _alone(typed: str) -> tuple[str, Tags]:
    """A word as it is compared, and what it is a sign of wherever it stands."""
    word = spelt_out(typed) or plain_form(typed)
    if not word[0].isalnum() and word[0] != "$":
        return word, _MARK
    if word[0].isdigit() or word[0] == "$" or word[-1].isdigit() or word[-2:-1].isdigit():
        return word, _OPEN
    if word.endswith(_CONTRACTED):
        return word, _STOP
    if word in listed("number"):
        return word, tags_of(word) | _NUMBER
    return word, tags_of(word) or class_of(word)


def _add_figures(plain: Sequence[str], tags: list[Tags], typed: Sequence[str]) -> None:
    """Say what figures are a sign of, and the label before them with them."""
    for index in [index for index, known in enumerate(tags) if known is _OPEN]:
        figures, before = plain[index], plain[index - 1] if index else ""
        tags[index] = tags_of_figures(figures, before, typed[index])
        sets_work = before == "set" and "class" in tags[index] and not figures.isdecimal()  # set 9Q a task
        if "identifier" in tags[index] and before in listed("label") and not sets_work:
            tags[index - 1] = tags[index]


def _add_nouns(plain: Sequence[str], tags: list[Tags]) -> None:
    """Add that it may be a noun to what is like a verb and stands after "the" or "my"."""
    before = listed("before a noun")
    for index in [index for index, word in enumerate(plain[:-1], 1) if word in before]:
        if "base" in tags[index]:
            tags[index] |= _NOUN


def _add_pupils(plain: Sequence[str], tags: list[Tags], typed: Sequence[str], places: Iterable[int]) -> None:
    """Add that it is a pupil to an initial or an unknown name: J to hand over the card, L's absences, Ruby back."""
    for index in places:
        each = typed[index]
        if tags[index] and not _is_initial(each):
            continue
        after = plain[index + 1 : index + 3]
        acts = bool(after) and after[0] in (_DOES if len(each) == 1 else _NAMED_DOES) and after[1:] != ("be",)
        first = not index or not tags[index - 1].isdisjoint(_BEFORE_PEOPLE)
        known = len(each) > 1 and tags[index]
        if first and (each[1:] in _POSSESSIVE or (acts and not known)):
            tags[index] = _PUPIL


def _is_initial(typed: str) -> bool:
    """Whether it is a capital by itself, or whatever is as long as one with "'s"; I is no initial, and neither is A."""
    return typed[0] in _INITIALS and len(typed) in _INITIAL


def _may_be_a_name(typed: str, tags: Tags) -> bool:
    """Whether it is a word that nobody listed, with a capital, and neither a plural nor a day of the week."""
    named = not tags and typed.istitle() and typed.isalpha() and len(typed) > 1 and typed[-1] != "s"
    return named and typed not in WEEKDAYS


_INITIALS: Final = frozenset("BCDEFGHJKLMNOPQRSTVWXYZ")
_INITIAL: Final = (1, 3)
_DOES: Final = frozenset({"to", "will", "can", "is", "has", "back", "and", "&", "in", "who", "comes", "joins", "stays"})
_NAMED_DOES: Final = frozenset({"to", "will", "can", "back", "into", "who", "comes", "joins", "stays"})
_BEFORE_PEOPLE: Final = frozenset({"mark", "stop", "base"})
_PUPIL: Final[Tags] = frozenset({"pupil", "bound"})


def _add_phrases(plain: Sequence[str], begins: Sequence[Phrases], tags: list[Tags]) -> None:
    """Add to the words of a known phrase what the phrase is a sign of; hyphens within are passed over."""
    places: Sequence[int] = range(len(plain))
    words = plain
    if not _JOINING.isdisjoint(plain):
        places = [place for place in places if plain[place] not in _JOINING]
        words, begins = [plain[place] for place in places], [begins[place] for place in places]
    pairs = enumerate(zip(begins, words[1:], strict=False))
    known = [(at, rests) for at, (phrases, second) in pairs if phrases and (rests := phrases.get(second))]
    for at, each in known:
        third = words[at + 2] if at + 2 < len(words) else ""
        for rest, more in each:
            if not rest or (third.startswith(rest[0]) and _follows(words, at + 2, rest)):
                for place in places[at : at + 2 + len(rest)]:
                    tags[place] = _both(tags[place], more)


@lru_cache(maxsize=8192)
def _both(tags: Tags, more: Tags) -> Tags:
    """What a word is a sign of by itself and in a phrase: the same sets come together again and again."""
    return tags | more


def _follows(words: Sequence[str], at: int, rest: tuple[str, ...]) -> bool:
    """Whether the rest of a phrase stands there, its last word perhaps in the plural."""
    *others, last = words[at : at + len(rest)] or ("",)
    return tuple(others) == rest[:-1] and last in (rest[-1], f"{rest[-1]}s")
