"""One thing fastened or fetched, or one pupil seated elsewhere: done in ten minutes, with nothing to follow."""

from collections.abc import Sequence
from typing import Final

from ectcore.wording.signs.acts.turned import turned
from ectcore.wording.signs.measures.frequencies import EVERY
from ectcore.wording.signs.shape.pieces import pieces
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word


def is_only_placed(job: Clause) -> bool:
    """Whether the only job is that: pin the rules by the door, print the plan, move Ethan next to Amy."""
    if not all(map(_is_put, pieces(job)[1:])):
        return False
    first = turned(job) or job
    again = any(word.text in EVERY or "number" in word.tags for word in first.plain)
    return not again and (_is_one_thing(first) or _is_seated(first))


def _is_one_thing(clause: Clause) -> bool:
    """Whether one thing that is there already is fastened or fetched; no display is hung in ten minutes."""
    words = [word for word in clause.plain if word.text != "tack"]
    if len(words) < _FEWEST or clause.head is not words[0]:
        return False
    there = words[0].text in listed("puts") and _is_somewhere(words[2:])
    if not there and words[0].text not in listed("fastens"):
        return False
    one = words[1].text in listed("before a noun") or (words[0].text == "borrow" and words[1].owns)
    return one and all(word.text not in listed("mounted") for word in words)


def _is_put(piece: Clause) -> bool:
    """Whether a thing that was fetched or printed is then put away, and no more."""
    return piece.plain[0].text in listed("puts") and _is_somewhere(piece.plain)


def _is_somewhere(words: Sequence[Word]) -> bool:
    """Whether a place for such things follows where it is put: in the cover tray; not drop the register."""
    at = next((at for at, word in enumerate(words) if word.text in _INTO), len(words))
    return any(word.text in listed("put where") for word in words[at + 1 :])


_INTO: Final = frozenset({"in", "on", "by", "at", "into", "onto", "behind", "outside", "under", "to", "with"})


_FEWEST: Final = 3


def _is_seated(clause: Clause) -> bool:
    """Whether one pupil, called by name, is given another seat."""
    words = clause.plain
    if len(words) < _FEWEST or words[0].text not in listed("seats") or not _is_by_name(words[1]):
        return False
    return any(word.text in listed("at a seat") for word in words[2:])


def _is_by_name(word: Word) -> bool:
    return word.typed[0].isupper() and (not word.tags or ("pupil" in word.tags and "class" not in word.tags))
