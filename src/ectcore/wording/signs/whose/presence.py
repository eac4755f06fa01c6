"""Who comes and who is taken on, which home, health, the school or a panel decides: attendance, a post, a course."""

from functools import cache
from itertools import pairwise
from typing import Final

from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word

_PAIR: Final = 2
_NEAR: Final = 3
_SOON: Final = 5
_REACH: Final = 8


def comes_or_stays_away(clause: Clause) -> Word | None:
    """How many come to school at all, or how often one does, and how well one is: attendance of 95%, Sam's anxiety."""
    return _attendance(clause) or _back_at_school(clause) or _health(clause) or _signs_up(clause)


def _signs_up(clause: Clause) -> Word | None:
    """So many pupils who are to choose a subject or a course: ten of 10B sign up for A-level chemistry."""
    if clause.starts_with_act or not clause.says(_CHOOSES):
        return None
    words = clause.plain
    at = next((at for at, word in enumerate(words[:_REACH]) if at and word.text in _CHOOSES), 0)
    for_it = any(
        word.text in _COURSES or (before.text in {"a", "-"} and word.text in {"level", "levels"})
        for before, word in pairwise(words[at:])
    )
    return words[at] if at and for_it and any("pupil" in word.tags for word in words[:at]) else None


_CHOOSES: Final = frozenset({"sign", "signed", "opt", "choose", "pick", "apply", "enrol", "take", "taking", "choosing"})
_COURSES: Final = frozenset({"gcse", "gcses", "option", "options", "sixth", "degree", "university", "btec"})


def is_of_attendance(clause: Clause) -> bool:
    """Whether it is a heading that says only who is to attend: attendance, attendance of 8H."""
    words = clause.plain
    return clause.has("coming") and len(words) <= _SOON and not _own_work(words)


def _attendance(clause: Clause) -> Word | None:
    """A figure of attendance or absence; not what one does with it or for those who were away."""
    if not clause.has("coming") or not clause.has("number"):
        return None
    words = clause.plain
    at = next((at for at, word in enumerate(words[:_SOON]) if "coming" in word.tags), None)
    if at is None or _own_work(words[:at]):
        return None
    if at and words[at - 1].text in _TELLS_WHICH:
        return None
    after = words[at + 1] if at + 1 < len(words) else None
    used = after is not None and "stop" not in after.tags and not after.tags.isdisjoint(_ON_PAPER)
    return None if used else words[at]


def _own_work(words: tuple[Word, ...]) -> bool:
    """Whether something is made or done there beyond changing a figure."""
    return any(
        word.text not in listed("changes")
        and word.tags.isdisjoint({"vague", "light", "stop", "pupil"})
        and (word.tags.issuperset({"act", "base"}) or not word.tags.isdisjoint({"document", "product"}))
        for word in words
    )


_TELLS_WHICH: Final = frozenset({"with", "below", "under", "poor", "low", "own", "my", "for", "by", "on", "about"})
_ON_PAPER: Final = frozenset({"document", "product", "act", "helper", "occasion", "technique"})


def _back_at_school(clause: Clause) -> Word | None:
    """A pupil who is to be at school again, or so many days: back in college full time."""
    words = clause.plain
    if not words or not _is_a_pupil(words[0]) or not _whole_days(words):
        return None
    return next(
        (
            word
            for at, word in enumerate(words[:_SOON])
            if word.text in _SCHOOLS and at and words[at - 1].text in _WITHIN
        ),
        None,
    )


def _health(clause: Clause) -> Word | None:
    """What a pupil suffers from, as what is to change; not what one does about it."""
    words, conditions = clause.plain, listed("condition")
    if not clause.says(conditions):
        return None
    for at, word in enumerate(words[1:_SOON], 1):
        whose = words[at - 1]
        theirs = (whose.text in _THEIR or (whose.owns and _is_a_pupil(whose))) and words[0].text not in _KEEPS
        if theirs and word.text in conditions and not _own_work(words[:at]):
            last = at + 1 == len(words) or words[at + 1].tags.isdisjoint(_ON_PAPER)
            return word if last else None
    return None


_THEIR: Final = frozenset({"his", "her", "their"})
_KEEPS: Final = frozenset({"have", "keep", "put", "bring", "carry"})
"""What one does with an inhaler or with tablets: have K's inhaler on my desk."""


def _is_a_pupil(word: Word) -> bool:
    return "pupil" in word.tags or (not word.tags and word.typed[0].isupper())


def _whole_days(words: tuple[Word, ...]) -> bool:
    texts = [word.text for word in words]
    full = any(texts[at : at + _PAIR] == ["full", "time"] for at in range(len(texts)))
    return full or not _DAYS.isdisjoint(texts)


_SCHOOLS: Final = frozenset({"school", "college", "mainstream", "provision", "centre", "unit"})
_WITHIN: Final = frozenset({"in", "into", "at", "to"})
_DAYS: Final = frozenset({"day", "days", "mornings", "week", "fulltime"})


def is_taken_on(clause: Clause) -> Word | None:
    """A post or a place on a course that others give: become head of year, a place on the NPQ."""
    if not clause.says(_taking_on()):
        return None
    words, gets = clause.plain, listed("gets")
    if words and words[0].text in _CHOSEN:
        return words[0]
    for at, word in enumerate(words[:_NEAR]):
        text = word.text
        if text in _MADE or text in gets or text in _LET_IN:
            after = words[at + 1 : at + 1 + _REACH]
            if text in _MADE and "post" in _tags_of_first(after):
                return word
            if text in gets and (_is_a_post(after) or _is_a_course(after)):
                return word
            if (
                text in _LET_IN
                and after
                and (after[0].text in _ONTO or (after[0].text == "for" and any("post" in word.tags for word in after)))
            ):
                return word
    return None


@cache
def _taking_on() -> frozenset[str]:
    """Words of which one stands wherever somebody is taken on."""
    return listed("gets") | _CHOSEN | _MADE | _LET_IN


def applies(clause: Clause) -> bool:
    """Whether one is to apply for a post or a course: put in for the SENCO job, apply for an MA."""
    if not clause.says(_BEGINS_TO_APPLY):
        return False
    words = clause.plain
    texts = tuple([word.text for word in words[:_NEAR]])
    if not any(texts[: len(each)] == each for each in _APPLIES):
        return False
    after = words[_PAIR : _PAIR + _REACH]
    return any("post" in word.tags or word.text in _JOBS or word.text in listed("courses") for word in after)


_APPLIES: Final = (("apply", "for"), ("applying", "for"), ("put", "in", "for"), ("sign", "up", "for"))
_BEGINS_TO_APPLY: Final = frozenset(first for first, *_ in _APPLIES)


def _tags_of_first(words: tuple[Word, ...]) -> frozenset[str]:
    first = next((word for word in words if word.text not in _BEFORE_POSTS), None)
    return first.tags if first is not None else frozenset()


def _is_a_post(words: tuple[Word, ...]) -> bool:
    """Whether a post is to be had there: the second in department job."""
    at = next((at for at, word in enumerate(words) if "post" in word.tags), None)
    return at is not None and any(word.text in _JOBS for word in words[at:])


def _is_a_course(words: tuple[Word, ...]) -> bool:
    """Whether one is to get on a course there: on the NPQ, a place on the leaders' course."""
    place = [word.text for word in words[:_PAIR]]
    on = next((at for at, word in enumerate(words[:_NEAR]) if word.text in _ONTO), None)
    if on is None or (on and place[-1] not in _PLACES):
        return False
    return any(word.text in listed("courses") for word in words[on:])


_CHOSEN: Final = frozenset({"appointed", "shortlisted", "promoted"})
_MADE: Final = frozenset({"become", "becoming", "made", "appointed", "promoted", "named"})
_LET_IN: Final = frozenset({"considered", "accepted", "selected", "admitted"})
_ONTO: Final = frozenset({"on", "onto"})
_PLACES: Final = frozenset({"place", "spot", "seat"})
_JOBS: Final = frozenset({"post", "role", "job", "position", "interview", "interviews"})
_BEFORE_POSTS: Final = frozenset({"a", "an", "the", "as", "to", "next", "our", "permanent", "acting"})
