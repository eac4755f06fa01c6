"""Names of pupils in prose: what looks like a name, and a sign that it is a pupil's."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from ectcore.wording.words.lexicon import tags_of
from ectcore.wording.words.names import MARK

_WORD: Final = r"(?:[^\W\d_a-z][^\W\d_]*(?:['\u2019-][^\W\d_]+)*)"
_NAME: Final = rf"(?P<name>{_WORD}(?:\s{_WORD})?)(?:,?\s(?:and|&)\s{_WORD})?"
_INITIALS: Final = r"(?P<name>[A-Z]\.\s?[A-Z]\b\.?)"
_PUPIL: Final = r"(?:[Pp]upil|[Cc]hild|[Bb]oy|[Gg]irl|[Ss]tudent|[Ll]earner|[Tt]utee)"
_PUPILS: Final = r"(?:[Pp]upils|[Cc]hildren|[Bb]oys|[Gg]irls|[Ss]tudents|[Ll]earners|[Tt]utees)"
_CLASS: Final = r"(?:(?:Y|[Yy]ear\s)[0-9]{1,2}\b|[0-9]{1,2}[A-Z]\w?\b|Reception\b|Nursery\b)"
_OF_A_FAMILY: Final = (
    r"(?:mum|mam|mother|dad|father|parents?|family|carers?|foster|gran|nan|grandmother|social\sworker|ehcp|iep|seat"
    r"|exercise\sbook|report\scard|behaviour|attendance|handwriting)"
)
_DONE_FOR_ONE: Final = (
    r"(?i:support|help|encourage|let|get|allow|seat|sit(?:\s(?:with|by))?|keep|praise|move|remind|greet|ring|phone"
    r"|refer|meet|include|(?:speak|talk)\s(?:to|with))"
)
# Whoever moderates with me, or checks what is mine, is a colleague.
_WITH_PRONOUN: Final = (
    r"(?:to\b(?!\s(?:compare|moderate|standardise)\b|\s(?:check|proofread)\b(?!\s(?:his|her|their)\b)|\s\w+\sm[ey]\b(?!\s(?:his|her|their)\b))|from\s\w+ing\b"
    r"|(?:with|in|at|by)\s(?:his|her|their|my|the)\b|[a-z]+\s(?:his|her|their)\b|who\b"
    r"|(?:when|until|so\sthat|if)\s(?:he|she|they)\b)"
)

# Neither I nor the numbers of kings: Henry V.
_INITIAL_OF_A_NAME: Final = r"[B-HJ-UWYZ]\b(?![.'\u2019]?\w)"
_AS_A_PUPIL: Final = (
    rf"(?:\s?\({_CLASS}|,?\s(?:with|w/?|who|to\sbe|still|moved|moves|sits|has|had|needs|can|on\stask|back)\b"
    rf"|\s(?:in|from)\s{_CLASS})"
)

_WORDS: Final = {
    "pupil": "pupil pupils child childs children boy boys girl girls student students learner learners tutee tutees",
    "relation": "son daughter brother sister",
    "deed": "support help encourage let get allow seat sit keep praise move remind greet ring phone refer meet include"
    " speak talk",
}
_HINTS: Final = {word: hint for hint, words in _WORDS.items() for word in words.split()}
"""The words of which a sign has one, each with what it hints at."""

SIGNS: Final = (
    ("pupil", rf"(?<!each )(?<!every )(?<!any )(?<!per )\b{_PUPIL},?\s(?:called\s|named\s)?{_NAME}"),
    ("pupil", rf"\b{_PUPILS}(?:,|\scalled|\snamed)\s{_NAME}"),
    ("pupil", rf"\b{_PUPILS}\s(?P<name>{_WORD}),?\sand\s{_WORD}"),
    ("pupil", rf"\b(?:{_PUPIL}|{_PUPILS})\s{_INITIALS}"),
    ("relation", rf"\b(?:[Ss]on|[Dd]aughter|[Bb]rother|[Ss]ister),?\s{_NAME}"),
    ("owner", rf"\b{_NAME}['\u2019]s\s{_OF_A_FAMILY}\b"),
    ("pupil", rf"\b{_NAME},?\s(?:who\sis\s)?(?:an?|one\sof\s(?:my|the))\s(?:\w+\s)?{_PUPIL}s?\b(?!\steacher)"),
    ("deed", rf"\b{_DONE_FOR_ONE}\s{_NAME}\s?(?:\sin\s|\sfrom\s|\sof\s|\(){_CLASS}"),
    ("point", rf"{_INITIALS}\s?(?:\sin\s|\sfrom\s|\(){_CLASS}"),
    ("deed", rf"\b{_DONE_FOR_ONE}\s{_NAME}\s{_WITH_PRONOUN}"),
    ("initial", rf"\b(?P<name>{_WORD})\s{_INITIAL_OF_A_NAME}(?:['\u2019]s)?{_AS_A_PUPIL}"),
    ("owner", rf"\b(?:w/?|with|at|on|by|near|beside)\s(?P<name>{_WORD})['\u2019]s\s(?:table|peg|workstation)\b"),
    ("capitals", rf"\b(?P<name>[A-Z]{{2}}(?:\s?[&,]\s?|\sand\s)[A-Z]{{2}})\s?(?:\sin\s|\sfrom\s|\(){_CLASS}"),
)
"""What makes a pupil's of a name, each after the hint without which it is nowhere."""
_NO_INITIALS: Final = frozenset({"PE", "RE", "DT", "IT", "UK", "US", "AM", "PM", "EG", "IE", "CP"})
_NO_PUPILS: Final = _NO_INITIALS.union(
    {"TA", "TS", "KS"}
    | {"EY", "SL", "CS", "ML", "GP", "HT", "LA", "HA", "PP", "FS", "AP", "MA", "EN", "SC"}
    | {"GG", "HI", "GY", "FR", "SP", "GE", "MU", "AR", "DR", "CT", "BS", "EF", "PS", "SE"}
    | {"ST", "TV", "CD", "EU", "UN", "GD", "WT", "EX", "BA", "AO", "AF", "WW", "HW", "SS"}
    | {"QA", "PA", "RS", "MF", "BT", "AQ", "OC", "ED", "DH", "AH", "FT", "NQ", "EC", "IB"}
    | {"AS", "AB", "BC", "CC", "DD", "EE", "OK", "NO", "OR", "IF", "IN", "ON", "AT", "TO"}
    | {"BY", "OF"}
)
"""Pairs of capitals that stand for subjects, people by their work, groups or papers, and not for two pupils."""
_NO_NAMES: Final = re.compile(
    r"(?:year|reception|nursery|premium|voice|progress|support|services?|council|parliament|referral|protection|leadership"
    r"|passports?|profiles?|development|teacher|ambassadors|mrs?|ms|miss|mx|dr|sir|prof|professor|i"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)s?"
    r"|january|february|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|feb|apr|aug|sept?|oct|nov|dec)"
)
"""What has a capital and is no name: days, months, titles, and what makes a heading of "Pupil" or "Student"."""

_TITLES: Final = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Sir", "Prof", "Professor"})
_LONGEST_TITLE: Final = len("Professor. ")
_TITLED: Final = re.compile(rf"\b(?:{'|'.join(sorted(_TITLES))})\.?\s$")
_SHORTEST: Final = 2
_INITIAL: Final = re.compile(r"[^A-Z]")
_CAPITALISED: Final = re.compile(_WORD)
_LIKE_INITIALS: Final = re.compile(r"[A-Z]\.\s?[A-Z]\b")


@lru_cache(maxsize=4096)
def pupils_named(text: str) -> tuple[str, ...]:
    """What looks like the names or initials of pupils in a text.

    >>> pupils_named("Ring Kai's mum, and help Ellie-Mae to join in")
    ('Ellie-Mae', 'Kai')
    >>> pupils_named("Brief Mrs Doyle, my teaching assistant, and teach Romeo and Juliet in Year 9")
    ()
    """
    return tuple(sorted(set(_named(text))))


def _named(text: str) -> Iterator[str]:
    given = hints(text)
    initials = "capitals" in given or ("point" in given and _LIKE_INITIALS.search(text))
    if "name" not in given and not initials:
        return
    for hint, sign in SIGNS:
        for found in _made(sign).finditer(text) if hint in given else ():
            start = found.start("name")
            if not _TITLED.search(text, max(0, start - _LONGEST_TITLE), start):
                yield from _name_in(found["name"])


@cache
def _made(sign: str) -> re.Pattern[str]:
    """A sign, made when a text first may have it: to make all takes as long as a twentieth of all imports."""
    return re.compile(sign)


def hints(text: str) -> frozenset[str]:
    """What in a text hints at a name, or at whose it is.

    >>> sorted(hints("Ring Kai's mum"))
    ['deed', 'name', 'owner']
    """
    return frozenset().union(*map(_hints_between, text.split()))


@lru_cache(maxsize=8192)
def _hints_between(stretch: str) -> frozenset[str]:
    """The hints between two blanks; mostly the same stands there in other texts."""
    found = {_HINTS[word] for word in _LETTERS.findall(stretch.lower()) if word in _HINTS}
    if any(map(may_be_a_name, _CAPITALISED.findall(stretch))):
        found.add("name")
    if "'s" in stretch or "\u2019s" in stretch:
        found.add("owner")
    if "." in stretch:
        found.add("point")
    if _LONE_CAPITAL.search(stretch):
        found.add("initial")
    if _TWO_CAPITALS.search(stretch):
        found.add("capitals")
    return frozenset(found)


_LONE_CAPITAL: Final = re.compile(r"(?<![^\W_])[A-Z](?![^\W_])")
_TWO_CAPITALS: Final = re.compile(r"(?<![^\W_])[A-Z]{2}(?![^\W_])")
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def _name_in(written: str) -> Iterator[str]:
    """The name in what has a capital: "Kai" in "Ring Kai"; none where its last word or its title says otherwise."""
    if both := _PAIR.fullmatch(written):
        if _NO_PUPILS.isdisjoint(both.groups()):
            yield written
        return
    if "." in written:
        if _INITIAL.sub("", written) not in _NO_INITIALS:
            yield written
        return
    *before, last = written.split()
    if may_be_a_name(last) and not any(word.rstrip(".") in _TITLES for word in before):
        yield " ".join([*filter(may_be_a_name, before), last])


_PAIR: Final = re.compile(r"([A-Z]{2})(?:\s?[&,]\s?|\sand\s)([A-Z]{2})")
"""Two pupils by two capitals each: DB & LM."""
_BEFORE_LETTERS: Final = frozenset({"vitamin", "hepatitis", "appendix", "annex", "strand", "malcolm", "mendeleev"})


def may_be_a_name(word: str) -> bool:
    """Whether a word with a capital may be a pupil's name.

    No heading is one, none of the words that say something, and not what stands for the people of the plan.
    """
    if len(word) < _SHORTEST or word.isupper() or word.startswith(MARK):
        return False
    plain = word.lower()
    return not (tags_of(plain) or plain in _BEFORE_LETTERS or _NO_NAMES.fullmatch(plain))
