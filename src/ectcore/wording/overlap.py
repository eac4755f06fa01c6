"""Whether two texts are about the same thing."""

from typing import Final

from ectcore.wording.tokens import Word, words_of

_EMPTY: Final = frozenset(
    {"pupil", "stop", "generic", "quality", "mark", "time", "number", "light", "occasion", "phase"}
)
_STEM: Final = 5
_MUCH: Final = 0.7


def say_the_same(one: str, other: str) -> bool:
    """Whether most of what the two say is the same: words that say something, by their stems.

    >>> say_the_same("Ask hinge questions in 8C", "In 8C, ask a hinge question")
    True
    >>> say_the_same("Ask hinge questions in 8C", "Ask 8C to line up in silence")
    False
    """
    first, second = _stems(one), _stems(other)
    return bool(first) and len(first & second) >= _MUCH * len(first | second)


def share_what_they_are_about(one: str, other: str) -> bool:
    """Whether a word that says something stands in both.

    >>> share_what_they_are_about("Hinge questions in 9A", "A good hinge question")
    True
    """
    return not _stems(one).isdisjoint(_stems(other))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.text[:_STEM] for word in words_of(text) if _says_something(word))


def _says_something(word: Word) -> bool:
    return len(word.text) > 1 and word.tags.isdisjoint(_EMPTY)
