"""What is only thought, taken in or felt, and shows nothing that could be seen."""

from typing import Final

from ectcore.wording.signs.residue import is_act
from ectcore.wording.words.clauses import Clause


def is_only_thought(clause: Clause) -> bool:
    """Whether it asks only for thinking or feeling: reflect on, get to grips with, stop worrying about."""
    head = clause.head
    texts = [word.text for word in clause.plain]
    if tuple(texts[:_TAKEN_IN]) in _TAKES_IN and not any(map(is_act, clause.plain[_TAKEN_IN:])):
        return True
    return _stops_feeling(texts) or _is_to_feel(texts) or (head is not None and head.text in _THINKS)


def _is_to_feel(texts: list[str]) -> bool:
    """Whether somebody is brought to feel, or I would like to think: get 7C to love poetry, I'd like to reflect on."""
    if texts[:1] in _MINE:
        to = next((at for at, text in enumerate(texts[:_NEAR]) if text == "to"), len(texts))
        return not _THINKS.isdisjoint(texts[to + 1 : to + 2])
    return bool(texts) and texts[0] in _BRINGS and not _LIKES.isdisjoint(texts[2 : 1 + _NEAR])


_MINE: Final = (["i"], ["i'd"])
_BRINGS: Final = frozenset({"get", "make", "help", "encourage", "inspire", "enable", "persuade"})
_LIKES: Final = frozenset({"love", "enjoy", "like", "value", "appreciate", "want", "believe"})


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
