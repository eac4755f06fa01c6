"""What prose tells of somebody's health: a condition or state, and a sign that it is one person's."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from ectcore.wording.personal.pupils import may_be_a_name
from ectcore.wording.words.lexicon import class_of
from ectcore.wording.words.names import MARK

_CONDITIONS: Final = (
    "adhd|asd|autism|aspergers|asperger's|dyslexia|dyspraxia|dyscalculia|tourettes|tourette's|ocd|ptsd|anxiety"
    "|depression|psychosis|anorexia|bulimia|eating disorder|attachment disorder|epilepsy|asthma|diabetes|cancer"
    "|leukaemia|cystic fibrosis|sickle cell|crohn's|cerebral palsy|down's syndrome|arthritis|allergy|allergies|eczema"
    "|migraine|migraines|long covid|tumour|hearing loss|hearing impairment|sight impairment|visual impairment"
    "|hearing aid|hearing aids|panic attack|panic attacks|seizure|seizures|chemotherapy|radiotherapy|dialysis|surgery"
    "|miscarriage|pregnancy|medication|insulin|inhaler|epipen|ehcp|ehc plan|diagnosis|mental health|self-harm"
    "|breakdown|overdose|coeliac disease"
)
_STATES: Final = (
    "autistic|dyslexic|dyspraxic|diabetic|epileptic|asthmatic|pregnant|depressed|anorexic|bipolar|suicidal|deaf|blind"
    "|terminally ill"
    "|disabled|in hospital|in therapy|off sick|on medication|having chemotherapy|having radiotherapy|having dialysis"
)
_PEOPLE: Final = (
    "pupil|child|boy|girl|student|learner|tutee|son|daughter|mother|father|mum|dad|parent|colleague|mentor|teacher|ta"
    "|teaching assistant|ect"
)
_TAUGHT: Final = (
    "lesson|unit|topic|training|policy|policies|module|course|week|assembly|assemblies|awareness|certificate|question"
    "|project|research|review|form"
)
"""What stands behind a condition where it is a subject, and nobody's."""


def _any_of(phrases: str) -> str:
    return f"(?:{phrases})".replace(" ", r"\s").replace("'", "['\u2019]")


_CONDITION: Final = rf"{_any_of(_CONDITIONS)}\b(?!\s{_any_of(_TAUGHT)}s?\b)"
_STATE: Final = _any_of(_STATES)
_PERSON: Final = _any_of(_PEOPLE)
_ONE: Final = r"(?:an?|one|the|this|that|my|our|his|her|their|another)"

_HAS: Final = r"\b(?<!ask\swho\s)(?:has|had|i\shave|takes|carries|suffers\sfrom|recovering\sfrom|treated\sfor)"

_SIGNS: Final = (
    rf"\b(?:my|his|her|whose)\s(?:(?!gp\b|vet)[\w-]+\s)?{_CONDITION}",
    rf"(?<!children)(?<!people)(?<!\bvet)(?<!doctor)(?<!dentist)(?<!\bgp)['\u2019]s\s(?:[\w-]+\s)?{_CONDITION}",
    rf"{_HAS}\s(?:[\w-]+\s){{0,2}}?{_CONDITION}",
    rf"\b{_ONE}\s(?:[\w-]+\s){{0,2}}?{_PERSON}\s(?:with|on|under|having|taking)\s(?:[\w-]+\s)?{_CONDITION}",
    rf"\b{_ONE}\s(?:[\w-]+\s)?{_STATE}\s{_PERSON}\b",
    rf"\b(?:is|was|am|been|became|while)\s(?:(?!not\b)[\w-]+\s)?{_STATE}\b",
    rf"\w['\u2019](?:s|m)\s(?:(?!not\b|[\w-]+s\s)[\w-]+\s)?{_STATE}\b",
    r"\b(?:is|was|am|been|being|just|newly|got)\s(?:[\w-]+\s)?diagnosed\b",
    rf"\b{_CONDITION}\sof\s{_ONE}\s(?:[\w-]+\s){{0,2}}?{_PERSON}\b",
    r"\bthe\s(?:new|recent|medical)\sdiagnosis\b",
    rf"\bsick\sleave\b(?!\s{_any_of(_TAUGHT)})",
    r"\bself-harm(?:s|ed)\b|\bbeen\sself-harming\b",
    r"\b(?:under|referred\sto|seen\sby)\scamhs\b",
    rf"\bsigned\soff\s(?:sick|work\b|with\s(?:stress|{_CONDITION}))",
    rf"\boff\s(?:work\s|school\s)?(?:with|w/?)\s(?:work[\s-])?(?:stress|{_CONDITION})",
)
_NAME: Final = r"(?P<name>(?-i:[A-Z][a-z]+))(?:\s(?-i:[B-HJ-UWYZ])\b)?"
_OF_ONE_BY_NAME: Final = (
    rf"\b{_NAME}\s\((?:[^()]{{0,12}}[,;/]\s?)?{_CONDITION}[^()]{{0,12}}\)",
    rf"\b(?:like|support|help|seat|sit|keep|let)\s{_NAME}\s(?:with|w/?)\s{_CONDITION}",
    rf"\b(?P<name>(?-i:[A-Z][a-z]+))\s(?-i:[B-HJ-UWYZ])\s(?:with|w/?)\s{_CONDITION}",
    rf"\b{_NAME}\s(?:still\s|now\s)?(?:pregnant|off\ssick|in\shospital|on\smedication|in\stherapy)\b",
)
"""Signs that are one only where what stands before is somebody's name: Jayden (ASD), Priya pregnant."""
_WORD: Final = re.compile(r"\w+")
_SAID: Final = frozenset({"diagnosed", "sick", "self", "camhs", "signed", "stress"}).union(
    max(set(_WORD.findall(phrase)) - {"plan"}, key=len) for phrase in f"{_CONDITIONS}|{_STATES}".split("|")
)
"""Words of which each sign has one, of an EHC plan not the one that every plan has: most texts have none."""


@cache
def _told() -> re.Pattern[str]:
    """Any of the signs, made when a text first has one of the words: it takes as long as a tenth of all imports."""
    return re.compile("|".join(_SIGNS), re.IGNORECASE)


@lru_cache(maxsize=4096)
def tells_of_health(text: str) -> bool:
    """Whether a text seems to tell of the health of one person.

    >>> tells_of_health("Seat the boy with ADHD at the front"), tells_of_health("Adapt tasks for pupils with ADHD")
    (True, False)
    >>> tells_of_health("My mentor is on sick leave"), tells_of_health("Teach the lesson on diabetes to 11B")
    (True, False)
    """
    if not any(map(_may_tell, text.split())):
        return False
    return _told().search(text) is not None or any(map(_is_somebody, _of_names(text)))


def _of_names(text: str) -> Iterator[str]:
    """What stands where a name would, before a condition or a state."""
    return (found["name"] for sign in _by_name() for found in sign.finditer(text))


@cache
def _by_name() -> tuple[re.Pattern[str], ...]:
    return tuple([re.compile(sign, re.IGNORECASE) for sign in _OF_ONE_BY_NAME])


def _is_somebody(word: str) -> bool:
    """Whether it may be a name, or stands for somebody of the plan; no adverb is one."""
    return word.startswith(MARK) or (may_be_a_name(word) and not class_of(word.lower()))


@lru_cache(maxsize=8192)
def _may_tell(stretch: str) -> bool:
    """Whether one of the words stands between two blanks; what stands there mostly comes again in other texts."""
    return not _SAID.isdisjoint(_WORD.findall(stretch.lower()))
