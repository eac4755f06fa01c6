"""The words that are known, and what they are a sign of: read from the files of this folder, once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

Tags = frozenset[str]
NO_TAGS: Final[Tags] = frozenset()

_FOLDER: Final = Path(__file__).with_name("lexicon")
_VOWELS: Final = "aeiou"
_SHORTEST_PLURAL: Final = 4
_SEPARATORS: Final = str.maketrans({"-": " ", "\u2019": "'"})


class Lexicon(NamedTuple):
    """What is known of words.

    Attributes:
        single: of each word, what it is a sign of.
        phrases: by their first two words, what follows in phrases of several words, the longest first.
    """

    single: dict[str, Tags]
    phrases: dict[tuple[str, str], tuple[tuple[tuple[str, ...], Tags], ...]]


@cache
def lexicon() -> Lexicon:
    """All words that are known."""
    single: dict[str, Tags] = {}
    phrases: dict[tuple[str, ...], Tags] = {}
    for tags, words in _entries():
        if len(words) == 1:
            known = single.get(words[0])
            single[words[0]] = tags if known is None else known | tags
        else:
            phrases[words] = phrases.get(words, NO_TAGS) | tags
    by_pair: dict[tuple[str, str], list[tuple[tuple[str, ...], Tags]]] = defaultdict(list)
    for words in sorted(phrases, key=len, reverse=True):
        first, second, *rest = words
        by_pair[first, second].append((tuple(rest), phrases[words] | _PHRASE))
        if not rest and len(second) >= _SHORTEST_PLURAL:
            by_pair[first, f"{second}s"].append(((), phrases[words] | _PHRASE))
    return Lexicon(single, {pair: tuple(several) for pair, several in by_pair.items()})


_PHRASE: Final[Tags] = frozenset({"phrase"})


@lru_cache(maxsize=8192)
def tags_of(word: str) -> Tags:
    """What a word is a sign of, in small letters; a plural counts as its singular.

    >>> "taught" in lexicon().single, "topic" in tags_of("questioning")
    (True, True)
    """
    known = lexicon().single
    if word in known:
        return known[word]
    if len(word) >= _SHORTEST_PLURAL and word.endswith("s"):
        return known.get(word[:-1]) or known.get(word.removesuffix("es")) or NO_TAGS
    return NO_TAGS


def _entries() -> Iterator[tuple[Tags, tuple[str, ...]]]:
    for heading, entries in _lines(path for path in sorted(_FOLDER.glob("*.txt")) if path.stem != "irregular"):
        tags = frozenset(heading.split())
        if "verb" in tags:
            named = {form: tags | {form} for form in ("base", "third", "ing", "past")}
            for words in entries:
                for form, first in _forms(words[0]):
                    yield named[form], (first, *words[1:])
        else:
            for words in entries:
                yield tags, words


def _lines(paths: Iterable[Path]) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                heading, _, entries = line.partition(":")
                split = (entry.translate(_SEPARATORS).split() for entry in entries.split(","))
                yield heading, [tuple(words) for words in split if words]


@cache
def _forms(verb: str) -> tuple[tuple[str, str], ...]:
    """The forms of a verb, each with its name."""
    stem = _stem(verb)
    irregular = _irregular().get(verb)
    past = irregular or (f"{stem[:-1]}ied" if stem.endswith("y") and stem[-2:-1] not in _VOWELS else f"{stem}ed",)
    return (("base", verb), ("third", _third(verb)), ("ing", f"{stem}ing"), *(("past", each) for each in past))


def _third(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2:-1] not in _VOWELS else f"{verb}s"


def _stem(verb: str) -> str:
    """What "ing" is added to."""
    if verb.endswith("ie"):
        return f"{verb[:-2]}y"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1]
    return f"{verb}{verb[-1]}" if _doubles(verb) else verb


def _doubles(verb: str) -> bool:
    vowels = sum(letter in _VOWELS for letter in verb)
    consonant = verb[-1] not in f"{_VOWELS}wxy"
    one_syllable = vowels == 1 and consonant and verb[-2:-1] in tuple(_VOWELS)
    return one_syllable or verb.endswith(("refer", "begin", "mit", "quiz", "lot"))


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {base: tuple(word for entry in past for word in entry) for base, past in _lines([_FOLDER / "irregular.txt"])}
