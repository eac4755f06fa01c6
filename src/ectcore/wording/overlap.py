"""Whether two texts are about the same thing."""

from typing import Final

from ectcore.wording.words.tokens import words_of

_EMPTY: Final = frozenset(
    {"pupil", "stop", "generic", "quality", "mark", "time", "number", "light", "occasion", "phase"}
)
_STEM: Final = 5
_MUCH: Final = 0.7


def gist(text: str) -> frozenset[str]:
    """What a text is about: the stems of the words that say something.

    >>> sorted(gist("Ask a hinge question in 8C"))
    ['ask', 'hinge', 'quest']
    """
    words = words_of(text)
    return frozenset([word.text[:_STEM] for word in words if len(word.text) > 1 and word.tags.isdisjoint(_EMPTY)])


def say_the_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether most of what two texts say is the same, by their gists.

    >>> say_the_same(gist("Ask hinge questions in 8C"), gist("In 8C, ask a hinge question"))
    True
    >>> say_the_same(gist("Ask hinge questions in 8C"), gist("Ask 8C to line up in silence"))
    False
    """
    return bool(one) and len(one & other) >= _MUCH * len(one | other)
