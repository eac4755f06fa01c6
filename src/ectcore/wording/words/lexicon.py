"""The words that are known, and what they are a sign of: read from the files of this folder, once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

Tags = frozenset[str]
NO_TAGS: Final[Tags] = frozenset()

_FOLDER: Final = Path(__file__).with_name("lexicon")
_VOWELS: Final = "aeiou"
_SHORTEST_PLURAL: Final = 4
_OF_OTHER_KINDS: Final = ("abbreviations", "classes", "focuses", "irregular", "lists", "themes")
_DIVIDED: Final = str.maketrans({"-": " ", "/": " ", "&": " & ", ":": " : "})
_WITH_S: Final = frozenset({"it's", "that's", "there's", "let's", "what's"})


_Rest = tuple[tuple[str, ...], Tags]
"""What follows the first two words of a phrase, and what the phrase is a sign of."""

Phrases = Mapping[str, tuple[_Rest, ...]]
"""The phrases that begin with a certain word: by their second word, how they go on."""


class Lexicon(NamedTuple):
    """What is known of words.

    Attributes:
        single: of each word, what it is a sign of.
        phrases: by the first word of phrases, how each goes on, and what it is a sign of.
    """

    single: Mapping[str, Tags]
    phrases: Mapping[str, Sequence[tuple[str, Tags]]]


@cache
def lexicon() -> Lexicon:
    """All words that are known."""
    single: dict[str, Tags] = {}
    phrases: defaultdict[str, list[tuple[str, Tags]]] = defaultdict(list)
    for tags, entries in _entries():
        for entry in entries:
            first, _, rest = entry.partition(" ")
            if rest:
                phrases[first].append((rest, tags))
            else:
                single[first] = single[first] | tags if first in single else tags
    return Lexicon(single, dict(phrases))


@lru_cache(maxsize=8192)
def begins(word: str) -> Phrases:
    """The phrases that begin with the word, in small letters: none with most.

    >>> "question" in begins("hinge"), len(begins("zebra"))
    (True, 0)
    """
    known = lexicon().phrases.get(word)
    if not known:
        return _NO_PHRASES
    begun: defaultdict[str, tuple[_Rest, ...]] = defaultdict(tuple)
    for goes_on, tags in known:
        second, *rest = goes_on.split(" ")
        end = (tuple(rest), tags | _PHRASE)
        begun[second] += (end,)
        if not rest and len(second) >= _SHORTEST_PLURAL:
            begun[f"{second}s"] += (end,)
    return dict(begun)


_NO_PHRASES: Final[Phrases] = {}
_PHRASE: Final[Tags] = frozenset({"phrase"})


def plain_form(typed: str) -> str:
    """A word as it is compared: small letters, plain apostrophes, no possessive.

    >>> plain_form("Mother\u2019s"), plain_form("It's")
    ('mother', "it's")
    """
    word = typed.lower().replace("\u2019", "'")
    return word if word in _WITH_S else word.removesuffix("'s")


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


@lru_cache(maxsize=8192)
def class_of(word: str) -> Tags:
    """The class of a common word that names nothing to be seen, whatever else is known of it; of others none.

    >>> sorted(class_of("permanent")), sorted(class_of("moods")), sorted(class_of("poster"))
    (['adjective'], ['abstract'], [])
    """
    known = _classes()
    return known.get(word) or known.get(word.removesuffix("s")) or NO_TAGS


@cache
def _classes() -> Mapping[str, Tags]:
    found: dict[str, Tags] = {}
    for name, entries in _lines([_FOLDER / "classes.txt"]):
        tags = frozenset({name})
        found.update(dict.fromkeys(entries, tags))
    return found


@cache
def listed(name: str) -> frozenset[str]:
    """The words of the list of that name.

    >>> "my" in listed("before a noun")
    True
    """
    return frozenset(chain.from_iterable([words for heading, words in _lists() if heading == name]))


@cache
def pasts(name: str) -> Mapping[str, str]:
    """The verbs of a list by their past forms.

    >>> pasts("puts")["dropped"], pasts("puts")["left"]
    ('drop', 'leave')
    """
    return {form: verb for verb in listed(name) for form in _past(verb)}


@cache
def _lists() -> tuple[tuple[str, list[str]], ...]:
    return tuple(_lines([_FOLDER / "lists.txt"]))


@cache
def themes() -> Mapping[tuple[str, ...], Tags]:
    """The topics that one or two words serve, by the stems of the words: asked for R alone.

    >>> sorted(themes()[stem("goggles"),])
    ['planning']
    """
    return _by_stems("themes")


def _by_stems(name: str, only: Tags = NO_TAGS) -> dict[tuple[str, ...], Tags]:
    """What the phrases of a file are a sign of, by the stems of their words; perhaps of some headings only."""
    found: dict[tuple[str, ...], Tags] = {}
    for heading, entries in _lines([_FOLDER / f"{name}.txt"]):
        tags = frozenset(heading.split())
        for entry in entries if tags >= only else ():
            key = tuple(map(stem, entry.split(" ")))
            found[key] = found[key] | tags if key in found else tags
    return found


@cache
def topics() -> Mapping[tuple[str, ...], Tags]:
    """The names of topics and what shows them, by the stems of their words, each as one whole: asked of a focus.

    >>> sorted(topics()[stem("low"), stem("level"), stem("disruption")])
    ['behaviour', 'topic']
    """
    called = {phrase: families | _TOPIC for phrase, families in _by_stems("focuses").items()}
    return {**_by_stems("families"), **_by_stems("families", _TOPIC), **called}


_TOPIC: Final[Tags] = frozenset({"topic"})


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """What the forms of a word have in common.

    >>> stem("hopping") == stem("hops"), stem("tidies") == stem("tidied")
    (True, True)
    """
    ending = ""
    if word.endswith(_ENDINGS):
        ending = next(
            (each for each in _ENDINGS if word.endswith(each) and len(word) - len(each) >= _SHORTEST_STEM), ""
        )
    if ending == "s" and word.endswith(_HISSING):
        ending = "" if word.endswith("ss") else "es"
    left = word.removesuffix(ending)
    left = left.removesuffix("e") if len(left) > _SHORT_WORD else left
    left = f"{left[:-1]}i" if left.endswith("y") else left
    doubled = ending in _DOUBLING and len(left) > _SHORTEST_STEM and left[-1] == left[-2] and left[-1] not in "ls"
    return left[:-1] if doubled else left


_ENDINGS: Final = ("ings", "ing", "ed", "s")
_HISSING: Final = ("ss", "ses", "xes", "zes", "ches", "shes", "ies")
_DOUBLING: Final = frozenset({"ing", "ings", "ed"})
_SHORTEST_STEM: Final = 3
_SHORT_WORD: Final = 4


def _entries() -> Iterator[tuple[Tags, list[str]]]:
    """The entries of every line with what they are a sign of; those of verbs in each of their forms."""
    for heading, entries in _lines(path for path in sorted(_FOLDER.glob("*.txt")) if path.stem not in _OF_OTHER_KINDS):
        tags = frozenset(heading.split())
        if "verb" not in tags:
            yield tags, entries
            continue
        verbs = [entry.partition(" ") for entry in entries]
        for name, forms in _FORMS.items():
            yield tags | {name}, [f"{form}{blank}{rest}" for verb, blank, rest in verbs for form in forms(verb)]


def _lines(paths: Iterable[Path]) -> Iterator[tuple[str, list[str]]]:
    """The heading of every line, and its entries: words as they are compared, a blank between them."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                heading, _, typed = line.partition(": ")
                entries = typed.translate(_DIVIDED).split(", ")
                yield heading, list(map(_plain_words, entries)) if "'" in typed else entries


def _plain_words(entry: str) -> str:
    return " ".join([plain_form(word).rstrip("'") for word in entry.split(" ")])


@cache
def _past(verb: str) -> tuple[str, ...]:
    stem = _stem(verb)
    if verb in _irregular():
        return _irregular()[verb]
    return (f"{stem[:-1]}ied" if stem.endswith("y") and stem[-2:-1] not in _VOWELS else f"{stem}ed",)


@cache
def _third(verb: str) -> tuple[str, ...]:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return (f"{verb}es",)
    return (f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2:-1] not in _VOWELS else f"{verb}s",)


@cache
def _stem(verb: str) -> str:
    """What "ing" is added to."""
    if verb.endswith("ie"):
        return f"{verb[:-2]}y"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1]
    return f"{verb}{verb[-1]}" if _doubles(verb) else verb


def _doubles(verb: str) -> bool:
    closed = verb[-1] not in f"{_VOWELS}wxy" and verb[-2:-1] in tuple(_VOWELS)
    one_syllable = closed and sum(letter in _VOWELS for letter in verb) == 1
    return one_syllable or verb.endswith(("refer", "begin", "mit", "quiz", "lot"))


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {base: tuple(past) for base, past in _lines([_FOLDER / "irregular.txt"])}


_FORMS: Final[Mapping[str, Callable[[str], tuple[str, ...]]]] = {
    "base": lambda verb: (verb,),
    "third": _third,
    "ing": lambda verb: (f"{_stem(verb)}ing",),
    "past": _past,
}
"""The forms of a verb, each by its name."""
