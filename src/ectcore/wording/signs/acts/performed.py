"""A performance at an event: it has been given or not, whatever came of it."""

from typing import Final

from ectcore.wording.signs.measures.frequencies import frequency
from ectcore.wording.signs.residue import judges
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word


def performed(clause: Clause) -> tuple[Word, ...]:
    """The words of it: clarinet group to perform at the concert; not what is sung better, or done in each lesson."""
    if not clause.says(_PERFORMS):
        return ()
    words = clause.plain
    at = next(at for at, word in enumerate(words) if word.text in _PERFORMS)
    told = at > 0 and words[at - 1].text in {"to", "will"} and at + 2 < len(words)
    if not told or any(map(judges, words)) or frequency(clause):
        return ()
    after = words[at + 1 :]
    where = next((place for place, word in enumerate(after) if word.text in _AT), len(after))
    return words[at - 1 :] if any(map(_is_an_event, after[where + 1 :])) else ()


def _is_an_event(word: Word) -> bool:
    """Whether an event stands there that people come to, and no test."""
    if "assessment" in word.tags:
        return False
    return "occasion" in word.tags or word.text in listed("event") or word.text in _STAGED


_PERFORMS: Final = frozenset({"perform", "sing", "play", "dance", "present", "compete", "exhibit", "recite", "act"})
_AT: Final = frozenset({"at", "in", "for", "to", "on"})
_STAGED: Final = frozenset(
    {"concert", "show", "performance", "production", "nativity", "assembly", "evening", "festival", "service", "play"}
    | {"fair", "competition", "recital", "gala", "cabaret"}
)
