"""What is told of the past or felt, and asks for nothing."""

from typing import Final

from ectcore.wording.clauses import Clause
from ectcore.wording.residue import is_act, is_residue, names_a_thing

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


def is_narrative(clause: Clause) -> bool:
    """Whether the clause tells what was, or what somebody feels."""
    words = [word.text for word in clause.plain]
    if not words or clause.starts_with_act:
        return False
    if words[0] in _LOOKS_BACK and clause.has("past") and not clause.has("base"):
        return True
    first_told = next((at for at, word in enumerate(words) if _is_told(words, at)), None)
    first_will = next((at for at, word in enumerate(words) if word in _WILL), len(words))
    if first_told is not None and first_told < first_will and "past" not in words[:first_told]:
        return _has_a_speaker(words[:first_told])
    if words[0] in {"i", "we"} and len(words) > 1 and words[1] in {"are", "keep", "ought", "still"}:
        return True
    return words[0] in _SPEAKERS and len(words) > 1 and words[1] in _FELT


def _has_a_speaker(words: list[str]) -> bool:
    return not words or not _SPEAKERS.isdisjoint(words[:4]) or len(words) <= _NEAR


_ARTICLES: Final = frozenset({"a", "an", "the"})


def _is_told(words: list[str], at: int) -> bool:
    """Whether the word tells of the past there: "I met", but not "met" or "a saw"."""
    if words[at] in _ALSO_ELSE:
        return at > 0 and words[at - 1] in _TELLERS
    return words[at] in _TOLD and words[at - 1] not in _ARTICLES


_ALSO_ELSE: Final = frozenset({"met", "saw", "got", "found", "did", "gave", "lost", "set"})


_TELLERS: Final = frozenset({"i", "we", "he", "she", "they", "mentor", "you", "have", "had"})


def is_calendar_fact(clause: Clause) -> bool:
    """Whether it only says when something is: the concert is 16 July."""
    words = clause.plain
    if clause.starts_with_act:
        return False
    return any(
        word.text in _IS and any("time" in after.tags for after in words[at + 1 : at + 4])
        for at, word in enumerate(words)
    )


_IS: Final = frozenset({"is", "are", "was", "falls"})


def is_complaint(clause: Clause) -> bool:
    """Whether it only says how something is: carpet times aren't working, lining up is a scrum."""
    words = clause.plain
    at = next((at for at, word in enumerate(words) if word.text in _IS_SO), None)
    if not at or words[0].text == "there" or clause.has("number", "digits"):
        return False
    if any(word.text in _SHALL for word in words):
        return False
    after = [word for word in words[at + 1 :] if "quality" not in word.tags]
    if after and after[0].text in {"a", "an"}:
        return True
    return not any(is_residue(word) or is_act(word) or names_a_thing(word) for word in after)


_IS_SO: Final = frozenset(["is", "are", "isn't", "aren't", "feels", "feel", "seems", "seem", "gets", "keeps", "keep"])
_SHALL: Final = frozenset(
    ["will", "should", "must", "to", "no", "nobody", "none", "never", "all", "every", "each", "everyone", "so", "when"]
)


_LOOKS_BACK: Final = frozenset({"last", "since", "yesterday", "previously", "recently", "lately"})

_NEAR: Final = 4
