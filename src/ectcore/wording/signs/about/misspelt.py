"""Topics that are misspelt: behavoir, diferentiation."""

from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

from ectcore.wording.signs.about.topics import FAMILIES
from ectcore.wording.words.lexicon import lexicon
from ectcore.wording.words.tokens import NO_TAGS, Tags, Word


def misspelt(words: Iterable[Word]) -> Tags:
    """The families of the topics that words nobody listed nearly spell."""
    return NO_TAGS.union(*[_nearly(word.text) for word in words if not word.tags and len(word.text) >= _LONG])


_LONG: Final = 8


@lru_cache(maxsize=1024)
def _nearly(word: str) -> Tags:
    """The families of the topic that has the same letters but for one, the same first and the same last."""
    letters = Counter(word)
    for name, tags in _names():
        alike = name[0] == word[0] and name[-1] == word[-1] and abs(len(name) - len(word)) <= 1
        if alike and (letters - Counter(name)).total() + (Counter(name) - letters).total() <= 1:
            return tags
    return NO_TAGS


@cache
def _names() -> tuple[tuple[str, Tags], ...]:
    """The topics of one long word, with their families."""
    known = lexicon().single.items()
    return tuple((word, tags & FAMILIES) for word, tags in known if "topic" in tags and len(word) >= _LONG)
