"""What is only thought, taken in or felt, and shows nothing that could be seen."""

from itertools import pairwise
from typing import Final

from ectcore.wording.signs.residue import is_act
from ectcore.wording.words.clauses import Clause


def is_only_thought(clause: Clause) -> bool:
    """Whether it asks only for thinking or feeling: reflect on, get to grips with, stop worrying about."""
    head = clause.head
    texts = [word.text for word in clause.plain]
    if _seeks_what_works(texts) or (texts[:1] in _BECOMES and not _AWARE.isdisjoint(texts[1:3])):
        return True
    if tuple(texts[:_TAKEN_IN]) in _TAKES_IN and not any(map(is_act, clause.plain[_TAKEN_IN:])):
        return True
    return _stops_feeling(texts) or _is_to_feel(texts) or (head is not None and head.text in _THINKS)


_BECOMES: Final = (["be"], ["become"], ["get"], ["feel"], ["grow"], ["being"], ["becoming"])
_AWARE: Final = frozenset(
    {"aware", "mindful", "conscious", "familiar", "comfortable", "knowledgeable", "attuned", "alert"}
)


def _seeks_what_works(texts: list[str]) -> bool:
    """Whether it is only to be found out what to do: find what works for 9C, explore ways of hooking 9E."""
    if not texts or texts[0] not in _SEEKS:
        return False
    near = texts[1 : 1 + _NEAR]
    ways = any(text in {"way", "ways"} and after in _OF for text, after in pairwise(near))
    what = next((at for at, text in enumerate(near[:2]) if text == "what"), None)
    return ways or (what is not None and not _HELPS.isdisjoint(near[what + 1 : what + 3]))


_HELPS: Final = frozenset({"works", "helps", "suits", "matters", "might", "would", "could", "best"})
_SEEKS: Final = frozenset({"find", "explore", "discover", "seek", "work", "look", "investigate", "see"})
_OF: Final = frozenset({"of", "to", "for", "in"})


def is_only_felt(clause: Clause) -> bool:
    """Whether pupils are to love or like it, be it ever so many: every pupil loves Macbeth by Easter."""
    words = clause.plain
    at = next((at for at, word in enumerate(words[:_SOON]) if at and word.text in _LOVES), 0)
    if not at or any(map(is_act, words[at + 1 :])):
        return False
    theirs = words[:at] if words[at - 1].text == "to" else words[at - 1 : at]
    return any("pupil" in word.tags for word in theirs) and words[0].tags.isdisjoint({"act", "base"})


_SOON: Final = 9
_LOVES: Final = frozenset(
    {"love", "loves", "enjoy", "enjoys", "like", "likes", "value", "values", "appreciate", "feel", "feels", "believe"}
)


def _is_to_feel(texts: list[str]) -> bool:
    """Whether somebody is brought to feel, or I would like to think: get 7C to love poetry, I'd like to reflect on."""
    if texts[:1] in _MINE:
        to = next((at for at, text in enumerate(texts[:_NEAR]) if text == "to"), len(texts))
        return not _THINKS.isdisjoint(texts[to + 1 : to + 2])
    return bool(texts) and texts[0] in _BRINGS and not _LIKES.isdisjoint(texts[2 : 1 + _NEAR])


_MINE: Final = (["i"], ["i'd"])
_BRINGS: Final = frozenset({"get", "make", "help", "encourage", "inspire", "enable", "persuade"})
_LIKES: Final = frozenset(
    {"love", "enjoy", "like", "value", "appreciate", "want", "believe", "care", "trust", "respect", "understand"}
    | {"feel", "engage", "behave", "thrive", "succeed", "realise", "know", "pride", "shine", "flourish"}
)


def _stops_feeling(texts: list[str]) -> bool:
    """Whether what stops or begins is only felt: 8C to stop feeling left out; stop my tutees worrying."""
    at = next((at for at, text in enumerate(texts) if text in _STOPS), len(texts))
    return not _FEELING.isdisjoint(texts[at + 1 : at + _NEAR])


_NEAR: Final = 5
_TAKEN_IN: Final = 3
_TAKES_IN: Final = frozenset({("get", "to", "grips"), ("come", "to", "grips"), ("get", "my", "head")})
_STOPS: Final = frozenset({"stop", "stops", "stopped", "start", "begin", "quit"})
_FEELING: Final = frozenset(
    {"feeling", "worrying", "fearing", "panicking", "dreading", "hating", "liking", "loving", "enjoying", "fretting"}
    | {"stressing", "doubting", "caring", "believing", "wanting"}
)


_THINKS: Final = frozenset(
    [
        "think",
        "reflect",
        "consider",
        "remember",
        "feel",
        "believe",
        "hope",
        "wonder",
        "appreciate",
        "understand",
        "know",
        "realise",
        "recognise",
        "familiarise",
    ]
)
