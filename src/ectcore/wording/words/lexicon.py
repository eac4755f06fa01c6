"""The words that are known, and what they are a sign of: read from the files of this folder, once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

Tags = frozenset[str]
NO_TAGS: Final[Tags] = frozenset()

_FOLDER: Final = Path(__file__).with_name("lexicon")
_VOWELS: Final = "aeiou"
_SHORTEST_PLURAL: Final = 4
_OF_OTHER_KINDS: Final = ("classes", "focuses", "irregular", "lists", "themes")
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
        phrases: by their first word, the phrases of several words.
    """

    single: Mapping[str, Tags]
    phrases: Mapping[str, Phrases]


@cache
def lexicon() -> Lexicon:
    """All words that are known."""
    single: dict[str, Tags] = {}
    phrases: defaultdict[str, dict[str, tuple[_Rest, ...]]] = defaultdict(dict)
    for tags, entries in _entries():
        in_phrase = tags | _PHRASE
        ended: tuple[_Rest, ...] = (((), in_phrase),)
        for words in entries:
            if len(words) == 1:
                word = words[0]
                single[word] = single[word] | tags if word in single else tags
                continue
            first, second = words[:_PAIR]
            begun = phrases[first]
            rest = (((*words[_PAIR:],), in_phrase),) if len(words) > _PAIR else ended
            begun[second] = begun.get(second, ()) + rest
            if rest is ended and len(second) >= _SHORTEST_PLURAL:
                begun[f"{second}s"] = begun.get(f"{second}s", ()) + ended
    return Lexicon(single, dict(phrases))


def begins(word: str) -> Phrases:
    """The phrases that begin with the word, in small letters: none with most.

    >>> "question" in begins("hinge"), len(begins("zebra"))
    (True, 0)
    """
    return lexicon().phrases.get(word, _NO_PHRASES)


_NO_PHRASES: Final[Phrases] = {}
_PAIR: Final = 2
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
        found.update((word, tags) for (word,) in entries)
    return found


@cache
def listed(name: str) -> frozenset[str]:
    """The words of the list of that name.

    >>> "my" in listed("before a noun")
    True
    """
    return frozenset(word for heading, entries in _lists() if heading == name for (word,) in entries)


@cache
def pasts(name: str) -> Mapping[str, str]:
    """The verbs of a list by their past forms.

    >>> pasts("puts")["dropped"], pasts("puts")["left"]
    ('drop', 'leave')
    """
    return {form: verb for verb in listed(name) for form in _past(verb)}


@cache
def _lists() -> tuple[tuple[str, list[list[str]]], ...]:
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
        for words in entries if tags >= only else ():
            key = tuple([stem(word) for word in words])
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


def _entries() -> Iterator[tuple[Tags, Iterable[list[str]]]]:
    """The entries of every line with what they are a sign of; those of verbs in each of their forms."""
    for heading, entries in _lines(path for path in sorted(_FOLDER.glob("*.txt")) if path.stem not in _OF_OTHER_KINDS):
        tags = frozenset(heading.split())
        if "verb" not in tags:
            yield tags, entries
            continue
        for name, forms in _FORMS.items():
            yield tags | {name}, ([form, *rest] for verb, *rest in entries for form in forms(verb))


def _lines(paths: Iterable[Path]) -> Iterator[tuple[str, list[list[str]]]]:
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                heading, _, entries = line.partition(":")
                divide = _plain_words if "'" in entries else str.split
                yield heading, list(filter(None, map(divide, entries.translate(_DIVIDED).split(","))))


def _plain_words(entry: str) -> list[str]:
    return [plain_form(word).rstrip("'") for word in entry.split()]


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


_FORMS: Final[Mapping[str, Callable[[str], tuple[str, ...]]]] = {
    "base": lambda verb: (verb,),
    "third": _third,
    "ing": lambda verb: (f"{_stem(verb)}ing",),
    "past": _past,
}
"""The forms of a verb, each by its name."""
