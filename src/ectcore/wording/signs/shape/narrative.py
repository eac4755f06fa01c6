"""What is told of the past or felt, and asks for nothing."""

from functools import lru_cache
from itertools import pairwise
from typing import Final

from ectcore.memory import OF_CLAUSES
from ectcore.wording.signs.measures.frequencies import frequency
from ectcore.wording.signs.measures.quantities import measured
from ectcore.wording.signs.residue import is_act, names_a_thing
from ectcore.wording.signs.shape.passive import is_to_have_been
from ectcore.wording.words.clauses import Clause

_TOLD: Final = frozenset(
    [
        "was",
        "been",
        "were",
        "had",
        "felt",
        "mentioned",
        "said",
        "told",
        "suggested",
        "talked",
        "noticed",
        "saw",
        "went",
        "struggled",
        "realised",
        "spoke",
        "met",
        "thought",
        "seemed",
        "wanted",
        "advised",
        "asked",
        "got",
        "found",
        "came",
        "gave",
        "did",
        "discussed",
        "observed",
        "lost",
        "forgot",
        "liked",
    ]
)
_FELT: Final = frozenset(
    [
        "feel",
        "think",
        "find",
        "know",
        "believe",
        "struggle",
        "wonder",
        "worry",
        "want",
        "hope",
        "guess",
        "suppose",
        "love",
        "like",
        "am",
        "have",
    ]
)
_SPEAKERS: Final = frozenset(
    ["i", "i'd", "i'm", "we", "it", "there", "they", "he", "she", "this", "that", "my", "mentor", "pupils"]
)
_WILL: Final = frozenset(["will", "i'll", "to", "should", "must", "need", "going"])


@lru_cache(OF_CLAUSES)
def is_narrative(clause: Clause) -> bool:
    """Whether the clause tells what was, what is, or what somebody feels."""
    words = [word.text for word in clause.plain]
    if not words or (clause.says(_AGREED) and _is_agreed(words)) or (clause.says(_NOBODY) and _waits(words)):
        return False
    if words[0] in _SUBJECTS and all("time" in word.tags for word in clause.plain):
        return False  # "This term" stands for all that follows
    if (
        _is_statement(clause, words)
        or _is_already_so(words)
        or _is_grumble(clause, words)
        or _is_a_tally(clause, words)
    ):
        return True
    return not clause.starts_with_act and (_is_past(clause, words) or _is_felt(words))


def _is_agreed(words: list[str]) -> bool:
    """Whether what was agreed is told as what will be done: we have decided that I will wait before I take answers."""
    agreed = next((at for at, word in enumerate(words[:_AHEAD]) if word in _AGREED), None)
    if agreed is None:
        return False
    then = next((at for at in range(agreed, len(words) - 1) if words[at] in _I and words[at + 1] in _SHALL_DO), 0)
    return bool(then) or any(word in {"i'll", "we'll"} for word in words[agreed:])


_AGREED: Final = frozenset({"agreed", "decided", "settled", "resolved", "promised", "committed"})
_SHALL_DO: Final = frozenset({"will", "shall", "should", "must", "am"})


def _waits(words: list[str]) -> bool:
    """Whether nobody does something until something else is seen: I start no talk until I have all eyes."""
    gate = next((at for at, word in enumerate(words) if word in {"until", "till", "unless"}), 0)
    return not _NOBODY.isdisjoint(words[:gate]) and _PAST_ONLY.isdisjoint(words[:gate])


_NOBODY: Final = frozenset({"no", "nobody", "nothing", "none", "never", "don't", "won't", "not"})


def _is_past(clause: Clause, words: list[str]) -> bool:
    """Whether it tells what was; a success criterion with "have" tells what will have been: they have all said one."""
    if not clause.says(_PAST) or (clause.box.part == "criteria" and clause.says(_HAVE)) or is_to_have_been(clause):
        return False
    if words[0] in _LOOKS_BACK and clause.has("past") and not clause.has("base"):
        return True
    first_will = next((at for at, word in enumerate(words) if word in _WILL), len(words))
    agreed = next((at for at, word in enumerate(words[:_AHEAD]) if word in _AGREED), 0)
    if agreed and words[agreed + 1 : agreed + _PAIR] == ["that"] and first_will == len(words):
        return True
    been = "been" in clause.texts and any(two == "been" and one in _HAD for one, two in pairwise(words[:first_will]))
    if been or not _PAST_ONLY.isdisjoint(words[:first_will]):
        return True
    if _MAY_TELL.isdisjoint(words):
        return False
    first_told = next((at for at, word in enumerate(words) if word in _MAY_TELL and _is_told(words, at)), first_will)
    return first_told < first_will and "past" not in words[:first_told] and _has_a_speaker(words[:first_told])


def _is_a_tally(clause: Clause, words: list[str]) -> bool:
    """Whether it tells how many there were so far: only 11 handed it in last week, since May I have sent six out."""
    if words[0] == "since":
        return any(one in _I and two == "have" for one, two in pairwise(words))
    told = words[0] == "only" and not _LOOKS_BACK.isdisjoint(words)
    return told and clause.has("past") and not clause.has("base")


def _is_grumble(clause: Clause, words: list[str]) -> bool:
    """Whether the statement only says what some of them do not do: half of them don't do homework."""
    if clause.box.part != "statement" or words[0] not in _SOME:
        return False
    at = next((at for at, word in enumerate(words[:_AHEAD]) if word in _DO_NOT), 0)
    return bool(at) and "need" not in words[at:]


_SOME: Final = frozenset({"half", "most", "some", "many", "lots", "several", "loads", "too", "hardly", "few"})
_DO_NOT: Final = frozenset(
    {"don't", "aren't", "can't", "won't", "haven't", "isn't", "doesn't", "dont", "arent", "cant", "wont", "not"}
)


def _is_already_so(words: list[str]) -> bool:
    """Whether it tells what has been done so far: we have now covered it five times, I've already rung home."""
    start = 1 + (words[:_PAIR] in (["i", "have"], ["we", "have"]))
    return (start > 1 or words[0] in {"i've", "we've"}) and words[start : start + 1] in (["now"], ["already"])


_PAIR: Final = 2
_PAST_ONLY: Final = frozenset(
    {"went", "came", "gave", "took", "began", "ran", "wrote", "drew", "spoke", "broke", "ate", "threw", "knew"}
    | {"forgot", "chose", "grew", "woke", "sang", "swam", "happened", "seemed"}
)
"""Forms that are past and no participles."""


def _is_felt(words: list[str]) -> bool:
    """Whether somebody feels or thinks: I find it hard, my mentor thinks; not what is wanted of others."""
    if words[0] not in _SPEAKERS or len(words) < _PAIR or (words[1] == "am" and words[2:3] in _MEANT):
        return False
    if words[1] in {"want", "like"}:
        return "to" not in words[_PAIR:]
    return words[1] in _FELT and (words[0] in _I or words[1] not in _ALSO_DONE)


_MEANT: Final = (["going"], ["to"], ["aiming"], ["planning"])
_I: Final = frozenset({"i", "we", "i'm", "i'd"})
_ALSO_DONE: Final = frozenset({"find", "have", "am", "like", "know", "want"})


def _is_statement(clause: Clause, words: list[str]) -> bool:
    """Whether it says how things are: I spend too long on slides, there is never time; not how often or how many."""
    if words[0] not in _SUBJECTS or measured(clause) or frequency(clause) or not _COUNTED.isdisjoint(words):
        return False
    if words[0] in {"that", "this"} and len(words) > 1 and "pupil" in clause.plain[1].tags:
        return False
    if words[0] == "they":
        return not _NOT.isdisjoint(words) and "me" in words
    if words[0] in _I and clause.starts_with_act and clause.head is not None and is_act(clause.head):
        return False
    ahead = _WILL if words[0] in _I else _WILL - {"to"}
    return ahead.isdisjoint(words[1:_AHEAD]) and "want" not in words[:_AHEAD]


_SUBJECTS: Final = frozenset({"i", "we", "it", "there", "this", "that", "you", "they", "what"})
_NOT: Final = frozenset({"don't", "not", "never", "can't", "won't", "doesn't"})
_COUNTED: Final = frozenset({"all", "every", "each"})
_AHEAD: Final = 5


def _has_a_speaker(words: list[str]) -> bool:
    if not _OF_ALL.isdisjoint(words):
        return False
    return not words or not _SPEAKERS.isdisjoint(words[:4]) or len(words) <= _NEAR


_OF_ALL: Final = frozenset({"no", "nobody", "any", "every", "all", "each", "never", "none"})
_HAD: Final = frozenset({"had", "has", "have", "i've", "we've"})
_ARTICLES: Final = frozenset({"a", "an", "the"})


def _is_told(words: list[str], at: int) -> bool:
    """Whether the word tells of the past there: "I met", but not "met" or "a saw"."""
    if not _WITHIN.isdisjoint(words[max(0, at - _PAIR) : at]):
        return False
    if words[at] in _ALSO_ELSE:
        return at > 0 and words[at - 1] in _TELLERS
    return words[at] in _TOLD and words[at - 1] not in _ARTICLES


_WITHIN: Final = frozenset({"what", "how", "that", "which", "where", "why", "who"})
_ALSO_ELSE: Final = frozenset({"met", "saw", "got", "found", "did", "gave", "lost", "set", "heard", "caught", "timed"})


_HAVE: Final = frozenset({"have", "has"})
_MAY_TELL: Final = _TOLD | _ALSO_ELSE
_LOOKS_BACK: Final = frozenset({"last", "since", "yesterday", "previously", "recently", "lately"})
_PAST: Final = _LOOKS_BACK | _AGREED | {"been"} | _PAST_ONLY | _MAY_TELL
"""Words of which one stands wherever it is told what was."""
_TELLERS: Final = frozenset({"i", "we", "he", "she", "they", "mentor", "you", "have", "had"})


def is_question(clause: Clause) -> bool:
    """Whether it asks, and proposes nothing: how do I stop them shouting?"""
    asks = clause.box.text[clause.words[-1].end :].lstrip()[:1] == "?" and clause.words[0].text in _ASKS
    return asks and [word.text for word in clause.words[:_PAIR]] not in _PROPOSES


_PROPOSES: Final = (["why", "not"], ["how", "about"], ["what", "about"], ["why", "don't"])
"""How a proposal begins that has the form of a question: why not try cold calling in 8C?"""


_ASKS: Final = frozenset(["how", "what", "why", "who", "where", "when", "which", "can", "could", "do", "is", "should"])


def is_complaint(clause: Clause) -> bool:
    """Whether it only says how something is: carpet times aren't working, lining up is a scrum."""
    if not clause.says(_IS_SO):
        return False
    words = clause.plain
    at = next(at for at, word in enumerate(words) if word.text in _IS_SO)
    if not at or clause.starts_with_act or words[0].text == "there" or clause.has("number", "digits"):
        return False
    if any(word.text in _SHALL for word in words):
        return False
    after = [word for word in words[at + 1 :] if "quality" not in word.tags]
    if after and after[0].text in {"a", "an"}:
        return True
    return not any(names_a_thing(word) or is_act(word) for word in after)


_IS_SO: Final = frozenset(["is", "are", "isn't", "aren't", "feels", "feel", "seems", "seem", "gets", "keeps", "keep"])
_SHALL: Final = frozenset(
    ["will", "should", "must", "to", "no", "nobody", "none", "never", "all", "every", "each", "everyone", "so", "when"]
)


_NEAR: Final = 4
