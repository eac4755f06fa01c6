"""One event gone to, one thing read or watched: it has been done or not, whatever came of it."""

from typing import Final

from ectcore.wording.signs.measures.frequencies import frequency
from ectcore.wording.signs.residue import judges
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word


def taken_in(clause: Clause) -> tuple[Word, ...]:
    """The words of it: go to the dyslexia webinar, read chapters 4 and 5; not what is read aloud in lessons."""
    words = clause.plain
    if len(words) < _FEWEST or words[0] is not clause.head or words[0].text not in _TAKES_IN:
        return ()
    at = 1 + sum(word.text in _PARTICLES for word in words[1:_SOON])
    if not _is_one(words[at : at + 2]) or clause.has("class") or clause.says(_ALOUD) or frequency(clause):
        return ()
    if any(judges(word) and "phrase" not in word.tags and word.typed[0].islower() for word in words):
        return ()
    found = _is_gone_to if words[0].text in _GOES else _is_taken_in
    return words if any(map(found, words[at:])) else ()


def _is_one(words: tuple[Word, ...]) -> bool:
    """Whether one such thing follows: the webinar, one clip, chapters 4 and 5, Hannah's slides."""
    if not words:
        return False
    numbered = len(words) > 1 and "number" in words[1].tags and "document" in words[0].tags
    return numbered or "identifier" in words[0].tags or words[0].text in _ONE or words[0].owns


def _is_gone_to(word: Word) -> bool:
    return not word.tags.isdisjoint({"occasion", "training"}) or word.text in listed("event")


def _is_taken_in(word: Word) -> bool:
    return not word.tags.isdisjoint({"document", "product", "training", "clickthrough", "identifier"})


_FEWEST: Final = 3
_SOON: Final = 4
_PARTICLES: Final = frozenset({"to", "through", "along", "up", "in", "into", "on", "at"})
_GOES: Final = frozenset({"go", "get", "come", "sit", "turn", "make", "dial", "tune", "pop", "log", "be"})
_TAKES_IN: Final = _GOES | {"read", "watch", "view", "click", "skim", "listen", "finish"}
_ONE: Final = frozenset({"the", "a", "an", "my", "our", "one", "both"})
_ALOUD: Final = frozenset({"aloud", "loud", "pupils", "children", "class"})
