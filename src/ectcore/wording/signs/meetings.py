"""Meetings on a class or a subject and on no topic of teaching: 8B, French, PE lessons."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ectcore.wording.signs.topics import of_this_meeting
from ectcore.wording.words.tokens import Word, words_of


@lru_cache(maxsize=512)
def is_on_a_subject(focus: str) -> bool:
    """Whether a subject is all that the meeting was about, perhaps with a class.

    >>> is_on_a_subject("PE lessons with Year 6"), is_on_a_subject("Maths: reasoning")
    (True, False)
    """
    words = [word for word in words_of(focus) if word.tags.isdisjoint({"stop", "mark"})]
    named = any("subjectname" in word.tags for word in words)
    return named and all(not word.tags.isdisjoint({"subjectname", "class"}) or word.text in _TEACHING for word in words)


_TEACHING: Final = frozenset({"lessons", "lesson", "teaching", "class", "classes", "department", "group", "groups"})


def names_another_subject(words: Iterable[Word], focus: str) -> bool:
    """Whether a subject is named that is not the one of the meeting."""
    named = {word.text for word in words if "subjectname" in word.tags}
    return bool(named) and named.isdisjoint(word.text for word in words_of(focus))


def names_another_class(words: Iterable[Word], focus: str) -> bool:
    """Whether the meeting was about a class, and the words name others alone: Y13 essays after a meeting on 8B."""
    asked = _years(words_of(of_this_meeting(focus)))
    return bool(asked) and bool(named := _years(words)) and asked.isdisjoint(named)


def _years(words: Iterable[Word]) -> frozenset[str]:
    """The years that classes are named by: 8 of 8B, of Y8 and of Year 8."""
    classes = [word.text.lstrip("yr") for word in words if "class" in word.tags]
    found = ("".join(letter for letter in text[:2] if letter.isdecimal()) for text in classes if text[:1].isdecimal())
    return frozenset(found)
