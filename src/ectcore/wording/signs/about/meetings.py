"""Meetings on a class, a subject or a part of the day and on no topic of teaching: 8B, French, tutor time."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ectcore.memory import OF_TEXTS
from ectcore.wording.signs.about.own_teaching import is_anchored, says_something
from ectcore.wording.signs.about.topics import BASIC, of_this_meeting
from ectcore.wording.words.tokens import NO_TAGS, Tags, Word, words_of


@lru_cache(OF_TEXTS)
def is_on_a_subject(focus: str) -> bool:
    """Whether a subject is all that the meeting was about, perhaps with a class.

    >>> is_on_a_subject("PE lessons with Year 6"), is_on_a_subject("Maths: reasoning")
    (True, False)
    """
    words = [word for word in words_of(focus) if word.tags.isdisjoint({"stop", "mark"})]
    named = any("subjectname" in word.tags for word in words)
    return named and all(not word.tags.isdisjoint({"subjectname", "class"}) or word.text in _TEACHING for word in words)


_TEACHING: Final = frozenset({"lessons", "lesson", "teaching", "class", "classes", "department", "group", "groups"})


def is_taught_in_it(words: tuple[Word, ...], focus: str, about: Tags) -> bool | None:
    """Whether something is done with a class there; False in another subject, None where no class is named."""
    if _is_of_another_subject(words, focus, about):
        return False
    return True if is_anchored(words) and says_something(words) else None


def _is_of_another_subject(words: tuple[Word, ...], focus: str, about: Tags) -> bool:
    """Whether another subject is named, or reading is shown after a meeting on maths."""
    asked = words_of(focus)
    named = {word.text for word in words if "subjectname" in word.tags}
    if named and named.isdisjoint(word.text for word in asked):
        return True
    basic = NO_TAGS.union(*[word.tags & BASIC for word in asked])
    return bool(basic) and bool(about & BASIC) and about.isdisjoint(basic)


@lru_cache(OF_TEXTS)
def is_on_form_time(focus: str) -> bool:
    """Whether the time of a tutor with their form is all that the meeting was about.

    >>> is_on_form_time("Tutor time"), is_on_form_time("My form group"), is_on_form_time("Attendance of the form")
    (True, True, False)
    """
    words = [word for word in words_of(of_this_meeting(focus)) if word.tags.isdisjoint({"stop", "mark"})]
    named = any(word.text in _FORMS for word in words)
    return named and all(word.text in _FORMS or word.text in _TIME or "class" in word.tags for word in words)


_FORMS: Final = frozenset({"tutor", "form", "tutoring", "tutees", "registration"})
_TIME: Final = frozenset({"time", "period", "group", "groups", "session", "sessions", "slot", "am", "morning"})


def is_done_with_a_form(words: tuple[Word, ...], about: Tags) -> bool:
    """Whether something is done with a class that belongs to no lesson: I read to 8T, a quiz of the news with 9J."""
    if not (is_anchored(words) and says_something(words)) or not about.isdisjoint(_OF_LESSONS):
        return False
    if "assessment" in about and "memory" not in about:
        return False  # whoever marks books or asks questions teaches a subject; a quiz may be of anything
    return all(word.tags.isdisjoint(_IN_LESSONS) and word.text not in _LESSONS for word in words)


_OF_LESSONS: Final = frozenset({"planning", "numeracy", "adaptive"})
_IN_LESSONS: Final = frozenset({"unit", "subjectname", "technique", "phase"})
_LESSONS: Final = frozenset({"lesson", "lessons"})


def names_another_class(words: Iterable[Word], focus: str) -> bool:
    """Whether the meeting was about a class, and the words name others alone: Y13 essays after a meeting on 8B."""
    asked = _years(words_of(of_this_meeting(focus)))
    return bool(asked) and bool(named := _years(words)) and asked.isdisjoint(named)


def _years(words: Iterable[Word]) -> frozenset[str]:
    """The years that classes are named by: 8 of 8B, of Y8 and of Year 8."""
    classes = [word.text.lstrip("yr") for word in words if "class" in word.tags]
    found = ("".join(letter for letter in text[:2] if letter.isdecimal()) for text in classes if text[:1].isdecimal())
    return frozenset(found)
